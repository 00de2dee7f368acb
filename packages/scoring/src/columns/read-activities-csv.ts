import { failure, type Issue, issue, type Result, success } from '../result.ts'
import type { ActivityColumns } from './activity-columns.ts'
import { CsvColumns } from './csv-columns.ts'
import { CsvCursor } from './csv-cursor.ts'
import { bytesOf, csvHeader } from './csv-format.ts'
import { CsvKeys } from './csv-keys.ts'
import { createPlainRowsReader } from './csv-plain-rows.ts'
import { type CsvTables, createCsvRowReader, idAt } from './csv-row-reader.ts'
import { CsvTerms } from './csv-terms.ts'
import { CsvUnits } from './csv-units.ts'
import { DateReader } from './csv-values.ts'

/** Activities read from an export: their columns, and their ids on demand. */
export interface ActivitiesFromCsv {
  readonly columns: ActivityColumns
  /** The id of the activity in a row of the columns, read from the bytes when it is asked for. */
  readonly idOf: (row: number) => string
}

/** What `readActivitiesCsv` may be told. */
export interface CsvOptions {
  /** Reading stops after so many issues; 100 unless told. */
  readonly mostIssues?: number
}

const header = `${csvHeader.join(',')}\r\n`

const hasHeader = (bytes: Uint8Array): boolean => {
  if (bytes.length < header.length) return false
  for (let i = 0; i < header.length; i++) if (bytes[i] !== header.charCodeAt(i)) return false
  return true
}

/** Counts lines on the way, only as far as issues make it necessary. */
const createLineCounter = (bytes: Uint8Array) => {
  let [line, counted] = [1, 0]
  return (at: number): number => {
    for (; counted < at; counted++) if (bytes[counted] === bytesOf.lineFeed) line++
    return line
  }
}

/**
 * Reads the canonical export (`writeActivitiesCsv`) straight from its bytes into columns: no text is made of a field
 * that need not be one, and amounts are read digit by digit. Activities of units that are not listed are left out.
 * Issues name line and column (`path`) and what belongs there (`params.expected`). Fields that scoring does not read (evidence, title)
 * are not checked beyond their quotes.
 *
 * Example: `readActivitiesCsv(new TextEncoder().encode(writeActivitiesCsv(activities)), unitIndex)`.
 */
export const readActivitiesCsv = (
  bytes: Uint8Array,
  unitIndex: ReadonlyMap<string, number>,
  { mostIssues = 100 }: CsvOptions = {},
): Result<ActivitiesFromCsv> => {
  if (!hasHeader(bytes)) return failure([issue('csv-header', [1], { expected: header.trimEnd() })])
  const lineAt = createLineCounter(bytes)
  if (bytes.at(-1) !== bytesOf.lineFeed)
    return failure([
      issue('csv-cut-off', [lineAt(bytes.length)], { expected: 'a line end after the last row' }),
    ])
  const cursor = new CsvCursor(bytes)
  const tables: CsvTables = {
    columns: new CsvColumns(bytes),
    units: new CsvUnits(cursor, unitIndex),
    dates: new DateReader(bytes, cursor.view),
    terms: new CsvTerms(cursor),
    keys: new CsvKeys(bytes, cursor.view),
  }
  const { columns, terms, keys } = tables
  const readPlainRows = createPlainRowsReader(bytes, cursor.view, tables)
  const reader = createCsvRowReader(cursor, tables)
  const issues: Issue[] = []
  cursor.at = header.length
  while (issues.length < mostIssues) {
    cursor.at = readPlainRows(cursor.at)
    if (cursor.at >= bytes.length) break
    columns.reserve()
    const start = cursor.at
    if (reader.readRow()) continue
    const { code, field, expected } = reader.problem()
    issues.push(issue(code, [lineAt(start), field], { expected }))
    cursor.skipLine()
  }
  if (issues.length > 0) return failure(issues)
  const idFrom = (start: number): string => idAt(bytes, start) ?? '\ufffd'
  const { starts } = columns
  return success({
    columns: { ...columns.finish(), signatures: terms.signatures, keyed: keys.finish(idFrom) },
    idOf: row => idFrom(starts[row] as number),
  })
}
