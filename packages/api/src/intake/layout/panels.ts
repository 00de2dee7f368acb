import { emptyCell, type Row, type Sheet } from '../reading/sheet.ts'
import { tidyText } from '../values/text-key.ts'
import { type Header, isComplete, readHeader } from './header.ts'
import type { HeadingIndex } from './heading-index.ts'

/** Tables that stand side by side on one sheet. */
const mostPanels = 12
/**
 * Cells of headers that are looked at to find where another begins: each column may be the place, so that a wide
 * header, or very many of them, would cost the square of its width. Beyond, a sheet is one panel, as nearly all are.
 */
const searchedCells = 1_000_000

/**
 * Cuts a sheet whose headers show that tables stand side by side into panels, each a sheet that holds only the cells
 * of its columns. Most sheets are one panel.
 */
export function panelsOf(
  sheet: Sheet,
  headers: readonly { readonly header: Header; readonly at: number }[],
  index: HeadingIndex,
  optionalNeeds: ReadonlySet<string>,
): readonly Sheet[] {
  const cuts = new Set<number>()
  const budget = { cells: searchedCells }
  for (const { header, at } of headers) {
    for (const cut of cutsOfHeader(sheet.rows, at, header, index, optionalNeeds, budget)) cuts.add(cut)
    const beside = cutBeside(headers[0]!.header, header, sheet.rows[at]!)
    if (beside !== undefined) cuts.add(beside)
  }
  const starts = [0, ...[...cuts].toSorted((a, b) => a - b)]
  if (starts.length === 1 || starts.length > mostPanels) return [sheet]
  return starts.map((from, position) => columnsOf(sheet, from, starts[position + 1]))
}

/** Columns at which a row of headings begins anew, so that both sides are headers of their own. */
function cutsOfHeader(
  rows: readonly Row[],
  at: number,
  header: Header,
  index: HeadingIndex,
  optionalNeeds: ReadonlySet<string>,
  budget: { cells: number },
): number[] {
  const taken = new Set([...header.fields.keys()])
  // Without a heading that repeats another, there is no second table to look for.
  if (header.ignored.every(({ heading }) => !index.isHeading(heading))) return []
  const pair = rows.slice(at, at + 2)
  const isHeader = (from: number, to?: number): boolean => {
    const part = pair.map(row => cellsOf(row, from, to))
    const read = readHeader(part, 0, index, optionalNeeds)
    return read !== undefined && isComplete(read)
  }
  const cuts: number[] = []
  let from = Math.min(...taken)
  for (let cut = from + 2; cut < header.width - 1; cut++) {
    budget.cells -= header.width
    if (budget.cells < 0) return []
    // Otherwise the last column of the left table would begin the right one.
    const mayBegin = isEmptyAt(pair, cut - 1) || repeatsHeading(pair, from, cut, header.family, index)
    if (isEmptyAt(pair, cut) || !mayBegin || !isHeader(from, cut) || !isHeader(cut)) continue
    cuts.push(cut)
    from = cut
  }
  return cuts
}

const isEmptyAt = (rows: readonly Row[], column: number): boolean =>
  rows.every(row => tidyText(row.cells[column]?.text ?? '') === '')

/** The heading at the column means what a heading left of it means already. */
function repeatsHeading(
  rows: readonly Row[],
  from: number,
  column: number,
  family: Header['family'],
  index: HeadingIndex,
): boolean {
  const meaningAt = ({ cells }: Row, at: number) => index.find(family, cells[at]?.text ?? '')?.field.id
  return rows.some(row => {
    const meaning = meaningAt(row, column)
    return (
      meaning !== undefined &&
      row.cells.some((_, at) => at >= from && at < column && meaningAt(row, at) === meaning)
    )
  })
}

/** A header that stands wholly to the right of the first one, on whatever row, begins a table beside it. */
function cutBeside(first: Header, other: Header, row: Row): number | undefined {
  const right = Math.max(...first.fields.keys(), ...first.ignored.map(({ index }) => index))
  if (Math.min(...other.fields.keys()) <= right) return undefined
  return row.cells.findIndex((cell, column) => column > right && tidyText(cell.text) !== '')
}

const columnsOf = (sheet: Sheet, from: number, to: number | undefined): Sheet => ({
  ...sheet,
  rows: sheet.rows.map(row => {
    const isPart = from > 0 || row.cells.slice(to).some(({ text }) => tidyText(text) !== '')
    return { ...cellsOf(row, from, to), isPart }
  }),
})

const cellsOf = (row: Row, from: number, to?: number): Row => ({
  ...row,
  cells: row.cells.slice(0, to).map((cell, column) => (column < from ? emptyCell : cell)),
})
