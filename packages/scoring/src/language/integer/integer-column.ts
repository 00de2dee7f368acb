import { placesOf, scaledNumber } from '../../numbers/scaled.ts'

/**
 * A number of every unit as float-held integers times 10^−places, computed for a run of units at a time into a
 * buffer that the column owns. NaN means that this lane cannot say it (missing, not applicable, too large):
 * the exact evaluator is asked instead. Nothing is ever rounded here unless a column is named for it.
 */
export interface IntegerColumn {
  readonly places: number
  /** Values of units `from … from + count`, at 0 … count of the buffer; overwritten by the next call. */
  readonly fill: (from: number, count: number) => Float64Array
  /** The same for every unit. */
  readonly constant?: number
}

/** Most units that one call of `fill` may ask for: buffers of this size stay in the first-level cache. */
export const runLength = 1024

const largest = Number.MAX_SAFE_INTEGER

/** The integer, or NaN where it left the range in which floats count exactly. */
export const safe = (value: number): number => (value <= largest && value >= -largest ? value : Number.NaN)

const constantAt = (value: number, places: number): IntegerColumn => {
  let buffer: Float64Array | undefined
  const fill = (): Float64Array => {
    buffer ??= new Float64Array(runLength).fill(value)
    return buffer
  }
  return { places, fill, constant: value }
}

export const constantColumn = (text: string): IntegerColumn => {
  const places = placesOf(text)
  return constantAt(safe(scaledNumber(text, places)), places)
}

/** A column whose values are all known beforehand. */
export const storedColumn = (values: Float64Array, places: number): IntegerColumn => {
  const buffer = new Float64Array(runLength)
  return {
    places,
    fill: (from, count) => {
      for (let i = 0; i < count; i++) buffer[i] = values[from + i] as number
      return buffer
    },
  }
}

/** Every number times the same one. */
const timesConstant = (column: IntegerColumn, factor: number, places: number): IntegerColumn => {
  if (column.constant !== undefined) return constantAt(safe(column.constant * factor), places)
  const buffer = new Float64Array(runLength)
  return {
    places,
    fill: (from, count) => {
      const values = column.fill(from, count)
      for (let i = 0; i < count; i++) buffer[i] = safe((values[i] as number) * factor)
      return buffer
    },
  }
}

/** The same numbers at more places. */
export const align = (column: IntegerColumn, places: number): IntegerColumn =>
  places === column.places ? column : timesConstant(column, 10 ** (places - column.places), places)

/** Joins two columns at common places; the result is checked to be a safe integer. */
const joined =
  (join: (a: Float64Array, b: Float64Array, into: Float64Array, count: number) => void) =>
  (a: IntegerColumn, b: IntegerColumn): IntegerColumn => {
    const places = Math.max(a.places, b.places)
    const [left, right] = [align(a, places), align(b, places)]
    const buffer = new Float64Array(runLength)
    return {
      places,
      fill: (from, count) => {
        join(left.fill(from, count), right.fill(from, count), buffer, count)
        return buffer
      },
    }
  }

export const addColumns = joined((a, b, into, count) => {
  for (let i = 0; i < count; i++) into[i] = safe((a[i] as number) + (b[i] as number))
})
export const subtractColumns = joined((a, b, into, count) => {
  for (let i = 0; i < count; i++) into[i] = safe((a[i] as number) - (b[i] as number))
})
export const smallerColumn = joined((a, b, into, count) => {
  for (let i = 0; i < count; i++) into[i] = Math.min(a[i] as number, b[i] as number)
})
export const largerColumn = joined((a, b, into, count) => {
  for (let i = 0; i < count; i++) into[i] = Math.max(a[i] as number, b[i] as number)
})

export const multiplyColumns = (a: IntegerColumn, b: IntegerColumn): IntegerColumn => {
  if (b.constant !== undefined) return timesConstant(a, b.constant, a.places + b.places)
  const buffer = new Float64Array(runLength)
  return {
    places: a.places + b.places,
    fill: (from, count) => {
      const [left, right] = [a.fill(from, count), b.fill(from, count)]
      for (let i = 0; i < count; i++) buffer[i] = safe((left[i] as number) * (right[i] as number))
      return buffer
    },
  }
}

/** Holds values at or below `cap`. */
export const capColumn = (column: IntegerColumn, cap: string | undefined): IntegerColumn => {
  if (cap === undefined) return column
  const limit = constantColumn(cap)
  const most = limit.places > column.places ? Number.NaN : (align(limit, column.places).constant as number)
  if (Number.isNaN(most)) return smallerColumn(column, limit)
  const buffer = new Float64Array(runLength)
  return {
    places: column.places,
    fill: (from, count) => {
      const values = column.fill(from, count)
      for (let i = 0; i < count; i++) {
        const value = values[i] as number
        buffer[i] = value > most ? most : value
      }
      return buffer
    },
  }
}

export const sumColumns = (columns: readonly IntegerColumn[]): IntegerColumn =>
  columns.length === 0 ? constantColumn('0') : columns.reduce(addColumns)
