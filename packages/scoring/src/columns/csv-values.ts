import { dateOf, dayNumber } from '../calendar/day.ts'
import { bytesOf } from './csv-format.ts'

const { comma, minus, point, zero } = bytesOf

/** What a field could not be read as. */
export const unreadable = -2_147_483_648

const twoDigits = (bytes: Uint8Array, at: number): number => {
  const tens = (bytes[at] as number) - zero
  const ones = (bytes[at + 1] as number) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

const two = (value: number): string => String(value).padStart(2, '0')

const slots = 1024
const slotWords = 4

const slotOf = (middle: number, end: number): number =>
  ((Math.imul(middle, 0x9e3779b1) ^ Math.imul(end, 0x85ebca77)) >>> 22) * slotWords

/** Reads `YYYY-MM-DD` as its day number. The latest real date of each slot is remembered by its bytes. */
export class DateReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  /** First four bytes, next four, last four with the comma behind them, and the day number. */
  readonly #known = new Int32Array(slots * slotWords)

  constructor(bytes: Uint8Array, view: DataView) {
    this.#bytes = bytes
    this.#view = view
    // The second and third word share a byte, so that no bytes match an entry in which it differs.
    for (let slot = 0; slot < this.#known.length; slot += slotWords) this.#known[slot + 2] = -1
  }

  /** The day of a date and its comma at `at`, if it is remembered; twelve bytes must be left. */
  find(at: number): number {
    const view = this.#view
    const known = this.#known
    const middle = view.getInt32(at + 4, true)
    const end = view.getInt32(at + 7, true)
    const slot = slotOf(middle, end)
    const isKnown =
      known[slot + 1] === middle && known[slot + 2] === end && known[slot] === view.getInt32(at, true)
    return isKnown ? (known[slot + 3] as number) : unreadable
  }

  /** The day of the field `from … to`, which is remembered. */
  read(from: number, to: number): number {
    const bytes = this.#bytes
    const known = bytes[to] === comma && to - from === 10 ? this.find(from) : unreadable
    if (known !== unreadable) return known
    if (to - from !== 10 || bytes[from + 4] !== minus || bytes[from + 7] !== minus) return unreadable
    const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2)
    const month = twoDigits(bytes, from + 5)
    const day = twoDigits(bytes, from + 8)
    if (!(month >= 1 && month <= 12 && day >= 1 && year >= 1)) return unreadable
    const text = `${two(Math.floor(year / 100))}${two(year % 100)}-${two(month)}-${two(day)}`
    const number = dayNumber(text)
    if (dateOf(number) !== text) return unreadable
    if (bytes[to] === comma) this.#remember(from, number)
    return number
  }

  #remember(from: number, day: number): void {
    const view = this.#view
    const middle = view.getInt32(from + 4, true)
    const end = view.getInt32(from + 7, true)
    this.#known.set([view.getInt32(from, true), middle, end, day], slotOf(middle, end))
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

/** 10^0 … 10^9. */
const powersOfTen = Float64Array.from({ length: mostPlaces + 1 }, (_, places) => 10 ** places)

/** Digits and point of amounts that fit 31 bits whatever they are. */
const mostDigits = 9

/** The amount at other places; −1 where it does not fit them. Trailing zeros need no place. */
const atPlaces = (value: number, own: number, places: number): number => {
  let rest = value
  let needed = own
  for (; needed > places && rest % 10 === 0; needed--) rest /= 10
  const scaled = needed > places ? -1 : rest * (powersOfTen[places - needed] as number)
  return scaled > largestInt32 ? -1 : scaled
}

/** A short amount as a whole number of 10^−places; −1 where it is none, is long, or needs more places. */
export const plainAmount = (bytes: Uint8Array, from: number, to: number, places: number): number => {
  if (to === from || to - from > mostDigits) return -1
  let value = 0
  let fraction = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    const digit = byte - zero
    if (digit >= 0 && digit <= 9) value = value * 10 + digit
    else if (byte === point && fraction === 0 && at > from) fraction = at + 1
    else return -1
  }
  if (fraction === to) return -1
  const own = fraction === 0 ? 0 : to - fraction
  return own === places ? value : atPlaces(value, own, places)
}

/** Columns of amounts that share their number of decimals, which grows with what is read. */
export class AmountStore {
  places = 0
  /** Null where no row has carried such an amount. */
  readonly columns: (Int32Array | null)[]
  #capacity: number

  constructor(capacity: number, columns: number) {
    this.#capacity = capacity
    this.columns = new Array<Int32Array | null>(columns).fill(null)
  }

  /** False where the amount, or one stored before it, does not fit 31 bits at the places now needed. */
  set(column: number, row: number, value: number, places: number): boolean {
    if (places > mostPlaces) return false
    if (places > this.places && !this.#lengthen(places, row)) return false
    const scaled = value * (powersOfTen[this.places - places] as number)
    if (scaled > largestInt32) return false
    const values = this.columns[column] ?? new Int32Array(this.#capacity)
    this.columns[column] = values
    values[row] = scaled
    return true
  }

  grow(capacity: number): void {
    this.#capacity = capacity
    this.columns.forEach((column, i) => {
      if (!column) return
      this.columns[i] = new Int32Array(capacity)
      this.columns[i].set(column)
    })
  }

  #lengthen(places: number, rows: number): boolean {
    const factor = powersOfTen[places - this.places] as number
    const most = largestInt32 / factor
    for (const column of this.columns)
      if (column) for (let i = 0; i <= rows; i++) if ((column[i] as number) > most) return false
    for (const column of this.columns)
      if (column) for (let i = 0; i <= rows; i++) column[i] = (column[i] as number) * factor
    this.places = places
    return true
  }
}
