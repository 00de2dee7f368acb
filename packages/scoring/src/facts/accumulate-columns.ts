import type { ActivityColumns } from '../columns/activity-columns.ts'
import type { Basis } from '../input.ts'
import { accumulateLanes, lanesPay } from './accumulate-lanes.ts'
import { type Aggregator, amountIndex, type Feed } from './aggregator.ts'
import { type ColumnCells, columnCells } from './column-cells.ts'
import { compileLanes } from './lane-program.ts'

/** Calls `take` for every feed of one cell. */
export const feedsOfCell = (
  { buckets, feeds }: ColumnCells,
  cell: number,
  take: (feed: Feed, accumulator: number) => void,
): void => {
  const bucket = cell % buckets
  const own = feeds[(cell - bucket) / buckets]
  if (!own || bucket === 0 || bucket === buckets - 1) return
  for (const feed of own.always) take(feed, feed.accumulator)
  for (const { feed, offsets } of own.dated)
    if ((offsets[bucket] as number) >= 0) take(feed, feed.accumulator + (offsets[bucket] as number))
}

/**
 * Operations `start[cell] … start[cell + 1]` add `once[p] + quantity × times[p]` to accumulator `into[p]`: for few
 * activities spread over many units, where tables of classes would be emptier than the activities are many.
 */
const accumulateCells = (
  columns: ActivityColumns,
  cells: ColumnCells,
  units: number,
  width: number,
  notCounted: Int32Array,
): Float64Array => {
  const start = new Int32Array(cells.feeds.length * cells.buckets + 1)
  const [into, once, times]: [number[], number[], number[]] = [[], [], []]
  for (let cell = 0; cell < start.length - 1; cell++) {
    feedsOfCell(cells, cell, ({ amount, factor }, accumulator) => {
      if (amount > amountIndex.quantity) return
      into.push(accumulator)
      once.push(amount === amountIndex.count ? factor : 0)
      times.push(amount === amountIndex.quantity ? factor : 0)
    })
    start[cell + 1] = into.length
  }
  const sums = new Float64Array(units * width)
  const { unit, signature, day, quantity } = columns
  for (let gap = 0, i = 0; gap <= notCounted.length; gap++, i++)
    for (const stop = notCounted[gap] ?? columns.length; i < stop; i++) {
      const cell = (signature[i] as number) * cells.buckets + (cells.bucketOfDay[day[i] as number] as number)
      for (let p = start[cell] as number; p < (start[cell + 1] as number); p++) {
        const at = (unit[i] as number) * width + (into[p] as number)
        sums[at] = (sums[at] as number) + (once[p] as number) + (quantity[i] as number) * (times[p] as number)
      }
    }
  return sums
}

/** The few operations on persons reached and to be reached, in a pass of their own. */
const addPersons = (
  columns: ActivityColumns,
  cells: ColumnCells,
  width: number,
  notCounted: Int32Array,
  sums: Float64Array,
): void => {
  const readsPersons = ({ amount }: Feed): boolean => amount > amountIndex.quantity
  if (
    !cells.feeds.some(
      own => own?.always.some(readsPersons) || own?.dated.some(({ feed }) => readsPersons(feed)),
    )
  )
    return
  const byCell = new Map<
    number,
    { readonly amount: number; readonly into: number; readonly factor: number }[]
  >()
  for (let cell = 0; cell < cells.feeds.length * cells.buckets; cell++)
    feedsOfCell(cells, cell, (feed, into) => {
      const { amount, factor } = feed
      if (readsPersons(feed)) byCell.set(cell, [...(byCell.get(cell) ?? []), { amount, into, factor }])
    })
  const skipped = new Set(notCounted)
  const { unit, signature, day, reached, audience } = columns
  for (let i = 0; i < columns.length; i++) {
    const cell = (signature[i] as number) * cells.buckets + (cells.bucketOfDay[day[i] as number] as number)
    const operations = byCell.get(cell)
    if (!operations || skipped.has(i)) continue
    for (const { amount, into, factor } of operations) {
      const value = (amount === amountIndex.reached ? reached?.[i] : audience?.[i]) ?? 0
      const at = (unit[i] as number) * width + into
      sums[at] = (sums[at] as number) + value * factor
    }
  }
}

/**
 * Adds up all counted rows. `notCounted`: ascending rows that a duplicate or highest-level rule leaves out.
 * Sums of numbers that are not negative only grow, so a sum that ends as a safe integer was exact all the way.
 */
export const accumulateColumns = (
  aggregator: Aggregator,
  columns: ActivityColumns,
  basis: Basis,
  units: number,
  notCounted: Int32Array,
): { readonly cells: ColumnCells; readonly sums: Float64Array } => {
  const cells = columnCells(aggregator, columns, basis)
  const width = aggregator.accumulators
  const lanes = compileLanes(cells)
  const sums =
    lanes && lanesPay(lanes, units, columns.length)
      ? accumulateLanes(columns, cells, lanes, units, width, notCounted)
      : accumulateCells(columns, cells, units, width, notCounted)
  addPersons(columns, cells, width, notCounted, sums)
  return { cells, sums }
}
