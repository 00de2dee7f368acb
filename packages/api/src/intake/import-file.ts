import { failure, success } from '@thidua/scoring/issues'
import { warningsAbout, whyNoTable } from './about-file.ts'
import type { LayoutKind } from './codes.ts'
import { sha256 } from './fingerprint.ts'
import { findTables, type SheetTables, type Table } from './layout/find-tables.ts'
import { type HeadingIndex, indexHeadings } from './layout/heading-index.ts'
import { layOutSheet } from './layout/lay-out-sheet.ts'
import { layOutTable, type TableLayout } from './layout/lay-out-table.ts'
import { sectionsNameKinds } from './layout/sections.ts'
import { lookupsFor } from './lookup/lookups.ts'
import { indexTerms, type TermIndex } from './lookup/term-index.ts'
import { OutcomeCollector } from './outcome-collector.ts'
import { dropRow, placeIn, readRows } from './read-rows.ts'
import { readTable } from './reading/read-table.ts'
import type { Row, Sheet } from './reading/sheet.ts'
import { damagedText, warningsAboutReading } from './reading-warnings.ts'
import { type Family, families, recordFamilies } from './records.ts'
import type { ImportRequest, ImportResult, TableReport } from './types.ts'

/**
 * File bytes → typed records and a report with one outcome per row. Every row of the file is accounted for:
 * physical = layout + read, read = accepted + rejected, accepted = new + repeats. Nothing is stored, nothing is
 * thrown for what a file holds, and the same file gives the same fingerprints every time.
 *
 * Fails (`Result`) only when no table can be read at all.
 *
 * Example:
 * ```ts
 * const result = await importFile({ bytes, fileName: 'hoat-dong.csv', context: { period, criteriaSet, units } })
 * if (result.ok) result.value.records.activities
 * ```
 */
export async function importFile(request: ImportRequest): Promise<ImportResult> {
  const { bytes, fileName, context, onProgress } = request
  const file = await readTable(bytes)
  if (!file.ok) return file
  const { format, sheets, from1904 = false } = file.value
  const index = indexHeadings(context.criteriaSet)
  const kinds = indexTerms(context.criteriaSet.vocabulary.kinds)
  const found = sheets.map(sheet => (sheet.hidden ? { panels: [] } : tablesOf(sheet, index, kinds)))
  const tables = found.flatMap(({ panels }) => panels.flat())
  if (tables.length === 0) return failure([damagedText(sheets) ?? whyNoTable(sheets, found)])

  const updates = tables.some(({ header }) => updatedFamilies.has(header.family))
  const lookups = lookupsFor(context, updates ? await context.stored?.() : undefined)
  const collector = new OutcomeCollector()
  const done = { rows: 0 }
  const of = tables.reduce((sum, { body }) => sum + body.length, 0)
  const tick = onProgress === undefined ? undefined : () => onProgress({ done: done.rows, of })
  const layouts = new Map<Table, TableLayout>()
  const reports = new Map<Table, TableReport>()
  const readTables = async (wanted: readonly Table[]): Promise<void> => {
    for (const table of wanted) {
      const layout = layouts.get(table)!
      reports.set(table, await readRows({ table, layout, lookups, from1904, collector, done, tick }))
    }
  }
  // Lines that name units are understood once the units of the file are known.
  const [listsOfUnits, others] = inOrderOfReference(tables)
  for (const table of listsOfUnits) layouts.set(table, await layOutTable(table, lookups, undefined))
  await readTables(listsOfUnits)
  for (const { panels } of found) {
    for (const [table, layout] of await layOutSheet(panels, lookups)) layouts.set(table, layout)
  }
  await readTables(others)
  countAround(sheets, found, collector)
  await collector.settle(context)
  collector.sortBySheet(sheets.map(({ name }) => name))
  const report = {
    fileName,
    format,
    digest: sha256(bytes),
    tables: tables.map(table => reports.get(table)!),
    ...collector.report(),
  }
  const warnings = [...warningsAbout(sheets, found, report), ...warningsAboutReading(sheets, tables)]
  return success({ report, records: collector.records() }, warnings)
}

/** Their rows may leave out a part of what is stored. */
const updatedFamilies: ReadonlySet<Family> = new Set([...recordFamilies, 'adoptions'])

const tablesOf = (sheet: Sheet, index: HeadingIndex, kinds: TermIndex): SheetTables =>
  findTables(sheet, index, new Set(sectionsNameKinds(sheet, kinds) ? ['section'] : []))

/** Units before what names them, models before their adoptions. */
const inOrderOfReference = (tables: readonly Table[]): [units: Table[], others: Table[]] => {
  const of = (family: Family) => tables.filter(({ header }) => header.family === family)
  return [of('units'), families.filter(family => family !== 'units').flatMap(of)]
}

/** Rows of a sheet without a table that are listed one by one; the others are listed as one. */
const listedOfOtherSheet = 200

/** Rows that belong to no table's body. */
function countAround(
  sheets: readonly Sheet[],
  found: readonly SheetTables[],
  collector: OutcomeCollector,
): void {
  for (const [position, { panels }] of found.entries()) {
    const sheet = sheets[position]!
    const drop = (rows: readonly Row[], kind: LayoutKind): void => {
      for (const row of rows) dropRow(collector, sheet, row, kind)
    }
    if (panels.length === 0) {
      drop(sheet.rows.slice(0, listedOfOtherSheet), 'other-sheet')
      const [first, last] = [sheet.rows[listedOfOtherSheet], sheet.rows.at(-1)]
      if (first !== undefined) {
        const rest = { place: placeIn(sheet, first.number), to: last!.number, kind: 'other-sheet' } as const
        collector.drop(rest, ['…'])
      }
    }
    for (const [table, ...further] of panels as readonly (readonly [Table, ...Table[]])[]) {
      drop(table.above, 'above')
      for (const { headerRows } of [table, ...further]) drop(headerRows, 'header')
    }
  }
}
