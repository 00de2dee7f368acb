import type { Row } from '../reading/sheet.ts'
import { columnLetter, emptyCell } from '../reading/sheet.ts'
import { type Family, families } from '../records.ts'
import { foldedKey, tidyText } from '../values/text-key.ts'
import type { FieldDefinition } from '../words/field.ts'
import { type HeadingIndex, type HeadingMeaning, isNeeded } from './heading-index.ts'

export interface Column {
  readonly index: number
  readonly letter: string
  readonly heading: string
  /** The sheet does not show it. */
  readonly isHidden?: boolean | undefined
}

/** A header as one family reads it. */
export interface Header {
  readonly family: Family
  /** Rows of the sheet it takes: one or two. */
  readonly height: 1 | 2
  /** Field id → its columns; only `unit` may have more than one. */
  readonly columns: ReadonlyMap<string, readonly Column[]>
  readonly fields: ReadonlyMap<number, FieldDefinition>
  readonly ignored: readonly Column[]
  /** Those among the ignored that mean what a column means that is read. */
  readonly repeated: readonly Column[]
  /** Those of the ignored that would be read if the sheet showed them. */
  readonly unseen: readonly Column[]
  readonly missing: readonly FieldDefinition[]
  /** Cells of the header row, named or not. */
  readonly width: number
}

/** What a column is called: its names from the most to the least specific. */
interface Named {
  readonly shown: string
  readonly names: readonly string[]
  readonly isHidden?: boolean | undefined
}

/** Reads the row at `start` as a header, with the row below it where a heading is split over two. */
export function readHeader(
  rows: readonly Row[],
  start: number,
  index: HeadingIndex,
  optionalNeeds: ReadonlySet<string>,
): Header | undefined {
  const row = rows[start]
  if (row === undefined || headingCells(row, index) < 2) return undefined
  const best = (names: readonly Named[], height: 1 | 2) => bestHeader(names, height, index, optionalNeeds)
  const single = best(namesOfRow(row), 1)
  const below = rows[start + 1]
  if (below === undefined) return single
  const alone = best(namesOfRow(below, false), 1)
  const double = best(namesOfTwoRows(row, below), 2)
  // The row below needs nothing from this one: it is a header of its own, unless this one only adds to it.
  if (alone !== undefined && isComplete(alone)) {
    const isHeader = isRowOfHeadings(row, index) && !(single && isComplete(single))
    return isHeader && double !== undefined && isWider(double, alone) ? double : single
  }
  if (double === undefined) return single
  if (isRowOfHeadings(below, index) && double.columns.size >= (single?.columns.size ?? 0)) return double
  return isComplete(double) && !(single !== undefined && isComplete(single)) ? double : single
}

/** Reads every column that the other reads as the other does, and more. */
const isWider = (header: Header, other: Header): boolean =>
  header.family === other.family &&
  header.columns.size > other.columns.size &&
  [...other.fields].every(([column, field]) => header.fields.get(column) === field)

export const isComplete = (header: Header): boolean => header.missing.length === 0

const headingCells = (row: Row, index: HeadingIndex): number =>
  row.cells.filter(cell => cell.text !== '' && index.isHeading(cell.text)).length

/** A row of a header that spans two says mostly headings. */
function isRowOfHeadings(row: Row, index: HeadingIndex): boolean {
  const own = row.cells.filter(cell => !cell.carried && tidyText(cell.text) !== '')
  return own.filter(cell => index.isHeading(cell.text)).length * 2 > own.length
}

const namesOfRow = (row: Row, withCarried = true): Named[] =>
  row.cells.map(cell => {
    const shown = cell.carried && !withCarried ? '' : tidyText(cell.text)
    return { shown, names: shown === '' ? [] : [shown], isHidden: cell.isHidden }
  })

function namesOfTwoRows(above: Row, below: Row): Named[] {
  const width = Math.max(above.cells.length, below.cells.length)
  const parents = parentTexts(above, width)
  return parents.map((parent, column) => {
    const cell = below.cells[column] ?? emptyCell
    const child = tidyText(cell.text)
    const own = tidyText(above.cells[column]?.text ?? '')
    const isHidden = cell.isHidden ?? above.cells[column]?.isHidden
    if (child === '' || cell.carried) return { shown: own, names: own === '' ? [] : [own], isHidden }
    if (parent === '') return { shown: child, names: [child], isHidden }
    return { shown: `${parent} › ${child}`, names: [`${parent} ${child}`, child], isHidden }
  })
}

/** A heading over several columns speaks for all of them. */
function parentTexts(row: Row, width: number): string[] {
  let parent = ''
  return Array.from({ length: width }, (_, column) => {
    const text = tidyText(row.cells[column]?.text ?? '')
    if (text !== '') parent = text
    return parent
  })
}

