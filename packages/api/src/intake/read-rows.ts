import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LayoutKind } from './codes.ts'
import { rowReaders } from './families/row-readers.ts'
import { classifyRow } from './layout/classify-row.ts'
import type { Table } from './layout/find-tables.ts'
import { kindOfSection, unitOfSection } from './layout/sections.ts'
import { findUnitAbove } from './layout/unit-above.ts'
import { type Lookups, modelKey } from './lookup/lookups.ts'
import type { OutcomeCollector } from './outcome-collector.ts'
import { columnLetter, type Row } from './reading/sheet.ts'
import { RowReader } from './row-reader.ts'
import type { RowRecord, TableReport } from './types.ts'
import { tidyText } from './values/text-key.ts'

/** The event loop runs, and progress is told, after this many rows. */
const rowsPerTurn = 1_000

interface TableReading {
  readonly table: Table
  readonly lookups: Lookups
  readonly from1904: boolean
  readonly collector: OutcomeCollector
  /** Unit of the table above on the same sheet. */
  readonly inherited: string | undefined
  readonly done: { rows: number }
  readonly tick: (() => void) | undefined
}

/** What the rows passed so far say about the next one. */
interface Progress {
  unit: string | undefined
  kind: string | undefined
  isFirst: boolean
  hasSignature: boolean
}

/** Reads the rows of one table, one outcome each, and tells how its headings were understood. */
export async function readRows(reading: TableReading): Promise<TableReport> {
  const { table, lookups, from1904, collector, inherited, done, tick } = reading
  const above = table.header.columns.has('unit') ? {} : findUnitAbove(table.above, lookups.units)
  const unit = above.unit ?? inherited ?? lookups.context.unit
  const progress: Progress = { unit, kind: undefined, isFirst: true, hasSignature: false }
  for (const row of table.body) {
    const kind = classifyRow(row, table, lookups.kinds, progress)
    if (kind === 'data') {
      readRow(
        new RowReader(row, { table, lookups, from1904, unknownOffice: above.unknown, ...progress }),
        collector,
      )
    } else {
      collector.drop(kind)
      learnFrom(row, kind, table, lookups, progress)
    }
    if (kind !== 'blank') progress.isFirst = false
    if (++done.rows % rowsPerTurn === 0) {
      tick?.()
      await nextTurn()
    }
  }
  return reportOn(table, unit)
}

function readRow(reader: RowReader, collector: OutcomeCollector): void {
  const { row, surroundings } = reader
  const { table, lookups } = surroundings
  const place =
    table.sheet.name === undefined ? { row: row.number } : { sheet: table.sheet.name, row: row.number }
  checkShape(reader)
  // What a broken row's cells say is beside the point.
  const reading = reader.problems.length === 0 ? rowReaders[table.header.family](reader) : undefined
  if (reading === undefined) collector.reject(place, reader.problems)
  else if (collector.accept(place, reading, reader.warnings)) remember(reading.record, lookups)
}

/** More cells than headings mean that a delimiter inside a text shifted the row. */
function checkShape(reader: RowReader): void {
  const { row, surroundings } = reader
  const { header, sheet } = surroundings.table
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
    if (header.ignored.every(column => column.index !== index)) {
      reader.warn('outside-table', 'columns', undefined, { letter: columnLetter(index) })
    }
  }
}

/** What a new row adds to the words that later rows may refer to. */
function remember(record: RowRecord, lookups: Lookups): void {
  if (record.family === 'units') lookups.units.add(record.unit)
  if (record.family === 'models') lookups.models.set(modelKey(record.model.code), record.model)
}

/** A section may name the unit or the kind of the rows below it, where the table has no column for it. */
function learnFrom(row: Row, kind: LayoutKind, table: Table, lookups: Lookups, progress: Progress): void {
  if (kind === 'signature') progress.hasSignature = true
  if (kind === 'repeated-header') progress.hasSignature = false
  if (kind !== 'section' && kind !== 'national-heading') return
  const { columns } = table.header
  if (!columns.has('unit')) progress.unit = unitOfSection(row, lookups.units) ?? progress.unit
  if (!columns.has('kind') && kind === 'section') progress.kind = kindOfSection(row, lookups.kinds)
}

function reportOn({ header, headerRows, sheet }: Table, unit: string | undefined): TableReport {
  const columns = [...header.columns].flatMap(([field, found]) =>
    found.map(({ index, letter, heading }) => ({ index, letter, heading, field })),
  )
  return {
    sheet: sheet.name,
    family: header.family,
    headerRows: headerRows.map(({ number }) => number),
    columns: columns
      .toSorted((a, b) => a.index - b.index)
      .map(({ letter, heading, field }) => ({ letter, heading, field })),
    ignored: header.ignored.map(({ letter, heading }) => ({ letter, heading })),
    unit: header.columns.has('unit') ? undefined : unit,
  }
}
