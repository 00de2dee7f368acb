import { describe, expect, test } from 'vitest'
import { isWithin } from '../../packages/scoring/src/numbers/bounds.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  fraction,
  isNegative,
  isZero,
  larger,
  multiply,
  negate,
  one,
  reduce,
  smaller,
  subtract,
  sum,
  zero,
} from '../../packages/scoring/src/numbers/exact.ts'
import { floor, type RoundingMode, round, roundingModes } from '../../packages/scoring/src/numbers/round.ts'
import { placesOf, scaledNumber, scaledRound, unscaled } from '../../packages/scoring/src/numbers/scaled.ts'
import { isDecimal, parse, print } from '../../packages/scoring/src/numbers/text.ts'

const third = fraction(1, 3)
/** 2^53 − 1: above it a float no longer holds every whole number. */
const safest = 9_007_199_254_740_991

describe('exact numbers', () => {
  // 1/3 + 1/6 = 1/2 · 1/3 + 2/3 = 1 · 1/3 − 1/2 = −1/6 · 2/3 × 3/4 = 1/2 · 2/3 ÷ 4/3 = 1/2 · 1/2 ÷ (−1/4) = −2
  test.each([
    ['a sum over unequal denominators', add(third, fraction(1, 6)), '0.5'],
    ['a sum over one denominator', add(third, fraction(2, 3)), '1'],
    ['a difference', subtract(third, fraction(1, 2)), '-1/6'],
    ['a product', multiply(fraction(2, 3), fraction(3, 4)), '0.5'],
    ['a quotient', divide(fraction(2, 3), fraction(4, 3)), '0.5'],
    ['a quotient by a negative number', divide(fraction(1, 2), fraction(-1, 4)), '-2'],
    ['a fraction with a negative denominator', fraction(2, -3), '-2/3'],
    ['a fraction of big integers', fraction(6n, 4n), '1.5'],
    ['a fraction of big integers, both negative', fraction(-6n, -4n), '1.5'],
    ['a whole number by default', fraction(7), '7'],
    ['nothing', sum([]), '0'],
    ['a sum of many', sum([third, third, third, one]), '2'],
    ['the smaller', smaller(third, fraction(1, 2)), '1/3'],
    ['the smaller, given second', smaller(fraction(1, 2), third), '1/3'],
    ['the larger', larger(third, fraction(1, 2)), '0.5'],
    ['the larger, given second', larger(fraction(1, 2), third), '0.5'],
    ['the floor', floor(fraction(-1, 2)), '-1'],
    ['the floor of a whole number', floor(fraction(4, 2)), '2'],
  ])('%s', (_, number, written) => {
    expect(print(number)).toBe(written)
  })

  test('equal numbers: the first given is kept, which only its own form shows', () => {
    const [half, twoQuarters] = [fraction(1, 2), fraction(2, 4)]
    expect(smaller(half, twoQuarters)).toBe(half)
    expect(larger(half, twoQuarters)).toBe(half)
  })

  test('a number divided by zero is a programming error, and so is a float that is no whole number', () => {
    expect(() => divide(one, zero)).toThrow(RangeError)
    expect(() => fraction(1, 0)).toThrow(RangeError)
    expect(() => fraction(0.5)).toThrow(RangeError)
    expect(() => fraction(safest + 1)).toThrow(RangeError)
    expect(() => fraction(1, 1.5)).toThrow(RangeError)
    expect(fraction(safest, 1)).toEqual({ n: safest, d: 1 })
  })

  test('zero has no sign, however it is reached', () => {
    for (const nothing of [negate(zero), parse('-0'), parse('-0.00'), round(parse('-0.4'), 0, 'down')])
      expect(Object.is(nothing.n, 0)).toBe(true)
  })

  test.each([
    [zero, true, false],
    [fraction(-1, 3), false, true],
    [one, false, false],
    [{ n: 0n, d: 1n }, true, false],
    [fraction(-(10n ** 30n)), false, true],
    [fraction(10n ** 30n), false, false],
  ] satisfies [Exact, boolean, boolean][])('%o: zero or negative', (number, none, negative) => {
    expect([isZero(number), isNegative(number)]).toEqual([none, negative])
  })

  test('lowest terms', () => {
    expect(reduce(fraction(6, 4))).toEqual({ n: 3, d: 2 })
    expect(reduce(fraction(-6, 4))).toEqual({ n: -3, d: 2 })
    expect(reduce(fraction(5, 7))).toEqual({ n: 5, d: 7 })
    expect(reduce({ n: 6n * 10n ** 30n, d: 4n * 10n ** 30n })).toEqual({ n: 3, d: 2 })
    expect(equals(fraction(2, 4), fraction(1, 2))).toBe(true)
    expect(equals(fraction(2, 4), third)).toBe(false)
  })
})

