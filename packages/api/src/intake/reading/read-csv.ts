import { setImmediate as nextTurn } from 'node:timers/promises'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { CsvError, type Parser, parse } from 'csv-parse'
import { decodeText } from './decode-text.ts'
import { type Delimiter, findDelimiter } from './find-delimiter.ts'
import type { Row, TableFile } from './sheet.ts'

/** `sep=;` on the first line: how Excel is told the delimiter. */
const delimiterHint = /^sep=([;,\t|])\n/i

/** More lines than any table of people has; each of them costs memory even when it is empty. */
const maximumLines = 500_000
/** Cells of a row that are kept; a row with more is shifted or hostile, and is refused for it. */
const maximumCells = 1_000

/** CSV of people: any of `;` `,` tab `|`, with or without byte order mark, CRLF or LF, UTF-8 or UTF-16. */
export async function readCsv(bytes: Uint8Array): Promise<Result<TableFile>> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return failure([issue('encoding-unknown', [])])
  const text = decoded.replace(/\r\n?/g, '\n')
  const hint = delimiterHint.exec(text)
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? findDelimiter(text)
  if (countLines(text) > maximumLines) {
    return failure([issue('too-many-rows', [], { most: String(maximumLines) })])
  }
  const read = await toRows(text, delimiter)
  if (typeof read === 'number') return failure([issue('quote-not-closed', [], { line: String(read) })])
  return success({ format: 'csv', sheets: [{ hidden: false, rows: read }] })
}

/** The rows, or the line of the record in which a quotation mark is never closed. */
async function toRows(text: string, delimiter: Delimiter): Promise<Row[] | number> {
  const records: { readonly cells: string[]; readonly number: number }[] = []
  let line = 1
  const parser = parse({
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
  // Every error is told to the writing that meets it; unheard it would end the process.
  parser.on('error', () => {})
  const failed = await writePieces(parser, text)
  if (failed instanceof CsvError) return line
  if (failed !== undefined) throw failed
  const width = records.slice(0, 60).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return records.map(({ cells, number }) => {
    const swallowedLines = countSwallowedLines(cells, delimiter, width)
    const row = { number, cells: cells.map(value => ({ text: value })) }
    return swallowedLines > 0 ? { ...row, swallowedLines } : row
  })
}

/** Characters that are parsed before the event loop runs. */
const charactersPerTurn = 250_000

/** Feeds the parser piece by piece; the error that stopped it, if any. */
async function writePieces(parser: Parser, text: string): Promise<Error | undefined> {
  for (const piece of piecesOf(text)) {
    const failed = await new Promise<Error | null | undefined>(resolve => {
      parser.write(piece, resolve)
    })
    if (failed) return failed
    await nextTurn()
  }
  return new Promise(resolve => {
    parser.end((failed?: Error | null) => resolve(failed ?? undefined))
  })
}

/** The text in pieces that end with a line; a longer line is a piece of its own. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf('\n', from + charactersPerTurn)
    const to = lineEnd < 0 ? text.length : lineEnd + 1
    yield text.slice(from, to)
    from = to
  }
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
