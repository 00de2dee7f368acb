import type { Context } from 'hono'
import type { UnitAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { dayProblems } from '../day-problems.ts'
import { findUnit } from '../find-unit.ts'
import { dayOf, refusedFields, type TypedForm, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { filledForm, nameField, needsReason, otherRows, whyField } from './decision-form.ts'
import { decisionFormPage, readForm } from './decision-form-page.tsx'
import { type AwardFrame, awardsAddress } from './read-awards.ts'

/** One award as the form names it, with the fields that it was made from. */
interface NamedAward {
  readonly commendation: string
  readonly unit: string
  readonly reason: string | undefined
  readonly fields: { readonly unit: string; readonly reason: string; readonly commendation: string }
}

const tickedAwards = ({ board }: AwardFrame, typed: TypedForm): NamedAward[] =>
  board.lines.flatMap(line => {
    const [name, why] = [nameField(line), whyField(line)]
    if (typed[name] !== 'yes') return []
    const { commendation, unit } = line
    const reason = typed[why] || undefined
    const fields = { unit: name, commendation: name, reason: needsReason(line) ? why : name }
    return [{ commendation, unit: unit.id, reason, fields }]
  })

/** Units that were typed, or what is wrong with them. */
const otherAwards = (
  units: readonly UnitAnswer[],
  typed: TypedForm,
  { t }: Visit,
): { readonly named: readonly NamedAward[]; readonly problems: readonly FormProblem[] } => {
  const rows = otherRows.flatMap(i => {
    const given = typed[`other-unit-${i}`] ?? ''
    if (given === '') return []
    const fields = { unit: `other-unit-${i}`, reason: `other-why-${i}`, commendation: `other-form-${i}` }
    const found = findUnit(units, given, t.text.awards.otherOf(t.count(i + 1)), t)
    return [{ found, fields, commendation: typed[fields.commendation] ?? '', reason: typed[fields.reason] }]
  })
  return {
    problems: rows.flatMap(({ found, fields }) =>
      'problem' in found ? [{ field: fields.unit, message: found.problem }] : [],
    ),
    named: rows.flatMap(({ found, reason, ...row }) =>
      'unit' in found ? [{ ...row, unit: found.unit, reason: reason || undefined }] : [],
    ),
  }
}

const typingProblems = (typed: TypedForm, { t }: Visit): FormProblem[] => {
  const words = t.text.awards
  const needed = (field: string, message: string): FormProblem[] => (typed[field] ? [] : [{ field, message }])
  const day = (id: 'decidedOn' | 'awardedOn', isOptional: boolean) =>
    dayProblems(t, typedDay(typed, id), { id, label: words[id], isOptional })
  return [
    ...needed('number', words.numberNeeded),
    ...day('decidedOn', false),
    ...needed('office', words.officeNeeded),
    ...day('awardedOn', true),
  ]
}

/** The field that a place in the request was made from: `awards/2/reason`. */
const fieldAt =
  (named: readonly NamedAward[]) =>
  ([list, at, part]: readonly string[]): string | null => {
    if (list === 'decidedOn' || list === 'awardedOn') return `${list}-day`
    if (list !== 'awards' || at === undefined) return list ?? null
    const fields = named[Number(at)]?.fields
    return fields === undefined ? 'awards' : part === 'reason' ? fields.reason : fields.unit
  }

/** Records an award decision, or shows the form again with everything that is wrong in it. */
export async function storeDecision(
  visit: Visit,
  c: Context,
  period: string,
  decision: string | null,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api } = visit
  const typed = typedForm(await c.req.parseBody())
  const version = /^[1-9]\d{0,5}$/.test(typed.version ?? '') ? typed.version : undefined
  const [{ frame }, { units }] = await Promise.all([
    readForm(visit, period, decision, version),
    read(api.periods[':period'].units.$get({ param: { period } })),
  ])
  const others = otherAwards(units, typed, visit)
  const problems = [...typingProblems(typed, visit), ...others.problems]
  if (problems.length > 0) return decisionFormPage(visit, period, decision, { problems, typed })
  const named = [...tickedAwards(frame, typed), ...others.named]
  const awardedOn = dayOf(typedDay(typed, 'awardedOn'))
  const json = {
    ...{ number: typed.number ?? '', office: typed.office ?? '', version: Number(version ?? 0) },
    decidedOn: dayOf(typedDay(typed, 'decidedOn')) ?? '',
    awards: named.map(({ fields: _, ...award }) => award),
    ...(awardedOn !== null && { awardedOn }),
    ...(typed.reason && { reason: typed.reason }),
  }
  const decisions = api.periods[':period']['award-decisions']
  try {
    if (decision === null) await read(decisions.$post({ param: { period }, json }))
    else {
      const header = { 'if-match': `"${Number(typed.revision)}"` }
      await read(decisions[':decision'].$put({ param: { period, decision }, header, json }))
    }
  } catch (reason) {
    return decisionFormPage(visit, period, decision, {
      ...{ typed, problems: refusedFields(formRefusal(reason, [403, 404]), fieldAt(named)) },
    })
  }
  return { location: `${awardsAddress(period)}?da-luu=1` }
}

/** Takes a decision back that names nobody, with a reason. */
export async function removeDecision(
  visit: Visit,
  c: Context,
  period: string,
  decision: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { 'removal-reason': reason = '' } = typedForm(await c.req.parseBody())
  const again = async (problems: readonly FormProblem[]): Promise<Page> => {
    const { frame, stored } = await readForm(visit, period, decision)
    return decisionFormPage(visit, period, decision, { problems, typed: filledForm(frame, stored) })
  }
  const message = visit.t.text.awards.reasonNeeded
  if (reason === '') return again([{ field: 'removal-reason', message }])
  const one = visit.api.periods[':period']['award-decisions'][':decision']
  try {
    await read(one.removal.$post({ param: { period, decision }, json: { reason } }))
  } catch (refused) {
    return again(refusedFields(formRefusal(refused, [403, 404]), () => null))
  }
  return { location: `${awardsAddress(period)}?da-go=1` }
}