describe('at the edge of what a float holds', () => {
  // 3,002,399,751,580,331 × 3 = 2^53 + 1, which a float would round to 2^53.
  const edge = fraction(3_002_399_751_580_331)
  test.each([
    ['the left part too large', add(edge, fraction(-2, 3)), `${safest}/3`],
    ['the right part too large', add(fraction(-2, 3), edge), `${safest}/3`],
    ['a sum too large', add(fraction(safest), fraction(2)), '9007199254740993'],
    ['a sum too large over one denominator', add(fraction(safest, 7), fraction(2, 7)), '9007199254740993/7'],
    // 94,906,267² = 9,007,199,515,875,289
    ['a product', multiply(fraction(94_906_267), fraction(94_906_267)), '9007199515875289'],
    ['a denominator', multiply(fraction(1, 94_906_267), fraction(1, 94_906_267)), '1/9007199515875289'],
    ['a quotient', divide(fraction(94_906_267), fraction(1, 94_906_267)), '9007199515875289'],
    ['a negation', negate(fraction(10n ** 20n)), '-100000000000000000000'],
    // Back below the edge, and a plain number again: 10^20 ÷ 10^19 = 10.
    ['a big quotient', divide(fraction(10n ** 20n), fraction(10n ** 19n)), '10'],
    ['rounded to many places', round(third, 20, 'half-up'), '0.33333333333333333333'],
    ['rounded up far out', round(fraction(10n ** 20n, 3n), 0, 'up'), '33333333333333333334'],
  ])('%s', (_, number, written) => {
    expect(print(number)).toBe(written)
  })

  test('what fits again is held small again', () => {
    expect(divide(fraction(10n ** 20n), fraction(10n ** 19n))).toEqual({ n: 10, d: 1 })
    expect(multiply(fraction(10n ** 20n, 3n), fraction(1n, 10n ** 20n))).toEqual({ n: 1, d: 3 })
  })

  test.each([
    // (2^53 + 1)/6 and 2^53/6: floats cannot tell the cross products apart.
    [fraction(3_002_399_751_580_331, 2), fraction(4_503_599_627_370_496, 3), 1],
    [fraction(4_503_599_627_370_496, 3), fraction(3_002_399_751_580_331, 2), -1],
    [fraction(10n ** 20n), fraction(10n ** 20n), 0],
    [fraction(10n ** 20n), one, 1],
    [one, fraction(10n ** 20n), -1],
    [fraction(2, 3), fraction(3, 4), -1],
    [fraction(3, 4), fraction(2, 3), 1],
    [fraction(2, 4), fraction(1, 2), 0],
    [fraction(2, 7), fraction(3, 7), -1],
  ])('%o beside %o', (a, b, sign) => {
    expect(Math.sign(compare(a, b))).toBe(sign)
  })
})

describe('rounding', () => {
  /** −2.5, −1.5, −1.2, 1.2, 1.5, 1.8 and 2.5 to whole numbers. */
  const halves = ['-2.5', '-1.5', '-1.2', '1.2', '1.5', '1.8', '2.5', '3']
  const expected: Record<RoundingMode, string[]> = {
    'half-up': ['-3', '-2', '-1', '1', '2', '2', '3', '3'],
    'half-even': ['-2', '-2', '-1', '1', '2', '2', '2', '3'],
    'half-down': ['-2', '-1', '-1', '1', '1', '2', '2', '3'],
    down: ['-2', '-1', '-1', '1', '1', '1', '2', '3'],
    up: ['-3', '-2', '-2', '2', '2', '2', '3', '3'],
    floor: ['-3', '-2', '-2', '1', '1', '1', '2', '3'],
    ceiling: ['-2', '-1', '-1', '2', '2', '2', '3', '3'],
  }
  test.each(roundingModes.map(mode => [mode] as const))('%s, and the same far beyond floats', mode => {
    expect(halves.map(value => print(round(parse(value), 0, mode)))).toEqual(expected[mode])
    // An even whole number of 30 digits before the point changes nothing of the rule.
    const far = (sign: bigint, value: string): Exact => add(fraction(sign * 10n ** 30n), parse(value))
    const near = halves.map(value => {
      const sign = value.startsWith('-') ? -1n : 1n
      return print(subtract(round(far(sign, value), 0, mode), fraction(sign * 10n ** 30n)))
    })
    expect(near).toEqual(expected[mode])
  })

  test('parts that never end', () => {
    expect(print(round(fraction(2, 3), 2, 'half-up'))).toBe('0.67')
    expect(print(round(fraction(1, 3), 2, 'half-even'))).toBe('0.33')
  })
})

