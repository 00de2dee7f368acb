import { amountIndex, type Feed, type SignatureFeeds } from './aggregator.ts'
import type { ColumnCells } from './column-cells.ts'

/**
 * Sums that always grow together are kept as one until the end. A *class* is a set of feeds that some cells
 * share and has a slot of its own; every cell has one class in each of three lanes: counts whatever the date,
 * counts by date bucket, and quantities. Each activity then costs three additions, whatever the rules are and however
 * many they are.
 */
export interface LaneProgram {
  /** By signature, four entries: where its row begins in `always`, `dated` and `quantity`; one unused. */
  readonly rows: Int32Array
  /** Rows of slots by date bucket. Slot 0 feeds nothing. */
  readonly always: Uint16Array
  readonly dated: Uint16Array
  readonly quantity: Uint16Array
  readonly counts: Expansion
  readonly quantities: Expansion
}

/** What each slot adds to the accumulators: operations `start[slot] … start[slot + 1]`. */
export interface Expansion {
  readonly slots: number
  readonly start: Int32Array
  readonly into: Int32Array
  readonly times: Float64Array
}

const mostSlots = 65_535

/** Numbers distinct lists of feeds from 1. */
const createSlots = () => {
  const known = new Map<string, number>([['', 0]])
  const lists: (readonly Feed[])[] = [[]]
  const slotOf = (feeds: readonly Feed[]): number => {
    let key = ''
    for (const { accumulator, factor } of feeds) key += `${accumulator}×${factor} `
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, lists.length)
    return lists.push(feeds) - 1
  }
  const finish = (): Expansion => {
    const all = lists.flat()
    const start = new Int32Array(lists.length + 1)
    lists.forEach((list, i) => {
      start[i + 1] = (start[i] as number) + list.length
    })
    return {
      slots: lists.length,
      start,
      into: Int32Array.from(all, feed => feed.accumulator),
      times: Float64Array.from(all, feed => feed.factor),
    }
  }
  return { slotOf, finish, isFull: () => lists.length > mostSlots }
}

/** Numbers distinct rows of slots, one slot for each date bucket. */
const createRows = (buckets: number) => {
  const known = new Map<string, number>()
  const slots: number[] = []
  const startOf = (key: string, slotIn: (bucket: number) => number): number => {
    const found = known.get(key)
    if (found !== undefined) return found
    const start = slots.length
    // The first and the last bucket lie outside the period.
    for (let bucket = 0; bucket < buckets; bucket++)
      slots.push(bucket === 0 || bucket === buckets - 1 ? 0 : slotIn(bucket))
    known.set(key, start)
    return start
  }
  return { startOf, finish: () => new Uint16Array(slots) }
}

/** The feeds that depend on the date, as they are in one bucket. */
const inBucket = (dated: SignatureFeeds['dated'], bucket: number): Feed[] =>
  dated.flatMap(({ feed, offsets }) => {
    const offset = offsets[bucket] as number
    return offset >= 0 ? [{ ...feed, accumulator: feed.accumulator + offset }] : []
  })

const keyOf = (dated: SignatureFeeds['dated']): string => {
  let key = ''
  for (const { feed } of dated) key += `${feed.accumulator}×${feed.factor} `
  return key
}

const isCount = ({ amount }: Feed): boolean => amount === amountIndex.count
const isQuantity = ({ amount }: Feed): boolean => amount === amountIndex.quantity

/** Undefined where there are too many classes for slots of 16 bits. */
export const compileLanes = ({ buckets, feeds }: ColumnCells): LaneProgram | undefined => {
  const rows = new Int32Array(feeds.length * 4)
  const [counts, quantities] = [createSlots(), createSlots()]
  const [always, dated, quantity] = [createRows(buckets), createRows(buckets), createRows(buckets)]
  for (const [signature, own] of feeds.entries()) {
    const count = counts.slotOf(own?.always.filter(isCount) ?? [])
    const amounts = own?.always.filter(isQuantity) ?? []
    const datedCounts = own?.dated.filter(({ feed }) => isCount(feed)) ?? []
    const datedAmounts = own?.dated.filter(({ feed }) => isQuantity(feed)) ?? []
    const amount = quantities.slotOf(amounts)
    rows[signature * 4] = always.startOf(String(count), () => count)
    rows[signature * 4 + 1] = dated.startOf(keyOf(datedCounts), bucket =>
      counts.slotOf(inBucket(datedCounts, bucket)),
    )
    rows[signature * 4 + 2] = quantity.startOf(`${amount}, ${keyOf(datedAmounts)}`, bucket =>
      datedAmounts.length === 0 ? amount : quantities.slotOf([...amounts, ...inBucket(datedAmounts, bucket)]),
    )
    if (counts.isFull() || quantities.isFull()) return undefined
  }
  return {
    rows,
    always: always.finish(),
    dated: dated.finish(),
    quantity: quantity.finish(),
    counts: counts.finish(),
    quantities: quantities.finish(),
  }
}
