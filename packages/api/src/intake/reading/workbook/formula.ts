/** What little of a formula can be read without computing it: texts, joined texts, and the address of a HYPERLINK. */

/** Text shown in a cell of the same sheet, by row and column from 0. */
export type TextAt = (row: number, column: number) => string | undefined

/** A formula shared by several cells is written once; the others stand this far from it. */
export interface Offset {
  readonly rows: number
  readonly columns: number
}

export interface HyperlinkFormula {
  /** Undefined where the address is computed in a way that is not read here. */
  readonly address?: string | undefined
  readonly label?: string | undefined
}

/** The first HYPERLINK of a formula; undefined where there is none. */
export function readHyperlink(formula: string, textAt: TextAt, offset: Offset): HyperlinkFormula | undefined {
  const call = /(?:^|[^\w.])hyperlink\s*\(/i.exec(formula)
  if (call === null) return undefined
  const reader = new FormulaReader(formula, call.index + call[0].length, textAt, offset)
  const address = reader.joined()
  if (!reader.takes(/[,;]/y)) return { address }
  return { address, label: reader.joined() }
}

/** Value of a formula that only says or joins texts. */
export function readConstant(formula: string, textAt: TextAt, offset: Offset): string | undefined {
  const reader = new FormulaReader(formula, 0, textAt, offset)
  const value = reader.joined()
  return reader.isAtEnd ? value : undefined
}

/** Calls within calls: as many as a spreadsheet program takes. */
const deepest = 64

class FormulaReader {
  readonly #formula: string
  readonly #textAt: TextAt
  readonly #offset: Offset
  #position: number
  #depth = 0

  constructor(formula: string, position: number, textAt: TextAt, offset: Offset) {
    this.#formula = formula
    this.#position = position
    this.#textAt = textAt
    this.#offset = offset
  }

  get isAtEnd(): boolean {
    return this.#formula.slice(this.#position).trim() === ''
  }

  /** Texts between `&`. */
  joined(): string | undefined {
    let text = this.#one()
    while (this.takes(/&/y)) {
      const more = this.#one()
      text = text === undefined || more === undefined ? undefined : text + more
    }
    return text
  }

  takes(pattern: RegExp): RegExpExecArray | undefined {
    const space = /\s*/y
    space.lastIndex = this.#position
    pattern.lastIndex = this.#position + space.exec(this.#formula)![0].length
    const found = pattern.exec(this.#formula)
    if (found === null) return undefined
    this.#position = pattern.lastIndex
    return found
  }

  #one(): string | undefined {
    const text = this.takes(/"((?:[^"]|"")*)"/y)
    if (text !== undefined) return text[1]!.replaceAll('""', '"')
    const cell = this.takes(/(\$?)([a-z]{1,3})(\$?)(\d{1,7})(?![\w(!])/iy)
    if (cell !== undefined) return this.#cell(cell)
    const number = this.takes(/\d+(?:\.\d+)?(?![\w.])/y)
    if (number !== undefined) return number[0]
    if (this.#depth > deepest || this.takes(/concat(?:enate)?\s*\(/iy) === undefined) return undefined
    this.#depth++
    let joined = this.joined()
    while (this.takes(/[,;]/y)) {
      const more = this.joined()
      joined = joined === undefined || more === undefined ? undefined : joined + more
    }
    this.#depth--
    return this.takes(/\)/y) === undefined ? undefined : joined
  }

  #cell([, fixedColumn, letters = '', fixedRow, number]: RegExpExecArray): string | undefined {
    const column = columnIndex(letters) + (fixedColumn === '' ? this.#offset.columns : 0)
    const row = Number(number) - 1 + (fixedRow === '' ? this.#offset.rows : 0)
    return this.#textAt(row, column)
  }
}

/** `A` → 0, `ab` → 27. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
