import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dayNumber } from '../../packages/scoring/src/calendar/day.ts'
import {
  add,
  compare,
  divide,
  fraction,
  isZero,
  multiply,
  negate,
  subtract,
} from '../../packages/scoring/src/numbers/exact.ts'
import { round, roundingModes } from '../../packages/scoring/src/numbers/round.ts'
import { parse, print } from '../../packages/scoring/src/numbers/text.ts'

const big = fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n })
const integer = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(BigInt),
  fc.maxSafeInteger().map(BigInt),
  big,
)
const number = fc
  .tuple(
    integer,
    integer.filter(d => d !== 0n),
  )
  .map(([n, d]) => fraction(n, d))
const same = (a: ReturnType<typeof fraction>, n: bigint, d: bigint) => BigInt(a.n) * d === n * BigInt(a.d)

test('arithmetic agrees with cross-multiplied big integers', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [an, ad, bn, bd] = [BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d)]
      expect(same(add(a, b), an * bd + bn * ad, ad * bd)).toBe(true)
      expect(same(subtract(a, b), an * bd - bn * ad, ad * bd)).toBe(true)
      expect(same(multiply(a, b), an * bn, ad * bd)).toBe(true)
      if (!isZero(b)) expect(same(divide(a, b), an * bd, ad * bn)).toBe(true)
      expect(Math.sign(compare(a, b))).toBe(an * bd < bn * ad ? -1 : an * bd > bn * ad ? 1 : 0)
      expect(isZero(add(a, negate(a)))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('rounding of decimals agrees with decimal.js in every mode', () => {
  const modes = {
    'half-up': 4,
    'half-down': 5,
    'half-even': 6,
    down: 1,
    up: 0,
    floor: 3,
    ceiling: 2,
  } as const
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...roundingModes),
      (digits, scale, places, mode) => {
        const ours = print(round(fraction(digits, 10 ** scale), places, mode))
        const theirs = new Decimal(digits)
          .div(new Decimal(10).pow(scale))
          .toDecimalPlaces(places, modes[mode])
        expect(ours).toBe(theirs.isZero() ? '0' : theirs.toString())
      },
    ),
    { numRuns: 3000 },
  )
})

test('text is read back as the same number', () => {
  fc.assert(
    fc.property(number, a => compare(parse(print(a)), a) === 0),
    { numRuns: 2000 },
  )
})

test.each([
  ['012.50', '12.5'],
  ['-0', '0'],
  ['-0.0', '0'],
  ['123456789012.12345678', '123456789012.12345678'],
])('%s is printed as %s', (source, printed) => {
  expect(print(parse(source))).toBe(printed)
})

test('day numbers agree with the built-in calendar for eight hundred years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -150_000, max: 150_000 }), day => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
      expect(dateOf(day)).toBe(date)
      expect(dayNumber(date)).toBe(day)
    }),
    { numRuns: 2000 },
  )
})
