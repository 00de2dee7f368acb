import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LayoutKind } from '../codes.ts'
import type { Lookups } from '../lookup/lookups.ts'
import type { Row } from '../reading/sheet.ts'
import { looseKey } from '../values/text-key.ts'
import { pageTotalPattern, partOfYearPattern } from '../words/layout.ts'
import { classifyRow, mayBeHeading } from './classify-row.ts'
import { findSender, type Naming } from './find-sender.ts'
import type { Table } from './find-tables.ts'
import { kindOfSection, numberingOf, textsOf } from './sections.ts'

/** A row of a table's body: what it is, and what the rows above it say about it. */
export interface LaidRow {
  readonly row: Row
  readonly kind: LayoutKind | 'data'
  /** What names the unit of the row, for a table without a column of units. */
  readonly naming?: Naming | undefined
  /** Kind that the section names, for a table without a column of kinds. */
  readonly section?: string | undefined
}

export interface TableLayout {
  readonly rows: readonly LaidRow[]
  /** What still names the unit below the last row: it speaks for a further table that names none itself. */
  readonly naming: Naming | undefined
  /** Rows at the end that are the head of a further table. */
  readonly headBelow: readonly Row[]
}

/** Rows that are classified before the event loop runs. */
const rowsPerTurn = 1_000
/** A head between two tables has no more rows than this. */
const longestHead = 15

type Kinds = readonly (LayoutKind | 'data')[]

/** Says of every row of a table's body what it is, which unit it belongs to, and of which section it is part. */
export async function layOutTable(
  table: Table,
  lookups: Lookups,
  above: Naming | undefined,
): Promise<TableLayout> {
  const { body } = table
  const kinds = await classifyRows(table, lookups)
  const heads = headsBetween(table, kinds)
  const headRows = new Set([...heads].flatMap(([end, start]) => body.slice(start, end)))
  const reach = new Reach(table, lookups, above)
  const rows = body.map((row, at): LaidRow => {
    const kind = headRows.has(row) && kinds[at] === 'data' ? 'above' : kinds[at]!
    if (kind === 'repeated-header') {
      if (kinds[at - 1] !== kind) reach.beginBlock(body.slice(heads.get(at) ?? at, at))
    } else if (!headRows.has(row)) reach.pass(row, kind)
    return { row, kind, naming: reach.naming, section: reach.section }
  })
  return { rows, naming: reach.atEnd(), headBelow: body.slice(heads.get(body.length) ?? body.length) }
}

async function classifyRows(table: Table, lookups: Lookups): Promise<Kinds> {
  const kinds: (LayoutKind | 'data')[] = []
  let before = { isFirst: true, hasSignature: false }
  for (const row of table.body) {
    const kind = classifyRow(row, table, lookups, before)
    kinds.push(kind)
    if (kind === 'repeated-header') before = { isFirst: true, hasSignature: false }
    else if (kind === 'signature') before = { isFirst: false, hasSignature: true }
    else if (kind !== 'blank') before = { ...before, isFirst: false }
    if (kinds.length % rowsPerTurn === 0) await nextTurn()
  }
  return kinds
}

/** End → start of the heads of further blocks: the rows right above a repeated header, or above the next table. */
function headsBetween(table: Table, kinds: Kinds): ReadonlyMap<number, number> {
  const { body, repeatedHeaders, isFollowed } = table
  const heads = new Map<number, number>()
  const ends = body.flatMap((row, at) =>
    repeatedHeaders.has(row) && !repeatedHeaders.has(body[at - 1]!) ? [at] : [],
  )
  for (const end of isFollowed ? [...ends, body.length] : ends) {
    let start = end
    while (
      start > 0 &&
      end - start < longestHead &&
      mayBelongToHead(body[start - 1]!, kinds[start - 1]!, table)
    ) {
      start--
    }
    // A lone text right below data is rather a row that lacks its values.
    const isClosed = start > 0 && kinds[start - 1] !== 'data'
    while (!isClosed && start < end && kinds[start] === 'data') start++
    if (start < end) heads.set(end, start)
  }
  return heads
}

const mayBelongToHead = (row: Row, kind: LayoutKind | 'data', table: Table): boolean =>
  kind === 'data'
    ? mayBeHeading(row, table)
    : kind !== 'total' && kind !== 'signature' && kind !== 'repeated-header' && kind !== 'column-numbers'

/** Column of the last text of a row. */
const columnOf = ({ cells }: Row): number =>
  cells.findLastIndex(({ text, carried }) => text !== '' && !carried)

/** How far the name of a unit and of a section reach, row by row. */
class Reach {
  naming: Naming | undefined
  section: string | undefined
  readonly #table: Table
  readonly #lookups: Lookups
  readonly #hasUnits: boolean
  /** How the line is numbered that named the unit, when it stands between the data. */
  #numbering: ReturnType<typeof numberingOf> | undefined
  /** Column of its text. */
  #column = -1
  /** A total or a signature has ended the block. */
  #isClosed = false

  constructor(table: Table, lookups: Lookups, above: Naming | undefined) {
    this.#table = table
    this.#lookups = lookups
    this.naming = above
    this.#hasUnits = table.header.family === 'units' || table.header.columns.has('unit')
  }

  /** A row that stands in the body of a block. */
  pass(row: Row, kind: LayoutKind | 'data'): void {
    if (kind === 'data') {
      this.#isClosed = false
      // Nothing says that it is a line of text, and its place says that it may name a unit.
      const isLikeNaming = textsOf(row).length === 1 && columnOf(row) === this.#column
      if (!this.#hasUnits && isLikeNaming && this.#endsReach(row)) this.#end(row)
    }
    if (kind === 'signature') this.#isClosed = true
    if (kind === 'total') this.#isClosed = !textsOf(row).some(text => pageTotalPattern.test(looseKey(text)))
    if (kind !== 'section' && kind !== 'unit' && kind !== 'national-heading') return
    if (kind !== 'national-heading' && !this.#table.header.columns.has('kind')) {
      this.section = kindOfSection(row, this.#lookups.kinds)
    }
    if (this.#hasUnits) return
    const named = findSender([row], this.#lookups.units, 'row')
    if (named !== undefined) {
      this.naming = named
      this.#numbering = numberingOf(row)
      this.#column = columnOf(row)
    } else if (kind === 'section' && this.#endsReach(row)) this.#end(row)
  }

  #end(row: Row): void {
    this.naming = { text: textsOf(row).at(-1) ?? '', row: row.number, from: 'row' }
  }

  /** The header again, with its head: another unit's block, or the next page. */
  beginBlock(head: readonly Row[]): void {
    if (this.#hasUnits) return
    const named = findSender(head, this.#lookups.units, 'row')
    this.naming = named ?? this.atEnd()
    if (named !== undefined) this.section = undefined
    this.#numbering = undefined
    this.#isClosed = false
  }

  /** Where the blocks of a sheet are named one by one, a name does not reach beyond its own block. */
  atEnd(): Naming | undefined {
    return this.#isClosed && this.naming?.from === 'row' ? undefined : this.naming
  }

  /** Between the data, a line like the one that named the unit names another, whom nobody knows. */
  #endsReach(row: Row): boolean {
    if (this.#numbering === undefined || kindOfSection(row, this.#lookups.kinds) !== undefined) return false
    if (textsOf(row).some(text => partOfYearPattern.test(looseKey(text)))) return false
    const numbering = numberingOf(row)
    return numbering === 'none' || numbering === this.#numbering
  }
}
