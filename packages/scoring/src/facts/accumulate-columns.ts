import { dateOf } from '../calendar/day.ts'
import type { ActivityColumns } from '../columns/activity-columns.ts'
import type { Basis } from '../input.ts'
import { bucketOf } from './aggregation-plan.ts'
import { type Aggregator, amountIndex, type Feed } from './aggregator.ts'

/**
 * What each (signature, date bucket) feeds, flattened: operations `start[cell] … start[cell + 1]` add
 * `once[p] + quantity × times[p]` to accumulator `into[p]`.
 */
export interface CellProgram {
  readonly buckets: number
  readonly bucketOfDay: Uint8Array | Uint16Array
  readonly start: Int32Array
  readonly into: Int32Array
  readonly once: Float64Array
  readonly times: Float64Array
  /** The few operations on persons reached and to be reached, run in a pass of their own. */
  readonly wide: readonly {
    readonly cell: number
    readonly into: number
    readonly amount: number
    readonly factor: number
  }[]
}

/** Rules are asked once per signature and date bucket, never once per activity. */
export const compileCells = (
  aggregator: Aggregator,
  columns: Pick<ActivityColumns, 'signatures' | 'firstDay' | 'day'>,
  basis: Basis,
  days: number,
): CellProgram => {
  const { boundaries } = aggregator.plan
  const buckets = boundaries.length + 1
  const bucketOfDay = Uint16Array.from({ length: days }, (_, i) =>
    bucketOf(boundaries, dateOf(columns.firstDay + i)),
  )
  const start = new Int32Array(columns.signatures.length * buckets + 1)
  const [into, once, times]: [number[], number[], number[]] = [[], [], []]
  const wide: CellProgram['wide'][number][] = []
  const add = ({ accumulator, amount, factor }: Feed, offset: number, cell: number): void => {
    if (amount > amountIndex.quantity) {
      wide.push({ cell, into: accumulator + offset, amount, factor })
      return
    }
    into.push(accumulator + offset)
    once.push(amount === amountIndex.count ? factor : 0)
    times.push(amount === amountIndex.quantity ? factor : 0)
  }
  columns.signatures.forEach((signature, s) => {
    const isAccepted = basis === 'self' || signature.status === 'verified'
    const { always, dated } = aggregator.feedsOf(signature)
    for (let bucket = 0; bucket < buckets; bucket++) {
      const cell = s * buckets + bucket
      if (isAccepted && bucket > 0 && bucket < boundaries.length) {
        for (const feed of always) add(feed, 0, cell)
        for (const { feed, offsets } of dated)
          if ((offsets[bucket] as number) >= 0) add(feed, offsets[bucket] as number, cell)
      }
      start[cell + 1] = into.length
    }
  })
  return {
    buckets,
    bucketOfDay,
    start,
    into: Int32Array.from(into),
    once: Float64Array.from(once),
    times: Float64Array.from(times),
    wide,
  }
}

/** The hot loop: about four additions per activity, whatever the rules are. */
const accumulateRange = (
  columns: ActivityColumns,
  program: CellProgram,
  width: number,
  sums: Float64Array,
  from: number,
  to: number,
): void => {
  const { unit, signature, day, quantity } = columns
  const { buckets, bucketOfDay, start, into, once, times } = program
  for (let i = from; i < to; i++) {
    const cell = (signature[i] as number) * buckets + (bucketOfDay[day[i] as number] as number)
    const end = start[cell + 1] as number
    const offset = (unit[i] as number) * width
    const q = quantity[i] as number
    for (let p = start[cell] as number; p < end; p++) {
      const at = offset + (into[p] as number)
      sums[at] = (sums[at] as number) + (once[p] as number) + q * (times[p] as number)
    }
  }
}

const accumulateWide = (
  columns: ActivityColumns,
  program: CellProgram,
  width: number,
  sums: Float64Array,
  skipped: ReadonlySet<number>,
): void => {
  const byCell = new Map<number, CellProgram['wide'][number][]>()
  for (const operation of program.wide)
    byCell.set(operation.cell, [...(byCell.get(operation.cell) ?? []), operation])
  const { unit, signature, day, reached, audience } = columns
  for (let i = 0; i < columns.length; i++) {
    const cell =
      (signature[i] as number) * program.buckets + (program.bucketOfDay[day[i] as number] as number)
    const operations = byCell.get(cell)
    if (!operations || skipped.has(i)) continue
    for (const { into, amount, factor } of operations) {
      const value = (amount === amountIndex.reached ? reached?.[i] : audience?.[i]) ?? 0
      const at = (unit[i] as number) * width + into
      sums[at] = (sums[at] as number) + value * factor
    }
  }
}

/**
 * Adds up all counted rows. `notCounted`: ascending rows that a duplicate or highest-level rule leaves out.
 * Sums of non-negative numbers only grow, so a sum that ends as a safe integer was exact all the way.
 */
export const accumulateColumns = (
  columns: ActivityColumns,
  program: CellProgram,
  units: number,
  width: number,
  notCounted: Int32Array,
  sums: Float64Array = new Float64Array(units * width),
): Float64Array => {
  let from = 0
  for (const row of notCounted) {
    accumulateRange(columns, program, width, sums, from, row)
    from = row + 1
  }
  accumulateRange(columns, program, width, sums, from, columns.length)
  if (program.wide.length > 0) accumulateWide(columns, program, width, sums, new Set(notCounted))
  return sums
}
