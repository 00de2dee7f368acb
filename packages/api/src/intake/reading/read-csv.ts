import { setImmediate as nextTurn } from 'node:timers/promises'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { CsvError, type Parser, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { decodeTableText } from './decode-table-text.ts'
import { type Delimiter, findDelimiter } from './find-delimiter.ts'
import { keepWithin, LimitError, limits } from './limits.ts'
import type { Cell, Row, TableFile } from './sheet.ts'
import { readHyperlink } from './workbook/formula.ts'

/** `sep=;` on the first line: how Excel is told the delimiter. */
const delimiterHint = /^sep=([;,\t|])\n/i

/** CSV of people: any of `;` `,` tab `|`, with or without byte order mark, CRLF or LF, UTF-8 or UTF-16. */
export async function readCsv(bytes: Uint8Array): Promise<Result<TableFile>> {
  const decoded = decodeTableText(bytes)
  if (decoded === undefined)
    return failure([issue(bytes.includes(0) ? 'format-unknown' : 'encoding-unknown', [])])
  const { encoding } = decoded
  const text = decoded.text.replace(/\r\n?/g, '\n')
  const hint = delimiterHint.exec(text)
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? findDelimiter(text)
  keepWithin('rows', countLines(text))
  const read = await toRows(text, delimiter)
  if (typeof read === 'number') return failure([issue('quote-not-closed', [], { line: String(read) })])
  const isTable = read.some(({ cells, isQuotedLine }) => cells.length > 1 || isQuotedLine)
  if (!isTable && read.some(({ cells }) => cells.some(cell => cell.text.trim() !== '')))
    return failure([issue('text-not-table', [])])
  return success({ format: 'csv', sheets: [{ hidden: false, rows: read }], encoding })
}

/** Options by which lines of people become cells; the first parse and that of a quoted line are the same. */
const optionsFor = (delimiter: Delimiter) => ({
  delimiter,
  record_delimiter: ['\n'],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: 0,
})

interface CsvRecord {
  readonly cells: readonly string[]
  readonly number: number
  readonly isQuotedLine?: boolean
}

/** The rows, or the line of the record in which a quotation mark is never closed. */
async function toRows(text: string, delimiter: Delimiter): Promise<Row[] | number> {
  const parsed: CsvRecord[] = []
  let line = 1
  let count = 0
  let tooMuch: LimitError | undefined
  const parser = parse({
    ...optionsFor(delimiter),
    on_record: (cells: string[], { lines }) => {
      // A row with more cells is shifted, and is refused for it.
      const kept = cells.length > limits.columns ? cells.slice(0, limits.columns) : cells
      count += kept.length
      tooMuch ??= exceeded(kept, count, line)
      if (tooMuch === undefined) parsed.push({ cells: kept, number: line })
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
  if (tooMuch !== undefined) throw tooMuch
  const records = withoutQuotedLines(parsed, delimiter)
  const width = records.slice(0, 60).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return records.map(({ cells, number, isQuotedLine }): Row => {
    const swallowedLines = countSwallowedLines(cells, delimiter, width)
    const row = { number, cells: cells.map(toCell) }
    if (isQuotedLine) return { ...row, isQuotedLine }
    return swallowedLines > 0 ? { ...row, swallowedLines } : row
  })
}

/** What of a row is more than a file may hold: told after parsing, since the parser hides what is thrown inside. */
const exceeded = (cells: readonly string[], count: number, line: number): LimitError | undefined => {
  if (count > limits.cells) return new LimitError('cells', count)
  const long = cells.find(({ length }) => length > limits['cell-length'])
  return long === undefined ? undefined : new LimitError('cell-length', long.length, String(line))
}

/** A formula of a link shows its label and leads to its address. */
const toCell = (text: string): Cell => {
  const link = /^=\s*hyperlink/i.test(text)
    ? readHyperlink(text, () => undefined, { rows: 0, columns: 0 })
    : undefined
  if (link?.address === undefined) return { text }
  return { text: link.label ?? text, link: link.address }
}

/**
 * A program that took each line for one cell writes it back in quotation marks, the marks inside doubled. Such a line
 * is taken apart where that gives as many cells as the other lines of the table have; otherwise it is told.
 */
function withoutQuotedLines(records: readonly CsvRecord[], outer: Delimiter): CsvRecord[] {
  const single = records.filter(({ cells }) => cells.length === 1 && cells[0]!.trim() !== '')
  const isMostly = single.length * 2 > records.length
  const delimiter = isMostly
    ? findDelimiter(single.map(({ cells }) => cells[0]!.replaceAll('"', '')).join('\n'))
    : outer
  const lines = new Map(single.flatMap(record => takenApart(record, delimiter)))
  if (lines.size === 0) return [...records]
  const width = mostCommonWidth([
    ...lines.values(),
    ...records.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells),
  ])
  return records.map(record => {
    const cells = lines.get(record)
    if (cells === undefined || cells.length * 2 < width) return record
    return cells.length === width ? { ...record, cells } : { ...record, isQuotedLine: true }
  })
}

function takenApart(record: CsvRecord, delimiter: Delimiter): [CsvRecord, string[]][] {
  const [text = ''] = record.cells
  if (!text.includes(delimiter) || text.length > 100_000) return []
  try {
    const inner: string[][] = parseAtOnce(text, optionsFor(delimiter))
    return inner.length === 1 && inner[0]!.length > 1 ? [[record, inner[0]!]] : []
  } catch {
    return []
  }
}

function mostCommonWidth(rows: readonly (readonly string[])[]): number {
  const frequency = new Map<number, number>()
  for (const { length } of rows) frequency.set(length, (frequency.get(length) ?? 0) + 1)
  return [...frequency].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
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
