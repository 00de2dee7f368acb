import { type IntegerColumn, runLength } from './integer-column.ts'

/** A column computed value by value from another; `change` passes NaN on. */
export const mapped = (
  column: IntegerColumn,
  places: number,
  change: (value: number) => number,
): IntegerColumn => {
  const buffer = new Float64Array(runLength)
  return {
    places,
    fill: (from, count) => {
      const values = column.fill(from, count)
      for (let i = 0; i < count; i++) buffer[i] = change(values[i] as number)
      return buffer
    },
  }
}

/** What exceeds `floor`, never below 0. */
export const itemsAbove = (column: IntegerColumn, floor: number): IntegerColumn => {
  const buffer = new Float64Array(runLength)
  return {
    places: column.places,
    fill: (from, count) => {
      const values = column.fill(from, count)
      for (let i = 0; i < count; i++) {
        const items = (values[i] as number) - floor
        buffer[i] = items < 0 ? 0 : items
      }
      return buffer
    },
  }
}
