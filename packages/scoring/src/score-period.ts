import type { CompiledCriteria } from './compile-criteria.ts'
import { openCouncil } from './council/settle-tie.ts'
import { countActivities } from './counting/count-activities.ts'
import { awardedTo } from './evaluation/past.ts'
import { type Accumulated, aggregateActivities, aggregateCells } from './facts/aggregate.ts'
import { type AggregationPlan, aggregationPlan } from './facts/aggregation-plan.ts'
import type { Aggregator } from './facts/aggregator.ts'
import type { CellTotals } from './facts/cell.ts'
import { sumsOfMeasured } from './facts/measured.ts'
import type { Activity, Basis, Period, ScoringInput } from './input.ts'
import type { JudgedLines } from './language/expressions/word.ts'
import type { Exact } from './numbers/exact.ts'
import type { PeriodResult, Semantics } from './period-result.ts'
import { holdOn } from './proposal/hold-on.ts'
import type { Candidate } from './proposal/propose.ts'
import { proposeAll } from './proposal/propose-all.ts'
import { isClosed } from './rating/is-closed.ts'
import { placeAndRate } from './rating/place-and-rate.ts'
import { seatScopes } from './rating/seat-scope.ts'
import { carryRecords } from './succession/carry-records.ts'
import { refuseUncarried } from './succession/refuse-uncarried.ts'
import { type PeriodInput, scoreUnits } from './unit-score/score-units.ts'

/**
 * Scores a whole period: activities → carried to the units that have them now → counted → facts → criteria → scores → places → ratings → proposals.
 *
 * Example: `scorePeriod(compileCriteria(set), input, 'final').blocks[0].standings[0].place` is `1`.
 */
export const scorePeriod = (compiled: CompiledCriteria, given: ScoringInput, basis: Basis): PeriodResult => {
  const input = carryRecords(compiled, given)
  const aggregator = compiled.aggregatorFor(input.period)
  const verdicts = countActivities(input.activities, { period: input.period, ...aggregator.plan }, basis)
  const counted = input.activities.filter((_, i) => verdicts[i]?.counted)
  const accumulated = aggregateActivities(aggregator, unitIndexOf(input), counted)
  const submitted = submittedOf(input.activities)
  return scoreAccumulated(compiled, { ...input, submitted }, aggregator, accumulated, basis)
}

/** The same for facts that SQL has grouped into cells; see `aggregationPlan`. */
export const scoreFromCells = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  cells: readonly CellTotals[],
  basis: Basis,
): PeriodResult => {
  refuseUncarried(compiled.set, input, cells)
  const aggregator = compiled.aggregatorFor(input.period)
  const accumulated = aggregateCells(aggregator, unitIndexOf(input), cells)
  return scoreAccumulated(compiled, input, aggregator, accumulated, basis)
}

/** The same for measures whose values are known already, by the unit's index and the fact, and for lines judged already. */
export const scoreFromMeasures = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  measured: (unit: number, fact: string) => Exact,
  judged: JudgedLines,
  basis: Basis,
  semantics: Semantics,
): PeriodResult => {
  const aggregator = compiled.aggregatorFor(input.period)
  const accumulated = sumsOfMeasured(aggregator, measured)
  return scoreAccumulated(compiled, input, aggregator, accumulated, basis, semantics, judged)
}

const unitIndexOf = (input: Pick<ScoringInput, 'units'>): Map<string, number> =>
  new Map(input.units.map((unit, i) => [unit.id, i]))

const submittedOf = (activities: readonly Activity[]): Set<string> =>
  new Set(activities.map(activity => activity.unit))

const scoreAccumulated = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  aggregator: Aggregator,
  accumulated: Accumulated,
  basis: Basis,
  semantics: Semantics = '2',
  judged?: JudgedLines,
): PeriodResult => {
  const { set } = compiled
  // Semantics 1 knew no decision on a tie: whoever was tied took part in the forms below as if the vote were lost.
  const council = semantics === '1' ? null : openCouncil(set, input.councilDecisions, basis)
  const scored = scoreUnits(compiled, input, aggregator, accumulated, basis, judged)
  const units = input.units.map((_, i) => scored.unit(i))
  const { blocks, standingOf, rated } = placeAndRate(compiled, input, scored, basis, council)
  const { ratingOf, scopeOf, inBlock } = rated
  const ratings = units.map((_, i) => ratingOf(i))
  const seatScope = seatScopes(set, scopeOf, scored.childrenOf, i => standingOf(input.units[i]!.id))
  const candidates = input.units.map(({ id, block }, i): Candidate & { block: string } => ({
    unit: id,
    block,
    place: standingOf(id).place,
    total: units[i]!.total,
    tieKeys: standingOf(id).tieKeys,
    rating: ratings[i]!.rating,
    scope: seatScope(i),
    gate: closedGate(compiled, ratings[i]!),
    hold: holdOn(input, id),
    awarded: awardedTo(id, input),
  }))
  return {
    criteriaSet: { id: set.id, version: set.version },
    basis,
    period: { from: input.period.from, to: input.period.to },
    scores: units.map(unit => unit.score),
    blocks,
    ratings,
    proposals: proposeAll(set.commendations, candidates, council, inBlock),
  }
}

const closedGate = ({ set }: CompiledCriteria, rating: PeriodResult['ratings'][number]): string | null => {
  const closes = new Set(set.gates.filter(gate => gate.effect !== 'lower-one').map(gate => gate.id))
  return rating.gates.find(found => isClosed(found) && closes.has(found.gate))?.gate ?? null
}

/** How an aggregator must group activities into cells for a period. */
export const aggregationPlanOf = ({ set }: CompiledCriteria, period: Period): AggregationPlan =>
  aggregationPlan(set, period)
