import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { requestLinks, trackingLink } from '../../view-models/request-links.ts'
import { refusedFields, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { filePage, readFiling } from './file-page.tsx'
import { filedPage } from './filed-page.tsx'
import { decisions, requestPage } from './request-page.tsx'
import { trackPage } from './track-page.tsx'

const fieldAt = ([field]: readonly string[]): string | null =>
  field === undefined || field === 'id' ? null : field

/** What the API refused, at the fields of the form; what is no fault of the form goes on. */
const problemsOf = (refusal: unknown): readonly FormProblem[] => {
  const isFault = refusal instanceof ApiRefusal && [403, 409, 422, 429].includes(refusal.status)
  if (!isFault) throw refusal
  return refusedFields(refusal, fieldAt)
}

const needed = (
  { t }: Visit,
  typed: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
) =>
  Object.entries(labels).flatMap(([field, label]): FormProblem[] =>
    typed[field] ? [] : [{ field, message: t.text.entry.needed(label) }],
  )

/** Files a request: for a unit of the reader's, else as anybody. The answer is the code, on a page of its own. */
export async function fileRequest(visit: Visit, c: Context, period: string, site: string): Promise<Page> {
  const { api, t } = visit
  const words = t.text.requests
  const typed = typedForm(await c.req.parseBody())
  const again = (problems: readonly FormProblem[]) => filePage(visit, period, { typed, problems })
  const wrong = needed(visit, typed, { unit: words.unit, wish: words.wish, why: words.why })
  if (wrong.length > 0) return again(wrong)
  const { id = '', unit = '', wish = '', why = '', criterion, link } = typed
  const { own, detail } = await readFiling(visit, period)
  const json = { id, unit, wish, why, ...(criterion && { criterion }), ...(link && { link }) }
  const sent = { param: { period }, json }
  try {
    const filed = own.has(unit)
      ? await read(api.periods[':period']['review-requests'].$post(sent))
      : await read(api.periods[':period']['open-review-requests'].$post(sent))
    return filedPage(visit, { period: detail, site, ...filed })
  } catch (refusal) {
    return again(problemsOf(refusal))
  }
}

/** Leads from a code that was typed to where its request stands. */
export async function followCode(visit: Visit, c: Context): Promise<Page | Redirect> {
  const { code = '' } = typedForm(await c.req.parseBody())
  const message = visit.t.text.requests.codeNeeded
  if (code === '') return trackPage(visit, code, [{ field: 'code', message }])
  return { location: trackingLink(code.slice(0, 60)) }
}

/** Answers a request; what somebody else answered meanwhile is shown first, and nothing that was typed is lost. */
export async function answerRequest(
  visit: Visit,
  c: Context,
  period: string,
  request: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const words = visit.t.text.requests
  const typed = typedForm(await c.req.parseBody())
  const again = (problems: readonly FormProblem[]) => requestPage(visit, period, request, { typed, problems })
  const state = decisions.find(one => one === typed.state)
  const wrong = needed(
    visit,
    { ...typed, state: state ?? '' },
    {
      state: words.decision,
      answer: words.answerText,
    },
  )
  if (state === undefined || wrong.length > 0) return again(wrong)
  const { answer = '', reason } = typed
  const one = visit.api.periods[':period']['review-requests'][':request']
  try {
    const json = { state, answer, ...(reason && { reason }) }
    const header = { 'if-match': `"${Number(typed.read)}"` }
    await read(one.answer.$put({ param: { period, request }, header, json }))
    return { location: `${requestLinks(period).one(request)}?xong=tra-loi` }
  } catch (refusal) {
    const problems = problemsOf(refusal)
    const isOvertaken = refusal instanceof ApiRefusal && refusal.codes.includes('record-changed')
    return again(isOvertaken ? [{ field: null, message: words.overtaken }] : problems)
  }
}
