import { failure, issue, type Result, success } from '@thidua/scoring'
import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import { type Delimiter, findDelimiter } from './find-delimiter.ts'
import type { Row, TableFile } from './sheet.ts'

/** `sep=;` on the first line: how Excel is told the delimiter. */
const delimiterHint = /^sep=([;,\t|])\n/i

/** CSV of people: any of `;` `,` tab `|`, with or without byte order mark, CRLF or LF, UTF-8 or UTF-16. */
export function readCsv(bytes: Uint8Array): Result<TableFile> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return failure([issue('encoding-unknown', [])])
  const text = decoded.replace(/\r\n?/g, '\n')
  const hint = delimiterHint.exec(text)
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? findDelimiter(text)
  try {
    const rows = toRows(text, delimiter)
    return success({ format: 'csv', sheets: [{ hidden: false, rows }] })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return failure([issue('quote-not-closed', [], { line: String(error.lines ?? 1) })])
  }
}

interface CsvRecord {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

function toRows(text: string, delimiter: Delimiter): Row[] {
  const records = parse(text, {
    delimiter,
    info: true,
    record_delimiter: ['\n'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 0,
  }) as unknown as CsvRecord[]
  const width = records.slice(0, 60).reduce((most, { record }) => Math.max(most, record.length), 0)
  let line = 1
  return records.map(({ record, info }) => {
    const number = line
    // The parser counts the lines up to the end of a record; a file may end without a line break.
    line = Math.max(info.lines, number) + 1
    const swallowedLines = countSwallowedLines(record, delimiter, width)
    const cells = record.map(value => ({ text: value }))
    return swallowedLines > 0 ? { number, cells, swallowedLines } : { number, cells }
  })
}

/** Lines inside a cell that are themselves rows of the table: they have about as many delimiters as a row. */
function countSwallowedLines(record: readonly string[], delimiter: Delimiter, width: number): number {
  if (width < 4) return 0
  let swallowed = 0
  for (const value of record) {
    if (!value.includes('\n')) continue
    for (const line of value.split('\n')) {
      if (line.split(delimiter).length * 2 > width) swallowed++
    }
  }
  return swallowed
}
