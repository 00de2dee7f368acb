import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import { describe, expect, test } from 'vitest'
import { each, halves, of, one, type Table, totals } from '../support/integer-lane.ts'
import { compiled, criterion, group, input, school, smallSet } from '../support/small-set.ts'

type Row = readonly [about: string, table: Table, values: Record<string, string>, total: number]
const ratio = (over: string, of: string) => ({ ratio: [over, of] })
const bands = (...rows: [from: string, points: string][]) => ({
  bands: rows.map(([from, points]) => ({ from, points })),
})
const shared = (points: unknown, rest = {}): Table => ({
  lines: [of(ratio('done', 'cases'), points, rest)],
  rounding: halves,
})
const classes = (...points: unknown[]) => ({
  bySize: { of: 'cases', classes: points.map((curve, i) => ({ from: String(i), points: curve })) },
})

const inIntegers: readonly Row[] = [
  // 3 / 7 × 2.5 = 1.0714, 3 / 7 × 7.5 = 3.2143, 3 / 7 × 2.55 = 1.0929
  ['decimals for each of a ratio', shared(each('2.5')), { done: '3', cases: '7' }, 1.07],
  ['decimals for a share', shared({ proportion: { points: '7.5' } }), { done: '3', cases: '7' }, 3.21],
  ['as many decimals as are rounded to', shared(each('2.55')), { done: '3', cases: '7' }, 1.09],
  [
    'a cap as fine as the rounding of its line',
    {
      lines: [of(ratio('done', 'cases'), each('2'), { cap: '0.4' })],
      rounding: { line: { places: '1', mode: 'half-up' } },
    },
    { done: '3', cases: '7' },
    0.4,
  ],
  [
    'a cap as fine as the rounding of its criterion',
    shared(each('2'), { cap: '0.75' }),
    { done: '3', cases: '7' },
    0.75,
  ],
  [
    'a floor as fine as that',
    { ...shared(each('2')), criterion: { floor: '0.95' } },
    { done: '3', cases: '7' },
    0.95,
  ],
  [
    'a cap finer than what it holds',
    { lines: [of('done', each('1'), { cap: '0.57' })] },
    { done: '3' },
    0.57,
  ],
  [
    'whole steps far below the first',
    { lines: [of('done', each('1', { above: '5', each: '2', steps: 'whole' }))] },
    { done: '0' },
    0,
  ],
  [
    'a ratio of decimals on its band',
    { lines: [of(ratio('done', 'share'), bands(['0.29', '2']))] },
    { done: '0.29', share: '1' },
    2,
  ],
  [
    'a ratio of a whole number and decimals',
    { lines: [of(ratio('cases', 'share'), bands(['4', '2']))] },
    { cases: '1', share: '0.25' },
    2,
  ],
  [
    'bands of a ratio in a size class',
    { lines: [of(ratio('done', 'cases'), classes(bands(['0.5', '2'])))] },
    { done: '1', cases: '2' },
    2,
  ],
  [
    'a size class inside another',
    { lines: [of('done', classes(each('1'), classes(each('2'), each('3'))))] },
    { done: '2', cases: '1' },
    6,
  ],
  [
    'size classes of different decimals',
    { lines: [of('done', classes(each('0.57'), each('1')))] },
    { done: '1', cases: '0' },
    0.57,
  ],
  [
    'a size just below a class',
    { lines: [of('done', { bySize: { of: 'share', classes: [{ from: '5.25', points: each('1') }] } })] },
    { done: '1', share: '5.2' },
    0,
  ],
  [
    'yes and no of different decimals',
    { lines: [of('issued', { yesNo: { yes: '0.57', no: '1' } })] },
    { issued: 'yes' },
    0.57,
  ],
  [
    'a fact whose name has digits',
    { lines: [of('t1', each('1'))], facts: { t1: { value: { sum: ['done', '2'] } } } },
    { done: '1' },
    3,
  ],
  [
    'earned beside a full standard',
    { lines: [of('done', each('1'))], criterion: { start: 'full' } },
    { done: '3' },
    10,
  ],
]
const unsayable = { over: ['done', '1'], as: 'sum' }
const exactly: readonly Row[] = [
  ['a missing figure in whole steps', { lines: [of('done', each('1', { steps: 'whole' }))] }, {}, 0],
  ['a missing figure in bands', { lines: [of('done', bands(['0', '1']))] }, {}, 0],
  [
    'a band beyond whole numbers',
    {
      lines: [of('done', bands(['999999999999.99999999', '2'], ['1', '1']))],
    },
    { done: '3' },
    1,
  ],
  [
    'a band of a ratio beyond them',
    {
      lines: [of(ratio('done', 'cases'), bands(['999999999999.99999999', '2'], ['1', '1']))],
    },
    { done: '3', cases: '2' },
    1,
  ],
  // 999,999,999 × 99,999,999,999 is no safe integer, so that the first band cannot be asked.
  [
    'a band times a divisor beyond them',
    {
      lines: [of(ratio('done', 'cases'), bands(['999999999', '4'], ['0.5', '2']))],
    },
    { done: '99999999999', cases: '99999999999' },
    2,
  ],
  [
    'over what only fractions can say',
    { lines: [of({ ratio: ['cases', unsayable] }, each('1'))], rounding: halves },
    { cases: '3', done: '1' },
    1.5,
  ],
  [
    'of what only fractions can say',
    { lines: [of({ ratio: [unsayable, 'cases'] }, each('1'))], rounding: halves },
    { cases: '2', done: '2' },
    1.5,
  ],
  [
    'a class that only fractions can say',
    {
      lines: [
        of(
          'done',
          classes(each('1'), {
            interpolate: [
              { at: '0', points: '0' },
              { at: '2', points: '1' },
            ],
          }),
        ),
      ],
    },
    { done: '1', cases: '1' },
    0.5,
  ],
  [
    'a floor finer than the rounding',
    { ...shared(each('2')), criterion: { floor: '0.955' } },
    { done: '3', cases: '7' },
    0.96,
  ],
]

describe('whole numbers give what exact fractions give at the edges too', () => {
  test.each(inIntegers)('%s', (_, table, values, total) => {
    expect(totals(table, one(values))).toEqual({ totals: [total], exactly: 0 })
  })
  test.each(exactly)(
    'where they cannot say it, the exact evaluator is asked: %s',
    (_, table, values, total) => {
      expect(totals(table, one(values))).toEqual({ totals: [total], exactly: 1 })
    },
  )
})

test('what is missing beside a full standard leaves the unit without a score here as there', () => {
  const full = criterion('c', '10', [of('done', each('1'))], { start: 'full' })
  const set = compiled(smallSet([group('G', [full])], { policies: { missing: 'unresolved' } }))
  const given = input({ units: [school('u')] })
  const columns = scoreColumns(set, given, encodeActivities([], new Map()), 'final')
  expect([columns.totals[0], columns.exactly]).toEqual([Number.NaN, 1])
})
