import { type Exact, equals, fraction } from './exact.ts'

export const roundingModes = ['half-up', 'half-even', 'half-down', 'down', 'up', 'floor', 'ceiling'] as const
/** How a number between two steps is rounded. */
export type RoundingMode = (typeof roundingModes)[number]

/** How far from zero the truncated quotient must move, given what was cut off. */
const moves = (
  mode: RoundingMode,
  negative: boolean,
  quotientIsOdd: boolean,
  /** Sign of (cut-off part − one half). */
  half: number,
  cutOff: boolean,
): boolean => {
  switch (mode) {
    case 'half-up':
      return half >= 0
    case 'half-down':
      return half > 0
    case 'half-even':
      return half > 0 || (half === 0 && quotientIsOdd)
    case 'down':
      return false
    case 'up':
      return cutOff
    case 'floor':
      return cutOff && negative
    case 'ceiling':
      return cutOff && !negative
  }
}

/** A number that lies at, or above, a whole number of steps away from zero. */
export interface BetweenSteps {
  readonly isNegative: boolean
  /** Whole steps of 10^−places towards zero. */
  readonly steps: bigint
  /** Sign of (what lies beyond those steps − half a step). */
  readonly half: number
  readonly isBeyond: boolean
}

/** Rounds a number of which only the neighbouring steps are known, as it is with irrational ones. */
export const roundBetween = (
  { isNegative, steps, half, isBeyond }: BetweenSteps,
  places: number,
  mode: RoundingMode,
): Exact => {
  const up = moves(mode, isNegative, steps % 2n === 1n, half, isBeyond)
  const magnitude = up ? steps + 1n : steps
  return fraction(isNegative ? -magnitude : magnitude, 10n ** BigInt(places))
}

/**
 * Rounds to `places` decimals. `half-up` takes a tie away from zero (79.135 → 79.14, −0.5 → −1 at 0 places),
 * `up`/`down` away from and towards zero, `floor`/`ceiling` towards −∞ and +∞.
 * Example: `round(parse('2.345'), 2, 'half-up')` is 2.35.
 */
export const round = (value: Exact, places: number, mode: RoundingMode): Exact => {
  if (typeof value.n === 'number') {
    const power = 10 ** places
    const scaled = Math.abs(value.n) * power
    const d = value.d as number
    // Nothing to cut off. A float holds powers of ten exactly up to this one.
    if (places <= 22 && power % d === 0) return value
    if (Number.isSafeInteger(scaled) && Number.isSafeInteger(d * 2)) {
      const remainder = scaled % d
      const quotient = (scaled - remainder) / d
      const up = moves(mode, value.n < 0, quotient % 2 === 1, remainder * 2 - d, remainder !== 0)
      const magnitude = up ? quotient + 1 : quotient
      return fraction(value.n < 0 && magnitude !== 0 ? -magnitude : magnitude, power)
    }
  }
  const [n, d, power] = [BigInt(value.n), BigInt(value.d), 10n ** BigInt(places)]
  const scaled = (n < 0n ? -n : n) * power
  const [quotient, remainder] = [scaled / d, scaled % d]
  const twice = remainder * 2n
  const half = twice < d ? -1 : twice > d ? 1 : 0
  const up = moves(mode, n < 0n, quotient % 2n === 1n, half, remainder !== 0n)
  const magnitude = up ? quotient + 1n : quotient
  return fraction(n < 0n ? -magnitude : magnitude, power)
}

/** Largest whole number not above the value. */
export const floor = (value: Exact): Exact => round(value, 0, 'floor')

/** Whether nothing stands behind the point. Example: `isWhole(parse('3.0'))` is true. */
export const isWhole = (value: Exact): boolean => equals(value, floor(value))

/**
 * A number rounded to a whole one, as a JavaScript number: for counts of people and seats, and for lengths.
 * Example: `integer(parse('7.2'), 'ceiling')` is `8`.
 *
 * @throws RangeError when the result is no safe integer.
 */
export const integer = (value: Exact, mode: RoundingMode): number => {
  const whole = Number(round(value, 0, mode).n)
  if (!Number.isSafeInteger(whole)) throw new RangeError('not a safe integer')
  return whole
}
