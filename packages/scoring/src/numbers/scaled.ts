import { type Exact, fraction, multiply } from './exact.ts'
import { round } from './round.ts'

/** A whole number times 10^−places, exactly; the inverse of `scaledNumber`. Throws where the number is not safe. */
export const unscaled = (scaled: number, places: number): Exact => {
  if (places <= 15) return fraction(scaled, 10 ** places)
  return fraction(BigInt(fraction(scaled).n), 10n ** BigInt(places))
}

/** Decimals after the point in decimal text. */
export const placesOf = (text: string): number => {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

const powersOfTen = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent)
const [minusCode, pointCode, zeroCode] = [45, 46, 48]
/** Digits that a float holds exactly whatever they are. */
const safeDigits = 15

/** Decimal text times 10^places as a float-held integer; the caller checks that it is safe. */
export const scaledNumber = (text: string, places: number): number => {
  const { length } = text
  if (length === 0 || length > safeDigits) return longNumber(text, places)
  const isNegative = text.charCodeAt(0) === minusCode
  let value = 0
  let own = 0
  for (let i = isNegative ? 1 : 0; i < length; i++) {
    const digit = text.charCodeAt(i) - zeroCode
    if (digit >= 0 && digit <= 9) value = value * 10 + digit
    else if (digit === pointCode - zeroCode && own === 0) own = length - i - 1
    else return longNumber(text, places)
  }
  const scaled = value * (powersOfTen[places - own] ?? 10 ** (places - own))
  return isNegative && scaled !== 0 ? -scaled : scaled
}

const longNumber = (text: string, places: number): number => {
  if (places === 0) return Number(text)
  const own = placesOf(text)
  return Number(own === 0 ? text : text.replace('.', '')) * 10 ** (places - own)
}

/** A number times 10^places, rounded half-up to a whole one; a float holds it exactly as long as it is safe. */
export const scaledRound = (value: Exact, places: number): number =>
  Number(round(multiply(value, fraction(10n ** BigInt(places))), 0, 'half-up').n)
