import type { RoundingMode } from '@thidua/scoring/numbers'
import { Decimal } from 'decimal.js'
import { type Fraction, nought, of, over, sign, times, total, unity } from './fraction.ts'
import { roundTo } from './rounding.ts'

const High = Decimal.clone({ precision: 150 })

const raised = (base: Fraction, exponent: number): Fraction =>
  Array.from({ length: exponent }).reduce((power: Fraction) => times(power, base), unity)

/** Halves the stretch in which the root lies until it is one step of the last place, then says where in it the root lies. */
export const rootOf = (value: Fraction, degree: number, places: number, mode: RoundingMode): Fraction => {
  if (sign(value) < 0) {
    const positive = { n: -value.n, d: value.d }
    const mirrored = mode === 'floor' ? 'ceiling' : mode === 'ceiling' ? 'floor' : mode
    const found = rootOf(positive, degree, places, mirrored)
    return { n: -found.n, d: found.d }
  }
  const scale = 10n ** BigInt(places)
  /** −1, 0, 1 as the power of steps/parts lies under, at or over the value. */
  const against = (steps: bigint, parts: bigint): number => {
    const difference = steps ** BigInt(degree) * value.d - value.n * parts ** BigInt(degree)
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }
  let [low, high] = [0n, 1n]
  while (against(high, scale) <= 0) high *= 2n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (against(middle, scale) <= 0) low = middle
    else high = middle
  }
  if (against(low, scale) === 0) return of(low, scale)
  const middle = against(2n * low + 1n, 2n * scale)
  // A quarter, half and three quarters of a step are rounded as all that lies on the same side of the middle.
  return roundTo(of(4n * low + (middle === 0 ? 2n : middle < 0 ? 3n : 1n), 4n * scale), places, mode)
}

export const logarithmOf = (value: Fraction, places: number, mode: RoundingMode): Fraction => {
  if (value.n === value.d) return nought
  const digits = new High(String(value.n)).div(String(value.d)).ln().toFixed(120)
  const [whole, decimals = ''] = digits.split('.')
  return roundTo(of(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length)), places, mode)
}

interface Weighed {
  readonly value: Fraction
  readonly weight: Fraction
}

/** The root, of the sum of all weights, of the product of powers; undefined where no weight is left. */
export const geometricMeanOf = (
  items: readonly Weighed[],
  places: number,
  mode: RoundingMode,
): Fraction | undefined => {
  const weights = total(items.map(({ weight }) => weight))
  if (sign(weights) === 0) return undefined
  // Of each weight, as a share of them all, a whole number of parts of one size.
  const shares = items.map(({ weight }) => over(weight, weights))
  const parts = shares.reduce((size, { d }) => {
    let multiple = size
    while (multiple % d !== 0n) multiple += size
    return multiple
  }, 1n)
  const product = items
    .map(({ value }, i) =>
      raised(value, Number((shares[i] as Fraction).n * (parts / (shares[i] as Fraction).d))),
    )
    .reduce(times, unity)
  return rootOf(product, Number(parts), places, mode)
}
