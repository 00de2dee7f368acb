import type { CompiledCriteria } from '../compile-criteria.ts'
import { activitiesByUnit } from '../counting/activities-by-unit.ts'
import { countActivities } from '../counting/count-activities.ts'
import { type Accumulated, aggregateActivities, aggregateCells } from '../facts/aggregate.ts'
import type { Aggregator } from '../facts/aggregator.ts'
import type { CellTotals } from '../facts/cell.ts'
import { measuredValue } from '../facts/measured.ts'
import type { ScoringInput } from '../input.ts'
import { print } from '../numbers/text.ts'
import type { PeriodResult } from '../period-result.ts'
import { carryRecords } from '../succession/carry-records.ts'
import { refuseUncarried } from '../succession/refuse-uncarried.ts'
import type { PeriodInput } from '../unit-score/score-units.ts'
import { digestActivities } from './digest-activities.ts'
import type { PublishedFacts } from './published-facts.ts'
import type { SaltOf } from './published-marks.ts'
import { publishedPast } from './published-past.ts'
import { publishedVotes } from './published-votes.ts'
import { createUnitInputs } from './unit-inputs.ts'

const unitIndexOf = ({ units }: Pick<PeriodInput, 'units'>) => new Map(units.map(({ id }, i) => [id, i]))

/** Units whose line of proof says that a hold kept them from a proposal, or keeps them in one of the ways votes can go. */
const heldUnits = ({ proposals }: PeriodResult): ReadonlySet<string> =>
  new Set(
    proposals
      .flatMap(({ lines, ways = [] }) => [lines, ...ways.map(way => way.lines)])
      .flatMap(lines => lines.flatMap(({ unit, outcome }) => (outcome === 'hold' ? [unit] : []))),
  )

const publish = (
  { set, table }: CompiledCriteria,
  input: PeriodInput,
  aggregator: Aggregator,
  accumulated: Accumulated,
  result: PeriodResult,
  digestOfActivities: (unit: string) => string,
  saltOf: SaltOf | undefined,
): PublishedFacts => {
  const inputsOf = createUnitInputs(set, table, input, result.basis, heldUnits(result), saltOf)
  const units = input.units.map((unit, i) => ({
    unit: unit.id,
    kind: unit.kind,
    block: unit.block,
    ...(unit.parent !== undefined && { parent: unit.parent }),
    activities: digestOfActivities(unit.id),
    measures: Object.fromEntries(
      aggregator.slots.map(slot => [slot.fact, print(measuredValue(accumulated, i, slot))]),
    ),
    ...inputsOf(unit),
  }))
  return {
    format: units.some(({ marks }) => Object.keys(marks).length > 0) ? 'thidua-facts/2' : 'thidua-facts/1',
    criteriaSet: { id: set.id, version: set.version },
    basis: result.basis,
    period: { from: input.period.from, to: input.period.to },
    asOf: input.asOf,
    units: units.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    ...publishedPast(input),
    ...publishedVotes(input, result.basis),
  }
}

/**
 * The facts document of a scored period: what its result follows from. The order of the input never matters. With a
 * salt for each unit the digest of its marks stands in it, by which the committee can prove them.
 *
 * Example: `publishFacts(compiled, input, scorePeriod(compiled, input, 'final')).units[0].measures`.
 */
export const publishFacts = (
  compiled: CompiledCriteria,
  given: ScoringInput,
  result: PeriodResult,
  saltOf?: SaltOf,
): PublishedFacts => {
  const input = carryRecords(compiled, given)
  const aggregator = compiled.aggregatorFor(input.period)
  const rules = { period: input.period, ...aggregator.plan }
  const verdicts = countActivities(input.activities, rules, result.basis)
  const counted = input.activities.filter((_, i) => verdicts[i]?.counted)
  const accumulated = aggregateActivities(aggregator, unitIndexOf(input), counted)
  const byUnit = activitiesByUnit(input.activities)
  const digestOfUnit = (unit: string): string => digestActivities(byUnit.get(unit) ?? [])
  const whole = { ...input, submitted: byUnit }
  return publish(compiled, whole, aggregator, accumulated, result, digestOfUnit, saltOf)
}

/**
 * The same for facts that SQL has grouped into cells, with the digest of each unit's activities beside them.
 *
 * Example: `publishFactsFromCells(compiled, input, cells, result, unit => digests.get(unit))`.
 */
export const publishFactsFromCells = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  cells: readonly CellTotals[],
  result: PeriodResult,
  digestOfActivities: (unit: string) => string,
  saltOf?: SaltOf,
): PublishedFacts => {
  refuseUncarried(compiled.set, input, cells)
  const aggregator = compiled.aggregatorFor(input.period)
  const accumulated = aggregateCells(aggregator, unitIndexOf(input), cells)
  return publish(compiled, input, aggregator, accumulated, result, digestOfActivities, saltOf)
}
