import { compare, fraction } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'

/** A threshold that looks like a percentage: hardly any share of 1 is meant to be 50 times the whole. */
export const looksLikePercent = (threshold: string): boolean => {
  const value = parse(threshold)
  return compare(value, fraction(50)) >= 0 && compare(value, fraction(100)) <= 0
}
