import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { type ApiRefusal, formRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { dayProblems } from '../day-problems.ts'
import { dayOf, refusedFields, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { draftLinks, setsAddress } from './draft-links.ts'
import { readFigures } from './draft-page.tsx'
import { figureText, figureValue } from './figure-text.ts'
import { figuresPage, rowName } from './figures-page.tsx'
import { issuePage } from './issue-page.tsx'
import { setsPage } from './sets-page.tsx'
import { textPage } from './text-page.tsx'

/** The form again with what the API refused; anything else than a refusal goes on to the error page. */
const orAgain = (reason: unknown, again: (refusal: ApiRefusal) => Promise<Page>): Promise<Page> =>
  again(formRefusal(reason, [404]))

const revisionOf = (typed: string | undefined): number => (/^\d{1,7}$/.test(typed ?? '') ? Number(typed) : 0)

export async function beginDraft(visit: Visit, c: Context): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const typed = typedForm(await c.req.parseBody())
  const words = t.text.drafts
  const day = typedDay(typed, 'version')
  const version = dayOf(day)
  const problems: FormProblem[] = [
    ...(/^[0-9a-f]{64}$/.test(typed.base ?? '') ? [] : [{ field: 'base', message: words.baseNeeded }]),
    ...dayProblems(t, day, { id: 'version', label: words.from }),
  ]
  if (problems.length > 0 || version === null) return setsPage(visit, problems, typed)
  try {
    const json = { base: typed.base ?? '', version }
    const draft = await read(api['criteria-drafts'].$post({ json }))
    return { location: draftLinks(draft.id).own }
  } catch (reason) {
    return orAgain(reason, refusal => {
      const fieldAt = ([field]: readonly string[]) => (field === 'version' ? 'version-day' : (field ?? null))
      return setsPage(visit, refusedFields(refusal, fieldAt), typed)
    })
  }
}

/** Takes only what was changed: a field that was left alone stays as it is written in the draft. */
export async function storeFigures(visit: Visit, c: Context, draft: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const words = t.text.drafts
  const typed = typedForm(await c.req.parseBody())
  const figures = await readFigures(visit, draft)
  const again = (problems: readonly FormProblem[]) => figuresPage(visit, draft, { problems, typed })
  const changed = (figures?.sections ?? [])
    .flatMap(({ rows }) => rows.flatMap(row => row.figures.map(figure => ({ ...figure, row: rowName(row) }))))
    .filter(
      figure => typed[figure.pointer] !== undefined && typed[figure.pointer] !== figureText(figure, t.code),
    )
  if (changed.length === 0) return again([{ field: null, message: words.nothingChanged }])
  const edits = changed.map(({ pointer, kind }) => ({
    pointer,
    value: figureValue(kind, typed[pointer] ?? ''),
  }))
  const wrong = changed.flatMap(({ pointer, kind, name, row }, i) => {
    if (edits[i]?.value !== null) return []
    const atField = words.shape[kind](name)
    return [{ field: pointer, atField, message: row === null ? atField : `${row}: ${atField}` }]
  })
  if (wrong.length > 0) return again(wrong)
  const taken = edits.flatMap(({ pointer, value }) => (value === null ? [] : [{ pointer, value }]))
  try {
    const json = { revision: revisionOf(typed.revision), edits: taken }
    await read(api['criteria-drafts'][':draft'].figures.$patch({ param: { draft }, json }))
    return { location: `${draftLinks(draft).own}?da-luu=1` }
  } catch (reason) {
    const fieldAt = ([field, i]: readonly string[]) =>
      field === 'edits' ? (taken[Number(i)]?.pointer ?? null) : null
    return orAgain(reason, refusal => again(refusedFields(refusal, fieldAt)))
  }
}

export async function storeText(visit: Visit, c: Context, draft: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { content, revision } = await c.req.parseBody()
  const typed = { content: String(content ?? '').replaceAll('\r\n', '\n'), revision: String(revision ?? '') }
  try {
    const json = { revision: revisionOf(typed.revision), content: typed.content }
    await read(visit.api['criteria-drafts'][':draft'].$put({ param: { draft }, json }))
    return { location: `${draftLinks(draft).own}?da-luu=1` }
  } catch (reason) {
    const fieldAt = ([field]: readonly string[]) => (field === 'content' ? 'content' : null)
    return orAgain(reason, refusal =>
      textPage(visit, draft, { ...typed, problems: refusedFields(refusal, fieldAt) }),
    )
  }
}

export async function issueDraft(visit: Visit, c: Context, draft: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const words = t.text.drafts
  const typed = typedForm(await c.req.parseBody())
  const day = typedDay(typed, 'on')
  const on = dayOf(day)
  const problems: FormProblem[] = [
    ...(typed.decision ? [] : [{ field: 'decision', message: words.decisionNeeded }]),
    ...dayProblems(t, day, { id: 'on', label: words.decidedOn }),
  ]
  if (problems.length > 0 || on === null) return issuePage(visit, draft, problems, typed)
  try {
    const json = { revision: revisionOf(typed.revision), decision: typed.decision ?? '', on }
    const { issued } = await read(api['criteria-drafts'][':draft'].issue.$post({ param: { draft }, json }))
    return { location: `${setsAddress}/${issued}?ban-hanh=1` }
  } catch (reason) {
    const fieldAt = ([field]: readonly string[]) =>
      field === 'on' ? 'on-day' : field === 'decision' ? field : null
    return orAgain(reason, refusal => issuePage(visit, draft, refusedFields(refusal, fieldAt), typed))
  }
}

export async function removeDraft(visit: Visit, draft: string): Promise<Redirect> {
  committeeOnly(visit)
  await read(visit.api['criteria-drafts'][':draft'].$delete({ param: { draft } }))
  return { location: `${setsAddress}?da-xoa=1` }
}
