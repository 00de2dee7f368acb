import { columnIndex } from './formula.ts'

/** Rows and columns from 0, both ends included. */
export interface Area {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** `B2:D5`, `$B$2` → rows and columns from 0. */
export const areaOf = (reference: string): Area => {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(reference)
  if (match === null) return { startRow: 0, startCol: 0, endRow: -1, endCol: -1 }
  const [, startLetters = '', startNumber, endLetters = startLetters, endNumber = startNumber] = match
  return {
    startRow: Number(startNumber) - 1,
    startCol: columnIndex(startLetters),
    endRow: Number(endNumber) - 1,
    endCol: columnIndex(endLetters),
  }
}
