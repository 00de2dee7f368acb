import { dateOf } from '../calendar/day.ts'
import type { ActivityColumns } from '../columns/activity-columns.ts'
import {
  type CountingRules,
  countActivities,
  outsidePeriod,
  type Verdict,
  verdictByStatus,
} from '../counting/count-activities.ts'
import { type Aggregator, amountIndex, type Feed } from '../facts/aggregator.ts'
import { columnCells } from '../facts/column-cells.ts'
import { feedsInBucket } from '../facts/feeds-of-activity.ts'
import type { Activity, Basis } from '../input.ts'
import { unscaled } from '../numbers/scaled.ts'
import { print } from '../numbers/text.ts'
import type { OwnActivities } from './own-activities.ts'
import { indexRows } from './rows-by-unit.ts'

const nothing: readonly Feed[] = []

/** Amounts as text; most of them come again and again. */
const amountTexts = (places: number): ((scaled: number) => string) => {
  const texts = new Map<number, string>()
  return scaled => {
    const found = texts.get(scaled)
    if (found !== undefined) return found
    const made = print(unscaled(scaled, places))
    if (texts.size < 10_000) texts.set(scaled, made)
    return made
  }
}

/** What its date and status say of every row of a cell, and what it feeds. */
interface Cell {
  readonly verdict: Verdict
  readonly feeds: readonly Feed[]
}

/** Cells by number; each is asked once. */
const readCells = (columns: ActivityColumns, aggregator: Aggregator, basis: Basis) => {
  const { buckets, bucketOfDay, feeds } = columnCells(aggregator, columns, basis)
  const known: (Cell | undefined)[] = new Array(feeds.length * buckets)
  const make = (cell: number): Cell => {
    const bucket = cell % buckets
    const signature = (cell - bucket) / buckets
    if (bucket === 0 || bucket === buckets - 1) return { verdict: outsidePeriod, feeds: nothing }
    const own = feeds[signature]
    const { status } = columns.signatures[signature]!
    return { verdict: verdictByStatus(status, basis), feeds: own ? feedsInBucket(own, bucket) : nothing }
  }
  const cellOf = (cell: number): Cell => {
    known[cell] ??= make(cell)
    return known[cell]
  }
  return { buckets, bucketOfDay, cellOf }
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
  const { buckets, bucketOfDay, cellOf } = readCells(columns, aggregator, basis)
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
  /** Rows of a unit lie far apart: loops that do nothing but fetch let the processor wait for many of them at once. */
  const cellsOf = (rows: Int32Array): Int32Array => {
    const cells = new Int32Array(rows.length)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      cells[i] = (signature[row] as number) * buckets + (bucketOfDay[day[row] as number] as number)
    }
    return cells
  }
  const gathered = (column: Int32Array, rows: Int32Array): Int32Array => {
    const values = new Int32Array(rows.length)
    for (let i = 0; i < rows.length; i++) values[i] = column[rows[i] as number] as number
    return values
  }
  return unit => {
    const rows = rowsOf(unit)
    const cells = cellsOf(rows)
    const quantities = gathered(quantity, rows)
    const ids: string[] = []
    for (let i = 0; i < rows.length; i++) ids.push(idOf(rows[i] as number))
    const verdicts: Verdict[] = []
    const feeds: (readonly Feed[])[] = []
    for (let i = 0; i < cells.length; i++) {
      const cell = cellOf(cells[i] as number)
      verdicts.push(cell.verdict)
      feeds.push(cell.feeds)
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
      if (amount === amountIndex.quantity) return amountOf(quantities[at] as number)
      const row = rows[at] as number
      if (amount === amountIndex.reached) return reached ? amountOf(reached[row] as number) : '0'
      if (amount === amountIndex.audience) return audience ? amountOf(audience[row] as number) : '0'
      return '1'
    }
    return { ids, verdicts, feeds, amountText }
  }
}
