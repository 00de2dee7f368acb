import type { OldEncoding } from '../values/old-encodings.ts'

/**
 * Why a cell has no value that could be read. `formula-error`: it shows `#N/A` or the like. `formula-without-result`:
 * the program that wrote the file never computed it. `text-old-font`: text in an old font that no conversion makes
 * Vietnamese. `text-damaged`: letters were lost when the file was saved.
 */
export type CellTrouble = 'formula-error' | 'formula-without-result' | 'text-old-font' | 'text-damaged'

/** One cell as the sender saw it; `text` is never evaluated. */
export interface Cell {
  readonly text: string
  /** A real date of a workbook, `YYYY-MM-DD`. */
  readonly date?: string | undefined
  /** A real number of a workbook: `text` is its canonical decimal text. */
  readonly isNumber?: boolean | undefined
  /** The number in the sheet, where its format shows it rounded or divided. */
  readonly exact?: string | undefined
  /** Target of a hyperlink behind the shown text. */
  readonly link?: string | undefined
  /** A HYPERLINK formula computes its address in a way that is not read. */
  readonly hasUnreadLink?: boolean | undefined
  readonly trouble?: CellTrouble | undefined
  /** It stands in a column that the sheet does not show. */
  readonly isHidden?: boolean | undefined
  /** The text was written in this encoding and is converted. */
  readonly readAs?: OldEncoding | undefined
  /** Columns that a merged cell covers, when more than one. */
  readonly span?: number | undefined
  /** Repeats the cell above it, with which it is merged. */
  readonly carried?: boolean | undefined
}

export interface Row {
  /** Line on which it begins (CSV) or row number (workbook), from 1. */
  readonly number: number
  readonly cells: readonly Cell[]
  /** The sheet does not show it. */
  readonly isHidden?: boolean | undefined
  /** A quoted cell holds whole lines of the table: a quotation mark is missing somewhere. */
  readonly swallowedLines?: number | undefined
  /** Only the cells of one table; other cells of the row are of a table beside it. */
  readonly isPart?: boolean | undefined
  /** The whole line stands in quotation marks and could not be taken apart. */
  readonly isQuotedLine?: boolean | undefined
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
  /** The bytes of the file were no Unicode but text for an old font. */
  readonly encoding?: OldEncoding | undefined
}

export const emptyCell: Cell = { text: '' }

/** `0` → `A`, `27` → `AB`. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}
