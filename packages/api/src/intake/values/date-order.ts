import type { Period } from '@thidua/scoring'
import type { Cell } from '../reading/sheet.ts'
import { type DateOrder, figuresOf } from './date-text.ts'

/** What all dates of a column say together about each of them. */
export interface DateColumn {
  readonly order: DateOrder
  /**
   * The spreadsheet program seems to have taken days for months where both could be: real dates stand beside dates that
   * stayed text because their day is above 12.
   */
  readonly swapped?: 'likely' | 'possible' | undefined
}

/** Fewer rows than this leave it open which order a single date above 12 proves. */
const rowsThatProve = 6

/**
 * Judges a column of dates, cell by cell. Month first: at least two dates that cannot be read otherwise (or one among
 * many that could be both), and none that needs the day first. Doubtful: proofs of both orders, neither of them rare.
 *
 * Example: `3/2/2024`, `3/13/2024`, `3/26/2024` → month first.
 */
export class DateTally {
  #dayFirst = 0
  #monthFirst = 0
  #either = 0
  #swappable = 0
  #hasLateDate = false
  #isWithin = false
  readonly #period: Period

  constructor(period: Period) {
    this.#period = period
  }

  add({ text, date }: Cell): void {
    if (date !== undefined) this.#addDate(date)
    const figures = date === undefined ? figuresOf(text) : undefined
    if (figures === undefined) return
    const [first, second] = figures
    if (first > 12 && first <= 31 && second <= 12) this.#dayFirst++
    else if (second > 12 && second <= 31 && first <= 12) this.#monthFirst++
    else if (first !== second && first <= 12 && second <= 12) this.#either++
  }

  #addDate(date: string): void {
    this.#hasLateDate ||= Number(date.slice(8)) > 12
    const other = swappedDay(date)
    if (other === undefined) return
    this.#swappable++
    this.#isWithin ||= other >= this.#period.from && other <= this.#period.to
  }

  get verdict(): DateColumn {
    return { order: orderOf(this.#dayFirst, this.#monthFirst, this.#either), swapped: this.#swapped }
  }

  /** Only dates that would be another day of the period in the other order are in question. */
  get #swapped(): DateColumn['swapped'] {
    const texts = this.#dayFirst + this.#monthFirst
    if (texts === 0 || this.#either > 0 || this.#hasLateDate || !this.#isWithin) return undefined
    // One of each stands in many a table that nobody swapped.
    if (texts + this.#swappable < 3) return undefined
    return texts >= 2 && this.#swappable >= 3 ? 'likely' : 'possible'
  }
}

function orderOf(dayFirst: number, monthFirst: number, either: number): DateOrder {
  if (monthFirst === 0) return 'day-first'
  if (dayFirst === 0 && (monthFirst >= 2 || either >= rowsThatProve)) return 'month-first'
  // A slip of the pen among many dates proves nothing about the others.
  return monthFirst * 3 > dayFirst ? 'doubtful' : 'day-first'
}

/** The day with day and month exchanged; undefined where that is no other day. */
export function swappedDay(date: string): string | undefined {
  const [year, month, day] = date.split('-') as [string, string, string]
  return Number(day) > 12 || day === month ? undefined : `${year}-${day}-${month}`
}
