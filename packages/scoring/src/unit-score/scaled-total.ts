import { type Exact, fraction } from '../numbers/exact.ts'
import { round } from '../numbers/round.ts'

/** A printed total times 10^places, which is a whole number; NaN for no total. */
export const scaledTotal = (total: Exact | null, places: number): number => {
  if (total === null) return Number.NaN
  const scaled = fraction(BigInt(total.n) * 10n ** BigInt(places), BigInt(total.d))
  return Number(round(scaled, 0, 'half-up').n)
}
