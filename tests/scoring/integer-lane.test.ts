import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import { describe, expect, test } from 'vitest'
import { quotientHalfUp } from '../../packages/scoring/src/language/integer/integer-round.ts'
import { each, halves, of, one, setOf, type Table, totals } from '../support/integer-lane.ts'
import {
  article,
  compiled,
  criterion,
  declare,
  group,
  input,
  line,
  school,
  smallSet,
} from '../support/small-set.ts'

const bands = {
  bands: [
    { from: '1.5', points: '2' },
    { from: '3', points: '4.25' },
    { from: '0.5', points: '1' },
  ],
}

type Row = readonly [string, Table, Record<string, string>, number]
const inIntegers: readonly Row[] = [
  ['points for each', { lines: [of('done', each('0.5'))] }, { done: '3' }, 1.5],
  ['for each part', { lines: [of('done', each('0.5'))] }, { done: '2.5' }, 1.25],
  ['above a threshold', { lines: [of('done', each('0.5', { above: '0.5' }))] }, { done: '3' }, 1.25],
  ['on the threshold', { lines: [of('done', each('0.5', { above: '3' }))] }, { done: '3' }, 0],
  ['below the threshold', { lines: [of('done', each('0.5', { above: '3.5' }))] }, { done: '3' }, 0],
  [
    'in whole steps of two',
    { lines: [of('done', each('0.5', { above: '1', each: '2', steps: 'whole' }))] },
    { done: '6.9' },
    1,
  ],
  // (6.9 − 0.5) / 2 = 3.2
  [
    'in whole steps above a part',
    { lines: [of('done', each('0.5', { above: '0.5', each: '2', steps: 'whole' }))] },
    { done: '6.9' },
    1.5,
  ],
  [
    'on a whole step',
    { lines: [of('done', each('0.5', { above: '1', each: '2', steps: 'whole' }))] },
    { done: '7' },
    1.5,
  ],
  [
    'no whole step',
    { lines: [of('done', each('0.5', { above: '1', each: '2', steps: 'whole' }))] },
    { done: '0.5' },
    0,
  ],
  [
    'in whole steps of a part',
    { lines: [of('done', each('1', { each: '0.25', steps: 'whole' }))] },
    { done: '0.6' },
    2,
  ],
  ['the highest band', { lines: [of('done', bands)] }, { done: '3' }, 4.25],
  ['the middle band', { lines: [of('done', bands)] }, { done: '2.999' }, 2],
  ['the edge of the middle band', { lines: [of('done', bands)] }, { done: '1.5' }, 2],
  ['the lowest band', { lines: [of('done', bands)] }, { done: '1' }, 1],
  ['below all bands', { lines: [of('done', bands)] }, { done: '0' }, 0],
  ['yes', { lines: [of('issued', { yesNo: { yes: '2', no: '0.5' } })] }, { issued: 'yes' }, 2],
  ['no', { lines: [of('issued', { yesNo: { yes: '2', no: '0.5' } })] }, { issued: 'no' }, 0.5],
  [
    'no, of which nothing is said',
    { lines: [of('issued', { yesNo: { yes: '2.25' } })] },
    { issued: 'no' },
    0,
  ],
  [
    'a sum',
    { lines: [of({ sum: ['done', 'share', '1.25'] }, each('1'))] },
    { done: '1', share: '0.5' },
    2.75,
  ],
  [
    'a difference',
    { lines: [of({ difference: ['done', 'share'] }, each('1'))] },
    { done: '3', share: '0.5' },
    2.5,
  ],
  ['a product', { lines: [of({ product: ['done', 'share'] }, each('1'))] }, { done: '3', share: '0.5' }, 1.5],
  [
    'the smallest',
    { lines: [of({ smallest: ['done', 'share'] }, each('1'))] },
    { done: '3', share: '0.5' },
    0.5,
  ],
  ['the largest', { lines: [of({ largest: ['done', 'share'] }, each('1'))] }, { done: '3', share: '0.5' }, 3],
  ['a literal', { lines: [of('2.5', each('1'))] }, {}, 2.5],
  [
    'a named expression',
    { lines: [of('twice', each('1'))], facts: { twice: { value: { product: ['done', '2'] } } } },
    { done: '1.5' },
    3,
  ],
  ['a date', { lines: [of('sent', { bands: [{ from: '1', points: '2' }] })] }, { sent: '1970-01-02' }, 2],
  // Bands on a ratio: 7 of 10 meets 0.7, 6 of 9 does not.
  [
    'a ratio on a band',
    { lines: [of({ ratio: ['done', 'cases'] }, { bands: [{ from: '0.7', points: '2' }] })] },
    { done: '7', cases: '10' },
    2,
  ],
  [
    'a ratio below it',
    { lines: [of({ ratio: ['done', 'cases'] }, { bands: [{ from: '0.7', points: '2' }] })] },
    { done: '6', cases: '9' },
    0,
  ],
  // 5 × 1/3 = 1.67
  [
    'a share of the points',
    { lines: [of({ ratio: ['done', 'cases'] }, { proportion: { points: '5' } })], rounding: halves },
    { done: '1', cases: '3' },
    1.67,
  ],
  [
    'a share above one',
    { lines: [of({ ratio: ['done', 'cases'] }, { proportion: { points: '5' } })], rounding: halves },
    { done: '4', cases: '3' },
    5,
  ],
  [
    'a share below nothing',
    { lines: [of({ ratio: ['done', 'cases'] }, { proportion: { points: '5' } })], rounding: halves },
    { done: '-1', cases: '3' },
    0,
  ],
  // 2 × 2.5 / 3 = 1.67
  [
    'points for each of a ratio',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2'))], rounding: halves },
    { done: '2.5', cases: '3' },
    1.67,
  ],
  [
    'for each of a negative ratio',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2'))], rounding: halves },
    { done: '-2.5', cases: '3' },
    0,
  ],
  [
    'a named ratio',
    {
      lines: [of('part', each('2'))],
      rounding: halves,
      facts: { part: { value: { ratio: ['done', 'cases'] } } },
    },
    { done: '1', cases: '3' },
    0.67,
  ],
  // 0.6667 is held at 0.5; 0.6667 rounded by the line to one place is 0.7.
  [
    'a ratio with a cap',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2'), { cap: '0.5' })], rounding: halves },
    { done: '1', cases: '3' },
    0.5,
  ],
  [
    'a ratio, its line rounded',
    {
      lines: [of({ ratio: ['done', 'cases'] }, each('2'))],
      rounding: { line: { places: '1', mode: 'half-up' } },
    },
    { done: '1', cases: '3' },
    0.7,
  ],
  // 0.5 × 2.5 = 1.25, rounded by the line to 1.3, by the criterion to 1.
  [
    'a line rounded',
    { lines: [of('done', each('0.5'))], rounding: { line: { places: '1', mode: 'half-up' } } },
    { done: '2.5' },
    1.3,
  ],
  [
    'a criterion rounded',
    { lines: [of('done', each('0.5'))], rounding: { criterion: { places: '0', mode: 'half-up' } } },
    { done: '2.5' },
    1,
  ],
  [
    'a tie, away from zero',
    { lines: [of('done', each('0.01'))], rounding: { total: { places: '1', mode: 'half-up' } } },
    { done: '25' },
    0.3,
  ],
  [
    'a negative tie, away from zero',
    {
      lines: [of('done', each('0.01'), { column: 'deduction' })],
      rounding: { total: { places: '1', mode: 'half-up' } },
    },
    { done: '25' },
    -0.3,
  ],
  ['a cap of the line', { lines: [of('done', each('1'), { cap: '2.5' })] }, { done: '7' }, 2.5],
  ['the standard as the cap of what is earned', { lines: [of('done', each('1'))] }, { done: '17' }, 10],
  ['a bonus beyond it', { lines: [of('done', each('1'), { column: 'bonus' })] }, { done: '17' }, 17],
  [
    'a cap of bonuses',
    { lines: [of('done', each('1'), { column: 'bonus' })], criterion: { bonusCap: '1.5' } },
    { done: '17' },
    1.5,
  ],
  ['a deduction', { lines: [of('done', each('1'), { column: 'deduction' })] }, { done: '3' }, -3],
  [
    'from the full standard',
    { lines: [of('done', each('1'), { column: 'deduction' })], criterion: { start: 'full' } },
    { done: '3' },
    7,
  ],
  [
    'a cap of deductions',
    {
      lines: [of('done', each('1'), { column: 'deduction' })],
      criterion: { start: 'full', deductionCap: '1.5' },
    },
    { done: '3' },
    8.5,
  ],
  [
    'a floor',
    { lines: [of('done', each('1'), { column: 'deduction' })], criterion: { floor: '-1.5' } },
    { done: '3' },
    -1.5,
  ],
  [
    'lines added up',
    { lines: [of('done', each('1')), line('m', { value: 'share', points: each('2') })] },
    { done: '3', share: '0.5' },
    4,
  ],
  ['a cap of the group', { lines: [of('done', each('1'))], group: { cap: '2.5' } }, { done: '3' }, 2.5],
  ['a weight of the group', { lines: [of('done', each('1'))], group: { weight: '1.5' } }, { done: '3' }, 4.5],
  [
    'a cap before its weight',
    { lines: [of('done', each('1'))], group: { cap: '2', weight: '1.5' } },
    { done: '3' },
    3,
  ],
  ['a maximum of the total', { lines: [of('done', each('1'))], totals: { maximum: '2' } }, { done: '3' }, 2],
  ['a minimum of the total', { lines: [of('done', each('1'))], totals: { minimum: '4' } }, { done: '3' }, 4],
  [
    'a cap of bonuses where there are none',
    { lines: [of('done', each('1'))], totals: { bonusCap: '1' } },
    { done: '3' },
    3,
  ],
]

