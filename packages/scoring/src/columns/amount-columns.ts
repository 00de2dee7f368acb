import type { Activity } from '../input.ts'
import { placesOf, scaledNumber } from '../numbers/scaled.ts'

const largestInt32 = 2_147_483_647
const zeroCode = 48
const pointCode = 46

/** The digit at a position, or a number outside 0 … 9. */
const digitAt = (text: string, at: number): number => text.charCodeAt(at) - zeroCode

const isDigit = (digit: number): boolean => digit >= 0 && digit <= 9

const fitted = (value: number, text: string): number => {
  if (!(value >= 0 && value <= largestInt32)) throw new RangeError(`amount out of range: ${text}`)
  return value
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
  let filled = 0

  const lengthen = (needed: number, text: string): void => {
    const factor = 10 ** (needed - places)
    for (const column of [quantity, reached, audience])
      if (column) for (let i = 0; i < filled; i++) column[i] = fitted((column[i] as number) * factor, text)
    places = needed
    scale = 10 ** places
  }
  /** The one-digit and `2.5` forms that nearly all amounts have are read in place. */
  const scaled = (text: string): number => {
    const first = digitAt(text, 0)
    if (text.length === 1 && isDigit(first)) return fitted(first * scale, text)
    if (text.length === 3 && places === 1 && text.charCodeAt(1) === pointCode) {
      const tenth = digitAt(text, 2)
      if (isDigit(first) && isDigit(tenth)) return first * 10 + tenth
    }
    const needed = placesOf(text)
    if (needed > places) lengthen(needed, text)
    return fitted(scaledNumber(text, places), text)
  }
  /** Amounts of activities `0 … count`, written from row `at` on. */
  const addAll = (activities: readonly Activity[], count: number, at: number): void => {
    filled = at + count
    for (let i = 0; i < count; i++) quantity[at + i] = scaled((activities[i] as Activity).quantity)
    for (let i = 0; i < count; i++) {
      const { reached: persons, audience: due } = activities[i] as Activity
      if (persons !== undefined) {
        const amount = scaled(persons)
        reached ??= new Int32Array(capacity)
        reached[at + i] = amount
      }
      if (due !== undefined) {
        const amount = scaled(due)
        audience ??= new Int32Array(capacity)
        audience[at + i] = amount
      }
    }
  }
  return { addAll, finish: () => ({ quantity, places, reached, audience }) }
}