describe('decimal text', () => {
  test.each([
    ['0', true],
    ['12.5', true],
    ['-12.50', true],
    ['007', true],
    ['', false],
    ['-', false],
    ['-.5', false],
    ['1/2', false],
    ['1:2', false],
    ['-5', true],
    ['.5', false],
    ['5.', false],
    ['+5', false],
    ['1e3', false],
    ['12,5', false],
    ['x12.5', false],
    ['12.5x', false],
    ['1.2.3', false],
  ])('"%s" is decimal text: %s', (source, isOne) => {
    expect(isDecimal(source)).toBe(isOne)
    if (!isOne && source !== '1/2') expect(() => parse(source)).toThrow(TypeError)
  })

  test.each(['1/', '/2', '1/-2', '1.5/2', '0x10/2', '1/2/3', ' 1/2', '--1/2'])(
    '"%s" is no fraction either',
    source => {
      expect(() => parse(source)).toThrow(TypeError)
    },
  )

  test('nothing is divided by zero', () => {
    expect(() => parse('1/0')).toThrow(RangeError)
  })

  test.each([
    ['12.5', '12.5'],
    ['-12.50', '-12.5'],
    ['100', '100'],
    ['10.09', '10.09'],
    ['-0.00', '0'],
    ['123456789012.90', '123456789012.9'],
    ['-123456789012.905', '-123456789012.905'],
    ['-0.0000000000000000', '0'],
    ['0.00000000000000000', '0'],
    ['-0.0000000000000001', '-0.0000000000000001'],
    ['-12345678901234567', '-12345678901234567'],
    ['0.05', '0.05'],
    ['-0.05', '-0.05'],
    ['12345678901234567.5', '12345678901234567.5'],
    ['-12345678901234567.50', '-12345678901234567.5'],
    ['9007199254740993', '9007199254740993'],
    // Sixteen decimals: 10^16 is no safe denominator.
    ['0.0000000000000001', '0.0000000000000001'],
  ])('%s is read and printed as %s', (source, canonical) => {
    expect(print(parse(source))).toBe(canonical)
  })

  test.each([
    [fraction(1, 8), '0.125'],
    [fraction(-1, 8), '-0.125'],
    [fraction(3, 25), '0.12'],
    [fraction(7, 80), '0.0875'],
    [fraction(50, 100), '0.5'],
    [fraction(6, 3), '2'],
    [fraction(-2, 6), '-1/3'],
    [fraction(10n ** 20n, 3n), '100000000000000000000/3'],
    [fraction(10n ** 20n), '100000000000000000000'],
    [fraction(1n, 8n * 10n ** 20n), '0.00000000000000000000125'],
  ])('%o is written %s, and read back', (number, written) => {
    expect(print(number)).toBe(written)
    expect(equals(parse(written), number)).toBe(true)
  })
})

