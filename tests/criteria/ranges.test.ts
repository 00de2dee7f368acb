import { describe, expect, test } from 'vitest'
import { curveRange } from '../../packages/scoring/src/language/lint/curve-range.ts'
import type { Direction } from '../../packages/scoring/src/language/lint/direction.ts'
import { directionOf, lineDirections } from '../../packages/scoring/src/language/lint/line-direction.ts'
import { lintContext } from '../../packages/scoring/src/language/lint/lint-context.ts'
import { canBe, holdRange, isAbove, type Range } from '../../packages/scoring/src/language/lint/range.ts'
import { valueRange } from '../../packages/scoring/src/language/lint/value-range.ts'
import { fraction } from '../../packages/scoring/src/numbers/exact.ts'
import { print } from '../../packages/scoring/src/numbers/text.ts'
import { compiled, criterion, group, line, smallSet } from '../support/small-set.ts'

const facts = {
  pieces: { sum: 'quantity' },
  number: { count: 'activities' },
  weighed: { count: 'activities', factors: { by: 'kind', of: { article: '0.5' } } },
  months: { distinct: 'month' },
  quarters: { distinct: 'quarter' },
  channels: { distinct: 'channel' },
  two: { distinct: 'channel', where: { channel: ['portal', 'zalo'] } },
  levels: { distinct: 'level' },
  high: { distinct: 'level', where: { levelAtLeast: 'district' } },
  partners: { distinct: 'partner' },
  named: { value: { sum: ['number', '2'] } },
  shared: { value: { ratio: ['done', 'number'] } },
}

const setWith = (
  value: unknown,
  points: unknown = { yesNo: { yes: '1' } },
  rest: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
) => {
  const own = line('l', { value, points, ...rest })
  const other = line('o', { value: 'number', points: { perItem: { points: '1' } }, column: 'standard' })
  return compiled(
    smallSet(
      [
        group('G', [
          criterion('c', '100', [own]),
          criterion('other', '100', [other]),
          criterion('rated', '100', [
            line('r', { value: { ratio: ['done', 'number'] }, points: { yesNo: { yes: '1' } } }),
          ]),
          criterion('idle', '100', [line('i', { value: 'done', points: { yesNo: { yes: '1' } } })]),
        ]),
      ],
      { format: '2', facts, effective: { from: '2024-01-01', to: '2024-05-31', by: 'period' }, ...more },
    ),
  ).set
}

const told = ({ least, most, whole }: Range) =>
  `${least ? print(least) : '…'} to ${most ? print(most) : '…'}${whole ? ', whole' : ''}`
const rangeOf = (expression: unknown, more: Record<string, unknown> = {}) => {
  const set = setWith(expression, undefined, {}, more)
  return told(valueRange(set, set.groups[0]!.criteria![0]!.lines[0]!.value))
}

const share = { ratio: ['1', '4'] }
const toMinusOne = { difference: ['issued', '1'] }

