import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LayoutKind } from './codes.ts'
import { rowReaders } from './families/row-readers.ts'
import type { Naming } from './layout/find-sender.ts'
import type { Table } from './layout/find-tables.ts'
import type { LaidRow, TableLayout } from './layout/lay-out-table.ts'
import { textsOf } from './layout/sections.ts'
import type { Lookups } from './lookup/lookups.ts'
import type { OutcomeCollector } from './outcome-collector.ts'
import { columnLetter, emptyCell, type Row, type Sheet } from './reading/sheet.ts'
import type { RowRecord } from './records.ts'
import { excerpt, RowReader } from './row-reader.ts'
import type { Place, SenderReport, TableReport } from './types.ts'
import { type DateColumn, DateTally } from './values/date-order.ts'
import { modelKey, tidyText } from './values/text-key.ts'

/** The event loop runs, and progress is told, after this many rows. */
const rowsPerTurn = 1_000

interface TableReading {
  readonly table: Table
  readonly layout: TableLayout
  readonly lookups: Lookups
  readonly from1904: boolean
  readonly collector: OutcomeCollector
  readonly done: { rows: number }
  readonly tick: (() => void) | undefined
}

/** Reads the rows of one table, one outcome each, and tells how its headings were understood. */
export async function readRows(reading: TableReading): Promise<TableReport> {
  const { table, layout, lookups, from1904, collector, done, tick } = reading
  const dates = await datesOf(table, layout, lookups)
  const ignored = new Set(table.header.ignored.map(({ index }) => index))
  for (const { row, kind, naming, section } of layout.rows) {
    if (kind === 'data') {
      const surroundings = { table, lookups, from1904, dates, naming, kind: section }
      readRow(new RowReader(row, surroundings), collector, ignored)
    } else dropRow(collector, table.sheet, row, kind)
    if (++done.rows % rowsPerTurn === 0) {
      tick?.()
      await nextTurn()
    }
  }
  return reportOn(table, layout.rows, lookups)
}
/** Counts and lists a row without data; a row that is empty here and belongs to a table beside it is not one. */
export function dropRow(collector: OutcomeCollector, sheet: Sheet, row: Row, kind: LayoutKind): void {
  const texts = textsOf(row)
  if (texts.length > 0 || row.isPart !== true)
    collector.drop({ place: placeIn(sheet, row.number), kind }, texts)
}

export const placeIn = ({ name }: Sheet, row: number): Place =>
  name === undefined ? { row } : { sheet: name, row }

function readRow(reader: RowReader, collector: OutcomeCollector, ignored: ReadonlySet<number>): void {
  const { row, surroundings } = reader
  const { table, lookups } = surroundings
  const place = placeIn(table.sheet, row.number)
  // What is shown to nobody is taken in for nobody.
  if (row.isHidden) reader.reject('row-hidden', 'hidden')
  checkShape(reader, ignored)
  tellConverted(reader)
  // What a broken row's cells say is beside the point.
  const reading = reader.problems.length === 0 ? rowReaders[table.header.family](reader) : undefined
  if (reading === undefined) collector.reject(place, reader.problems, reader.texts)
  else if (collector.accept(place, reading, reader)) remember(reading.record, lookups)
}

/** Cells outside the table that are told of one row. */
const mostToldOutside = 20

/** More cells than headings mean that a delimiter inside a text shifted the row. */
function checkShape(reader: RowReader, ignored: ReadonlySet<number>): void {
  const { row, surroundings } = reader
  const { header, sheet } = surroundings.table
  let outside = 0
  if (row.isQuotedLine) reader.reject('line-quoted', 'columns')
  if (row.swallowedLines !== undefined) {
    reader.reject('lines-swallowed', 'columns', undefined, { lines: String(row.swallowedLines) })
  }
  for (const [index, cell] of row.cells.entries()) {
    if (header.fields.has(index) || cell.carried || tidyText(cell.text) === '') continue
    if (sheet.name === undefined && index >= header.width) {
      const cells = String(row.cells.length)
      reader.reject('columns-shifted', 'columns', undefined, { cells, headings: String(header.width) })
      return
    }
    // A row that is full of them is told once for each of the first.
    if (!ignored.has(index) && ++outside <= mostToldOutside) {
      reader.warn('outside-table', 'columns', undefined, { letter: columnLetter(index) })
    }
  }
}

/** Text in an old encoding was converted: once for a row, by its first such cell. */
function tellConverted(reader: RowReader): void {
  const { table } = reader.surroundings
  const index = reader.row.cells.findIndex(({ readAs, carried }) => readAs !== undefined && !carried)
  const { readAs, text = '' } = reader.row.cells[index] ?? {}
  if (readAs === undefined) return
  const field = table.header.fields.get(index)?.id
  reader.warn(`converted-${readAs}`, 'columns', field, { value: excerpt(text), letter: columnLetter(index) })
}

const dateFields = ['date', 'from', 'until']
/** Declared values of other kinds say nothing of days. */
const declaredFields = ['value', 'verifiedValue']

/** What the columns of dates say of the order of day and month. */
async function datesOf(
  { header }: Table,
  { rows }: TableLayout,
  { context }: Lookups,
): Promise<Map<string, DateColumn>> {
  const fields = header.columns.has('declaration') ? declaredFields : dateFields
  const tallies = fields.flatMap(field => {
    const [column] = header.columns.get(field) ?? []
    return column === undefined ? [] : [{ field, column, tally: new DateTally(context.period) }]
  })
  for (const [position, { row, kind }] of rows.entries()) {
    if (kind !== 'data' || row.isHidden) continue
    for (const { column, tally } of tallies) tally.add(row.cells[column.index] ?? emptyCell)
    if (position % rowsPerTurn === 0) await nextTurn()
  }
  return new Map(tallies.map(({ field, tally }) => [field, tally.verdict]))
}

/** What a new row adds to the words that later rows may refer to. */
function remember(record: RowRecord, lookups: Lookups): void {
  if (record.family === 'units') lookups.units.add(record.unit)
  if (record.family === 'models') lookups.models.set(modelKey(record.model.code), record.model)
}

function reportOn(
  { header, headerRows, sheet }: Table,
  rows: readonly LaidRow[],
  { units }: Lookups,
): TableReport {
  const columns = [...header.columns].flatMap(([field, found]) =>
    found.map(({ index, letter, heading }) => ({ index, letter, heading, field })),
  )
  const hasUnits = header.family === 'units' || header.columns.has('unit')
  const senders = hasUnits ? [] : sendersOf(rows, units)
  return {
    sheet: sheet.name,
    family: header.family,
    headerRows: headerRows.map(({ number }) => number),
    columns: columns
      .toSorted((a, b) => a.index - b.index)
      .map(({ letter, heading, field }) => ({ letter, heading, field })),
    ignored: header.ignored.map(({ letter, heading }) => ({ letter, heading })),
    unit: senders.length === 1 ? senders[0]!.unit : undefined,
    senders,
  }
}

/** Where the unit of each run of data rows was read. */
function sendersOf(rows: readonly LaidRow[], units: Lookups['units']): SenderReport[] {
  const counts = new Map<Naming, number>()
  for (const { kind, naming } of rows) {
    if (kind === 'data' && naming !== undefined) counts.set(naming, (counts.get(naming) ?? 0) + 1)
  }
  return [...counts].map(([{ unit, text, row, from }, rows]) => ({
    unit,
    name: unit === undefined ? undefined : units.get(unit)?.name,
    ...{ text: excerpt(text), row, from, rows },
  }))
}
