import { type Exact, fraction, reduce } from './exact.ts'
import { round } from './round.ts'

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/

export const isDecimalText = (text: string): boolean => decimalText.test(text)

/** Reads canonical decimal text. Example: `exact('12.5')` is 25/2. Anything else is a programming error. */
export const exact = (text: string): Exact => {
  const parts = decimalText.exec(text)
  if (!parts) throw new TypeError(`not decimal text: ${text}`)
  const decimals = parts[3] ?? ''
  const digits = `${parts[2]}${decimals}`
  if (digits.length <= 15) {
    const n = Number(digits)
    return fraction(parts[1] && n !== 0 ? -n : n, 10 ** decimals.length)
  }
  const n = BigInt(digits)
  return fraction(parts[1] ? -n : n, 10n ** BigInt(decimals.length))
}

/** Number of decimals that write n/d out in full, or undefined when it never ends. */
const terminatingPlaces = (d: bigint): number | undefined => {
  let [rest, twos, fives] = [d, 0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}

const withPoint = (scaled: bigint | number, places: number): string => {
  const digits = (scaled < 0 ? -scaled : scaled).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '')
  const sign = scaled < 0 ? '-' : ''
  return decimals ? `${sign}${whole}.${decimals}` : `${sign}${whole}`
}

/** A power of ten as its exponent, for the denominators that decimals have; undefined for others. */
const tenPlaces = (d: number): number | undefined => {
  const places = powersOfTen.indexOf(d)
  return places < 0 ? undefined : places
}
const powersOfTen = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** Canonical text: a decimal without needless zeros where one exists, else a fraction (`"2/3"`). */
export const text = (value: Exact): string => {
  const places10 = typeof value.n === 'number' ? tenPlaces(value.d as number) : undefined
  if (places10 !== undefined) return withPoint(value.n as number, places10)
  const { n, d } = reduce(value)
  if (d === 1 || d === 1n) return n.toString()
  const places = terminatingPlaces(BigInt(d))
  if (places === undefined) return `${n}/${d}`
  return withPoint((BigInt(n) * 10n ** BigInt(places)) / BigInt(d), places)
}

/** Reads what `text` wrote: a decimal or a fraction. */
export const parseExactText = (source: string): Exact => {
  const slash = source.indexOf('/')
  return slash < 0 ? exact(source) : fraction(BigInt(source.slice(0, slash)), BigInt(source.slice(slash + 1)))
}

/** Decimal text rounded half-up to at most `places`. Example: `printed(fraction(2, 3), 2)` is `"0.67"`. */
export const printed = (value: Exact, places: number): string => text(round(value, places, 'half-up'))
