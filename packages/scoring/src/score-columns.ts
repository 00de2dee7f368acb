import { type ColumnScores, createColumnScorer } from './column-scorer.ts'
import type { ActivityColumns } from './columns/activity-columns.ts'
import type { CompiledCriteria } from './compile-criteria.ts'
import { notCountedRows } from './counting/count-columns.ts'
import { accumulateColumns } from './facts/accumulate-columns.ts'
import { measuresOf } from './facts/aggregation-plan.ts'
import type { Aggregator } from './facts/aggregator.ts'
import { bigSums } from './facts/big-sums.ts'
import type { Basis, Period, ScoringInput } from './input.ts'
import type { Sums } from './unit-score/integer-source.ts'
import type { PeriodInput } from './unit-score/score-units.ts'

/** A period without its activities, which stand in columns. */
export type ColumnInput = Omit<ScoringInput, 'activities'>

/** Running sums of a period's counted activities: one row of `aggregator.accumulators` numbers for each unit. */
export const sumColumns = (
  aggregator: Aggregator,
  input: ColumnInput,
  columns: ActivityColumns,
  basis: Basis,
): Sums => {
  const notCounted = notCountedRows(columns, { period: input.period, ...aggregator.plan }, basis)
  const { cells, sums } = accumulateColumns(aggregator, columns, basis, input.units.length, notCounted)
  return {
    values: sums,
    amountPlaces: columns.places,
    big: bigSums(columns, cells, aggregator.accumulators, notCounted, sums),
  }
}

/** Units with at least one activity; looked for only when a condition asks. */
const submittedIn = (columns: ActivityColumns, input: ColumnInput) => {
  let found: Set<string> | undefined
  const find = (): Set<string> => {
    const seen = new Uint8Array(input.units.length)
    for (let i = 0; i < columns.length; i++) seen[columns.unit[i] as number] = 1
    return new Set(input.units.filter((_, i) => seen[i] === 1).map(({ id }) => id))
  }
  return {
    has: (unit: string): boolean => {
      found ??= find()
      return found.has(unit)
    },
  }
}

/** What a period's activities add up to, ready to be scored under any caps, bands and weights. */
export interface PeriodSums {
  readonly basis: Basis
  readonly aggregator: Aggregator
  readonly sums: Sums
  readonly submitted: PeriodInput['submitted']
  /** The measures that were summed, as text; a set with others needs its own sums. */
  readonly measures: string
}

const measuresText = ({ set }: CompiledCriteria, period: Period): string =>
  JSON.stringify([
    set.vocabulary,
    set.policies.duplicates,
    set.policies.highestLevelOnly,
    measuresOf(set, period),
  ])

/** Counts and adds up activities once. Example: `sumActivities(compiled, input, columns, 'final')`. */
export const sumActivities = (
  compiled: CompiledCriteria,
  input: ColumnInput,
  columns: ActivityColumns,
  basis: Basis,
): PeriodSums => {
  const aggregator = compiled.aggregatorFor(input.period)
  return {
    basis,
    aggregator,
    sums: sumColumns(aggregator, input, columns, basis),
    submitted: submittedIn(columns, input),
    measures: measuresText(compiled, input.period),
  }
}

/**
 * Scores from sums: after a change of caps, bands or weights alone no activity is looked at again.
 * Throws a RangeError when the set measures other things than were summed.
 */
export const scoreSums = (
  compiled: CompiledCriteria,
  input: ColumnInput,
  period: PeriodSums,
): ColumnScores => {
  if (measuresText(compiled, input.period) !== period.measures)
    throw new RangeError('the set measures other activities')
  const { aggregator, sums, submitted, basis } = period
  return createColumnScorer(compiled, { ...input, submitted }, aggregator, sums, basis).scores
}

/**
 * Scores a period from typed columns at the cost of a plain loop, exactly: integers where the set allows,
 * the exact evaluator for everything else. Equal to `scorePeriod` on the same activities, always.
 *
 * Example: `scoreColumns(compiled, input, encodeActivities(activities, unitIndex), 'final').ranks[0]` is `1`.
 */
export const scoreColumns = (
  compiled: CompiledCriteria,
  input: ColumnInput,
  columns: ActivityColumns,
  basis: Basis,
): ColumnScores => {
  return scoreSums(compiled, input, sumActivities(compiled, input, columns, basis))
}
