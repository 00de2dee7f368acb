import { dateOf, dayNumber } from '../calendar/day.ts'
import { bytesOf } from './csv-format.ts'

const { minus, point, zero } = bytesOf

/** What a field could not be read as. */
export const unreadable = -1

const twoDigits = (bytes: Uint8Array, at: number): number => {
  const tens = (bytes[at] as number) - zero
  const ones = (bytes[at + 1] as number) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Reads `YYYY-MM-DD` as its day number. Real dates are remembered, by month and day of the month. */
export const createDateReader = () => {
  const known = new Map<number, number>()
  let latest = -1
  let latestDay = unreadable
  const dayOf = (year: number, month: number, day: number): number => {
    const text = `${two(Math.floor(year / 100))}${two(year % 100)}-${two(month)}-${two(day)}`
    const number = dayNumber(text)
    return dateOf(number) === text ? number : unreadable
  }
  return (bytes: Uint8Array, from: number, to: number): number => {
    if (to - from !== 10 || bytes[from + 4] !== minus || bytes[from + 7] !== minus) return unreadable
    const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2)
    const month = twoDigits(bytes, from + 5)
    const day = twoDigits(bytes, from + 8)
    const key = (year * 100 + month) * 100 + day
    if (key === latest) return latestDay
    if (!(month >= 1 && month <= 12 && day >= 1 && year >= 1)) return unreadable
    const found = known.get(key) ?? dayOf(year, month, day)
    known.set(key, found)
    latest = key
    latestDay = found
    return found
  }
}

const largestInt32 = 2_147_483_647
const mostPlaces = 9

/** One amount as a whole number of 10^−places, read digit by digit. */
export class AmountReader {
  value = 0
  places = 0

  /** False for what is not decimal text, has a sign, or is longer than any amount. Trailing zeros are dropped. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    let value = 0
    let places = -1
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number
      const digit = byte - zero
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit
        if (places >= 0) places++
      } else if (byte === point && places < 0 && at > from && at + 1 < to) places = 0
      else return false
    }
    if (to === from || to - from > 16) return false
    this.value = value
    this.places = places < 0 ? 0 : places
    while (this.places > 0 && this.value % 10 === 0) {
      this.value /= 10
      this.places--
    }
    return true
  }
}

/** Columns of amounts that share their number of decimals, which grows with what is read. */
export class AmountStore {
  places = 0
  readonly #columns: (Int32Array | null)[]
  readonly #capacity: number

  constructor(capacity: number, columns: number) {
    this.#capacity = capacity
    this.#columns = new Array<Int32Array | null>(columns).fill(null)
  }

  /** False where the amount, or one stored before it, does not fit 31 bits at the places now needed. */
  set(column: number, row: number, value: number, places: number): boolean {
    if (places > mostPlaces) return false
    if (places > this.places && !this.#lengthen(places, row)) return false
    const scaled = value * 10 ** (this.places - places)
    if (scaled > largestInt32) return false
    const values = this.#columns[column] ?? new Int32Array(this.#capacity)
    this.#columns[column] = values
    values[row] = scaled
    return true
  }

  #lengthen(places: number, rows: number): boolean {
    const factor = 10 ** (places - this.places)
    const most = largestInt32 / factor
    for (const column of this.#columns)
      if (column) for (let i = 0; i <= rows; i++) if ((column[i] as number) > most) return false
    for (const column of this.#columns)
      if (column) for (let i = 0; i <= rows; i++) column[i] = (column[i] as number) * factor
    this.places = places
    return true
  }

  finish(column: number, rows: number): Int32Array | null {
    return this.#columns[column]?.subarray(0, rows) ?? null
  }
}
