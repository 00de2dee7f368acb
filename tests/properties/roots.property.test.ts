import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, type Exact, fraction, multiply } from '../../packages/scoring/src/numbers/exact.ts'
import { logarithm } from '../../packages/scoring/src/numbers/logarithm.ts'
import { geometricMean, root } from '../../packages/scoring/src/numbers/root.ts'
import { type RoundingMode, roundingModes } from '../../packages/scoring/src/numbers/round.ts'
import { parse, print } from '../../packages/scoring/src/numbers/text.ts'

/** Far more digits than are asked for: what decimal.js rounds last is then the true number, unless it is a tie. */
const High = Decimal.clone({
  precision: 120,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -200,
  toExpPos: 200,
})
const decimalModes: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  'half-down': Decimal.ROUND_HALF_DOWN,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
  floor: Decimal.ROUND_FLOOR,
  ceiling: Decimal.ROUND_CEIL,
}
const decimalOf = ({ n, d }: Exact): Decimal => new High(String(n)).div(String(d))
/** Rounded by decimal.js; a number that 100 digits do not tell from a decimal is that decimal. */
const rounded = (value: Decimal, places: number, mode: RoundingMode): string =>
  value.toDecimalPlaces(100).toDecimalPlaces(places, decimalModes[mode]).toFixed()

const positive = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 10_000 }).map(BigInt), fc.bigInt({ min: 1n, max: 10n ** 24n })),
    fc.oneof(fc.integer({ min: 1, max: 1000 }).map(BigInt), fc.bigInt({ min: 1n, max: 10n ** 24n })),
  )
  .map(([n, d]) => fraction(n, d))
const places = fc.integer({ min: 0, max: 12 })
const mode = fc.constantFrom(...roundingModes)
const same = (found: Exact, expected: string): void => expect(print(found)).toBe(print(parse(expected)))

test('roots have the digits that another library finds with a hundred of them', () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: 2, max: 64 }), places, mode, (value, degree, at, how) => {
      same(root(value, degree, at, how), rounded(decimalOf(value).pow(new High(1).div(degree)), at, how))
    }),
    { numRuns: 400 },
  )
})

test('a power has the root that it was made of, in every mode', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 2, max: 15 }),
      mode,
      (n, d, degree, how) => {
        const base = fraction(degree % 2 === 0 ? Math.abs(n) : n, 2 ** (d % 9))
        let power = fraction(1)
        for (let i = 0; i < degree; i++) power = multiply(power, base)
        // Eight places write every 2^8th out in full.
        expect(compare(root(power, degree, 8, how), base)).toBe(0)
      },
    ),
    { numRuns: 200 },
  )
})

test('geometric means have the digits that another library finds', () => {
  const numbers = fc.array(fc.record({ number: positive, times: fc.integer({ min: 0, max: 40 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(
      numbers.filter(all => all.some(({ times }) => times > 0)),
      places,
      mode,
      (all, at, how) => {
        const weight = all.reduce((sum, { times }) => sum + times, 0)
        const logarithms = all.reduce(
          (sum, { number, times }) => sum.plus(decimalOf(number).ln().times(times)),
          new High(0),
        )
        same(geometricMean(all, at, how), rounded(logarithms.div(weight).exp(), at, how))
      },
    ),
    { numRuns: 150 },
  )
})

test('logarithms have the digits that another library finds', () => {
  fc.assert(
    fc.property(positive, places, mode, (value, at, how) => {
      same(logarithm(value, at, how), rounded(decimalOf(value).ln(), at, how))
    }),
    { numRuns: 300 },
  )
})

test.each<[text: string, degree: number, places: number, mode: RoundingMode, expected: string]>([
  ['2', 2, 4, 'half-up', '1.4142'],
  ['0', 3, 4, 'half-up', '0'],
  ['1', 64, 12, 'up', '1'],
  ['-8', 3, 2, 'half-up', '-2'],
  ['-10', 3, 2, 'floor', '-2.16'],
  ['-10', 3, 2, 'ceiling', '-2.15'],
  // 1.5 is a tie between 1 and 2, 2.5 between 2 and 3.
  ['2.25', 2, 0, 'half-up', '2'],
  ['2.25', 2, 0, 'half-down', '1'],
  ['6.25', 2, 0, 'half-even', '2'],
  // A root just under and just above a tie.
  ['2.24999999', 2, 0, 'half-up', '1'],
  ['2.25000001', 2, 0, 'half-down', '2'],
  ['0.00000001', 2, 4, 'half-up', '0.0001'],
])('root of %s, degree %s, %s places, %s: %s', (text, degree, at, how, expected) => {
  expect(print(root(parse(text), degree, at, how))).toBe(expected)
})

test.each<[text: string, places: number, mode: RoundingMode, expected: string]>([
  ['1', 12, 'up', '0'],
  ['2', 4, 'half-up', '0.6931'],
  ['0.5', 4, 'half-up', '-0.6931'],
  ['0.5', 4, 'floor', '-0.6932'],
  ['1.00000001', 6, 'up', '0.000001'],
  ['1.00000001', 6, 'half-up', '0'],
  ['0.99999999', 6, 'down', '0'],
  ['2.718281828', 9, 'half-up', '1'],
  ['2.718281828', 9, 'floor', '0.999999999'],
  ['999999999999', 12, 'half-up', '27.631021115928'],
])('logarithm of %s, %s places, %s: %s', (text, at, how, expected) => {
  expect(print(logarithm(parse(text), at, how))).toBe(expected)
})

test('what has no root or logarithm is refused', () => {
  expect(() => root(parse('-1'), 2, 2, 'half-up')).toThrow(RangeError)
  expect(() => logarithm(parse('0'), 2, 'half-up')).toThrow(RangeError)
  expect(() => logarithm(parse('-3'), 2, 'half-up')).toThrow(RangeError)
})
