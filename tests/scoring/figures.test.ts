import {
  approximate,
  column,
  compare,
  type Exact,
  equals,
  fraction,
  integer,
  isNegative,
  isWhole,
  isZero,
  parse,
  percent,
  print,
  punctuate,
  round,
} from '@thidua/scoring/numbers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const number = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 1, max: 5000 }))
  .map(([n, d]) => fraction(n, d))
const side = (value: Exact, edge: Exact): number => Math.sign(compare(value, edge))

describe('a figure of a column', () => {
  test.each([
    ['83', 2, '83.00'],
    ['76.4', 2, '76.40'],
    ['-3', 1, '-3.0'],
    ['79.135', 2, '79.135'],
    ['1/3', 2, '0.33'],
    ['-2/3', 2, '-0.67'],
    ['1/201', 2, '0.00'],
    ['-1/201', 2, '0.00'],
    ['47/3', 0, '16'],
    ['1/3', 0, '0'],
    ['5', 0, '5'],
    ['12.5', 0, '12.5'],
  ])('%s with %i places is %s', (value, places, written) => {
    expect(column(parse(value), places)).toBe(written)
  })

  test('is a number again, no further off than half of its last place', () => {
    fc.assert(
      fc.property(number, fc.nat(6), (value, places) => {
        const figure = parse(column(value, places))
        const exact = print(value)
        expect(equals(figure, exact.includes('/') ? round(value, places, 'half-up') : value)).toBe(true)
      }),
    )
  })
})

describe('an approximate figure', () => {
  test.each([
    ['2909/3000', [], '0.97'],
    ['2909/3000', ['0.97'], '0.9697'],
    ['1/3', ['1/3'], '0.33'],
    ['1/3', ['0.33', '0.3333'], '0.33333'],
    ['2/3', ['0.667'], '0.6667'],
    ['2', ['2'], '2.00'],
    ['1.005', ['1.01'], '1.005'],
  ])('%s beside %j is %s', (value, edges, written) => {
    expect(approximate(parse(value), 2, edges.map(parse))).toBe(written)
  })

  test('stands on the side of every edge on which the number is, with no needless place', () => {
    fc.assert(
      fc.property(number, fc.array(number, { maxLength: 4 }), (value, edges) => {
        const written = approximate(value, 2, edges)
        const others = edges.filter(edge => !equals(edge, value))
        for (const edge of others) expect(side(parse(written), edge)).toBe(side(value, edge))
        const places = written.split('.')[1]!.length
        if (places === 2) return
        const shorter = round(value, places - 1, 'half-up')
        expect(others.some(edge => side(shorter, edge) !== side(value, edge))).toBe(true)
      }),
    )
  })

  test('so many places that a float has no such power of ten', () => {
    const near = parse(`0.${'3'.repeat(30)}`)
    expect(approximate(fraction(1, 3), 2, [near])).toBe(`0.${'3'.repeat(31)}`)
    expect(print(round(fraction(1, 3), 23, 'half-up'))).toBe(`0.${'3'.repeat(23)}`)
  })
})

describe('a percentage', () => {
  test.each([
    ['0.97', [], '97', false],
    ['0.96999', ['0.97'], '96.999', false],
    ['-0.5', [], '-50', false],
    ['1/1024', [], '0.09765625', false],
    // Nine decimals are more than anyone reads: 1/2048 is 0.048828125 %.
    ['1/2048', [], '0.05', true],
    ['2/3', [], '66.67', true],
    ['2909/2999', ['0.97'], '96.999', true],
    ['2999/3000', [], '99.97', true],
    ['299999/300000', [], '99.9997', true],
    ['300001/300000', [], '100.0003', true],
    ['1/300000', [], '0.0003', true],
    ['0', [], '0', false],
  ])('%s beside %j is %s %%', (ratio, edges, written, isRounded) => {
    expect(percent(parse(ratio), edges.map(parse))).toEqual({ percent: written, isRounded })
  })
})

test.each([
  ['-1234.5', '−1.234,5'],
  ['1234567', '1.234.567'],
  ['123', '123'],
  ['0.1234', '0,1234'],
])('%s is written %s with the signs of Vietnamese', (decimal, written) => {
  expect(punctuate(decimal, { point: ',', group: '.', minus: '−' })).toBe(written)
})

test.each(['1,5', '2/3', ''])('"%s" is not decimal text, so nothing is written for it', text => {
  expect(() => punctuate(text, { point: ',', group: '.', minus: '−' })).toThrow(TypeError)
})

test('whole numbers', () => {
  expect(['3.0', '-2', '0', '6/3'].map(text => isWhole(parse(text)))).toEqual([true, true, true, true])
  expect(['3.5', '1/3'].map(text => isWhole(parse(text)))).toEqual([false, false])
  expect(integer(parse('7.2'), 'ceiling')).toBe(8)
  expect(integer(parse('-7.5'), 'half-up')).toBe(-8)
  expect(() => integer(parse('9007199254740993'), 'down')).toThrow(RangeError)
})

test('zero and what is below it', () => {
  expect(['0', '-0.0', '0.1', '-1/3'].map(text => isZero(parse(text)))).toEqual([true, true, false, false])
  expect(['0', '0.1', '-1/3'].map(text => isNegative(parse(text)))).toEqual([false, false, true])
})
