import { dateOf } from '../calendar/day.ts'
import type { ActivityColumns } from '../columns/activity-columns.ts'
import {
  type CountingRules,
  countActivities,
  outsidePeriod,
  type Verdict,
  verdictByStatus,
} from '../counting/count-activities.ts'
import { unscaled } from '../decimal/scaled.ts'
import { text } from '../decimal/text.ts'
import { type Aggregator, amountIndex, type Feed } from '../facts/aggregator.ts'
import { columnCells } from '../facts/column-cells.ts'
import { feedsInBucket } from '../facts/feeds-of-activity.ts'
import type { Activity, Basis } from '../input.ts'
import type { OwnActivities } from './own-activities.ts'
import { indexRows } from './rows-by-unit.ts'

const nothing: readonly Feed[] = []

/** Amounts as text; most of them come again and again. */
const amountTexts = (places: number): ((scaled: number) => string) => {
  const texts = new Map<number, string>()
  return scaled => {
    const found = texts.get(scaled)
    if (found !== undefined) return found
    const made = text(unscaled(scaled, places))
    if (texts.size < 10_000) texts.set(scaled, made)
    return made
  }
}

/** What a row of each cell feeds and what its date and status say of it; asked once per cell. */
const readCells = (columns: ActivityColumns, aggregator: Aggregator, basis: Basis) => {
  const { buckets, bucketOfDay, feeds } = columnCells(aggregator, columns, basis)
  const verdicts = columns.signatures.map(({ status }) => verdictByStatus(status, basis))
  const known: (readonly Feed[] | undefined)[] = new Array(feeds.length * buckets)
  const isInside = (row: number): boolean => {
    const bucket = bucketOfDay[columns.day[row] as number] as number
    return bucket !== 0 && bucket !== buckets - 1
  }
  return {
    verdictOf: (row: number): Verdict =>
      isInside(row) ? (verdicts[columns.signature[row] as number] as Verdict) : outsidePeriod,
    feedsOf: (row: number): readonly Feed[] => {
      const signature = columns.signature[row] as number
      const own = feeds[signature]
      if (!own || !isInside(row)) return nothing
      const bucket = bucketOfDay[columns.day[row] as number] as number
      const cell = signature * buckets + bucket
      known[cell] ??= feedsInBucket(own, bucket)
      return known[cell]
    },
  }
}

/** The activities that columns stand for, one unit at a time. Links and events are named by their codes. */
export const createOwnRows = (
  columns: ActivityColumns,
  units: number,
  aggregator: Aggregator,
  rules: CountingRules,
  basis: Basis,
  idOf: (row: number) => string,
): ((unit: number) => OwnActivities) => {
  const { signatures, signature, day, firstDay, quantity, reached, audience, keyed } = columns
  const { rowsOf, keyedOf } = indexRows(columns, units)
  const { verdictOf, feedsOf } = readCells(columns, aggregator, basis)
  const amountOf = amountTexts(columns.places)
  const code = (codes: Int32Array, at: number): string | undefined =>
    codes[at] === 0 ? undefined : String(codes[at])

  /** A row with a link or an event, with all that counting asks of it. */
  const keyedActivity = (unit: number, at: number): Activity => {
    const row = keyed.row[at] as number
    const own = signatures[signature[row] as number]!
    return {
      id: idOf(row),
      unit: String(unit),
      date: dateOf(firstDay + (day[row] as number)),
      kind: own.kind,
      channel: own.channel ?? undefined,
      level: own.level ?? undefined,
      quantity: '0',
      link: code(keyed.link, at),
      event: code(keyed.event, at),
      status: own.status,
    }
  }
  return unit => {
    const rows = rowsOf(unit)
    const ids: string[] = []
    const verdicts: Verdict[] = []
    const feeds: (readonly Feed[])[] = []
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      ids.push(idOf(row))
      verdicts.push(verdictOf(row))
      feeds.push(feedsOf(row))
    }
    const keyedRows = keyedOf(unit)
    const activities = Array.from(keyedRows, at => keyedActivity(unit, at))
    const settled = countActivities(activities, rules, basis)
    // Both stand in ascending order of rows, so one walk finds each keyed row among the unit's.
    let position = 0
    for (let k = 0; k < keyedRows.length; k++) {
      const row = keyed.row[keyedRows[k] as number]
      while (rows[position] !== row) position++
      verdicts[position] = settled[k] as Verdict
    }
    const amountText = (at: number, amount: number): string => {
      const row = rows[at] as number
      if (amount === amountIndex.quantity) return amountOf(quantity[row] as number)
      if (amount === amountIndex.reached) return reached ? amountOf(reached[row] as number) : '0'
      if (amount === amountIndex.audience) return audience ? amountOf(audience[row] as number) : '0'
      return '1'
    }
    return { ids, verdicts, feeds, amountText }
  }
}
