import type { CompiledCriteria } from './compile-criteria.ts'
import { openCouncil } from './council/settle-tie.ts'
import type { Accumulated } from './facts/aggregate.ts'
import type { Aggregator } from './facts/aggregator.ts'
import type { Basis } from './input.ts'
import { multiply } from './numbers/exact.ts'
import { scaledRound, unscaled } from './numbers/scaled.ts'
import { blockMembers, blockRanker } from './ranking/rank-columns.ts'
import { hasRatingQuota } from './rating/apply-rating-quotas.ts'
import { createGateRulings } from './rating/gate-rulings.ts'
import { columnRater, gateColumn } from './rating/rate-column.ts'
import { refuseUncarried } from './succession/refuse-uncarried.ts'
import { followPeers } from './unit-score/follow-peers.ts'
import { compileIntegerScores } from './unit-score/integer-scores.ts'
import { integerSource, type Sums } from './unit-score/integer-source.ts'
import { type PeriodInput, type ScoredUnits, scoreUnits } from './unit-score/score-units.ts'

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

export interface ColumnScorer {
  readonly scores: ColumnScores
  /**
   * To be opened before the first change. Scores anew the unit whose sums changed and those of the others it may have
   * touched that read something else now; ranks their blocks.
   */
  readonly openRescoring: () => (edited: number, touched: readonly number[]) => void
}

const accumulatedFrom = ({ values, amountPlaces, big }: Sums, width: number): Accumulated => ({
  read: (unit, i, kind) => {
    const at = unit * width + i
    const places = kind?.isAmount ? amountPlaces : 0
    const large = big.get(at)
    return large === undefined
      ? unscaled(values[at] as number, places + (kind?.factorPlaces ?? 0))
      : multiply(large, unscaled(1, places))
  },
})

/**
 * Scores from running sums. After a change of caps, bands or weights alone the sums stand, and only this is done
 * again; after a change of activities only the touched units are.
 */
export const createColumnScorer = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  aggregator: Aggregator,
  sums: Sums,
  basis: Basis,
): ColumnScorer => {
  const { set, table } = compiled
  const { units } = input
  refuseUncarried(set, input)
  const scored = scoreUnits(
    compiled,
    input,
    aggregator,
    accumulatedFrom(sums, aggregator.accumulators),
    basis,
  )
  const source = integerSource(set, units, scored.declarations, aggregator, sums, basis)
  const hasRulings = basis === 'final' && input.rulings.length > 0
  const integers = hasRulings ? undefined : compileIntegerScores(compiled, source)
  const { rounding } = set.policies
  const places = rounding.total === 'none' ? rounding.print : rounding.total.places
  const width = table.groups.length
  const totals = new Float64Array(units.length).fill(Number.NaN)
  const groups = new Float64Array(units.length * width)
  const ranks = new Int32Array(units.length)
  const members = blockMembers(units)
  const blockOf = (unit: number): string => units[unit]!.block
  const ratesWholeBlocks = hasRatingQuota(set)
  const rulingsOn = createGateRulings(input.gateRulings, basis)
  const gates = gateColumn(compiled, scored, units, rulingsOn)
  const rankBlock = blockRanker(compiled, { totals, groups }, scored, ranks, gates.isGated)

  const scoreExactly = (unit: number): void => {
    groups.fill(Number.NaN, unit * width, (unit + 1) * width)
    const { total } = scored.unit(unit)
    totals[unit] = total === null ? Number.NaN : scaledRound(total, places)
  }
  let exactly = 0
  integers?.score(totals, groups, 0, totals.length)
  for (let unit = 0; unit < totals.length; unit++) {
    if (!Number.isNaN(totals[unit] as number)) continue
    exactly++
    scoreExactly(unit)
  }
  gates.ask()
  for (const block of members.values()) rankBlock(block)
  const council = openCouncil(set, input.councilDecisions, basis)
  const rate = columnRater(compiled, totals, places, ranks, scored, units, rulingsOn, council)
  const ratings = new Int8Array(units.length)
  rate(0, units.length, ratings)

  const rankBlocksOf = (touched: readonly number[]): void => {
    const blocks = touched.length === 1 ? [blockOf(touched[0]!)] : new Set(touched.map(blockOf))
    for (const block of blocks) rankBlock(members.get(block) ?? [])
  }
  const openRescoring = () => {
    const moved = followPeers(compiled, scored, units.length)
    return (edited: number, touched: readonly number[]): void => {
      for (const unit of moved(edited, touched)) {
        if (integers) integers.score(totals, groups, unit, unit + 1)
        if (!integers || Number.isNaN(totals[unit] as number)) scoreExactly(unit)
      }
      gates.ask()
      rankBlocksOf(touched)
      if (ratesWholeBlocks) rate(0, units.length, ratings)
      else for (const unit of touched) rate(unit, unit + 1, ratings)
    }
  }
  return { scores: { places, totals, ranks, ratings, exactly, scored }, openRescoring }
}
