import { failure, type Issue, issue, success, warning } from '@thidua/scoring'
import { sha256 } from './fingerprint.ts'
import { findTables, headerSearchRows, type SheetTables, type Table } from './layout/find-tables.ts'
import { type HeadingIndex, indexHeadings } from './layout/heading-index.ts'
import { sectionsNameKinds } from './layout/sections.ts'
import { type Lookups, lookupsFor } from './lookup/lookups.ts'
import { OutcomeCollector } from './outcome-collector.ts'
import { readRows } from './read-rows.ts'
import { readTable } from './reading/read-table.ts'
import type { Sheet } from './reading/sheet.ts'
import { families, type ImportRequest, type ImportResult, type TableReport } from './types.ts'

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
  const lookups = lookupsFor(context)
  const index = indexHeadings(context.criteriaSet)
  const found = sheets.map(sheet => (sheet.hidden ? { tables: [] } : tablesOf(sheet, index, lookups)))
  const tables = found.flatMap(({ tables }) => tables)
  if (tables.length === 0) return failure([whyNoTable(found)])

  const collector = new OutcomeCollector()
  const done = { rows: 0 }
  const of = tables.reduce((sum, { body }) => sum + body.length, 0)
  const tick = onProgress === undefined ? undefined : () => onProgress({ done: done.rows, of })
  const reports = new Map<Table, TableReport>()
  for (const table of inOrderOfReference(tables)) {
    const previous = tables[tables.indexOf(table) - 1]
    const inherited = previous?.sheet === table.sheet ? reports.get(previous)?.unit : undefined
    reports.set(table, await readRows({ table, lookups, from1904, collector, inherited, done, tick }))
  }
  countAround(sheets, found, collector)
  collector.sortBySheet(sheets.map(({ name }) => name))
  const report = {
    fileName,
    format,
    digest: sha256(bytes),
    tables: tables.map(table => reports.get(table)!),
    ...collector.report(),
  }
  return success({ report, records: collector.records() }, warningsAbout(sheets, found, report.counts.read))
}

const tablesOf = (sheet: Sheet, index: HeadingIndex, lookups: Lookups): SheetTables =>
  findTables(sheet, index, new Set(sectionsNameKinds(sheet, lookups.kinds) ? ['section'] : []))

/** Units before what names them, models before their adoptions. */
const inOrderOfReference = (tables: readonly Table[]): Table[] =>
  families.flatMap(family => tables.filter(({ header }) => header.family === family))

/** Rows that belong to no table's body. */
function countAround(
  sheets: readonly Sheet[],
  found: readonly SheetTables[],
  collector: OutcomeCollector,
): void {
  for (const [position, { tables }] of found.entries()) {
    if (tables.length === 0) collector.drop('other-sheet', sheets[position]!.rows.length)
    else collector.drop('above', tables[0]!.above.length)
    for (const table of tables) collector.drop('header', table.headerRows.length)
  }
}

function whyNoTable(found: readonly SheetTables[]): Issue {
  const [nearest] = found
    .flatMap(sheet => (sheet.nearest === undefined ? [] : [sheet.nearest]))
    .toSorted((a, b) => b.columns.size - a.columns.size)
  if (nearest === undefined) return issue('no-table', [], { rows: String(headerSearchRows) })
  const headings = [...nearest.columns.values()].flat().map(({ heading }) => heading)
  return issue('headings-missing', [], {
    family: nearest.family,
    missing: nearest.missing.map(({ headings }) => `“${headings[0]}”`).join(', '),
    found: [...headings, ...nearest.ignored.map(({ heading }) => heading)].map(one => `“${one}”`).join(', '),
  })
}

function warningsAbout(sheets: readonly Sheet[], found: readonly SheetTables[], read: number): Issue[] {
  const warnings: Issue[] = read === 0 ? [warning('table-empty', [])] : []
  for (const [position, { name = '', hidden, rows }] of sheets.entries()) {
    if (rows.length === 0 || found[position]!.tables.length > 0) continue
    const params = { sheet: name, rows: String(rows.length) }
    warnings.push(warning(hidden ? 'sheet-hidden' : 'sheet-ignored', [], params))
  }
  return warnings
}