/** The family that understands the most of the row; a complete reading goes before an incomplete one. */
function bestHeader(
  names: readonly Named[],
  height: 1 | 2,
  index: HeadingIndex,
  optionalNeeds: ReadonlySet<string>,
): Header | undefined {
  let best: Header | undefined
  for (const family of families) {
    const header = headerOf(family, names, height, index, optionalNeeds)
    if (header.columns.size < 2) continue
    if (best === undefined || isBetter(header, best)) best = header
  }
  return best
}

const isBetter = (header: Header, best: Header): boolean => {
  if (isComplete(header) !== isComplete(best)) return isComplete(header)
  if (isComplete(header)) return header.columns.size > best.columns.size
  // Of two that it resembles alike, it is rather what is sent most.
  return likeness(header) - likeness(best) + (header.family === 'activities' ? 0.5 : 0) > 0
}

/** Columns that every family may have say nothing of which one it is. */
const sharedFields: ReadonlySet<string> = new Set(['ordinal', 'unit', 'evidence', 'note'])

/** How much a header that lacks columns looks like its family: what is its own, less what is missing. */
export const likeness = ({ columns, missing }: Header): number =>
  [...columns.keys()].filter(field => !sharedFields.has(field)).length - missing.length

/** A header that lacks more than it has is none of ours, whatever else its row says. */
export const isRecognisable = (header: Header): boolean =>
  likeness(header) >= 0 && header.columns.size >= header.ignored.length

function headerOf(
  family: Family,
  names: readonly Named[],
  height: 1 | 2,
  index: HeadingIndex,
  optionalNeeds: ReadonlySet<string>,
): Header {
  const taken = new Map<string, Claim[]>()
  const ignored: Column[] = []
  const repeated: Column[] = []
  for (const [position, named] of names.entries()) {
    if (named.shown === '') continue
    const { shown: heading, isHidden } = named
    const column = { index: position, letter: columnLetter(position), heading, isHidden }
    const meaning = firstMeaning(family, named, index)
    if (meaning === undefined) ignored.push(column)
    else {
      const claims = taken.get(meaning.field.id)
      if (claims === undefined) taken.set(meaning.field.id, [{ column, meaning }])
      else claims.push({ column, meaning })
    }
  }
  const columns = new Map<string, readonly Column[]>()
  const fields = new Map<number, FieldDefinition>()
  const unseen: Column[] = []
  for (const [field, claims] of taken) {
    const kept = keptClaims(field, seenClaims(claims))
    if (kept.length > 0)
      columns.set(
        field,
        kept.map(claim => claim.column),
      )
    for (const claim of claims) if (claim.column.isHidden && !kept.includes(claim)) unseen.push(claim.column)
    for (const claim of kept) fields.set(claim.column.index, claim.meaning.field)
    for (const claim of claims) {
      if (!kept.includes(claim)) (claim.column.isHidden ? ignored : repeated).push(claim.column)
    }
  }
  const missing = index.fields[family].filter(
    ({ id, need }) => !columns.has(id) && isNeeded(need, optionalNeeds),
  )
  const unread = [...ignored, ...repeated].toSorted((a, b) => a.index - b.index)
  return { family, height, columns, fields, ignored: unread, repeated, unseen, missing, width: names.length }
}

interface Claim {
  readonly column: Column
  readonly meaning: HeadingMeaning
}

/**
 * A column that the sheet hides never stands for one that it shows, and says nothing where the table can do without
 * it: its sender did not see it.
 */
function seenClaims(claims: readonly Claim[]): readonly Claim[] {
  const seen = claims.filter(({ column }) => !column.isHidden)
  return seen.length > 0 || claims[0]!.meaning.field.need === 'optional' ? seen : claims
}

/** Of several columns for one field the one nearest to its name; a unit may have a name and a code beside it. */
function keptClaims(field: string, claims: readonly Claim[]): Claim[] {
  const best = (candidates: readonly Claim[]): Claim[] =>
    candidates.toSorted((a, b) => a.meaning.rank - b.meaning.rank).slice(0, 1)
  if (field !== 'unit') return best(claims)
  const isCode = ({ column }: Claim): boolean => foldedKey(column.heading).startsWith('ma ')
  return [...best(claims.filter(claim => !isCode(claim))), ...best(claims.filter(isCode))]
}

function firstMeaning(family: Family, named: Named, index: HeadingIndex): HeadingMeaning | undefined {
  for (const name of named.names) {
    const meaning = index.find(family, name)
    if (meaning !== undefined) return meaning
  }
  return undefined
}
