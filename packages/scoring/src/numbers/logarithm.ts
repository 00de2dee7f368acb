import { compare, type Exact, equals, fraction, one, zero } from './exact.ts'
import { type RoundingMode, round } from './round.ts'

/** Bits that the errors of all series together cannot reach. */
const guardBits = 64
/** Bits of the first try; most figures are settled by it. */
const firstBits = 160

/** 2·artanh(a/b) × 2^bits, for 0 ≤ |a/b| ≤ 1/3; a few units of the last place too near zero. */
const twiceArtanh = (a: bigint, b: bigint, bits: number): bigint => {
  let term = (a << BigInt(bits + 1)) / b
  let sum = 0n
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += term / k
    term = (term * a * a) / (b * b)
  }
  return sum
}

/** ln(n/d) × 2^bits, off by less than 2^guardBits: |exponent| + 2 series of less than `bits` terms each. */
const scaledLogarithm = (n: bigint, d: bigint, bits: number): bigint => {
  const exponent = n.toString(2).length - d.toString(2).length
  const [above, below] = exponent > 0 ? [n, d << BigInt(exponent)] : [n << BigInt(-exponent), d]
  // above/below lies between 1/2 and 2, so (x − 1)/(x + 1) lies between −1/3 and 1/3.
  return twiceArtanh(above - below, above + below, bits) + BigInt(exponent) * twiceArtanh(1n, 3n, bits)
}

/**
 * The natural logarithm of a positive number, rounded as if it had been known to its last digit: it is worked out with
 * more and more bits until both ends of what it can be are rounded alike. But of 1 it is never a decimal, so it ends.
 * Example: `logarithm(parse('2'), 4, 'half-up')` is 0.6931.
 *
 * @throws RangeError for a number that is not positive.
 */
export const logarithm = (value: Exact, places: number, mode: RoundingMode): Exact => {
  if (compare(value, zero) <= 0) throw new RangeError('the logarithm of a number that is not positive')
  if (equals(value, one)) return zero
  const [n, d] = [BigInt(value.n), BigInt(value.d)]
  for (let bits = firstBits; ; bits *= 2) {
    const scaled = scaledLogarithm(n, d, bits + guardBits)
    const unit = 1n << BigInt(bits + guardBits)
    const [low, high] = [scaled - (1n << BigInt(guardBits)), scaled + (1n << BigInt(guardBits))]
    const [down, up] = [low, high].map(end => round(fraction(end, unit), places, mode)) as [Exact, Exact]
    if (equals(down, up)) return down
  }
}
