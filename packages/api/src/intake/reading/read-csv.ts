import { failure, issue, type Result, success } from '@thidua/scoring'
import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import { type Delimiter, findDelimiter } from './find-delimiter.ts'
import type { Row, TableFile } from './sheet.ts'

/** `sep=;` on the first line: how Excel is told the delimiter. */
const delimiterHint = /^sep=([;,\t|])\n/i

/** More lines than any table of people has; each of them costs memory even when it is empty. */
export const maximumLines = 500_000
/** Cells of a row that are kept; a row with more is shifted or hostile, and is refused for it. */
const maximumCells = 1_000

/** CSV of people: any of `;` `,` tab `|`, with or without byte order mark, CRLF or LF, UTF-8 or UTF-16. */
export function readCsv(bytes: Uint8Array): Result<TableFile> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return failure([issue('encoding-unknown', [])])
  const text = decoded.replace(/\r\n?/g, '\n')
  const hint = delimiterHint.exec(text)
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? findDelimiter(text)
  if (countLines(text) > maximumLines) {
    return failure([issue('too-many-rows', [], { most: String(maximumLines) })])
  }
  const read = toRows(text, delimiter)
  if (typeof read === 'number') return failure([issue('quote-not-closed', [], { line: String(read) })])
  return success({ format: 'csv', sheets: [{ hidden: false, rows: read }] })
}

/** The rows, or the line of the record in which a quotation mark is never closed. */
function toRows(text: string, delimiter: Delimiter): Row[] | number {
  const records: { readonly cells: string[]; readonly number: number }[] = []
  let line = 1
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\n'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 0,
      on_record: (cells: string[], { lines }) => {
        records.push({
          cells: cells.length > maximumCells ? cells.slice(0, maximumCells) : cells,
          number: line,
        })
        // The parser counts the lines up to the end of a record; a file may end without a line break.
        line = Math.max(lines, line) + 1
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) return line
    throw error
  }
  const width = records.slice(0, 60).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return records.map(({ cells, number }) => {
    const swallowedLines = countSwallowedLines(cells, delimiter, width)
    const row = { number, cells: cells.map(value => ({ text: value })) }
    return swallowedLines > 0 ? { ...row, swallowedLines } : row
  })
}

function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Line ends inside a cell that were line ends of the table: the cell has a row's delimiters for each of them. */
function countSwallowedLines(cells: readonly string[], delimiter: Delimiter, width: number): number {
  if (width < 4) return 0
  return cells.reduce((sum, value) => {
    const lineEnds = value.split('\n').length - 1
    const delimiters = lineEnds === 0 ? 0 : value.split(delimiter).length - 1
    return delimiters >= lineEnds * (width - 1) ? sum + lineEnds : sum
  }, 0)
}
