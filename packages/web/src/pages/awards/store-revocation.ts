import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { dayProblems } from '../day-problems.ts'
import { dayOf, refusedFields, type TypedForm, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { awardsAddress } from './read-awards.ts'
import { readAward, revocationPage } from './revocation-page.tsx'

const typingProblems = (typed: TypedForm, { t }: Visit): FormProblem[] => {
  const words = t.text.awards
  const needed = (field: string, message: string): FormProblem[] => (typed[field] ? [] : [{ field, message }])
  return [
    ...needed('number', words.numberNeeded),
    ...dayProblems(t, typedDay(typed, 'on'), { id: 'on', label: words.revokedOn }),
    ...needed('reason', words.reasonNeeded),
  ]
}

/** Revokes an award, or shows the form again with everything that is wrong in it. */
export async function storeRevocation(
  visit: Visit,
  c: Context,
  period: string,
  decision: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const { award } = await readAward(visit, period, decision)
  const problems = typingProblems(typed, visit)
  if (problems.length > 0) return revocationPage(visit, period, decision, { problems, typed })
  const { commendation, unit } = award
  const json = {
    ...{ commendation, unit: unit.id, number: typed.number ?? '', reason: typed.reason ?? '' },
    on: dayOf(typedDay(typed, 'on')) ?? '',
  }
  const header = { 'if-match': `"${Number(typed.revision)}"` }
  const one = visit.api.periods[':period']['award-decisions'][':decision']
  try {
    await read(one.revocation.$put({ param: { period, decision }, header, json }))
  } catch (reason) {
    const fieldAt = ([part]: readonly string[]): string | null => (part === 'on' ? 'on-day' : (part ?? null))
    return revocationPage(visit, period, decision, {
      typed,
      problems: refusedFields(formRefusal(reason, [403, 404]), fieldAt),
    })
  }
  return { location: `${awardsAddress(period)}?da-thu-hoi=1` }
}
