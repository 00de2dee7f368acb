/**
 * An exact rational number. Numerator and denominator are safe integers where they fit and big integers
 * where they do not, so ordinary scores cost a few float operations and nothing is ever lost.
 * The denominator is always positive.
 */
export type Exact = { readonly n: number; readonly d: number } | { readonly n: bigint; readonly d: bigint }

export const zero: Exact = { n: 0, d: 1 }
export const one: Exact = { n: 1, d: 1 }

/** Denominators above this are reduced at once, to keep sums on the fast path. */
const largeDenominator = 1_000_000_000

const gcdNumber = (a: number, b: number): number => {
  let x = Math.abs(a)
  let y = b
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** The greatest whole number that divides both. */
export const gcdBig = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const fromBig = (n: bigint, d: bigint): Exact => {
  const divisor = gcdBig(n, d)
  const [rn, rd] = [n / divisor, d / divisor]
  const [sn, sd] = [Number(rn), Number(rd)]
  return Number.isSafeInteger(sn) && Number.isSafeInteger(sd) ? { n: sn, d: sd } : { n: rn, d: rd }
}

/**
 * n/d for whole numbers. Example: `fraction(2, 37)`; `fraction(7)` is 7.
 *
 * @throws RangeError when d is zero, or a number is no safe integer.
 */
export const fraction = (n: number | bigint, d: number | bigint = 1): Exact => {
  if (typeof n === 'number' && typeof d === 'number' && d > 0) {
    if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) throw new RangeError('not a safe integer')
    return d > largeDenominator ? reduce({ n, d }) : { n, d }
  }
  const [bn, bd] = [BigInt(n), BigInt(d)]
  if (bd === 0n) throw new RangeError('division by zero')
  return bd < 0n ? fromBig(-bn, -bd) : fromBig(bn, bd)
}

/** The same number in lowest terms. */
export const reduce = (a: Exact): Exact => {
  if (typeof a.n !== 'number') return fromBig(a.n, a.d as bigint)
  const divisor = gcdNumber(a.n, a.d as number)
  return divisor === 1 ? a : { n: a.n / divisor, d: (a.d as number) / divisor }
}

const isSmall = (a: Exact): a is { n: number; d: number } => typeof a.n === 'number'

const small = (n: number, d: number): Exact | undefined =>
  Number.isSafeInteger(n) && Number.isSafeInteger(d)
    ? d > largeDenominator
      ? reduce({ n, d })
      : { n, d }
    : undefined

/** The sum of two numbers. Example: `add(parse('0.1'), parse('0.2'))` is 0.3. */
export const add = (a: Exact, b: Exact): Exact => {
  // Most bonuses, deductions and first summands are zero, and what they leave alone need not be made again.
  if (b.n === 0) return a
  if (a.n === 0) return b
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d) {
      const sum = small(a.n + b.n, a.d)
      if (sum) return sum
    } else {
      const left = a.n * b.d
      const right = b.n * a.d
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
        const sum = small(left + right, a.d * b.d)
        if (sum) return sum
      }
    }
  }
  const [an, ad, bn, bd] = [BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d)]
  return fromBig(an * bd + bn * ad, ad * bd)
}

/** The number with the other sign. Example: `negate(parse('1.5'))` is −1.5. */
export const negate = (a: Exact): Exact =>
  isSmall(a) ? { n: a.n === 0 ? 0 : -a.n, d: a.d } : { n: -BigInt(a.n), d: BigInt(a.d) }

/** The first number less the second. Example: `subtract(parse('1'), parse('0.9'))` is 0.1. */
export const subtract = (a: Exact, b: Exact): Exact => (b.n === 0 ? a : add(a, negate(b)))

/** The product of two numbers. Example: `multiply(parse('1/3'), parse('3'))` is 1. */
export const multiply = (a: Exact, b: Exact): Exact => {
  if (isSmall(a) && isSmall(b)) {
    const product = small(a.n * b.n, a.d * b.d)
    if (product) return product
  }
  return fromBig(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d))
}

/**
 * The exact quotient. Example: `divide(parse('1'), parse('3'))` is 1/3.
 *
 * @throws RangeError when the divisor is zero.
 */
export const divide = (a: Exact, b: Exact): Exact => {
  if (isSmall(a) && isSmall(b) && b.n > 0) {
    const quotient = small(a.n * b.d, a.d * b.n)
    if (quotient) return quotient
  }
  return fraction(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n))
}

/**
 * Negative, zero or positive as the first number is less than, equal to or greater than the second.
 * Example: `compare(parse('9.5'), parse('10')) < 0`.
 */
export const compare = (a: Exact, b: Exact): number => {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d) return a.n - b.n
    const left = a.n * b.d
    const right = b.n * a.d
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
  }
  const [left, right] = [BigInt(a.n) * BigInt(b.d), BigInt(b.n) * BigInt(a.d)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether a number is zero. */
export const isZero = (a: Exact): boolean => a.n === 0 || a.n === 0n
/** Whether a number is below zero. */
export const isNegative = (a: Exact): boolean => a.n < 0
/** Whether two numbers are the same, however they were written. Example: 0.50 and 1/2 are. */
export const equals = (a: Exact, b: Exact): boolean => compare(a, b) === 0
/** The smaller of two numbers; the first of equal ones. */
export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
/** The larger of two numbers; the first of equal ones. */
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)

/** The sum of any numbers, zero of none. Example: `sum([parse('0.1'), parse('0.2')])` is 0.3. */
export const sum = (numbers: readonly Exact[]): Exact => {
  let total: Exact = zero
  for (const [i, number] of numbers.entries()) {
    const next = add(total, number)
    if (!isSmall(next)) return sumLong([total, ...numbers.slice(i)])
    total = next
  }
  return total
}

interface Long {
  readonly n: bigint
  readonly d: bigint
}

const addLong = (a: Long, b: Long): Long => {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  const divisor = gcdBig(a.d, b.d)
  const [left, right] = [a.d / divisor, b.d / divisor]
  return { n: a.n * right + b.n * left, d: a.d * right }
}

/**
 * Pairs, then pairs of pairs: most additions are of short numbers. One after another, thousands of fractions with
 * denominators of their own would each be added to a number of all digits so far, which takes minutes.
 */
const sumLong = (numbers: readonly Exact[]): Exact => {
  let row: readonly Long[] = numbers.map(({ n, d }) => ({ n: BigInt(n), d: BigInt(d) }))
  while (row.length > 1) {
    const pairs: Long[] = []
    for (let i = 0; i < row.length; i += 2) {
      const [first, second] = [row[i] as Long, row[i + 1]]
      pairs.push(second ? addLong(first, second) : first)
    }
    row = pairs
  }
  const [{ n, d }] = row as readonly [Long]
  return fromBig(n, d)
}
