import { type ColumnScores, createColumnScorer } from './column-scorer.ts'
import { encodeActivities } from './columns/encode-activities.ts'
import type { CompiledCriteria } from './compile-criteria.ts'
import { type CountingRules, countActivities } from './counting/count-activities.ts'
import { type Aggregator, amountIndex } from './facts/aggregator.ts'
import { createFeedLookup } from './facts/feeds-of-activity.ts'
import type { Activity, Basis, ScoringInput, Unit } from './input.ts'
import { placesOf, scaledNumber } from './numbers/scaled.ts'
import { sumColumns } from './score-columns.ts'
import { activityCarrier, carryRecords } from './succession/carry-records.ts'
import { touchedUnits } from './touched-units.ts'

/** A period kept scored while its activities are added, changed and removed. */
export interface LiveScoring {
  /** Always those of a full recompute; the arrays are written in place. */
  readonly scores: ColumnScores
  /**
   * Replaces one activity by another; null = it is new, or it is gone. Returns the indexes of the units whose
   * score may have changed: one, unless a block figure or a parent reads it.
   */
  change(before: Activity | null, after: Activity | null): readonly number[]
}

/** What `openScoring` may be told. */
export interface LiveOptions {
  /** Most decimals of an amount that `change` will be given; 2 unless told. */
  readonly amountPlaces?: number
}

const isKeyed = ({ link, event }: Activity): boolean => link !== undefined || event !== undefined

/** Activities with a link or an event, by unit and id: the only ones whose counting depends on others. */
const keyedByUnit = (activities: readonly Activity[]): Map<string, Map<string, Activity>> => {
  const found = new Map<string, Map<string, Activity>>()
  for (const activity of activities) {
    if (!isKeyed(activity)) continue
    const own = found.get(activity.unit) ?? new Map<string, Activity>()
    found.set(activity.unit, own.set(activity.id, activity))
  }
  return found
}

/** Adds or takes away what one counted activity feeds. */
const createApply = (aggregator: Aggregator, values: Float64Array, places: number) => {
  const feedsOf = createFeedLookup(aggregator)
  const amounts = new Float64Array([1, 0, 0, 0])
  const scaled = (text: string | undefined): number => {
    if (text === undefined) return 0
    if (placesOf(text) > places) throw new RangeError(`amount ${text} has more than ${places} decimals`)
    return scaledNumber(text, places)
  }
  return (activity: Activity, unit: number, sign: 1 | -1): void => {
    amounts[amountIndex.quantity] = scaled(activity.quantity)
    amounts[amountIndex.reached] = scaled(activity.reached)
    amounts[amountIndex.audience] = scaled(activity.audience)
    for (const { accumulator, amount, factor } of feedsOf(activity)) {
      const at = unit * aggregator.accumulators + accumulator
      values[at] = (values[at] as number) + sign * (amounts[amount] as number) * factor
      if (!Number.isSafeInteger(values[at])) throw new RangeError('a sum left the exact range')
    }
  }
}

/**
 * Opens a period for edits. Exact, and equal to the full recompute after any sequence of changes.
 *
 * Example: `openScoring(compiled, input, 'final').change(null, activity)` is `[0]`.
 */
export const openScoring = (
  compiled: CompiledCriteria,
  given: ScoringInput,
  basis: Basis,
  { amountPlaces = 2 }: LiveOptions = {},
): LiveScoring => {
  const { set } = compiled
  const input = carryRecords(compiled, given)
  const carry = activityCarrier(set, given)
  const aggregator = compiled.aggregatorFor(input.period)
  const index = new Map(input.units.map((unit: Unit, i) => [unit.id, i]))
  const columns = encodeActivities(input.activities, index, amountPlaces)
  const sums = sumColumns(aggregator, input, columns, basis)
  const rules: CountingRules = { period: input.period, ...aggregator.plan }
  const keyed = keyedByUnit(input.activities)
  const activityCount = new Int32Array(input.units.length)
  for (const { unit } of input.activities) {
    const at = index.get(unit)
    if (at !== undefined) activityCount[at] = (activityCount[at] as number) + 1
  }
  const submitted = { has: (unit: string): boolean => (activityCount[index.get(unit) ?? -1] ?? 0) > 0 }
  const scorer = createColumnScorer(compiled, { ...input, submitted }, aggregator, sums, basis)
  const apply = createApply(aggregator, sums.values, columns.places)
  const rescore = scorer.openRescoring()
  const touched = touchedUnits(set, input.units)

  /** Applies those of these activities that count among themselves. */
  const applyCounted = (activities: readonly Activity[], unit: number, sign: 1 | -1): void => {
    const verdicts = countActivities(activities, rules, basis)
    activities.forEach((activity, i) => {
      if (verdicts[i]?.counted) apply(activity, unit, sign)
    })
  }
  /** An activity without link and event counts or not by itself; outside the period it feeds nothing anyway. */
  const applyAlone = (activity: Activity | null, unit: number, sign: 1 | -1): void => {
    if (activity && (basis === 'self' || activity.status === 'verified')) apply(activity, unit, sign)
  }
  const replace = (unit: number, before: Activity | null, after: Activity | null): void => {
    if (!(before && isKeyed(before)) && !(after && isKeyed(after))) {
      applyAlone(before, unit, -1)
      applyAlone(after, unit, 1)
      return
    }
    const id = input.units[unit]!.id
    const rows = keyed.get(id) ?? new Map<string, Activity>()
    keyed.set(id, rows)
    const free = (activity: Activity | null): Activity[] => (activity && !isKeyed(activity) ? [activity] : [])
    applyCounted([...rows.values(), ...free(before)], unit, -1)
    if (before) rows.delete(before.id)
    if (after && isKeyed(after)) rows.set(after.id, after)
    applyCounted([...rows.values(), ...free(after)], unit, 1)
  }
  const countSubmission = (unit: number, before: Activity | null, after: Activity | null): void => {
    activityCount[unit] = (activityCount[unit] as number) + (after ? 1 : 0) - (before ? 1 : 0)
  }
  const change = (before: Activity | null, after: Activity | null): readonly number[] => {
    if (before && after && before.unit !== after.unit)
      return [...change(before, null), ...change(null, after)]
    const unit = index.get((before ?? after)?.unit ?? '')
    if (unit === undefined) return []
    replace(unit, before, after)
    countSubmission(unit, before, after)
    const units = touched(unit)
    rescore(unit, units)
    return units
  }
  return {
    scores: scorer.scores,
    change: (before, after) => change(before && carry(before), after && carry(after)),
  }
}
