import type { ActivityColumns } from './columns/activity-columns.ts'
import type { CompiledCriteria } from './compile-criteria.ts'
import { notCountedRows } from './counting/count-columns.ts'
import { fraction } from './decimal/exact.ts'
import { round } from './decimal/round.ts'
import { unscaled } from './decimal/scaled.ts'
import { text } from './decimal/text.ts'
import { accumulateColumns, compileCells } from './facts/accumulate-columns.ts'
import type { Accumulated } from './facts/aggregate.ts'
import { type Aggregator, createAggregator } from './facts/aggregator.ts'
import type { Basis, ScoringInput } from './input.ts'
import { type RankedColumns, rankColumns } from './ranking/rank-columns.ts'
import { rateColumn } from './rating/rate-column.ts'
import { compileIntegerScores } from './unit-score/integer-scores.ts'
import { integerSource } from './unit-score/integer-source.ts'
import { type ScoredUnits, scoreUnits } from './unit-score/score-units.ts'

/** Scores of a period as columns: whole numbers times 10^−places, one entry per unit in the input's order. */
export interface ColumnScores {
  readonly places: number
  /** Printed totals; NaN = unresolved. */
  readonly totals: Float64Array
  /** Place in the block; 0 = none. */
  readonly ranks: Int32Array
  /** Index into the set's ratings; −1 = not rated. */
  readonly ratings: Int8Array
  /** Units that needed the exact evaluator. */
  readonly exactly: number
  /** The full score of one unit with all its reasons, computed on demand from the same sums. */
  readonly scored: ScoredUnits
}

type ColumnInput = Omit<ScoringInput, 'activities'>

const accumulatedFrom = (sums: Float64Array, width: number, places: number): Accumulated => ({
  read: (unit, i, kind) =>
    unscaled(sums[unit * width + i] as number, (kind?.isAmount ? places : 0) + (kind?.factorPlaces ?? 0)),
})

const sumColumns = (
  aggregator: Aggregator,
  input: ColumnInput,
  columns: ActivityColumns,
  basis: Basis,
): Float64Array => {
  let lastDay = 0
  for (let i = 0; i < columns.length; i++)
    if ((columns.day[i] as number) > lastDay) lastDay = columns.day[i] as number
  const program = compileCells(aggregator, columns, basis, lastDay + 1)
  const skipped = notCountedRows(columns, { period: input.period, ...aggregator.plan }, basis)
  return accumulateColumns(columns, program, input.units.length, aggregator.accumulators, skipped)
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

/**
 * Scores a period from typed columns at the cost of a plain loop, exactly: integers where the set allows,
 * the exact evaluator for everything else. Equal to `scorePeriod` on the same activities, always.
 */
export const scoreColumns = (
  compiled: CompiledCriteria,
  input: ColumnInput,
  columns: ActivityColumns,
  basis: Basis,
): ColumnScores => {
  const aggregator = createAggregator(compiled.set, input.period)
  const sums = sumColumns(aggregator, input, columns, basis)
  return scoreSums(compiled, input, columns, aggregator, sums, basis)
}

/** After a change of caps, bands or weights alone: the sums stand, only points, places and ratings are new. */
export const scoreSums = (
  compiled: CompiledCriteria,
  input: ColumnInput,
  columns: ActivityColumns,
  aggregator: Aggregator,
  sums: Float64Array,
  basis: Basis,
): ColumnScores => {
  const accumulated = accumulatedFrom(sums, aggregator.accumulators, columns.places)
  const submitted = submittedIn(columns, input)
  const scored = scoreUnits(compiled, { ...input, submitted }, aggregator, accumulated, basis)
  const hasRulings = basis === 'final' && input.rulings.length > 0
  const { declarations } = scored
  const source = integerSource(
    compiled.set,
    input.units,
    declarations,
    aggregator,
    { values: sums, amountPlaces: columns.places },
    basis,
  )
  const integers = hasRulings ? undefined : compileIntegerScores(compiled, source)
  const { rounding } = compiled.set.policies
  const places = rounding.total === 'none' ? rounding.print : rounding.total.places
  const width = compiled.table.groups.length
  const totals = new Float64Array(input.units.length).fill(Number.NaN)
  const groups = new Float64Array(input.units.length * width)
  integers?.score(totals, groups, 0, totals.length)
  let exactly = 0
  for (let unit = 0; unit < totals.length; unit++) {
    if (!Number.isNaN(totals[unit] as number)) continue
    exactly++
    groups.fill(Number.NaN, unit * width, (unit + 1) * width)
    totals[unit] = scaledTotal(scored, unit, places)
  }
  const ranked: RankedColumns = { totals, groups }
  const ranks = rankColumns(compiled, input.units, ranked, scored)
  const ratings = rateColumn(compiled, input.units.length, totals, places, ranks, scored)
  return { places, totals, ranks, ratings, exactly, scored }
}

/** A printed total is a decimal of `places`, so this multiplication is exact. */
const scaledTotal = (scored: ScoredUnits, unit: number, places: number): number => {
  const { total } = scored.unit(unit)
  if (total === null) return Number.NaN
  return Number(text(round(fraction(BigInt(total.n) * 10n ** BigInt(places), BigInt(total.d)), 0, 'half-up')))
}
