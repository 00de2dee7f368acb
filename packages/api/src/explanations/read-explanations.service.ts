import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import { selectCalendar } from '../calendar/calendar.repository.ts'
import { stateOf } from '../calendar/step.ts'
import { isOpenIn, windowIn } from '../calendar/step-is-open.ts'
import type { Db } from '../db/database.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { type OwnFigures, verifiedFiguresOf } from '../self-scores/compute-self-scores.ts'
import { selectSelfScores } from '../self-scores/self-score.repository.ts'
import { countByUnit, countDeclarations } from '../today/today.repository.ts'
import { selectUnitNames } from '../units/unit.repository.ts'
import { selectAgreements, selectExplanations } from './explanation.repository.ts'
import type { ExplanationAnswer } from './explanation.schema.ts'
import { type Difference, differencesOf, type UnitYear, unitYearOf } from './unit-year.ts'

export const step = 'explanation'

/** One unit of a period, with its verified figures and what is stored beside them. */
export interface UnitInRound {
  readonly id: string
  readonly verified: OwnFigures
  readonly differences: readonly Difference[]
  readonly agreement: Awaited<ReturnType<typeof selectAgreements>>[number] | undefined
  readonly year: UnitYear
}

/** How much of each unit is sent or returned and not decided on. */
const waitingOf = async (db: Db, period: string): Promise<ReadonlyMap<string, number>> => {
  const waiting = new Map(await countDeclarations(db, period))
  for (const { unit, status, count } of await countByUnit(db, period))
    if (status === 'submitted' || status === 'returned') waiting.set(unit, (waiting.get(unit) ?? 0) + count)
  return waiting
}

/** Every unit of a period that is scored: where its figures differ, and where its year stands. */
export const readRound = async (db: Db, period: string, today: string) => {
  const scores = await verifiedFiguresOf(db, period, today)
  if (!scores.ok) return scores
  const [confirmed, explained, agreements, waiting, calendar] = [
    new Map((await selectSelfScores(db, period)).map(row => [row.unit, row])),
    await selectExplanations(db, period),
    new Map((await selectAgreements(db, period)).map(row => [row.unit, row])),
    await waitingOf(db, period),
    await selectCalendar(db, period),
  ]
  const isVerifying = stateOf(windowIn(calendar, 'verification', null, today), today) !== 'not-yet'
  const units = [...scores.value.byUnit].map(([id, verified]): UnitInRound => {
    const own = confirmed.get(id)
    const rows = explained.filter(({ unit }) => unit === id)
    const differences = own && isVerifying ? differencesOf(own, verified.figures, rows) : []
    const agreement = agreements.get(id)
    const year = unitYearOf({
      ...{ isConfirmed: own !== undefined, isVerifying, waiting: waiting.get(id) ?? 0, differences },
      hasAgreed: agreement?.digest === verified.digest,
    })
    return { id, verified, differences, agreement, year }
  })
  return success({ ...scores.value, units, calendar })
}

const told = ({ explanation, ...difference }: Difference) => ({
  ...difference,
  explanation: explanation && {
    ...{ revision: explanation.revision, text: explanation.text, explainedOn: explanation.explainedOn },
    ...{ outcome: explanation.outcome, answer: explanation.answer, settledOn: explanation.settledOn },
  },
})

/** What the units in sight have to explain, have explained, and what became of it. */
export const listExplanations = async (db: Db, actor: Actor, periodId: string, today: string) => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id: period, sight } = found.value
  const round = await readRound(db, period, today)
  if (!round.ok) return round
  const names = await selectUnitNames(db, period)
  const seen = round.value.units.filter(({ id }) => sight.isAll || sight.units.has(id))
  const yearsOf = (year: UnitYear) => seen.filter(one => one.year === year).length
  const all = seen.flatMap(({ differences }) => differences)
  const statesOf = (state: Difference['state']) => all.filter(one => one.state === state).length
  return success({
    criteriaSet: round.value.criteriaSet,
    units: seen.map(({ id, year, differences }) => ({
      ...{ unit: { id, name: names.get(id) ?? id }, year, differences: differences.map(told) },
    })),
    years: {
      ...{ open: yearsOf('open'), 'self-scored': yearsOf('self-scored'), verifying: yearsOf('verifying') },
      ...{ explanation: yearsOf('explanation'), verified: yearsOf('verified'), agreed: yearsOf('agreed') },
    },
    counts: { asked: statesOf('asked'), explained: statesOf('explained'), settled: statesOf('settled') },
  })
}

/** The same of one unit, with what it can agree to. */
export const readExplanation = async (
  db: Db,
  actor: Actor,
  { period: periodId, unit }: { readonly period: string; readonly unit: string },
  today: string,
): Promise<Result<ExplanationAnswer>> => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id: period, sight } = found.value
  const round = await readRound(db, period, today)
  if (!round.ok) return round
  const own = round.value.units.find(({ id }) => id === unit)
  if (!own || !(sight.isAll || sight.units.has(unit))) return failure([issue('unit-not-found', [], { unit })])
  const window = windowIn(round.value.calendar, step, unit, today)
  const name = (await selectUnitNames(db, period)).get(unit) ?? unit
  const { agreement, verified } = own
  return success({
    ...{ unit: { id: unit, name }, year: own.year, differences: own.differences.map(told) },
    ...{ criteriaSet: round.value.criteriaSet, step, isOpen: isOpenIn(window, today) },
    ...{ closesOn: window.closesOn, total: verified.total, digest: verified.digest },
    agreed: agreement
      ? { on: agreement.agreedOn, by: agreement.actor, isCurrent: agreement.digest === verified.digest }
      : null,
  })
}
