import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import type { Translation } from '../../text/translation.ts'
import { dayFields, dayOf, refusedFields, type TypedForm, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { openEntryForm, storedEntry } from './entry-form.ts'
import { entryLinks } from './entry-links.ts'
import { entryPage } from './entry-page.tsx'

/** A new form has its id before it is sent, so that a second tap stores nothing twice. */
export async function newEntry(visit: Visit, period: string, kind: string): Promise<Page> {
  committeeOnly(visit)
  const unit = visit.query('don-vi')
  const typed = { id: `e-${randomUUID()}`, kind, quantity: '1', ...(unit !== undefined && { unit }) }
  return entryPage(visit, period, await openEntryForm(visit, period, typed))
}

/** What is stored, in the form, unless a verifier has decided on it. */
export async function editEntry(visit: Visit, period: string, activity: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const stored = await storedEntry(visit, period, activity)
  const { unit, status, revision, reason, date } = stored
  if (!['draft', 'submitted', 'returned'].includes(status)) return { location: entryLinks(period).mine(unit) }
  const { channel, level, partner, title, evidence, link, event, quantity, reached, audience, kind } = stored
  const texts = {
    channel,
    level,
    partner,
    title,
    evidence: evidence ?? link,
    event,
    quantity,
    reached,
    audience,
  }
  const typed: TypedForm = {
    ...{ id: activity, revision: String(revision), kind, unit, stored: status },
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ),
    ...{ when: 'other', ...dayFields('on', date) },
  }
  const returned = status === 'returned' ? (reason ?? null) : null
  const form = await openEntryForm(visit, period, typed, { problems: [], returned })
  return entryPage(visit, period, {
    ...form,
    typed: { ...form.typed, ...(form.near.includes(date) && { when: date }) },
  })
}

const amounts = ['quantity', 'reached', 'audience'] as const
const textFields = [
  'channel',
  'level',
  'partner',
  'title',
  'evidence',
  'event',
  'reached',
  'audience',
] as const

/** Decimals as they are written here become decimals as the API takes them. */
const plainNumber = (text: string): string => text.replace(',', '.')

const entryOf = (typed: TypedForm, date: string) => {
  const given = textFields.flatMap(name => (typed[name] ? [[name, typed[name]] as const] : []))
  const numbers = Object.fromEntries(
    amounts.flatMap(name => (typed[name] ? [[name, plainNumber(typed[name])] as const] : [])),
  )
  return {
    ...{ unit: typed.unit ?? '', kind: typed.kind ?? '', date },
    ...Object.fromEntries(given),
    ...numbers,
    status: typed.status === 'draft' ? ('draft' as const) : ('submitted' as const),
  }
}

const dateIn = (typed: TypedForm): string | null =>
  typed.when === undefined || typed.when === 'other' ? dayOf(typedDay(typed, 'on')) : typed.when

const fieldAt = ([field = '']: readonly string[]): string | null =>
  field === 'date' ? 'on-day' : field || null

const isNumber = (text: string): boolean => /^\d{1,15}(\.\d{1,9})?$/.test(plainNumber(text))

/** Everything that can be seen before the API is asked, so that it is told at once. */
const typingProblems = (
  { text, date: written }: Translation,
  typed: TypedForm,
  date: string | null,
  { from, to }: { readonly from: string; readonly to: string },
): FormProblem[] => {
  const words = text.entry
  const isOutside = date !== null && (date < from || date > to)
  return [
    ...(typed.unit ? [] : [{ field: 'unit', message: words.needed(words.unit) }]),
    ...(typed.title ? [] : [{ field: 'title', message: words.needed(words.name) }]),
    ...(date === null ? [{ field: 'on-day', message: text.dayField.invalid(words.when) }] : []),
    ...(isOutside ? [{ field: 'on-day', message: words.outside(written(from), written(to)) }] : []),
    ...amounts.flatMap(name =>
      typed[name] && !isNumber(typed[name]) ? [{ field: name, message: words.notNumber(words[name]) }] : [],
    ),
  ]
}

/** What a file alone shows is named as evidence too: that is what criteria and verifiers read. */
const withAttached = (typed: TypedForm, file: File | null, { text }: Translation): TypedForm =>
  file === null || typed.evidence ? typed : { ...typed, evidence: text.evidence.attached }

/** What keeps the file from being stored, once the activity is. */
const addFile = async (
  { api, t }: Visit,
  param: { readonly period: string; readonly activity: string },
  file: File,
): Promise<readonly FormProblem[]> => {
  try {
    const { evidence } = api.periods[':period'].activities[':activity']
    await read(evidence.$post({ param, form: { file } }))
    return []
  } catch (reason) {
    const refusal = formRefusal(reason)
    const why = refusal.messages.map(message => ({ field: 'file', message }))
    return [...why, { field: null, message: t.text.evidence.notTaken }]
  }
}

/** Stores what was typed; refused, the form comes back with all of it. */
export async function storeEntry(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const body = await c.req.parseBody()
  const file = body.file instanceof File && body.file.size > 0 ? body.file : null
  const typed = withAttached(typedForm(body), file, visit.t)
  const again = async (problems: readonly FormProblem[], as: TypedForm = typed): Promise<Page> =>
    entryPage(visit, period, await openEntryForm(visit, period, as, { problems, returned: null }))
  const date = dateIn(typed)
  const problems = typingProblems(
    visit.t,
    typed,
    date,
    await read(visit.api.periods[':period'].$get({ param: { period } })),
  )
  if (problems.length > 0 || date === null) return again(problems)
  const param = { period, activity: typed.id ?? '' }
  const header = typed.revision === undefined ? {} : { 'if-match': `"${typed.revision}"` }
  try {
    const put = visit.api.periods[':period'].activities[':activity'].$put
    const stored = await read(put({ param, header, json: entryOf(typed, date) }))
    const alike = stored.alike.some(({ activity }) => activity !== null)
      ? 'rieng'
      : stored.alike.length > 0
        ? 'khac'
        : undefined
    const refused = file === null ? [] : await addFile(visit, param, file)
    const as = { ...typed, revision: String(stored.revision), stored: stored.status }
    if (refused.length > 0) return again(refused, as)
    return { location: entryLinks(period).mine(typed.unit, { xong: stored.id, giong: alike }) }
  } catch (reason) {
    return again(refusedFields(formRefusal(reason), fieldAt))
  }
}
