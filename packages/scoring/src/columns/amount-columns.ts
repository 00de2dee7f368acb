import { placesOf, scaledNumber } from '../decimal/scaled.ts'

const largestInt32 = 2_147_483_647
const zeroCode = 48
const nineCode = 57

/** A single digit, by far the most frequent amount, or −1. */
const digitOf = (text: string): number => {
  if (text.length !== 1) return -1
  const code = text.charCodeAt(0)
  return code >= zeroCode && code <= nineCode ? code - zeroCode : -1
}

/**
 * Amounts as whole numbers of 10^−places. The places start at `leastPlaces` and grow when an amount needs more; what is
 * already stored is rewritten then, at most a few times in all.
 */
export const createAmountColumns = (capacity: number, leastPlaces: number) => {
  const quantity = new Int32Array(capacity)
  let reached: Int32Array | null = null
  let audience: Int32Array | null = null
  let places = leastPlaces
  let scale = 10 ** places

  const fitted = (value: number, text: string): number => {
    if (!(value >= 0 && value <= largestInt32)) throw new RangeError(`amount out of range: ${text}`)
    return value
  }
  const lengthen = (needed: number, text: string): void => {
    const factor = 10 ** (needed - places)
    for (const column of [quantity, reached, audience])
      if (column) for (let i = 0; i < capacity; i++) column[i] = fitted((column[i] as number) * factor, text)
    places = needed
    scale = 10 ** places
  }
  const scaled = (text: string): number => {
    const digit = digitOf(text)
    if (digit >= 0) return digit * scale
    // "2.5": one digit, a point, one digit.
    if (text.length === 3 && text.charCodeAt(1) === 46 && places === 1) {
      const [whole, tenth] = [text.charCodeAt(0) - zeroCode, text.charCodeAt(2) - zeroCode]
      if (whole >= 0 && whole <= 9 && tenth >= 0 && tenth <= 9) return whole * 10 + tenth
    }
    const needed = placesOf(text)
    if (needed > places) lengthen(needed, text)
    return fitted(scaledNumber(text, places), text)
  }
  return {
    add: (row: number, q: string, r: string | undefined, a: string | undefined): void => {
      const value = scaled(q)
      quantity[row] = digitOf(q) >= 0 ? fitted(value, q) : value
      if (r !== undefined) {
        const amount = scaled(r)
        reached ??= new Int32Array(capacity)
        reached[row] = amount
      }
      if (a !== undefined) {
        const amount = scaled(a)
        audience ??= new Int32Array(capacity)
        audience[row] = amount
      }
    },
    finish: () => ({ quantity, places, reached, audience }),
  }
}