const exactly: readonly Row[] = [
  ['parts of an item of two', { lines: [of('done', each('0.5', { each: '2' }))] }, { done: '3' }, 0.75],
  [
    'straight lines',
    {
      lines: [
        of('done', {
          interpolate: [
            { at: '0', points: '0' },
            { at: '2', points: '1' },
          ],
        }),
      ],
    },
    { done: '1' },
    0.5,
  ],
  [
    'a share that is no ratio',
    { lines: [of('done', { proportion: { points: '5' } })] },
    { done: '0.5' },
    2.5,
  ],
  ['several as one', { lines: [of({ over: ['done', '1'], as: 'mean' }, each('1'))] }, { done: '2' }, 1.5],
  [
    'a sum with a ratio in it',
    { lines: [of({ sum: ['done', { ratio: ['1', '3'] }] }, each('1'))] },
    { done: '2' },
    2.33,
  ],
  [
    'a ratio that nothing rounds',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2'))] },
    { done: '1', cases: '3' },
    0.67,
  ],
  [
    'a ratio in whole steps',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2', { steps: 'whole' }))], rounding: halves },
    { done: '4', cases: '3' },
    2,
  ],
  [
    'a ratio above a threshold',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2', { above: '1' }))], rounding: halves },
    { done: '4', cases: '3' },
    0.67,
  ],
  [
    'a ratio for each two',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2', { each: '2' }))], rounding: halves },
    { done: '4', cases: '3' },
    1.33,
  ],
  [
    'a ratio rounded to even',
    {
      lines: [of({ ratio: ['done', 'cases'] }, each('2'))],
      rounding: { criterion: { places: '2', mode: 'half-even' } },
    },
    { done: '1', cases: '3' },
    0.67,
  ],
  // Two thirds of two lines are 1.33 together, 0.67 + 0.67 apart.
  [
    'two ratios in one criterion',
    {
      lines: [
        of({ ratio: ['done', 'cases'] }, each('2')),
        line('m', { value: { ratio: ['done', 'cases'] }, points: each('2') }),
      ],
      rounding: halves,
    },
    { done: '1', cases: '3' },
    1.33,
  ],
  // 2/3 is held at 0.665 and then rounded to 0.67; at a standard of 0.664 to 0.66.
  [
    'a ratio with a finer cap',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2'), { cap: '0.665' })], rounding: halves },
    { done: '1', cases: '3' },
    0.67,
  ],
  [
    'a ratio with a finer standard',
    {
      lines: [of({ ratio: ['done', 'cases'] }, each('2'))],
      criterion: { standard: '0.664' },
      rounding: halves,
    },
    { done: '1', cases: '3' },
    0.66,
  ],
  [
    'a ratio, its line rounded after a finer cap',
    {
      lines: [of({ ratio: ['done', 'cases'] }, each('2'), { cap: '0.65' })],
      rounding: { line: { places: '1', mode: 'half-up' } },
    },
    { done: '1', cases: '3' },
    0.7,
  ],
  [
    'a ratio taken away',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2'), { column: 'deduction' })], rounding: halves },
    { done: '1', cases: '3' },
    -0.67,
  ],
  [
    'a ratio with finer points',
    { lines: [of({ ratio: ['done', 'cases'] }, each('2.001'))], rounding: halves },
    { done: '1', cases: '3' },
    0.67,
  ],
  [
    'over nothing',
    { lines: [of({ ratio: ['done', 'cases'], whenZero: 'one' }, each('2'))], rounding: halves },
    { done: '1', cases: '0' },
    2,
  ],
  [
    'bands over nothing',
    { lines: [of({ ratio: ['done', 'cases'], whenZero: 'one' }, { bands: [{ from: '1', points: '2' }] })] },
    { done: '1', cases: '0' },
    2,
  ],
  [
    'a condition',
    { lines: [of('done', each('1'), { when: { value: 'done', above: '1' } })] },
    { done: '2' },
    2,
  ],
  [
    'an alternative',
    {
      lines: [
        of('done', each('1'), { exclusive: 'x' }),
        line('m', { value: '1', points: each('1'), exclusive: 'x' }),
      ],
    },
    { done: '2' },
    2,
  ],
  [
    'a line of some kinds of unit',
    {
      lines: [of('done', each('1'), { appliesTo: ['office'] }), line('m', { value: '1', points: each('1') })],
    },
    { done: '2' },
    1,
  ],
  [
    'a criterion of some kinds',
    { lines: [of('done', each('1'))], criterion: { appliesTo: ['school'] } },
    { done: '2' },
    2,
  ],
  [
    'a line rounded down',
    { lines: [of('done', each('0.5'))], rounding: { line: { places: '0', mode: 'down' } } },
    { done: '3' },
    1,
  ],
  [
    'a criterion rounded down',
    { lines: [of('done', each('0.5'))], rounding: { criterion: { places: '0', mode: 'down' } } },
    { done: '3' },
    1,
  ],
  [
    'a total rounded down',
    { lines: [of('done', each('0.5'))], rounding: { total: { places: '0', mode: 'down' } } },
    { done: '3' },
    1,
  ],
  [
    'a total that is not rounded',
    { lines: [of('done', each('0.5'))], rounding: { total: 'none' } },
    { done: '3' },
    1.5,
  ],
  [
    'a group rounded',
    { lines: [of('done', each('0.5'))], rounding: { group: { places: '0', mode: 'half-up' } } },
    { done: '3' },
    2,
  ],
  [
    'a cap in proportion',
    { lines: [of('done', each('1'))], group: { cap: '2', capMode: 'scale' } },
    { done: '3' },
    2,
  ],
  [
    'a cap of all bonuses',
    { lines: [of('done', each('1'), { column: 'bonus' })], totals: { bonusCap: '1' } },
    { done: '3' },
    1,
  ],
  [
    'a cap of all deductions',
    { lines: [of('done', each('1'), { column: 'deduction' })], totals: { deductionCap: '1' } },
    { done: '3' },
    -1,
  ],
  // 3,002,399,751,580,331 × 3 = 2^53 + 1: held at the standard of 10 all the same.
  [
    'a product beyond floats',
    { lines: [of({ product: ['done', '3'] }, each('1'))] },
    { done: '3002399751580331' },
    10,
  ],
  ['a figure beyond floats', { lines: [of('done', each('1'))] }, { done: '90071992547409930' }, 10],
  ['a missing figure', { lines: [of('done', each('1'))] }, {}, 0],
]

