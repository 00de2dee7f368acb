import { type IntegerColumn, runLength } from './integer-column.ts'

/**
 * n/d rounded half-up to a whole number, ties away from zero. The quotient of two safe integers as a float lies on the
 * same side of every whole number as the exact one, so that its floor is exact. NaN where a number would leave the safe
 * range, or where d is not above zero: what a divisor of zero means is a matter of policy, left to the exact evaluator.
 */
export const quotientHalfUp = (n: number, d: number): number => {
  const twice = 2 * Math.abs(n) + d
  if (!(d > 0 && twice <= Number.MAX_SAFE_INTEGER)) return Number.NaN
  const rounded = Math.floor(twice / (2 * d))
  return n < 0 ? -rounded : rounded
}

/** The same for a divisor known to be a power of ten, by far the most frequent. */
const powerHalfUp = (n: number, power: number): number => {
  const shifted = Math.abs(n) + power / 2
  if (!(shifted <= Number.MAX_SAFE_INTEGER)) return Number.NaN
  const rounded = Math.floor(shifted / power)
  return n < 0 ? -rounded : rounded
}

/** A column rounded half-up to fewer places, or written at more. */
export const roundColumn = (column: IntegerColumn, places: number): IntegerColumn => {
  if (places === column.places) return column
  const buffer = new Float64Array(runLength)
  const factor = 10 ** Math.abs(column.places - places)
  const isLonger = places > column.places
  return {
    places,
    fill: (from, count) => {
      const values = column.fill(from, count)
      if (isLonger) for (let i = 0; i < count; i++) buffer[i] = (values[i] as number) * factor
      else for (let i = 0; i < count; i++) buffer[i] = powerHalfUp(values[i] as number, factor)
      return buffer
    },
  }
}

/** numerator / denominator × 10^(places − numerator's places), rounded half-up. */
export const quotientColumn = (
  numerator: IntegerColumn,
  denominator: IntegerColumn,
  places: number,
): IntegerColumn => {
  const buffer = new Float64Array(runLength)
  const factor = 10 ** (places - numerator.places)
  return {
    places,
    fill: (from, count) => {
      const [above, below] = [numerator.fill(from, count), denominator.fill(from, count)]
      for (let i = 0; i < count; i++)
        buffer[i] = quotientHalfUp((above[i] as number) * factor, below[i] as number)
      return buffer
    },
  }
}
