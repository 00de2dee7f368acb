import { compare, type Exact, fraction, multiply, one, zero } from './exact.ts'
import { round } from './round.ts'
import { print, splitDecimal } from './text.ts'

/**
 * A figure for a column of figures, as decimal text with at least `places` decimals; a fraction that never ends is
 * rounded half-up to them, a decimal is never shortened.
 * Example: `column(parse('83'), 2)` is `"83.00"`, `column(fraction(1, 3), 2)` is `"0.33"`.
 */
export const column = (value: Exact, places: number): string => {
  const full = print(value)
  const decimal = full.includes('/') ? print(round(value, places, 'half-up')) : full
  const { decimals } = splitDecimal(decimal)
  if (decimals.length >= places) return decimal
  return `${decimal}${decimals === '' ? '.' : ''}${'0'.repeat(places - decimals.length)}`
}

/**
 * A number rounded half-up, as decimal text with the fewest decimals, but `places` at least, that leave it on the
 * side of each of `edges` on which it is: what does not reach an edge is never printed as if it did.
 * Example: `approximate(fraction(2909, 3000), 2)` is `"0.97"`, with the edge 0.97 it is `"0.9697"`.
 */
export const approximate = (value: Exact, places: number, edges: readonly Exact[] = []): string => {
  const apart = edges.filter(edge => compare(value, edge) !== 0)
  const isTold = (rounded: Exact): boolean =>
    apart.every(edge => Math.sign(compare(rounded, edge)) === Math.sign(compare(value, edge)))
  for (let enough = places; ; enough++) {
    const rounded = round(value, enough, 'half-up')
    if (isTold(rounded)) return column(rounded, enough)
  }
}

const hundred = fraction(100)
/** A percentage that ends within so many decimals is printed in full. */
const fullPlaces = 8
const roundedPlaces = 2

/** A ratio as a percentage: decimal text without the sign, and whether it was rounded. */
export interface Percentage {
  readonly percent: string
  readonly isRounded: boolean
}

/**
 * A ratio as a percentage: in full where it ends, else rounded to two decimals or as many more as tell it from 0, from
 * 100 % and from each of `edges`, the ratios at which something changes, such as where a band begins.
 * Example: `percent(parse('0.96999'))` is 96.999 in full, `percent(parse('2909/2999'), [parse('0.97')])` is 96.999
 * rounded, since 97.00 would look as if the edge were reached.
 */
export const percent = (ratio: Exact, edges: readonly Exact[] = []): Percentage => {
  const value = multiply(ratio, hundred)
  const full = print(value)
  if (!full.includes('/') && splitDecimal(full).decimals.length <= fullPlaces)
    return { percent: full, isRounded: false }
  const told = [zero, one, ...edges].map(edge => multiply(edge, hundred))
  return { percent: approximate(value, roundedPlaces, told), isRounded: true }
}

/** The signs with which a language writes figures. */
export interface FigureSigns {
  /** Before the decimals. */
  readonly point: string
  /** Between groups of three digits before it. */
  readonly group: string
  readonly minus: string
}

/**
 * Decimal text with the signs of a language.
 * Example: `punctuate('-1234.5', { point: ',', group: '.', minus: '−' })` is `"−1.234,5"`.
 *
 * @throws TypeError when the text is not decimal text.
 */
export const punctuate = (decimal: string, { point, group, minus }: FigureSigns): string => {
  const { isNegative, whole, decimals } = splitDecimal(decimal)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return `${isNegative ? minus : ''}${grouped}${decimals === '' ? '' : point}${decimals}`
}
