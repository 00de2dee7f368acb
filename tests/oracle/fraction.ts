/**
 * The oracle's own arithmetic: fractions of big integers, always in lowest terms, nothing clever.
 * It shares no line with the engine's `numbers/`, which is what makes their agreement worth something.
 */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

export const of = (n: bigint | number, d: bigint | number = 1): Fraction => {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('oracle: division by zero')
  const divisor = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { n: top / divisor, d: bottom / divisor }
}

export const nought = of(0)
export const unity = of(1)

export const plus = (a: Fraction, b: Fraction): Fraction => of(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Fraction, b: Fraction): Fraction => of(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Fraction, b: Fraction): Fraction => of(a.n * b.n, a.d * b.d)
export const over = (a: Fraction, b: Fraction): Fraction => of(a.n * b.d, a.d * b.n)
export const sign = (a: Fraction): number => (a.n > 0n ? 1 : a.n < 0n ? -1 : 0)
/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export const order = (a: Fraction, b: Fraction): number => sign(minus(a, b))
export const least = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (order(a, b) <= 0 ? a : b))
export const greatest = (all: readonly Fraction[]): Fraction =>
  all.reduce((a, b) => (order(a, b) >= 0 ? a : b))
export const total = (all: readonly Fraction[]): Fraction => all.reduce(plus, nought)
export const mean = (all: readonly Fraction[]): Fraction => over(total(all), of(all.length))

/** Reads decimal text or `n/d`. */
export const read = (text: string): Fraction => {
  const [top, bottom] = text.split('/')
  if (bottom !== undefined) return of(BigInt(top as string), BigInt(bottom))
  const [whole, decimals = ''] = text.split('.')
  return of(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length))
}

/** Decimal text where the decimals end, else `n/d` in lowest terms. */
export const write = ({ n, d }: Fraction): string => {
  let [rest, places] = [d, 0n]
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1n]
  while (rest % 5n === 0n) [rest, places] = [rest / 5n, places + 1n]
  while (rest % 2n === 0n) [rest, places] = [rest / 2n, places + 1n]
  if (rest !== 1n) return `${n}/${d}`
  const digits = (((n < 0n ? -n : n) * 10n ** places) / d).toString().padStart(Number(places) + 1, '0')
  const cut = digits.length - Number(places)
  return `${n < 0n ? '-' : ''}${digits.slice(0, cut)}${places > 0n ? `.${digits.slice(cut)}` : ''}`
}