describe('whole numbers give what exact fractions give', () => {
  test.each(inIntegers)('%s', (_, table, values, total) => {
    expect(totals(table, one(values))).toEqual({ totals: [total], exactly: 0 })
  })

  test.each(exactly)(
    'where they cannot say it, the exact evaluator is asked: %s',
    (_, table, values, total) => {
      expect(totals(table, one(values))).toEqual({ totals: [total], exactly: 1 })
    },
  )

  test('only the units are asked that need it', () => {
    const given = input({
      units: [school('a'), school('b'), school('c')],
      declarations: [...declare('a', { done: '2' }), ...declare('c', { done: '3.25' })],
    })
    expect(totals({ lines: [of('done', each('1'))] }, given)).toEqual({ totals: [2, 0, 3.25], exactly: 1 })
  })

  const bySize = {
    bySize: {
      of: 'staff',
      classes: [
        { from: '5.5', points: { yesNo: { yes: '0.25' } } },
        { from: '20', points: each('2') },
      ],
    },
  }
  test.each([
    ['20', 6],
    ['19.9', 0.25],
    ['5.5', 0.25],
    ['5', 0],
  ])('by size class: %s', (staff, total) => {
    expect(totals({ lines: [of('done', bySize)] }, one({ done: '3' }, { staff }))).toEqual({
      totals: [total],
      exactly: 0,
    })
  })
  test('by a size that is missing, and by classes that only fractions can say', () => {
    expect(totals({ lines: [of('done', bySize)] }, one({ done: '3' }))).toEqual({ totals: [0], exactly: 1 })
    const share = {
      bySize: { of: 'staff', classes: [{ from: '0', points: { proportion: { points: '1' } } }] },
    }
    const ratio = { ratio: ['done', 'cases'] }
    const table = { lines: [of(ratio, share)], rounding: halves }
    expect(totals(table, one({ done: '1', cases: '3' }, { staff: '1' }))).toEqual({
      totals: [0.33],
      exactly: 1,
    })
    const noSize = {
      bySize: { of: { over: ['1', '2'], as: 'sum' }, classes: [{ from: '0', points: each('1') }] },
    }
    expect(totals({ lines: [of('done', noSize)] }, one({ done: '3' }))).toEqual({ totals: [3], exactly: 1 })
  })

  test('groups inside groups need the exact evaluator', () => {
    const inner = group('H', [criterion('c', '10', [of('done', each('1'))])])
    const set = compiled(
      smallSet([{ id: 'G', label: { vi: 'G', en: 'G' }, groups: [inner] }], {
        policies: { missing: 'zero', notApplicable: 'no-rescale' },
      }),
    )
    const columns = scoreColumns(set, one({ done: '3' }), encodeActivities([], new Map()), 'final')
    expect([columns.totals[0], columns.exactly]).toEqual([300, 1])
  })

  test('more units than one run holds, each with its own figures', () => {
    const units = Array.from({ length: 1100 }, (_, i) =>
      school(`u${i}`, { attributes: { staff: String(i % 10) } }),
    )
    const given = input({
      units,
      activities: [article('u1050', { quantity: '2.5' }), article('u3', { quantity: '1' })],
    })
    const lines = [of('staff', each('1')), line('m', { value: 'articles', points: each('1') })]
    const { totals: found, exactly: asked } = totals({ lines }, given)
    expect(asked).toBe(0)
    // u3: 3 + 1 · u1023: 3 · u1024: 4 · u1050: 0 + 2.5 · u1099: 9
    expect([3, 1023, 1024, 1050, 1099].map(i => found[i])).toEqual([4, 3, 4, 2.5, 9])
  })

  test.each([
    ['count', { count: 'activities' }, 3],
    ['sum', { sum: 'quantity' }, 4.5],
    ['weighed sum', { sum: 'quantity', factors: { by: 'kind', of: { post: '1.5' } } }, 5],
    ['distinct months', { distinct: 'month' }, 2],
    ['persons reached', { sum: 'reached' }, 7],
    ['persons to be reached', { sum: 'audience', where: { kind: ['article'] } }, 9],
  ])('a measure from its running sum: %s', (_, measure, total) => {
    const activities = [
      article('u', { quantity: '2', reached: '7', audience: '9' }),
      article('u', { quantity: '1.5' }),
      article('u', { kind: 'post', date: '2024-05-02', audience: '100' }),
      article('u', { date: '2023-12-31' }),
      article('u', { status: 'rejected' }),
    ]
    const table = { lines: [of('m', each('1'))], facts: { m: measure } }
    expect(totals(table, input({ units: [school('u')], activities }))).toEqual({
      totals: [total],
      exactly: 0,
    })
  })
})

