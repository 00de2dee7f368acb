import { type ActivityColumns, mostDays } from './activity-columns.ts'
import { bytesOf } from './csv-format.ts'
import { AmountStore } from './csv-values.ts'

/** Bytes from which the number of rows is guessed. */
const sample = 65_536

/** How many rows a file has, from the line ends of its beginning; room for all of a file that is not longer than that. */
const guessRows = (bytes: Uint8Array): number => {
  const seen = Math.min(bytes.length, sample)
  let lines = 1
  for (let i = 0; i < seen; i++) if (bytes[i] === bytesOf.lineFeed) lines++
  return Math.ceil((bytes.length / seen) * lines * 1.05)
}

const copied = <Column extends Int32Array | Uint16Array>(grown: Column, old: Column): Column => {
  grown.set(old)
  return grown
}

/** Columns that are being filled from a file, row by row. */
export class CsvColumns {
  rows = 0
  unit: Int32Array
  signature: Uint16Array
  /** Days after that of the first row, modulo 2^16: one that lies before it wraps around, and wraps back at the end. */
  day: Uint16Array
  /** Where each row begins in the file. */
  starts: Int32Array
  readonly amounts: AmountStore
  /** Day numbers of the rows so far; the first is not less than the last while there is none. */
  originDay = 0
  firstDay = Number.MAX_SAFE_INTEGER
  lastDay = Number.MIN_SAFE_INTEGER

  constructor(bytes: Uint8Array) {
    const capacity = guessRows(bytes)
    this.unit = new Int32Array(capacity)
    this.signature = new Uint16Array(capacity)
    this.day = new Uint16Array(capacity)
    this.starts = new Int32Array(capacity)
    this.amounts = new AmountStore(capacity, 3)
  }

  get capacity(): number {
    return this.unit.length
  }

  /** Makes room for one more row. */
  reserve(): void {
    if (this.rows < this.capacity) return
    const capacity = this.capacity * 2
    this.unit = copied(new Int32Array(capacity), this.unit)
    this.signature = copied(new Uint16Array(capacity), this.signature)
    this.day = copied(new Uint16Array(capacity), this.day)
    this.starts = copied(new Int32Array(capacity), this.starts)
    this.amounts.grow(capacity)
  }

  isTooFar(day: number): boolean {
    return day > this.firstDay + mostDays || day < this.lastDay - mostDays
  }

  /** Its amounts are there already. */
  add(start: number, unit: number, signature: number, day: number): void {
    if (this.rows === 0) this.originDay = day
    if (day < this.firstDay) this.firstDay = day
    if (day > this.lastDay) this.lastDay = day
    this.unit[this.rows] = unit
    this.signature[this.rows] = signature
    this.day[this.rows] = day - this.originDay
    this.starts[this.rows] = start
    this.rows++
  }

  finish(): Omit<ActivityColumns, 'signatures' | 'keyed'> {
    const { rows, firstDay, amounts } = this
    const day = this.day.subarray(0, rows)
    const shift = this.originDay - firstDay
    if (shift !== 0) for (let i = 0; i < rows; i++) day[i] = (day[i] as number) + shift
    return {
      length: rows,
      unit: this.unit.subarray(0, rows),
      signature: this.signature.subarray(0, rows),
      day,
      firstDay,
      quantity: amounts.columns[0]?.subarray(0, rows) ?? new Int32Array(rows),
      places: amounts.places,
      reached: amounts.columns[1]?.subarray(0, rows) ?? null,
      audience: amounts.columns[2]?.subarray(0, rows) ?? null,
    }
  }
}