describe('the numbers that an expression can be', () => {
  test.each<[unknown, string]>([
    ['2.5', '2.5 to 2.5'],
    ['pieces', '0 to …'],
    ['number', '0 to …, whole'],
    ['weighed', '0 to …'],
    // From January to May: five months, two stretches of three.
    ['months', '0 to 5, whole'],
    ['quarters', '0 to 2, whole'],
    ['channels', '0 to 3, whole'],
    ['two', '0 to 2, whole'],
    ['levels', '0 to 3, whole'],
    ['high', '0 to 2, whole'],
    ['partners', '0 to 0, whole'],
    ['named', '2 to …'],
    ['staff', '0 to …'],
    ['issued', '0 to 1, whole'],
    ['cases', '0 to …, whole'],
    ['done', '… to …'],
    ['sent', '… to …, whole'],
    [{ sum: ['issued', 'months'] }, '0 to 6, whole'],
    [{ sum: ['issued', 'done'] }, '… to …'],
    [{ sum: ['issued', '0.5'] }, '0.5 to 1.5'],
    [{ difference: ['months', 'issued'] }, '-1 to 5, whole'],
    [{ difference: ['number', 'issued'] }, '-1 to …, whole'],
    [{ difference: ['issued', 'number'] }, '… to 1, whole'],
    [{ smallest: ['months', 'number'] }, '0 to 5, whole'],
    [{ smallest: ['done', 'months', '2.5'] }, '… to 2.5'],
    [{ smallest: ['pieces', 'number'] }, '0 to …'],
    [{ largest: ['months', '2.5'] }, '2.5 to 5'],
    [{ largest: ['months', 'number'] }, '0 to …, whole'],
    [{ largest: ['done', 'issued'] }, '0 to …'],
    [{ product: ['months', 'issued'] }, '0 to 5, whole'],
    [{ product: ['months', 'number'] }, '0 to …, whole'],
    [{ product: ['pieces', '0'] }, '0 to 0'],
    // −1 … 0 times 0 … 5, and times −1 … 0.
    [{ product: [toMinusOne, 'months'] }, '-5 to 0'],
    [{ product: ['months', toMinusOne] }, '-5 to 0'],
    [{ product: [toMinusOne, toMinusOne] }, '0 to 1'],
    [{ product: [toMinusOne, 'number'] }, '… to …'],
    [{ product: ['number', toMinusOne] }, '… to …'],
    [{ product: ['done', 'months'] }, '… to …'],
    [share, '0.25 to 0.25'],
    [{ ratio: ['months', '4'] }, '0 to 1.25'],
    [{ ratio: ['months', 'number'] }, '0 to …'],
    [{ ratio: ['months', { sum: ['issued', '1'] }] }, '0 to 5'],
    [{ ratio: [{ sum: ['issued', '1'] }, { sum: ['issued', '1'] }] }, '0.5 to 2'],
    [{ ratio: ['number', '4'] }, '0 to …'],
    [{ ratio: ['1', 'number'] }, '0 to …'],
    [{ ratio: ['done', '4'] }, '… to …'],
    [{ ratio: ['4', 'done'] }, '… to …'],
    [{ ratio: ['months', '10'], whenZero: 'one' }, '0 to 1'],
    [{ ratio: ['1', '4'], whenZero: 'zero' }, '0 to 0.25'],
    [{ ratio: ['1', '4'], whenZero: 'missing' }, '0.25 to 0.25'],
    // From 1 January 2024 on: a date is at most 14 days before 15 January, a year before 15-01, a month before 15.
    [{ daysAfter: { date: 'sent', deadline: '2024-01-15' } }, '-14 to …, whole'],
    [{ daysAfter: { date: 'sent', deadline: '01-15' } }, '-366 to …, whole'],
    [{ daysAfter: { date: 'sent', deadline: '15' } }, '-31 to …, whole'],
    [{ blockMax: 'months' }, '0 to 5, whole'],
    [{ blockMin: 'months' }, '0 to 5, whole'],
    [{ blockMean: 'months' }, '0 to 5'],
    [{ blockSum: 'months' }, '0 to …, whole'],
    [{ blockSum: { sum: ['months', '2'] } }, '0 to …'],
    [{ blockSum: toMinusOne }, '… to …'],
    [{ percentile: 'done' }, '0 to 1'],
    [{ minMax: 'done' }, '0 to 1'],
    [{ toLeader: 'months' }, '0 to 1'],
    [{ toLeader: 'done' }, '… to …'],
    [{ blockPlace: 'done' }, '1 to …, whole'],
    [{ round: { ratio: ['months', '4'] }, places: '0', mode: 'half-up' }, '0 to 1, whole'],
    [{ round: { ratio: ['months', '4'] }, places: '1', mode: 'up' }, '0 to 1.3'],
    [{ round: 'months', places: '1', mode: 'up' }, '0 to 5, whole'],
    [{ round: 'done', places: '1', mode: 'up' }, '… to …'],
    [{ over: ['months', 'issued', 'staff'], as: 'count' }, '0 to 3, whole'],
    [{ over: ['months', '2.5'], as: 'sum' }, '0 to 7.5'],
    [{ over: ['months', 'issued'], as: 'sum' }, '0 to 6, whole'],
    [{ over: ['months', '-2'], as: 'sum' }, '-2 to 5'],
    [{ over: ['months', 'issued'], as: 'smallest' }, '0 to 5, whole'],
    [{ over: ['issued', 'months'], as: 'largest' }, '0 to 5, whole'],
    [{ over: ['issued', 'months'], as: 'mean' }, '0 to 5'],
    [{ over: ['issued', 'months'], as: 'median' }, '0 to 5'],
    [{ over: ['number', '-1'], as: 'largest' }, '-1 to …'],
    [{ children: 'months', as: 'count' }, '0 to …, whole'],
    [{ children: 'months', as: 'sum' }, '0 to …, whole'],
    [{ children: 'months', as: 'mean' }, '0 to 5'],
    [{ children: 'score', as: 'mean' }, '… to …'],
    [{ children: 'score', as: 'sum' }, '… to …'],
    [{ marks: 'mean' }, '… to …'],
    [{ points: 'other' }, '… to …'],
    [{ orElse: ['issued', '3'] }, '0 to 3'],
    [{ daysBetween: ['sent', 'sent'] }, '… to …, whole'],
    [{ daysBetween: ['sent', 'sent'], only: 'working-days' }, '… to …, whole'],
    [{ blockMedian: 'months' }, '0 to 5'],
    [{ blockNth: 'months', nth: 2 }, '0 to 5, whole'],
    [{ blockDeviation: 'months', places: 2, mode: 'up' }, '0 to 5'],
    [{ blockDeviation: { ratio: ['months', '3'] }, places: 1, mode: 'up' }, '0 to 1.7'],
    [{ blockDeviation: 'number', places: 0, mode: 'up' }, '0 to …, whole'],
    [{ root: 'months', degree: 2, places: 2, mode: 'half-up' }, '0 to 2.24'],
    [{ root: 'done', degree: 2, places: 2, mode: 'half-up' }, '0 to …'],
    [{ root: 'done', degree: 3, places: 2, mode: 'half-up' }, '… to …'],
    [{ root: toMinusOne, degree: 3, places: 2, mode: 'half-up' }, '-1 to 0'],
    [{ root: toMinusOne, degree: 2, places: 0, mode: 'half-up' }, '0 to 0, whole'],
    [{ root: '4', degree: 2, places: 1, mode: 'half-up', whenUndefined: 'zero' }, '0 to 2'],
    [{ ln: { sum: ['1', 'months'] }, places: 2, mode: 'half-up' }, '0 to 1.79'],
    [{ ln: 'months', places: 2, mode: 'half-up' }, '… to 1.61'],
    [{ ln: 'number', places: 0, mode: 'half-up' }, '… to …, whole'],
    [{ ln: toMinusOne, places: 0, mode: 'half-up' }, '… to …'],
    [{ ln: toMinusOne, places: 0, mode: 'half-up', whenUndefined: 'zero' }, '0 to 0'],
    [{ ln: '0.5', places: 2, mode: 'half-up', whenUndefined: 'zero' }, '-0.69 to 0'],
    [{ over: ['2', '8'], as: 'geometric-mean', places: 1, mode: 'half-up' }, '2 to 8'],
    [{ over: ['2', 'number'], as: 'geometric-mean', places: 1, mode: 'half-up' }, '0 to …'],
    [{ over: ['2', 'done'], as: 'geometric-mean', places: 1, mode: 'half-up' }, '0 to …'],
    [{ over: ['2.25', toMinusOne], as: 'geometric-mean', places: 0, mode: 'up' }, '0 to 3, whole'],
    [{ children: '3.14', as: 'geometric-mean', places: 1, mode: 'down' }, '3.1 to 3.1'],
    [{ over: ['months', 'issued'], weights: ['1', '2'], as: 'mean' }, '0 to 5'],
    [{ over: ['months', 'issued'], weights: ['1', 'done'], as: 'mean' }, '… to …'],
    [{ over: ['months', 'issued'], weights: ['1', '2.5'], as: 'sum' }, '0 to 7.5'],
    [{ over: ['2', '3'], as: 'mean', missing: 'zero' }, '0 to 3'],
    [{ over: ['2', '3'], as: 'mean', missing: 'excluded' }, '2 to 3'],
    [{ over: ['2', '3'], as: 'smallest', missing: 'zero' }, '0 to 3'],
    [{ children: '3', as: 'mean', missing: 'zero' }, '0 to 3'],
    [{ children: 'months', as: 'mean', weight: 'staff' }, '0 to 5'],
    [{ children: 'months', as: 'mean', weight: 'done' }, '… to …'],
    [{ orElse: ['months', 'issued', { notApplicable: true }] }, '0 to 5, whole'],
    [{ orElse: ['issued', 'done'] }, '… to …'],
    [{ notApplicable: true }, '… to …'],
  ])('%j: %s', (expression, range) => {
    expect(rangeOf(expression)).toBe(range)
  })

  test('where a set has no end, or applies by receipt, months are not counted', () => {
    expect(rangeOf('months', { effective: { from: '2024-01-01', by: 'period' } })).toBe('0 to …, whole')
    expect(rangeOf('months', { effective: { from: '2024-01-01', to: '2024-05-31', by: 'receipt' } })).toBe(
      '0 to …, whole',
    )
    expect(rangeOf('months', { effective: { from: '2024-01-31', to: '2024-02-01', by: 'period' } })).toBe(
      '0 to 2, whole',
    )
    const late = { daysAfter: { date: 'sent', deadline: '2024-01-15' } }
    expect(rangeOf(late, { effective: { from: '2024-01-01', by: 'receipt' } })).toBe('… to …, whole')
  })

  const from = (least: number | null, most: number | null): Range => ({
    least: least === null ? null : fraction(least),
    most: most === null ? null : fraction(most),
    whole: false,
  })
  test.each<[Range, boolean[], boolean[]]>([
    [from(1, 3), [false, true, true, true, false], [false, false, false, false, true]],
    [from(null, 3), [true, true, true, true, false], [false, false, false, false, true]],
    [from(1, null), [false, true, true, true, true], [false, false, false, false, false]],
    [from(null, null), [true, true, true, true, true], [false, false, false, false, false]],
  ])('%o: whether it can be 0 … 4, and whether these are above it', (range, can, above) => {
    const numbers = [0, 1, 2, 3, 4].map(n => fraction(n))
    expect(numbers.map(n => canBe(range, n))).toEqual(can)
    expect(numbers.map(n => isAbove(n, range))).toEqual(above)
  })
  test.each<[Range, string]>([
    [from(1, 3), '2 to 3'],
    [from(3, 9), '3 to 5'],
    [from(0, 1), '2 to 2'],
    [from(8, 9), '5 to 5'],
    [from(null, null), '2 to 5'],
    [from(null, 3), '2 to 3'],
    [from(3, null), '3 to 5'],
  ])('%o held between 2 and 5: %s', (range, held) => {
    expect(told(holdRange(range, fraction(2), fraction(5)))).toBe(held)
  })
})

