import type { Row, Sheet } from '../reading/sheet.ts'
import { type Header, isComplete, isRecognisable, likeness, readHeader } from './header.ts'
import type { HeadingIndex } from './heading-index.ts'
import { panelsOf } from './panels.ts'

/** A table of a sheet: its header and every row down to the next different header. */
export interface Table {
  readonly sheet: Sheet
  readonly header: Header
  readonly headerRows: readonly Row[]
  /** Rows above the header of the first table; what stands above a further one is in the body before it. */
  readonly above: readonly Row[]
  readonly body: readonly Row[]
  /** Rows of the body that say the header again. */
  readonly repeatedHeaders: ReadonlySet<Row>
  /** Another table follows right below. */
  readonly isFollowed: boolean
}

export interface SheetTables {
  /** Side by side, from left to right; in each the tables from top to bottom. Empty when there is no table. */
  readonly panels: readonly (readonly Table[])[]
  /** When there is no table: the header that comes nearest to one, to say what it lacks. */
  readonly nearest?: Header | undefined
}

/** A table begins within this many rows of its sheet. */
export const headerSearchRows = 60

/** Finds the tables of a sheet by their headers; `optionalNeeds` holds `section` where sections name the kinds. */
export function findTables(
  sheet: Sheet,
  index: HeadingIndex,
  optionalNeeds: ReadonlySet<string>,
): SheetTables {
  const { headers, nearest } = findHeaders(sheet, index, optionalNeeds)
  if (headers.length === 0) return { panels: [], nearest }
  const parts = panelsOf(sheet, headers, index, optionalNeeds).map(part => ({
    part,
    headers: findHeaders(part, index, optionalNeeds, sheet.rows.length).headers,
  }))
  // A cut that runs through another table would lose half of it.
  if (parts.length === 1 || !isWhole(headers, parts)) return { panels: [cutTables(sheet, headers)] }
  return {
    panels: parts.flatMap(({ part, headers }) => (headers.length === 0 ? [] : [cutTables(part, headers)])),
  }
}

/** Whether the parts together read every column that the headers of the sheet read. */
const isWhole = (
  headers: readonly PlacedHeader[],
  parts: readonly { readonly headers: readonly PlacedHeader[] }[],
): boolean => {
  const columns = new Map<number, number>()
  for (const { header, at } of parts.flatMap(part => part.headers)) {
    columns.set(at, (columns.get(at) ?? 0) + header.columns.size)
  }
  return headers.every(({ header, at }) => (columns.get(at) ?? 0) >= header.columns.size)
}

interface PlacedHeader {
  readonly header: Header
  readonly at: number
}

function findHeaders(
  { rows }: Sheet,
  index: HeadingIndex,
  optionalNeeds: ReadonlySet<string>,
  searchedRows = headerSearchRows,
): { readonly headers: readonly PlacedHeader[]; readonly nearest?: Header | undefined } {
  const headers: PlacedHeader[] = []
  let nearest: Header | undefined
  for (let at = 0; at < rows.length; at++) {
    if (headers.length === 0 && at >= searchedRows) break
    if (headers.length > 0 && !index.mayBeHeader(textsOf(rows[at], rows[at + 1]), optionalNeeds)) continue
    const header = readHeader(rows, at, index, optionalNeeds)
    if (header === undefined) continue
    if (!isComplete(header)) {
      const isNearer = nearest === undefined || likeness(header) > likeness(nearest)
      if (headers.length === 0 && isRecognisable(header) && isNearer) nearest = header
      continue
    }
    headers.push({ header, at })
    at += header.height - 1
  }
  return { headers, nearest }
}

const textsOf = (...rows: readonly (Row | undefined)[]): string[] =>
  rows.flatMap(row => (row?.cells ?? []).flatMap(({ text }) => (text === '' ? [] : [text])))

function cutTables(sheet: Sheet, headers: readonly PlacedHeader[]): Table[] {
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
      above: position === 0 ? rows.slice(0, at) : [],
      body: rows.slice(at + header.height, headers[next]?.at ?? rows.length),
      repeatedHeaders,
      isFollowed: next < headers.length,
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
