import type { Context } from 'hono'
import type { ExplanationAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { sendOrShow } from '../calendar/form-frame.tsx'
import { type TypedForm, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { explanationFields, explanationLinks } from './explanation-links.ts'
import { explanationPage } from './unit-page.tsx'

/** A form that was sent, the address it is about, and the way back to the page with what is wrong with it. */
interface Sent {
  readonly visit: Visit
  readonly param: { readonly period: string; readonly unit: string }
  readonly typed: TypedForm
  readonly here: string
  readonly again: (problems: readonly FormProblem[]) => Promise<Page>
}

const missingTexts = (
  { visit: { t }, typed }: Sent,
  { differences }: ExplanationAnswer,
): readonly FormProblem[] => {
  const words = t.text.explanation
  const open = differences.filter(({ state }) => state !== 'settled')
  const isEmpty = (criterion: string): boolean => !typed[explanationFields(criterion).text]
  const emptied = open.filter(({ criterion, state }) => state === 'explained' && isEmpty(criterion))
  if (emptied.length > 0)
    return emptied.map(({ criterion }) => ({
      field: explanationFields(criterion).text,
      message: words.notEmptied(criterion),
    }))
  const [first] = open
  return first && open.every(({ criterion }) => isEmpty(criterion))
    ? [{ field: explanationFields(first.criterion).text, message: words.nothingWritten }]
    : []
}

const explain = async (sent: Sent): Promise<Page | Redirect> => {
  const { visit, param, typed, here, again } = sent
  const one = visit.api.periods[':period'].explanations[':unit']
  const found = await read(one.$get({ param }))
  const wrong = missingTexts(sent, found)
  if (wrong.length > 0) return again(wrong)
  const explanations = found.differences.flatMap(({ criterion }) => {
    const text = typed[explanationFields(criterion).text] ?? ''
    return text === '' ? [] : [{ criterion, text }]
  })
  return sendOrShow(
    async () => {
      await read(one.$put({ param, json: { digest: typed.digest ?? '', explanations } }))
      return { location: `${here}?xong=giai-trinh` }
    },
    ([list, place]) => {
      const one = list === 'explanations' ? explanations[Number(place)] : undefined
      return one ? explanationFields(one.criterion).text : null
    },
    again,
  )
}

const settle = async ({ visit, param, typed, here, again }: Sent): Promise<Page | Redirect> => {
  const words = visit.t.text.explanation
  const criterion = typed.criterion ?? ''
  const fields = explanationFields(criterion)
  const answer = typed[fields.answer] ?? ''
  const outcome = (['kept', 'changed'] as const).find(one => one === typed[fields.outcome])
  const wrong = [
    ...(outcome ? [] : [{ field: fields.outcome, message: words.outcomeNeeded(criterion) }]),
    ...(answer ? [] : [{ field: fields.answer, message: words.answerNeeded(criterion) }]),
  ]
  if (outcome === undefined || wrong.length > 0) return again(wrong)
  const settlement = visit.api.periods[':period'].explanations[':unit'][':criterion'].settlement
  const json = { outcome, answer, read: Number(typed[fields.read]) || 1 }
  return sendOrShow(
    async () => {
      await read(settlement.$put({ param: { ...param, criterion }, json }))
      return { location: `${here}?xong=ket-luan` }
    },
    ([field]) => (field === 'answer' ? fields.answer : fields.outcome),
    again,
  )
}

const agree = ({ visit, param, typed, here, again }: Sent): Promise<Page | Redirect> =>
  sendOrShow(
    async () => {
      const { agreement } = visit.api.periods[':period'].explanations[':unit']
      await read(agreement.$put({ param, json: { digest: typed.digest ?? '' } }))
      return { location: `${here}?xong=dong-y` }
    },
    () => null,
    again,
  )

const acts = { explain, settle, agree }

/** Explains, settles or agrees, as the form says; refused, the page comes back with all that was typed. */
export async function storeExplanation(
  visit: Visit,
  c: Context,
  period: string,
  unit: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const act = (['settle', 'agree'] as const).find(one => one === typed.act) ?? 'explain'
  return acts[act]({
    ...{ visit, typed, param: { period, unit }, here: explanationLinks(period).one(unit) },
    again: problems => explanationPage(visit, period, unit, { typed, problems }),
  })
}