const sevenBands = (...points: string[]) => ({
  bands: ['1', '3', '9'].map((from, i) => ({ from, points: points[i] })),
})

describe('the points that a curve can give', () => {
  const twoTo7 = { sum: ['months', '2'] }
  const sizes = {
    classes: [
      { from: '20', points: { yesNo: { yes: '5' } } },
      { from: '10', points: { yesNo: { yes: '3' } } },
    ],
  }
  test.each<[unknown, unknown, string]>([
    ['months', { perItem: { points: '2' } }, '0 to 10'],
    ['months', { perItem: { points: '-2' } }, '-10 to 0'],
    ['months', { perItem: { points: '2', above: '1', each: '2' } }, '0 to 4'],
    ['months', { perItem: { points: '2', above: '2', each: '2' } }, '0 to 3'],
    ['months', { perItem: { points: '2', above: '2', each: '2', steps: 'whole' } }, '0 to 2'],
    [twoTo7, { perItem: { points: '2', above: '1' } }, '2 to 12'],
    ['number', { perItem: { points: '2' } }, '0 to …'],
    ['number', { perItem: { points: '-2' } }, '… to 0'],
    ['number', { perItem: { points: '0' } }, '0 to 0'],
    ['done', { perItem: { points: '2' } }, '0 to …'],
    [{ sum: ['number', '3'] }, { perItem: { points: '2' } }, '6 to …'],
    // 0 … 5 reaches the bands from 1 and from 3, not the one from 9.
    ['months', sevenBands('3', '5', '7'), '0 to 5'],
    ['months', sevenBands('3', '-5', '7'), '-5 to 3'],
    ['2', sevenBands('3', '5', '7'), '3 to 3'],
    ['done', sevenBands('3', '5', '7'), '0 to 7'],
    [twoTo7, sevenBands('3', '5', '7'), '3 to 5'],
    // 0 and 1 are whole: nothing lies from 0.2 to under 0.8.
    [
      'issued',
      {
        bands: [
          { from: '0.8', points: '5' },
          { from: '0.2', points: '9' },
        ],
      },
      '0 to 5',
    ],
    [share, { proportion: { points: '4' } }, '1 to 1'],
    ['months', { proportion: { points: '4' } }, '0 to 4'],
    ['done', { proportion: { points: '4' } }, '0 to 4'],
    ['months', { proportion: { points: '-4' } }, '-4 to 0'],
    ['months', { yesNo: { yes: '2', no: '-1' } }, '-1 to 2'],
    ['done', { yesNo: { yes: '2', no: '-1' } }, '-1 to 2'],
    ['0', { yesNo: { yes: '2', no: '-1' } }, '-1 to -1'],
    ['0', { yesNo: { yes: '2' } }, '0 to 0'],
    ['3', { yesNo: { yes: '2', no: '-1' } }, '2 to 2'],
    [
      'months',
      {
        interpolate: [
          { at: '0', points: '3' },
          { at: '1', points: '-1' },
          { at: '2', points: '2' },
        ],
      },
      '-1 to 3',
    ],
    [
      'months',
      {
        interpolate: [
          { at: '0', points: '3' },
          { at: '1', points: '4' },
        ],
      },
      '3 to 4',
    ],
    ['done', { marked: { from: '-1', to: '2' } }, '-1 to 2'],
    ['months', { marked: { from: '-1', to: '2' } }, '0 to 2, whole'],
    ['1', { bySize: { of: 'staff', ...sizes } }, '0 to 5'],
    ['1', { bySize: { of: '15', ...sizes } }, '3 to 3'],
    ['1', { bySize: { of: '25', ...sizes } }, '5 to 5'],
    ['1', { bySize: { of: { sum: ['staff', '10'] }, ...sizes } }, '3 to 5'],
    ['1', { bySize: { of: '5', ...sizes } }, '0 to 0'],
  ])('of %j, %j: %s', (value, points, range) => {
    const set = setWith(value, points)
    const own = set.groups[0]!.criteria![0]!.lines[0]!
    expect(told(curveRange(set, own.points, valueRange(set, own.value)))).toBe(range)
  })
})

