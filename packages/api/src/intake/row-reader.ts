import type { Period } from '@thidua/scoring/records'
import type { Reason } from './codes.ts'
import { type EvidenceReading, readEvidence } from './evidence.ts'
import type { Naming } from './layout/find-sender.ts'
import type { Table } from './layout/find-tables.ts'
import type { Column } from './layout/header.ts'
import type { Lookups } from './lookup/lookups.ts'
import type { TermIndex } from './lookup/term-index.ts'
import { type Cell, type CellTrouble, emptyCell, type Row } from './reading/sheet.ts'
import type { ProblemCode } from './text/vi.ts'
import type { RowProblem } from './types.ts'
import { type DateColumn, swappedDay } from './values/date-order.ts'
import { readDate } from './values/date-text.ts'
import { type NumberStyle, readDecimal, readWorkbookNumber } from './values/decimal-text.ts'
import { looseKey, tidyText } from './values/text-key.ts'
import { noWords, tickMarks, yesWords } from './words/values.ts'

/** What is known about a row before its cells are read. */
export interface RowSurroundings {
  readonly table: Table
  readonly lookups: Lookups
  readonly from1904: boolean
  /** What the dates of a column say together, by field. */
  readonly dates: ReadonlyMap<string, DateColumn>
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
    if (text === '' || !this.#isReadable(field, reason)) return undefined
    return text.length <= longest
      ? text
      : this.reject('text-too-long', reason, field, { longest: String(longest) })
  }

  /** Text beside the data that no record keeps; a cell that cannot be read is only pointed out. */
  remark(field: string): string {
    const { trouble, text } = this.cell(field)
    if (trouble === undefined) return tidyText(text)
    this.warn(troubles[trouble], 'note', field, { value: excerpt(text) })
    return ''
  }

  /** The document or address behind a row, wherever in the row its link stands. */
  evidence(): string | undefined {
    if (!this.#isReadable('evidence', 'evidence')) return undefined
    const [column] = this.columns('evidence')
    const units = this.columns('unit').map(({ index }) => index)
    const { evidence, notes, fault }: EvidenceReading = readEvidence(this.row.cells, column?.index, units)
    for (const { code, params } of notes) this.warn(code, 'evidence', undefined, params)
    if (fault !== undefined) return this.reject(fault, 'evidence', 'evidence')
    if (evidence === undefined || evidence.length <= 2000) return evidence
    return this.reject('text-too-long', 'evidence', 'evidence', { longest: '2000' })
  }

  date(field: string, reason: Reason = 'date'): string | undefined {
    if (this.isEmpty(field)) return this.reject('date-missing', reason, field)
    if (!this.#isReadable(field, reason)) return undefined
    const cell = this.cell(field)
    const column = this.surroundings.dates.get(field)
    const { value, note, fault } = readDate(cell, this.surroundings.from1904, column?.order)
    const written = excerpt(cell.text)
    if (fault !== undefined) return this.reject(fault, reason, field, { value: written })
    if (note !== undefined) this.warn(note, reason, field, { value: written, date: value })
    const other = cell.date === undefined ? undefined : swappedDay(value)
    if (other === undefined || column?.swapped === undefined) return value
    if (column.swapped === 'likely')
      return this.reject('date-swapped', reason, field, { value: written, date: other })
    this.warn('date-perhaps-swapped', reason, field, { value: written, date: other })
    return value
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
    mayBePercent = false,
  ): string | undefined {
    const cell = this.cell(field)
    if (this.isEmpty(field) || !this.#isReadable(field, reason)) return undefined
    // One figure merged over several rows would be counted once for each of them.
    if (cell.carried) return this.reject('number-merged', reason, field, { value: excerpt(cell.text) })
    const reading = cell.isNumber
      ? readWorkbookNumber(cell.text, mayBeNegative)
      : readDecimal(mayBePercent ? cell.text.replace(/\s*%\s*$/, '') : cell.text, style, mayBeNegative)
    if (reading.fault !== undefined)
      return this.reject(reading.fault, reason, field, { value: excerpt(cell.text) })
    if (cell.exact !== undefined)
      this.warn('number-as-shown', reason, field, { shown: cell.text, exact: cell.exact })
    return reading.value
  }

  wholeNumber(field: string, reason: Reason): string | undefined {
    const number = this.optionalNumber(field, reason, 'count')
    if (number === undefined || /^-?\d+$/.test(number)) return number
    return this.reject('number-not-whole', reason, field, { value: excerpt(this.cell(field).text) })
  }

  /** Empty is absent; a word that the list does not have is a problem. */
  optionalTerm(field: string, reason: Reason, terms: TermIndex): string | undefined {
    const text = tidyText(this.cell(field).text)
    if (text === '' || !this.#isReadable(field, reason)) return undefined
    const known = terms.labels.slice(0, 30).join(' · ')
    return terms.find(text) ?? this.reject('word-unknown', reason, field, { value: excerpt(text), known })
  }

  term(field: string, reason: Reason, terms: TermIndex): string | undefined {
    if (this.isEmpty(field)) return this.reject('text-missing', reason, field)
    return this.optionalTerm(field, reason, terms)
  }

  yesOrNo(field: string, reason: Reason): boolean | undefined {
    const text = tidyText(this.cell(field).text)
    if (!this.#isReadable(field, reason)) return undefined
    const key = looseKey(text)
    if (tickMarks.has(text) || yesWords.has(key)) return true
    if (noWords.has(key)) return false
    return this.reject('yes-no-unreadable', reason, field, { value: excerpt(text) })
  }

  /** Tells a cell without a value that can be read; the row is refused for that, not for what it then lacks. */
  #isReadable(field: string, reason: Reason): boolean {
    const { trouble, text } = this.cell(field)
    if (trouble === undefined) return true
    this.reject(troubles[trouble], reason, field, { value: excerpt(text) })
    return false
  }

  #problem(code: ProblemCode, reason: Reason, field: string | undefined, params: Params): RowProblem {
    const column = field === undefined ? undefined : this.columns(field)[0]
    if (column === undefined) return { code, reason, params }
    return { code, reason, column: { letter: column.letter, heading: column.heading }, params }
  }
}

/** What is said of a cell's trouble. */
export const troubles = {
  'formula-error': 'cell-formula-error',
  'formula-without-result': 'cell-without-result',
  'text-old-font': 'cell-old-font',
  'text-damaged': 'cell-damaged',
} as const satisfies Readonly<Record<CellTrouble, ProblemCode>>

/** Enough of a cell to recognise it by. */
export const excerpt = (text: string): string => {
  const tidy = tidyText(text)
  return tidy.length <= 120 ? tidy : `${tidy.slice(0, 119)}…`
}
