import { ratioOf } from './points.ts'

// The criteria language has at most eight decimal places.
const places = 8
const scale = 10n ** BigInt(places)

const scaled = (decimal: string): bigint => {
  const [over, under] = ratioOf(decimal)
  return (over * scale) / under
}

const unscaled = (number: bigint): string => {
  const digits = String(number < 0n ? -number : number).padStart(places + 1, '0')
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
  return number < 0n ? `-${text}` : text
}

/** Exact sum of decimals as text: `sumOf(['0.1', '0.2'])` is `0.3`. */
export const sumOf = (decimals: readonly string[]): string =>
  unscaled(decimals.reduce((sum, decimal) => sum + scaled(decimal), 0n))

/** The largest of decimals, as it was written; `0` of none. */
export const greatest = (decimals: readonly string[]): string =>
  decimals.reduce((most, decimal) => (scaled(decimal) > scaled(most) ? decimal : most), decimals[0] ?? '0')