describe('scaled whole numbers', () => {
  test.each([
    ['12.5', 2, 1250],
    ['12.5', 1, 125],
    ['-0.05', 2, -5],
    ['7', 3, 7000],
    ['7', 0, 7],
    ['0', 2, 0],
    ['90', 1, 900],
    ['10.09', 2, 1009],
    ['-10.9', 2, -1090],
    // Fifteen characters are read digit by digit; sixteen by the system.
    ['123456789012345', 0, 123_456_789_012_345],
    ['12345678901.234', 3, 12_345_678_901_234],
    ['1234567890123456', 0, 1_234_567_890_123_456],
    ['123456789012345', 1, 1_234_567_890_123_450],
    ['1234567890123.45', 3, 1_234_567_890_123_450],
    ['-123456789012.345', 3, -123_456_789_012_345],
    ['0000000000000012', 1, 120],
  ])('%s with %i places is %i', (source, places, scaled) => {
    expect(scaledNumber(source, places)).toBe(scaled)
    expect(scaledRound(parse(source), places)).toBe(scaled)
    expect(equals(unscaled(scaled, places), parse(source))).toBe(true)
  })

  test.each(['', 'x', '1x', '1.2.3', '1/2', '1:2', 'x1234567890123456'])('"%s" is no number', source => {
    expect(scaledNumber(source, 0)).toBe(source === '' ? 0 : Number.NaN)
  })

  test('as many decimals as are written', () => {
    expect(['7', '7.5', '7.50', '-0.125'].map(placesOf)).toEqual([0, 1, 2, 3])
  })

  test('places and amounts beyond floats', () => {
    expect(unscaled(5, 15)).toEqual({ n: 1, d: 200_000_000_000_000 })
    expect(print(unscaled(5, 20))).toBe('0.00000000000000000005')
    expect(scaledRound(fraction(-1, 3), 2)).toBe(-33)
    expect(scaledRound(fraction(5, 1000), 2)).toBe(1)
    expect(() => unscaled(safest + 1, 20)).toThrow(RangeError)
  })
})

describe('ordinary figures need no big integer', () => {
  /** What `work` gives while every use of a big integer throws. */
  const withoutBigIntegers = <T>(work: () => T): T => {
    const given = globalThis.BigInt
    globalThis.BigInt = (() => {
      throw new Error('a big integer')
    }) as unknown as typeof BigInt
    try {
      return work()
    } finally {
      globalThis.BigInt = given
    }
  }
  const billionth = fraction(1, 1_000_000_000)

  test.each<[string, () => Exact, string]>([
    ['a sum over one large denominator', () => add(billionth, fraction(2, 1_000_000_000)), '0.000000003'],
    ['a sum over two', () => add(third, fraction(1, 7)), '10/21'],
    ['a difference', () => subtract(third, fraction(1, 7)), '4/21'],
    ['a product', () => multiply(third, fraction(2, 7)), '2/21'],
    ['a quotient', () => divide(third, fraction(2, 7)), '7/6'],
    ['zero divided', () => divide(zero, fraction(2, 7)), '0'],
    ['a negation', () => negate(third), '-1/3'],
    ['the largest whole number', () => fraction(safest), '9007199254740991'],
    ['lowest terms', () => reduce(fraction(6, 4)), '1.5'],
    ['fifteen digits', () => parse('12345.6789012345'), '12345.6789012345'],
    ['a rounded third', () => round(third, 4, 'half-up'), '0.3333'],
    // 1/5 × 1/2 = 10^9/10^10 is brought to 1/10 at once, so that the next factor still fits: 1/10^10.
    [
      'a product with a long denominator',
      () => multiply(multiply(fraction(20_000, 100_000), fraction(50_000, 100_000)), billionth),
      '0.0000000001',
    ],
    [
      'a fraction with a long denominator',
      () => multiply(fraction(1_000_000_000, 10_000_000_000), billionth),
      '0.0000000001',
    ],
  ])('%s', (_, work, written) => {
    expect(print(withoutBigIntegers(work))).toBe(written)
  })

  test.each<[string, () => unknown, unknown]>([
    ['comparing over one denominator', () => compare(billionth, fraction(2, 1_000_000_000)), -1],
    ['comparing over two', () => compare(third, fraction(1, 7)), 4],
    ['writing a decimal', () => print(parse('-12.50')), '-12.5'],
    ['writing a whole number', () => print(fraction(-7)), '-7'],
    ['printing', () => print(round(fraction(2, 3), 2, 'half-up')), '0.67'],
    ['reading what was written', () => print(parse('12.5')), '12.5'],
    ['scaling back', () => print(unscaled(125, 1)), '12.5'],
  ])('%s', (_, work, answer) => {
    expect(withoutBigIntegers(work)).toBe(answer)
  })
})

test.each([
  [{ atLeast: '2' }, [false, true, true]],
  [{ above: '2' }, [false, false, true]],
  [{ atMost: '2' }, [true, true, false]],
  [{ below: '2' }, [true, false, false]],
  [{ equals: '2.0' }, [false, true, false]],
  [{ atLeast: '1', below: '3' }, [true, true, false]],
  [{ above: '1', atMost: '2' }, [false, true, false]],
  [{}, [true, true, true]],
])('1, 2 and 3 within %o', (bounds, within) => {
  expect([1, 2, 3].map(n => isWithin(fraction(n), bounds))).toEqual(within)
})
