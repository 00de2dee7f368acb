import { type IntegerColumn, runLength } from './integer-column.ts'

/**
 * n/d rounded half-up to a whole number, ties away from zero. Float division only guesses; a product, which is
 * exact, decides. NaN where a product would leave the safe range, or where d is not above zero: what a
 * divisor of zero means is a matter of policy, left to the exact evaluator.
 */
export const quotientHalfUp = (n: number, d: number): number => {
  const twice = 2 * (n < 0 ? -n : n) + d
  if (!(d > 0 && twice + 2 * d <= Number.MAX_SAFE_INTEGER)) return Number.NaN
  let rounded = Math.floor(twice / (2 * d))
  const product = rounded * 2 * d
  if (product > twice) rounded--
  else if (product + 2 * d <= twice) rounded++
  return n < 0 ? -rounded : rounded
}

/** The same for a divisor known to be a power of ten, by far the most frequent. */
const powerHalfUp = (n: number, power: number): number => {
  const magnitude = n < 0 ? -n : n
  const shifted = magnitude + power / 2
  if (!(shifted <= Number.MAX_SAFE_INTEGER)) return Number.NaN
  let rounded = Math.floor(shifted / power)
  const product = rounded * power
  if (product > shifted) rounded--
  else if (product + power <= shifted) rounded++
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
