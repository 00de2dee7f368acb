import { type Exact, fraction, reduce } from './exact.ts'

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/
const fractionText = /^(-?\d+)\/(\d+)$/

/**
 * Whether a text is decimal text: digits, which a minus may precede and decimals behind a point may follow.
 * Example: `isDecimal('-12.5')` is true, `isDecimal('12,5')` is not.
 */
export const isDecimal = (text: string): boolean => decimalText.test(text)

const powersOfTen = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)
const [minusCode, pointCode, zeroCode] = [45, 46, 48]

/** Decimal text of at most 15 characters, read digit by digit; undefined for longer text and for what is none. */
const shortDecimal = (text: string): Exact | undefined => {
  const { length } = text
  const first = text.charCodeAt(0) === minusCode ? 1 : 0
  if (length > 15) return undefined
  let n = 0
  let point = length
  for (let i = first; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code >= zeroCode && code <= zeroCode + 9) n = n * 10 + code - zeroCode
    else if (code === pointCode && point === length && i > first) point = i
    else return undefined
  }
  if (first === length || point === length - 1) return undefined
  const places = point === length ? 0 : length - point - 1
  return fraction(first === 1 && n !== 0 ? -n : n, powersOfTen[places] as number)
}

/**
 * Reads decimal text, or a fraction as `print` writes it.
 * Example: `parse('12.5')` is 25/2, `parse('2/3')` is 2/3.
 *
 * @throws TypeError when the text is neither, RangeError when the denominator is zero.
 */
export const parse = (text: string): Exact => shortDecimal(text) ?? longDecimal(text) ?? parseFraction(text)

const longDecimal = (text: string): Exact | undefined => {
  const parts = decimalText.exec(text)
  if (!parts) return undefined
  const decimals = parts[3] ?? ''
  const digits = `${parts[2]}${decimals}`
  if (digits.length <= 15) {
    const n = Number(digits)
    return fraction(parts[1] && n !== 0 ? -n : n, 10 ** decimals.length)
  }
  const n = BigInt(digits)
  return fraction(parts[1] ? -n : n, 10n ** BigInt(decimals.length))
}

const parseFraction = (text: string): Exact => {
  const parts = fractionText.exec(text)
  if (!parts) throw new TypeError(`not decimal text: ${text}`)
  return fraction(BigInt(parts[1] as string), BigInt(parts[2] as string))
}

/** Number of decimals that write n/d out in full, or undefined when it never ends. */
const terminatingPlaces = (d: number): number | undefined => {
  let rest = d
  let twos = 0
  let fives = 0
  for (; rest % 2 === 0; rest /= 2) twos++
  for (; rest % 5 === 0; rest /= 5) fives++
  return rest === 1 ? Math.max(twos, fives) : undefined
}

const terminatingPlacesBig = (d: bigint): number | undefined => {
  let [rest, twos, fives] = [d, 0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}

/** A number that is not whole: some decimal is left when the zeros behind it are cut. */
const withPoint = (scaled: bigint, places: number): string => {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '')
  const sign = scaled < 0n ? '-' : ''
  return `${sign}${whole}.${decimals}`
}

/** The same for a safe integer and at most 15 places, without cutting texts. */
const withPointSmall = (scaled: number, places: number): string => {
  let digits = Math.abs(scaled)
  let decimals = places
  for (; decimals > 0 && digits % 10 === 0; decimals--) digits /= 10
  const sign = scaled < 0 ? '-' : ''
  const power = powersOfTen[decimals] as number
  const rest = digits % power
  // The 1 before the decimals keeps their leading zeros.
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${(digits - rest) / power}.${String(power + rest).slice(1)}`
}

/** A power of ten as its exponent, for the denominators that decimals have; undefined for others. */
const tenPlaces = (d: number): number | undefined => {
  const places = powersOfTen.indexOf(d)
  return places < 0 ? undefined : places
}

/**
 * Canonical text: a decimal without needless zeros where one exists, else a fraction in lowest terms.
 * Example: `print(fraction(5, 2))` is `"2.5"`, `print(fraction(4, 6))` is `"2/3"`.
 */
export const print = (value: Exact): string => {
  if (value.n === 0) return '0'
  const places10 = typeof value.n === 'number' ? tenPlaces(value.d as number) : undefined
  if (places10 !== undefined) return withPointSmall(value.n as number, places10)
  const { n, d } = reduce(value)
  if (d === 1 || d === 1n) return n.toString()
  const places = typeof d === 'number' ? terminatingPlaces(d) : terminatingPlacesBig(d)
  if (places === undefined) return `${n}/${d}`
  if (typeof n === 'number' && places <= 15) {
    const scaled = n * ((powersOfTen[places] as number) / (d as number))
    if (Number.isSafeInteger(scaled)) return withPointSmall(scaled, places)
  }
  return withPoint((BigInt(n) * 10n ** BigInt(places)) / BigInt(d), places)
}

/**
 * Decimal text in its parts. Example: `-12.50` is negative, with `12` before its decimals `50`.
 *
 * @throws TypeError when the text is none.
 */
export const splitDecimal = (
  decimal: string,
): { readonly isNegative: boolean; readonly whole: string; readonly decimals: string } => {
  const parts = decimalText.exec(decimal)
  if (!parts) throw new TypeError(`not decimal text: ${decimal}`)
  return { isNegative: parts[1] === '-', whole: parts[2] as string, decimals: parts[3] ?? '' }
}
