import type { RoundingMode } from '@thidua/scoring/numbers'
import { type Fraction, minus, nought, of, order, sign, times } from './fraction.ts'

/** The whole number at or below. */
export const below = ({ n, d }: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d))

const half = of(1, 2)

/** Which of the two neighbouring whole numbers a fraction goes to: the definition of each mode, written out. */
const nearest = (value: Fraction, mode: RoundingMode): bigint => {
  const floor = below(value)
  const rest = minus(value, of(floor))
  if (sign(rest) === 0) return floor
  const ceiling = floor + 1n
  const [towardsZero, awayFromZero] = order(value, nought) > 0 ? [floor, ceiling] : [ceiling, floor]
  const closer = order(rest, half) < 0 ? floor : ceiling
  const isTie = order(rest, half) === 0
  switch (mode) {
    case 'floor':
      return floor
    case 'ceiling':
      return ceiling
    case 'down':
      return towardsZero
    case 'up':
      return awayFromZero
    case 'half-up':
      return isTie ? awayFromZero : closer
    case 'half-down':
      return isTie ? towardsZero : closer
    case 'half-even':
      return isTie ? (floor % 2n === 0n ? floor : ceiling) : closer
  }
}

export const roundTo = (value: Fraction, places: number, mode: RoundingMode): Fraction => {
  const scale = 10n ** BigInt(places)
  return of(nearest(times(value, of(scale)), mode), scale)
}

export const roundingModes: readonly RoundingMode[] = [
  'half-up',
  'half-even',
  'half-down',
  'down',
  'up',
  'floor',
  'ceiling',
]
