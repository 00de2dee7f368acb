/** One cell as it stands in the file; `text` is never evaluated. */
export interface Cell {
  readonly text: string
  /** A real date of a workbook, `YYYY-MM-DD`. */
  readonly date?: string | undefined
  /** A real number of a workbook: `text` is its canonical decimal text. */
  readonly isNumber?: boolean | undefined
  /** Target of a hyperlink behind the shown text. */
  readonly link?: string | undefined
  /** Columns that a merged cell covers, when more than one. */
  readonly span?: number | undefined
  /** Repeats the cell above it, with which it is merged. */
  readonly carried?: boolean | undefined
}

export interface Row {
  /** Line on which it begins (CSV) or row number (workbook), from 1. */
  readonly number: number
  readonly cells: readonly Cell[]
  /** A quoted cell holds whole lines of the table: a quotation mark is missing somewhere. */
  readonly swallowedLines?: number | undefined
  /** Only the cells of one table; other cells of the row are of a table beside it. */
  readonly isPart?: boolean | undefined
}

export interface Sheet {
  /** Absent in CSV. */
  readonly name?: string | undefined
  readonly hidden: boolean
  readonly rows: readonly Row[]
}

/** A file as rows of cells, nothing interpreted yet. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx'
  readonly sheets: readonly Sheet[]
  /** The workbook counts days from 1904. */
  readonly from1904?: boolean | undefined
}

export const emptyCell: Cell = { text: '' }

/** `0` → `A`, `27` → `AB`. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}
