import type { Row, Sheet } from '../reading/sheet.ts'
import { type Header, isComplete, readHeader } from './header.ts'
import type { HeadingIndex } from './heading-index.ts'

/** A table of a sheet: its header and every row down to the next different header. */
export interface Table {
  readonly sheet: Sheet
  readonly header: Header
  readonly headerRows: readonly Row[]
  /** Rows above the header: all of them for the first table, those right above for a further one. */
  readonly above: readonly Row[]
  readonly body: readonly Row[]
  /** Rows of the body that say the header again. */
  readonly repeatedHeaders: ReadonlySet<Row>
}

export interface SheetTables {
  readonly tables: readonly Table[]
  /** When there is no table: the header that comes nearest to one, to say what it lacks. */
  readonly nearest?: Header | undefined
}

/** A table begins within this many rows of its sheet. */
export const headerSearchRows = 60
const rowsAboveFurtherTable = 12

/** Finds the tables of a sheet by their headers; `optionalNeeds` holds `section` where sections name the kinds. */
export function findTables(
  sheet: Sheet,
  index: HeadingIndex,
  optionalNeeds: ReadonlySet<string>,
): SheetTables {
  const { rows } = sheet
  const headers: { header: Header; at: number }[] = []
  let nearest: Header | undefined
  for (let at = 0; at < rows.length; at++) {
    if (headers.length === 0 && at >= headerSearchRows) break
    if (headers.length > 0 && !index.mayBeHeader(textsOf(rows[at], rows[at + 1]), optionalNeeds)) continue
    const header = readHeader(rows, at, index, optionalNeeds)
    if (header === undefined) continue
    if (!isComplete(header)) {
      if (headers.length === 0 && header.columns.size > (nearest?.columns.size ?? 0)) nearest = header
      continue
    }
    headers.push({ header, at })
    at += header.height - 1
  }
  return headers.length === 0 ? { tables: [], nearest } : { tables: cutTables(sheet, headers) }
}

const textsOf = (...rows: readonly (Row | undefined)[]): string[] =>
  rows.flatMap(row => (row?.cells ?? []).flatMap(({ text }) => (text === '' ? [] : [text])))

function cutTables(sheet: Sheet, headers: readonly { header: Header; at: number }[]): Table[] {
  const { rows } = sheet
  const tables: Table[] = []
  let position = 0
  while (position < headers.length) {
    const { header, at } = headers[position]!
    const repeatedHeaders = new Set<Row>()
    let next = position + 1
    while (next < headers.length && isSameHeader(headers[next]!.header, header)) {
      const repeat = headers[next]!
      for (const row of rows.slice(repeat.at, repeat.at + repeat.header.height)) repeatedHeaders.add(row)
      next++
    }
    tables.push({
      sheet,
      header,
      headerRows: rows.slice(at, at + header.height),
      above: rows.slice(position === 0 ? 0 : Math.max(0, at - rowsAboveFurtherTable), at),
      body: rows.slice(at + header.height, headers[next]?.at ?? rows.length),
      repeatedHeaders,
    })
    position = next
  }
  return tables
}

const isSameHeader = (a: Header, b: Header): boolean =>
  a.family === b.family &&
  a.columns.size === b.columns.size &&
  [...a.columns].every(([field, columns]) =>
    columns.every((column, position) => b.columns.get(field)?.[position]?.index === column.index),
  )
