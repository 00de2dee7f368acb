import { type Exact, fraction } from '../decimal/exact.ts'
import { placesOf, scaledBig, scaledNumber, unscaled } from '../decimal/scaled.ts'
import type { Activity } from '../input.ts'
import { bucketOf } from './aggregation-plan.ts'
import type { Aggregator, Feed } from './aggregator.ts'
import type { CellTotals } from './cell.ts'

/** Sums per unit and accumulator. */
export interface Accumulated {
  /** A running sum, exact; counts and amounts alike. */
  read(
    unit: number,
    accumulator: number,
    kind?: { readonly isAmount: boolean; readonly factorPlaces: number },
  ): Exact
}

/** One activity, or one group of alike activities, as the accumulators see it. */
interface Row {
  readonly unit: number
  readonly feeds: readonly Feed[]
  readonly count: number
  readonly amounts: readonly (string | undefined)[]
}

const textsOf = (row: { quantity: string; reached?: string | undefined; audience?: string | undefined }) => [
  row.quantity,
  row.reached,
  row.audience,
]

const mostPlaces = (rows: readonly Row[]): number =>
  rows.reduce((most, row) => row.amounts.reduce((m, text) => Math.max(m, text ? placesOf(text) : 0), most), 0)

/**
 * Amounts are never negative, so sums only grow: if every final sum is a safe integer, no addition on the
 * way was rounded. If one is not, everything is added again in big integers.
 */
const sumRows = (rows: readonly Row[], units: number, accumulators: number): Accumulated => {
  const places = mostPlaces(rows)
  const sums = new Float64Array(units * accumulators)
  for (const row of rows) {
    const offset = row.unit * accumulators
    for (const { accumulator, amount, factor } of row.feeds) {
      const text = row.amounts[amount - 1]
      const added = amount === 0 ? row.count : text === undefined ? 0 : scaledNumber(text, places)
      sums[offset + accumulator]! += added * factor
    }
  }
  if (sums.every(Number.isSafeInteger))
    return {
      read: (unit, i, kind) =>
        unscaled(
          sums[unit * accumulators + i] as number,
          (kind?.isAmount ? places : 0) + (kind?.factorPlaces ?? 0),
        ),
    }
  return sumBigRows(rows, accumulators, places)
}

const sumBigRows = (rows: readonly Row[], accumulators: number, places: number): Accumulated => {
  const sums = new Map<number, bigint>()
  for (const row of rows)
    for (const { accumulator, amount, bigFactor } of row.feeds) {
      const text = row.amounts[amount - 1]
      const value = amount === 0 ? BigInt(row.count) : text === undefined ? 0n : scaledBig(text, places)
      const at = row.unit * accumulators + accumulator
      sums.set(at, (sums.get(at) ?? 0n) + value * bigFactor)
    }
  const scale = 10n ** BigInt(places)
  return {
    read: (unit, i, kind) =>
      fraction(
        sums.get(unit * accumulators + i) ?? 0n,
        (kind?.isAmount ? scale : 1n) * 10n ** BigInt(kind?.factorPlaces ?? 0),
      ),
  }
}

/** Looks up what a cell feeds once per distinct signature. */
export const feedsBySignature = (aggregator: Aggregator) => {
  const known = new Map<string, readonly Feed[]>()
  return (cell: Parameters<Aggregator['feeds']>[0]): readonly Feed[] => {
    const key = `${cell.bucket}\u0000${cell.kind}\u0000${cell.channel}\u0000${cell.level}\u0000${cell.partner}\u0000${cell.evidence}`
    const feeds = known.get(key) ?? aggregator.feeds(cell)
    known.set(key, feeds)
    return feeds
  }
}

/** The cell an activity falls in. */
export const cellOf = (activity: Activity, boundaries: readonly string[]) => ({
  kind: activity.kind,
  channel: activity.channel ?? null,
  level: activity.level ?? null,
  partner: activity.partner ?? null,
  evidence: (activity.evidence ?? '') !== '',
  bucket: bucketOf(boundaries, activity.date),
})

/** Adds up counted activities in memory. Activities of units that are not listed are left out. */
export const aggregateActivities = (
  aggregator: Aggregator,
  unitIndex: ReadonlyMap<string, number>,
  activities: readonly Activity[],
): Accumulated => {
  const feedsOf = feedsBySignature(aggregator)
  const rows = activities.flatMap((activity): Row[] => {
    const unit = unitIndex.get(activity.unit)
    if (unit === undefined) return []
    const feeds = feedsOf(cellOf(activity, aggregator.plan.boundaries))
    return feeds.length === 0 ? [] : [{ unit, feeds, count: 1, amounts: textsOf(activity) }]
  })
  return sumRows(rows, unitIndex.size, aggregator.accumulators)
}

/** Adds up cells that SQL has grouped; gives the same sums as the activities themselves. */
export const aggregateCells = (
  aggregator: Aggregator,
  unitIndex: ReadonlyMap<string, number>,
  cells: readonly CellTotals[],
): Accumulated => {
  const feedsOf = feedsBySignature(aggregator)
  const rows = cells.flatMap((cell): Row[] => {
    const unit = unitIndex.get(cell.unit)
    if (unit === undefined) return []
    return [{ unit, feeds: feedsOf(cell), count: cell.count, amounts: textsOf(cell) }]
  })
  return sumRows(rows, unitIndex.size, aggregator.accumulators)
}
