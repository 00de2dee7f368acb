import type { Period } from '@thidua/scoring/records'
import type { Reason } from './codes.ts'
import type { Naming } from './layout/find-sender.ts'
import type { Table } from './layout/find-tables.ts'
import type { Column } from './layout/header.ts'
import type { Lookups } from './lookup/lookups.ts'
import type { TermIndex } from './lookup/term-index.ts'
import { type Cell, emptyCell, type Row } from './reading/sheet.ts'
import type { ProblemCode } from './text/vi.ts'
import type { RowProblem } from './types.ts'
import { readDate } from './values/date-text.ts'
import { type NumberStyle, readDecimal, readWorkbookNumber } from './values/decimal-text.ts'
import { looseKey, tidyText } from './values/text-key.ts'
import { noWords, tickMarks, yesWords } from './words/values.ts'

/** What is known about a row before its cells are read. */
export interface RowSurroundings {
  readonly table: Table
  readonly lookups: Lookups
  readonly from1904: boolean
  /** What names the unit, for a table without a column of units. */
  readonly naming?: Naming | undefined
  /** Kind that the section names, for a table without a column of kinds. */
  readonly kind?: string | undefined
}

type Params = Readonly<Record<string, string>>

/** Reads the cells of one row and gathers every problem on the way. */
export class RowReader {
  readonly problems: RowProblem[] = []
  readonly warnings: RowProblem[] = []
  readonly row: Row
  readonly surroundings: RowSurroundings

  constructor(row: Row, surroundings: RowSurroundings) {
    this.row = row
    this.surroundings = surroundings
  }

  get lookups(): Lookups {
    return this.surroundings.lookups
  }

  /** What the cells say, without the empty ones at the end. */
  get texts(): readonly string[] {
    const texts = this.row.cells.map(({ text }) => text)
    return texts.slice(0, texts.findLastIndex(text => text !== '') + 1)
  }

  columns(field: string): readonly Column[] {
    return this.surroundings.table.header.columns.get(field) ?? []
  }

  /** The field's cell; empty where the table has no such column. */
  cell(field: string): Cell {
    const column = this.columns(field)[0]
    return column === undefined ? emptyCell : (this.row.cells[column.index] ?? emptyCell)
  }

  isEmpty(field: string): boolean {
    return tidyText(this.cell(field).text) === ''
  }

  reject(code: ProblemCode, reason: Reason, field?: string, params: Params = {}): undefined {
    this.problems.push(this.#problem(code, reason, field, params))
    return undefined
  }

  warn(code: ProblemCode, reason: Reason, field?: string, params: Params = {}): void {
    this.warnings.push(this.#problem(code, reason, field, params))
  }

  /** The values, if nothing is wrong with the row: then every one of them was found. */
  settle<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
    return this.problems.length === 0 ? (values as { [K in keyof T]: Exclude<T[K], undefined> }) : undefined
  }

  text(field: string, reason: Reason, longest = 500): string | undefined {
    const text = this.optionalText(field, reason, longest)
    if (text === undefined && this.isEmpty(field)) return this.reject('text-missing', reason, field)
    return text
  }

  optionalText(field: string, reason: Reason, longest = 2000): string | undefined {
    const text = tidyText(this.cell(field).text)
    if (text === '') return undefined
    return text.length <= longest
      ? text
      : this.reject('text-too-long', reason, field, { longest: String(longest) })
  }

  /** The document or address behind a row; a hyperlink's target speaks before its shown text. */
  evidence(): string | undefined {
    const { link } = this.cell('evidence')
    if (link !== undefined && /^https?:/i.test(link) && link.length <= 2000) return tidyText(link)
    return this.optionalText('evidence', 'evidence')
  }

  date(field: string, reason: Reason = 'date'): string | undefined {
    if (this.isEmpty(field)) return this.reject('date-missing', reason, field)
    const cell = this.cell(field)
    const reading = readDate(cell, this.surroundings.from1904)
    if (reading.fault === undefined) return reading.value
    return this.reject(reading.fault, reason, field, { value: excerpt(cell.text) })
  }

  dateWithin(period: Period, field: string): string | undefined {
    const date = this.date(field)
    if (date === undefined || (date >= period.from && date <= period.to)) return date
    const { from, to } = period
    return this.reject('period-outside', 'period', field, { value: excerpt(this.cell(field).text), from, to })
  }

  number(field: string, reason: Reason, style: NumberStyle, mayBeNegative = false): string | undefined {
    if (this.isEmpty(field)) return this.reject('number-missing', reason, field)
    return this.optionalNumber(field, reason, style, mayBeNegative)
  }

  optionalNumber(
    field: string,
    reason: Reason,
    style: NumberStyle,
    mayBeNegative = false,
  ): string | undefined {
    const cell = this.cell(field)
    if (this.isEmpty(field)) return undefined
    // One figure merged over several rows would be counted once for each of them.
    if (cell.carried) return this.reject('number-merged', reason, field, { value: excerpt(cell.text) })
    const reading = cell.isNumber
      ? readWorkbookNumber(cell.text, mayBeNegative)
      : readDecimal(cell.text, style, mayBeNegative)
    if (reading.fault === undefined) return reading.value
    return this.reject(reading.fault, reason, field, { value: excerpt(cell.text) })
  }

  wholeNumber(field: string, reason: Reason): string | undefined {
    const number = this.optionalNumber(field, reason, 'count')
    if (number === undefined || /^-?\d+$/.test(number)) return number
    return this.reject('number-not-whole', reason, field, { value: excerpt(this.cell(field).text) })
  }

  /** Empty is absent; a word that the list does not have is a problem. */
  optionalTerm(field: string, reason: Reason, terms: TermIndex): string | undefined {
    const text = tidyText(this.cell(field).text)
    if (text === '') return undefined
    const known = terms.labels.slice(0, 30).join(' · ')
    return terms.find(text) ?? this.reject('word-unknown', reason, field, { value: excerpt(text), known })
  }

  term(field: string, reason: Reason, terms: TermIndex): string | undefined {
    if (this.isEmpty(field)) return this.reject('text-missing', reason, field)
    return this.optionalTerm(field, reason, terms)
  }

  yesOrNo(field: string, reason: Reason): boolean | undefined {
    const text = tidyText(this.cell(field).text)
    const key = looseKey(text)
    if (tickMarks.has(text) || yesWords.has(key)) return true
    if (noWords.has(key)) return false
    return this.reject('yes-no-unreadable', reason, field, { value: excerpt(text) })
  }

  #problem(code: ProblemCode, reason: Reason, field: string | undefined, params: Params): RowProblem {
    const column = field === undefined ? undefined : this.columns(field)[0]
    if (column === undefined) return { code, reason, params }
    return { code, reason, column: { letter: column.letter, heading: column.heading }, params }
  }
}

/** Enough of a cell to recognise it by. */
export const excerpt = (text: string): string => {
  const tidy = tidyText(text)
  return tidy.length <= 120 ? tidy : `${tidy.slice(0, 119)}…`
}
