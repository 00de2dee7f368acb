import type { Range } from '../../language/lint/range.ts'
import { compare, type Exact, fraction, multiply, negate } from '../../numbers/exact.ts'

/**
 * Stands for points without end while caps, weights and rounding are applied to them by the arithmetic of the engine;
 * what a cap has not brought back near the ordinary has no end in the result either.
 */
const ordinary: Exact = fraction(1_000_000_000_000_000)
const beyond: Exact = multiply(ordinary, ordinary)

export const leastOf = ({ least }: Range): Exact => least ?? negate(beyond)
export const mostOf = ({ most }: Range): Exact => most ?? beyond

/** A number that came out of arithmetic on ends; null: without end. */
export const orEndless = (value: Exact): Exact | null =>
  compare(value, ordinary) >= 0 || compare(value, negate(ordinary)) <= 0 ? null : value

export const rangeOfEnds = (least: Exact, most: Exact): Range => ({
  least: orEndless(least),
  most: orEndless(most),
  whole: false,
})
