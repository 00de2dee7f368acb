import type { Activity } from '../input.ts'
import { add, type Exact, fraction, multiply, zero } from '../numbers/exact.ts'
import { placesOf, scaledNumber, unscaled } from '../numbers/scaled.ts'
import { parse } from '../numbers/text.ts'
import { type Aggregator, amountIndex, type Feed } from './aggregator.ts'
import type { CellTotals } from './cell.ts'
import { createFeedLookup } from './feeds-of-activity.ts'

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
export interface FedRow {
  readonly unit: number
  readonly feeds: readonly Feed[]
  readonly count: number
  readonly amounts: Pick<Activity, 'quantity' | 'reached' | 'audience'>
}

const placesOr0 = (text: string | undefined): number => (text === undefined ? 0 : placesOf(text))

const mostPlaces = (rows: readonly FedRow[]): number => {
  let most = 0
  for (const { amounts } of rows)
    most = Math.max(most, placesOf(amounts.quantity), placesOr0(amounts.reached), placesOr0(amounts.audience))
  return most
}

/** The text of the amount that a feed takes. */
const textOf = ({ quantity, reached, audience }: FedRow['amounts'], amount: number): string | undefined => {
  if (amount === amountIndex.quantity) return quantity
  return amount === amountIndex.reached ? reached : audience
}

const isSafe = (sum: number): boolean => sum <= Number.MAX_SAFE_INTEGER

const scaledOr0 = (text: string | undefined, places: number): number =>
  text === undefined ? 0 : scaledNumber(text, places)

/**
 * Amounts are never negative, so sums only grow: if every final sum is a safe integer, no addition on the
 * way was rounded. If one is not, everything is added again exactly.
 */
export const sumRows = (rows: readonly FedRow[], units: number, accumulators: number): Accumulated => {
  const places = mostPlaces(rows)
  const sums = addRows(rows, new Float64Array(units * accumulators), accumulators, places)
  if (sums.every(isSafe))
    return {
      read: (unit, i, kind) =>
        unscaled(
          sums[unit * accumulators + i] as number,
          (kind?.isAmount ? places : 0) + (kind?.factorPlaces ?? 0),
        ),
    }
  return sumExactly(rows, accumulators)
}

/** In its own function, so that V8 does not optimise `sumRows` for this loop alone. */
const addRows = (
  rows: readonly FedRow[],
  sums: Float64Array,
  accumulators: number,
  places: number,
): Float64Array => {
  const amounts = new Float64Array(4)
  for (const row of rows) {
    const offset = row.unit * accumulators
    amounts[amountIndex.count] = row.count
    amounts[amountIndex.quantity] = scaledNumber(row.amounts.quantity, places)
    amounts[amountIndex.reached] = scaledOr0(row.amounts.reached, places)
    amounts[amountIndex.audience] = scaledOr0(row.amounts.audience, places)
    for (const { accumulator, amount, factor } of row.feeds)
      sums[offset + accumulator]! += (amounts[amount] as number) * factor
  }
  return sums
}

const sumExactly = (rows: readonly FedRow[], accumulators: number): Accumulated => {
  const sums = new Map<number, Exact>()
  for (const row of rows)
    for (const { accumulator, amount, exactFactor } of row.feeds) {
      const value =
        amount === amountIndex.count ? fraction(row.count) : parse(textOf(row.amounts, amount) ?? '0')
      const at = row.unit * accumulators + accumulator
      sums.set(at, add(sums.get(at) ?? zero, multiply(value, exactFactor)))
    }
  return { read: (unit, i) => sums.get(unit * accumulators + i) ?? zero }
}

/** Looks up what a cell feeds once per distinct signature. */
export const createCellFeeds = (aggregator: Aggregator) => {
  const known = new Map<string, readonly Feed[]>()
  return (cell: CellTotals): readonly Feed[] => {
    const key = `${cell.bucket}\u0000${cell.kind}\u0000${cell.channel}\u0000${cell.level}\u0000${cell.partner}\u0000${cell.evidence}`
    const feeds = known.get(key) ?? aggregator.feeds(cell)
    known.set(key, feeds)
    return feeds
  }
}

/** Adds up counted activities in memory. Activities of units that are not listed are left out. */
export const aggregateActivities = (
  aggregator: Aggregator,
  unitIndex: ReadonlyMap<string, number>,
  activities: readonly Activity[],
  feedsOf = createFeedLookup(aggregator),
): Accumulated => {
  const rows: FedRow[] = []
  for (const activity of activities) {
    const unit = unitIndex.get(activity.unit)
    if (unit === undefined) continue
    const feeds = feedsOf(activity)
    if (feeds.length > 0) rows.push({ unit, feeds, count: 1, amounts: activity })
  }
  return sumRows(rows, unitIndex.size, aggregator.accumulators)
}

/** Adds up cells that SQL has grouped; gives the same sums as the activities themselves. */
export const aggregateCells = (
  aggregator: Aggregator,
  unitIndex: ReadonlyMap<string, number>,
  cells: readonly CellTotals[],
  feedsOf = createCellFeeds(aggregator),
): Accumulated => {
  const rows = cells.flatMap((cell): FedRow[] => {
    const unit = unitIndex.get(cell.unit)
    if (unit === undefined) return []
    return [{ unit, feeds: feedsOf(cell), count: cell.count, amounts: cell }]
  })
  return sumRows(rows, unitIndex.size, aggregator.accumulators)
}
