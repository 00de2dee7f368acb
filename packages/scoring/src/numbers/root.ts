import { compare, type Exact, gcdBig, isNegative, multiply, negate, one, zero } from './exact.ts'
import { type RoundingMode, roundBetween } from './round.ts'

const bitLength = (value: bigint): number => value.toString(2).length

/**
 * A whole number near the root, from floats: where machines differ in the last place of a logarithm the guess does, and
 * never the root, which is compared in whole numbers.
 */
const guess = (value: bigint, degree: number): bigint => {
  const shift = Math.max(0, bitLength(value) - 60)
  const exponent = (Math.log2(Number(value >> BigInt(shift))) + shift) / degree
  const whole = Math.max(0, Math.floor(exponent) - 52)
  return (BigInt(Math.floor(2 ** (exponent - whole))) + 1n) << BigInt(whole)
}

/** The largest whole number whose power is not above the value, which is not negative. */
const wholeRoot = (value: bigint, degree: number): bigint => {
  if (value < 2n) return value
  const n = BigInt(degree)
  let root = guess(value, degree)
  for (;;) {
    const next = ((n - 1n) * root + value / root ** (n - 1n)) / n
    const moved = next - root
    root = next > 0n ? next : 1n
    if (moved >= -1n && moved <= 1n) break
  }
  while (root ** n > value) root -= 1n
  while ((root + 1n) ** n <= value) root += 1n
  return root
}

/** The root of a number that is not negative, with what its rounding asks. */
const between = ({ n, d }: Exact, degree: number, places: number) => {
  const power = BigInt(degree)
  const [above, below] = [BigInt(n) * 10n ** (BigInt(places) * power), BigInt(d)]
  const steps = wholeRoot(above / below, degree)
  const [twice, middle] = [above * 2n ** power, (2n * steps + 1n) ** power * below]
  return {
    steps,
    half: twice < middle ? -1 : twice > middle ? 1 : 0,
    isBeyond: steps ** power * below !== above,
  }
}

/**
 * The root of a number, rounded as if it had been known to its last digit, so that every machine finds the same. An odd
 * root of a negative number is negative.
 * Example: `root(parse('2'), 2, 4, 'half-up')` is 1.4142.
 *
 * @throws RangeError for an even root of a negative number.
 */
export const root = (value: Exact, degree: number, places: number, mode: RoundingMode): Exact => {
  const isBelow = isNegative(value)
  if (isBelow && degree % 2 === 0) throw new RangeError('an even root of a negative number')
  const found = between(isBelow ? negate(value) : value, degree, places)
  return roundBetween({ ...found, isNegative: isBelow }, places, mode)
}

/** A number, and how many times it is taken. */
export interface Repeated {
  readonly number: Exact
  readonly times: number
}

/** The smallest whole numbers in the proportion of the weights. Example: 0.35, 0.4 and 0.25 are as 7, 8 and 5. */
export const proportions = (weights: readonly Exact[]): readonly number[] => {
  const common = weights.reduce((product, { d }) => product * BigInt(d), 1n)
  const scaled = weights.map(({ n, d }) => (BigInt(n) * common) / BigInt(d))
  const divisor = scaled.reduce(gcdBig, 0n)
  return scaled.map(weight => (divisor === 0n ? 0 : Number(weight / divisor)))
}

const power = (base: Exact, times: number): Exact => {
  let [result, square, rest] = [one, base, times]
  while (rest > 0) {
    if (rest % 2 === 1) result = multiply(result, square)
    rest = Math.floor(rest / 2)
    if (rest > 0) square = multiply(square, square)
  }
  return result
}

/**
 * The geometric mean of numbers that are not negative, rounded like a root.
 * Example: of 2 once and 16 twice it is 8.
 */
export const geometricMean = (numbers: readonly Repeated[], places: number, mode: RoundingMode): Exact => {
  if (numbers.some(({ number, times }) => times > 0 && compare(number, zero) === 0)) return zero
  const product = numbers.map(({ number, times }) => power(number, times)).reduce(multiply, one)
  const degree = numbers.reduce((sum, { times }) => sum + times, 0)
  return root(product, degree, places, mode)
}