const word = ({ rises, falls }: Direction) =>
  rises ? (falls ? 'either' : 'rises') : falls ? 'falls' : 'still'

describe('how a figure moves when the unit records one activity more', () => {
  test.each<[unknown, string]>([
    ['2.5', 'still'],
    ['staff', 'still'],
    ['done', 'still'],
    ['number', 'rises'],
    ['named', 'rises'],
    [{ sum: ['done', 'staff'] }, 'still'],
    [{ sum: ['done', 'number'] }, 'rises'],
    [{ smallest: ['done', 'number'] }, 'rises'],
    [{ largest: ['done', 'number'] }, 'rises'],
    [{ difference: ['number', 'done'] }, 'rises'],
    [{ difference: ['done', 'number'] }, 'falls'],
    [{ difference: ['pieces', 'number'] }, 'either'],
    [{ product: ['number', 'staff'] }, 'rises'],
    [{ product: ['number', 'done'] }, 'either'],
    [{ product: ['done', 'done'] }, 'still'],
    [{ ratio: ['number', 'staff'] }, 'rises'],
    [{ ratio: ['staff', 'number'] }, 'falls'],
    [{ ratio: ['pieces', 'number'] }, 'either'],
    [{ ratio: ['number', 'done'] }, 'either'],
    [{ ratio: ['done', 'number'] }, 'either'],
    [{ ratio: ['done', 'staff'] }, 'still'],
    [{ round: 'number', places: '0', mode: 'up' }, 'rises'],
    [{ blockPlace: 'number' }, 'falls'],
    [{ blockPlace: 'number', better: 'higher' }, 'falls'],
    [{ blockPlace: 'number', better: 'lower' }, 'rises'],
    [{ blockMax: 'number' }, 'rises'],
    [{ toLeader: 'number' }, 'rises'],
    [{ percentile: { difference: ['1', 'number'] } }, 'falls'],
    [{ points: 'other' }, 'rises'],
    [{ points: 'idle' }, 'still'],
    [{ daysAfter: { date: 'sent', deadline: '15' } }, 'still'],
    [{ marks: 'mean' }, 'still'],
    [{ children: 'number', as: 'sum' }, 'still'],
    [{ over: ['number', 'done'], as: 'mean' }, 'rises'],
    [{ over: ['number', 'done'], as: 'count' }, 'still'],
    [{ over: ['number', 'done'], as: 'count', where: { atLeast: '2' } }, 'rises'],
    [{ over: ['number', 'done'], as: 'count', where: { above: '2' } }, 'rises'],
    [{ over: ['number', 'done'], as: 'count', where: { atMost: '2' } }, 'falls'],
    [{ over: ['number', 'done'], as: 'count', where: { below: '2' } }, 'falls'],
    [{ over: ['number', 'done'], as: 'count', where: { above: '1', below: '2' } }, 'either'],
    [{ over: ['number', 'done'], as: 'count', where: { equals: '2' } }, 'either'],
    [{ over: ['staff', 'done'], as: 'count', where: { equals: '2' } }, 'still'],
    [{ over: ['number', 'done'], as: 'mean', where: { atLeast: '2' } }, 'either'],
    [{ over: ['staff', 'done'], as: 'mean', where: { atLeast: '2' } }, 'still'],
    [{ over: ['number', 'done'], weights: ['1', '2'], as: 'mean' }, 'rises'],
    [{ over: ['number', 'done'], weights: ['1', 'done'], as: 'mean' }, 'either'],
    [{ over: ['staff', 'done'], weights: ['1', 'number'], as: 'sum' }, 'either'],
    [{ over: ['staff', 'done'], weights: ['1', 'done'], as: 'sum' }, 'still'],
    // The mean is 9 until the first activity brings the other value in.
    [{ over: [{ ratio: ['done', 'number'] }, '9'], as: 'mean', missing: 'excluded' }, 'either'],
    [{ over: [{ ratio: ['done', 'number'], whenZero: 'not-applicable' }, '9'], as: 'largest' }, 'either'],
    [{ over: [{ ratio: ['number', 'staff'] }, '9'], as: 'mean', missing: 'excluded' }, 'rises'],
    [{ root: 'number', degree: 2, places: 2, mode: 'half-up' }, 'rises'],
    [{ root: { difference: ['number', '9'] }, degree: 3, places: 2, mode: 'half-up' }, 'rises'],
    [{ root: { difference: ['9', 'number'] }, degree: 2, places: 2, mode: 'half-up' }, 'falls'],
    // Of −1 there is none, which counts as 0; from 1 on it is 0 and more. Falling to where there is none jumps to 0.
    [
      { root: { difference: ['number', '9'] }, degree: 2, places: 0, mode: 'up', whenUndefined: 'zero' },
      'either',
    ],
    [{ ln: { sum: ['number', '1'] }, places: 2, mode: 'half-up', whenUndefined: 'zero' }, 'rises'],
    [{ ln: { ratio: ['number', '4'] }, places: 2, mode: 'half-up', whenUndefined: 'zero' }, 'either'],
    [{ orElse: [{ ln: 'number', places: 2, mode: 'up' }, '9'] }, 'either'],
    [{ orElse: [{ ln: 'staff', places: 2, mode: 'up' }, '9'] }, 'still'],
    [{ orElse: [{ root: 'number', degree: 2, places: 2, mode: 'up' }, '9'] }, 'rises'],
    [{ over: ['number', '2'], as: 'geometric-mean', places: 1, mode: 'up' }, 'rises'],
    [{ over: ['number', 'done'], as: 'geometric-mean', places: 1, mode: 'up' }, 'either'],
    [{ blockMedian: 'number' }, 'rises'],
    [{ blockNth: 'number', nth: 2 }, 'rises'],
    [{ blockNth: 'number', nth: 2, better: 'lower' }, 'rises'],
    [{ blockDeviation: 'number', places: 2, mode: 'up' }, 'either'],
    [{ blockDeviation: 'done', places: 2, mode: 'up' }, 'still'],
    [{ daysBetween: ['sent', 'sent'] }, 'still'],
    [{ orElse: ['done', 'number'] }, 'rises'],
    [{ orElse: ['done', '0'] }, 'still'],
    [{ notApplicable: true }, 'still'],
    // A mean over activities has a value from the first activity on: 9 before it, anything after.
    [{ orElse: [{ ratio: ['done', 'number'] }, '9'] }, 'either'],
    [{ orElse: ['shared', '9'] }, 'either'],
    [{ orElse: [{ ratio: ['number', 'staff'] }, '9'] }, 'rises'],
    [{ orElse: [{ ratio: ['number', 'number'], whenZero: 'one' }, '9'] }, 'either'],
    [{ orElse: [{ points: 'rated' }, '9'] }, 'either'],
    [{ orElse: [{ points: 'idle' }, '9'] }, 'still'],
    [{ orElse: [{ over: ['number'], as: 'count', where: { above: '2' } }, '9'] }, 'either'],
  ])('%j %s', (value, direction) => {
    const set = setWith(value)
    expect(word(directionOf(lintContext(set), set.groups[0]!.criteria![0]!.lines[0]!.value))).toBe(direction)
  })

  const directions = (value: unknown, points: unknown, rest: Record<string, unknown> = {}) => {
    const set = setWith(value, points, rest)
    const own = set.groups[0]!.criteria![0]!
    const { points: given, when } = lineDirections(lintContext(set), own.lines[0]!, own)
    return [word(given), word(when)]
  }
  const fallingNumber = { difference: ['1', 'number'] }
  test.each<[string, unknown, unknown, string]>([
    ['points for each', 'number', { perItem: { points: '2' } }, 'rises'],
    ['points taken for each', 'number', { perItem: { points: '-2' } }, 'falls'],
    ['of what falls', fallingNumber, { perItem: { points: '2' } }, 'falls'],
    ['taken for what falls', fallingNumber, { perItem: { points: '-2' } }, 'rises'],
    ['of what does not move', 'done', { perItem: { points: '2' } }, 'still'],
    ['a share', 'number', { proportion: { points: '2' } }, 'rises'],
    ['a share taken', 'number', { proportion: { points: '-2' } }, 'falls'],
    ['a mark', 'number', { marked: { from: '0', to: '2' } }, 'rises'],
    ['yes', 'number', { yesNo: { yes: '2' } }, 'rises'],
    ['yes worth less than no', 'number', { yesNo: { yes: '1', no: '2' } }, 'falls'],
    ['yes and no alike', 'number', { yesNo: { yes: '2', no: '2' } }, 'still'],
    [
      'rising bands',
      'number',
      {
        bands: [
          { from: '2', points: '4' },
          { from: '1', points: '3' },
        ],
      },
      'rises',
    ],
    ['a band below nothing', 'number', { bands: [{ from: '1', points: '-3' }] }, 'falls'],
    [
      'bands that rise and fall',
      'number',
      {
        bands: [
          { from: '1', points: '3' },
          { from: '2', points: '1' },
        ],
      },
      'either',
    ],
    [
      'bands alike',
      'number',
      {
        bands: [
          { from: '1', points: '0' },
          { from: '2', points: '0' },
        ],
      },
      'still',
    ],
    [
      'falling lines, out of order',
      'number',
      {
        interpolate: [
          { at: '2', points: '0' },
          { at: '1', points: '3' },
        ],
      },
      'falls',
    ],
    [
      'lines below nothing that rise',
      'number',
      {
        interpolate: [
          { at: '1', points: '-3' },
          { at: '2', points: '-1' },
        ],
      },
      'rises',
    ],
    [
      'size classes: both curves',
      'number',
      {
        bySize: {
          of: 'staff',
          classes: [
            { from: '0', points: { perItem: { points: '1' } } },
            { from: '5', points: { perItem: { points: '-1' } } },
          ],
        },
      },
      'either',
    ],
    [
      'size classes by what moves',
      'done',
      { bySize: { of: 'number', classes: [{ from: '0', points: { perItem: { points: '1' } } }] } },
      'either',
    ],
  ])('%s', (_, value, points, direction) => {
    expect(directions(value, points)).toEqual([direction, 'still'])
    expect(directions(value, points, { column: 'bonus' })[0]).toBe(direction)
    // What a deduction gives is taken.
    const flipped = { rises: 'falls', falls: 'rises' }[direction] ?? direction
    expect(directions(value, points, { column: 'deduction' })[0]).toBe(flipped)
  })

  const more = { value: 'number', atLeast: '2' }
  test.each<[unknown, string]>([
    [more, 'rises'],
    [{ value: 'number', above: '2' }, 'rises'],
    [{ value: 'number', below: '2' }, 'falls'],
    [{ value: 'number', atMost: '2' }, 'falls'],
    [{ value: 'number', equals: '2' }, 'either'],
    [{ value: 'done', atLeast: '2' }, 'still'],
    [{ value: fallingNumber, atLeast: '2' }, 'falls'],
    [{ not: more }, 'falls'],
    [{ all: [more, { value: 'done', atLeast: '2' }] }, 'rises'],
    [{ any: [more, { not: more }] }, 'either'],
    [{ nothingSubmitted: true }, 'falls'],
    [{ unitKind: ['school'] }, 'still'],
    [{ declared: 'issued' }, 'still'],
  ])('a condition %j %s', (when, direction) => {
    const flipped = { rises: 'falls', falls: 'rises' }[direction] ?? direction
    const yes = { yesNo: { yes: '1' } }
    expect(directions('done', yes, { when })).toEqual(['still', direction])
    expect(directions('done', yes, { when, column: 'deduction' })).toEqual(['still', flipped])
  })

  test.each<[string, unknown, Record<string, unknown>, string]>([
    ['earned by work', 'number', {}, 'rises'],
    ['lost by work', 'number', { column: 'deduction' }, 'falls'],
    ['that does not move', 'done', {}, 'still'],
    ['of another bonus', 'number', { column: 'bonus' }, 'still'],
  ])('a bonus for the full standard %s', (_, value, rest, direction) => {
    const bonus = line('b', {
      value: '1',
      points: { yesNo: { yes: '1' } },
      column: 'bonus',
      when: { fullStandard: true },
    })
    const own = line('l', { value, points: { perItem: { points: '1' } }, ...rest })
    const { set } = compiled(smallSet([group('G', [criterion('c', '100', [bonus, own])])], { facts }))
    const found = set.groups[0]!.criteria![0]!
    expect(word(lineDirections(lintContext(set), found.lines[0]!, found).when)).toBe(direction)
  })
})