describe('a declaration counts on each basis as it was accepted', () => {
  const set = setOf({ lines: [of('done', each('1'))] })
  test.each([
    [{ status: 'submitted' as const }, [5, 0]],
    [{ status: 'verified' as const }, [5, 5]],
    [{ status: 'rejected' as const }, [5, 0]],
    [{ status: 'rejected' as const, verifiedValue: '2' }, [5, 2]],
    [{ status: 'verified' as const, verifiedValue: '2' }, [5, 2]],
  ])('%o', (rest, expected) => {
    const declarations = [{ unit: 'u', fact: 'done', value: '5', ...rest }]
    const given = input({ units: [school('u')], declarations })
    const found = (['self', 'verified'] as const).map(
      basis => scoreColumns(set, given, encodeActivities([], new Map()), basis).totals[0]! / 100,
    )
    expect(found).toEqual(expected)
  })
})

test.each([
  [1, 3, 0],
  [2, 3, 1],
  [3, 2, 2],
  [-3, 2, -2],
  [-1, 3, 0],
  [7, 7, 1],
  [0, 5, 0],
  [1, 0, Number.NaN],
  [1, -2, Number.NaN],
  // 2 × 4,503,599,627,370,495 + 1 is the largest whole number that floats count exactly.
  [4_503_599_627_370_495, 1, 4_503_599_627_370_495],
  [4_503_599_627_370_496, 1, Number.NaN],
])('%i / %i rounded half-up is %i', (n, d, quotient) => {
  expect(quotientHalfUp(n, d) + 0).toBe(quotient)
})
