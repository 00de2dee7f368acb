import { scorePeriod } from '@thidua/scoring'
import type { Ruling, ScoringInput } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { compiled, criterion, declare, group, input, line, school, smallSet } from '../support/small-set.ts'

const one = { perItem: { points: '1' } }
/** A criterion of ten points that earns what `value` says. */
const ten = (id: string, value: string, more: unknown[] = [], rest: Record<string, unknown> = {}) =>
  criterion(id, '10', [line(`${id}1`, { value, points: one }), ...more], rest)
const bonus = (id: string, value: string) => line(id, { value, points: one, column: 'bonus' })
const deduction = (id: string, value: string) => line(id, { value, points: one, column: 'deduction' })
const absent = { appliesTo: ['office'] }

const none = { line: 'none', criterion: 'none', group: 'none', total: 'none', print: '2' }

interface Given extends Partial<ScoringInput> {
  readonly values?: Record<string, string>
}

const score = (
  groups: unknown[],
  policies: Record<string, unknown>,
  { values = {}, ...rest }: Given = {},
  basis: 'verified' | 'final' = 'final',
) => {
  const set = compiled(smallSet(groups, { policies: { rounding: none, ...policies } }))
  const given = input({ units: [school('u')], ...rest })
  const declarations = [...declare('u', values), ...given.declarations]
  return scorePeriod(set, { ...given, declarations }, basis).scores[0]!
}

const rows = ({ ledger }: ReturnType<typeof score>) =>
  ledger.map(({ kind, of, amount }) => `${kind} ${of ?? '-'} ${amount}`)

describe('what applies, spread over what does not', () => {
  const values = { done: '6', share: '5' }
  // G: a 6 of 10, b does not apply · H: c 5 of 10.
  const table = [
    group('G', [ten('a', 'done'), ten('b', 'done', [], absent)]),
    group('H', [ten('c', 'share')]),
  ]

  test('inside the group: 6 of 10 are 12 of 20', () => {
    const found = score(table, { notApplicable: 'rescale-group' }, { values })
    expect(rows(found)).toEqual(['criterion a 6', 'criterion c 5', 'rescale G 6'])
    expect(found.groups).toEqual([
      { group: 'G', parent: null, applicable: '10', nominal: '20', points: '12' },
      { group: 'H', parent: null, applicable: '10', nominal: '10', points: '5' },
    ])
    expect(found).toMatchObject({ total: '17', exact: '17', standard: '17' })
  })
  test('over the table: 11 of 20 are 16.5 of 30', () => {
    const found = score(table, { notApplicable: 'rescale-table' }, { values })
    expect(rows(found)).toEqual(['criterion a 6', 'criterion c 5', 'rescale - 5.5'])
    expect(found).toMatchObject({
      total: '16.5',
      standard: '16.5',
      groups: [{ points: '6' }, { points: '5' }],
    })
  })
  test('not at all', () => {
    const found = score(table, { notApplicable: 'no-rescale' }, { values })
    expect([rows(found), found.total]).toEqual([['criterion a 6', 'criterion c 5'], '11'])
  })

  test('a group of which nothing applies is spread over the others: 6 of 10 are 12 of 20', () => {
    const empty = [group('G', [ten('a', 'done')]), group('H', [ten('c', 'share', [], absent)])]
    const found = score(empty, { notApplicable: 'rescale-group' }, { values })
    expect([rows(found), found.total]).toEqual([['criterion a 6', 'rescale - 6'], '12'])
    expect(rows(score(empty, { notApplicable: 'rescale-table' }, { values }))).toEqual([
      'criterion a 6',
      'rescale - 6',
    ])
    expect(rows(score(empty, { notApplicable: 'no-rescale' }, { values }))).toEqual(['criterion a 6'])
  })
  test('the table is spread up to its nominal, never beyond: of 10, of 15, of 100 where only 20 exist', () => {
    const empty = [group('G', [ten('a', 'done')]), group('H', [ten('c', 'share', [], absent)])]
    const totalOf = (nominal: string, notApplicable: string) => {
      const set = compiled(smallSet(empty, { nominal, policies: { rounding: none, notApplicable } }))
      return scorePeriod(set, input({ units: [school('u')], declarations: declare('u', values) }), 'final')
        .scores[0]!.total
    }
    // 6 of 10 stay 6 of 10, are 9 of 15, and 12 of 20.
    for (const policy of ['rescale-group', 'rescale-table'])
      expect(['5', '10', '15', '100'].map(nominal => totalOf(nominal, policy))).toEqual(['6', '6', '9', '12'])
  })
  test('both at once: 6 of 10 are 12 of 20 in the group, and 18 of 30 in the table', () => {
    const both = [
      group('G', [ten('a', 'done'), ten('b', 'done', [], absent)]),
      group('H', [ten('c', 'share', [], absent)]),
    ]
    const found = score(both, { notApplicable: 'rescale-group' }, { values })
    expect([rows(found), found.total]).toEqual([['criterion a 6', 'rescale G 6', 'rescale - 6'], '18'])
  })
  test('bonuses and deductions are not spread: earned 6, +2, −1', () => {
    const more = [bonus('a2', '2'), deduction('a3', '1')]
    const mixed = [
      group('G', [ten('a', 'done', more), ten('b', 'done', [], absent)]),
      group('H', [ten('c', 'share', [], absent)]),
    ]
    const found = score(mixed, { notApplicable: 'rescale-group' }, { values })
    // a = 7; earned 6 becomes 12 in the group and 18 in the table: 18 + 2 − 1 = 19.
    expect(rows(found)).toEqual(['criterion a 7', 'rescale G 6', 'rescale - 6'])
    expect(found).toMatchObject({ total: '19', standard: '18', bonus: '2', deduction: '1' })
    const whole = score(mixed, { notApplicable: 'rescale-table' }, { values })
    // 6 of 10 are 18 of 30.
    expect([rows(whole), whole.total]).toEqual([['criterion a 7', 'rescale - 12'], '19'])
  })
  test('where nothing applies there is nothing to spread', () => {
    const empty = [group('G', [ten('a', 'done', [], absent)])]
    for (const notApplicable of ['rescale-group', 'rescale-table', 'no-rescale'])
      expect(score(empty, { notApplicable }, { values })).toMatchObject({
        state: 'scored',
        total: '0',
        ledger: [],
      })
  })
  test('only groups at the top are spread: 6 of 10 inside stay 6, and are 12 of 20 above', () => {
    const inner = group('I', [ten('a', 'done'), ten('b', 'done', [], absent)])
    const outer = { id: 'G', label: { vi: 'G', en: 'G' }, groups: [inner] }
    const found = score([outer], { notApplicable: 'rescale-group' }, { values })
    expect(rows(found)).toEqual(['criterion a 6', 'rescale G 6'])
    expect(found.groups).toEqual([
      { group: 'G', parent: null, applicable: '10', nominal: '20', points: '12' },
      { group: 'I', parent: 'G', applicable: '10', nominal: '20', points: '6' },
    ])
  })
  test('what has no data and is left out counts as what does not apply', () => {
    const left = [group('G', [ten('a', 'done'), ten('b', 'cases')])]
    const found = score(left, { notApplicable: 'rescale-group', missing: 'excluded' }, { values })
    expect([rows(found), found.total]).toEqual([['criterion a 6', 'rescale G 6'], '12'])
    expect(found.criteria[1]).toMatchObject({ state: 'missing', points: '0' })
  })
})

describe('groups', () => {
  const values = { done: '10', share: '8' }
  const parts = [ten('a', 'done'), ten('b', 'share')]

  test('a cap cuts what is over it', () => {
    const found = score([group('G', parts, { cap: '15' })], {}, { values })
    expect(rows(found)).toEqual(['criterion a 10', 'criterion b 8', 'group-cap G -3'])
    expect(found).toMatchObject({ total: '15', groups: [{ points: '15' }] })
  })
  test('a cap that nothing reaches leaves no row', () => {
    expect(rows(score([group('G', parts, { cap: '18' })], {}, { values }))).toEqual([
      'criterion a 10',
      'criterion b 8',
    ])
    expect(rows(score([group('G', parts, { cap: '18', capMode: 'scale' })], {}, { values }))).toEqual([
      'criterion a 10',
      'criterion b 8',
    ])
  })
  test('a cap in proportion: 10 and 8 lose 3 × 10/18 and 3 × 8/18', () => {
    const found = score([group('G', parts, { cap: '15', capMode: 'scale' })], {}, { values })
    expect(rows(found)).toEqual(['criterion a 10', 'criterion b 8', 'group-cap a -1.67', 'group-cap b -1.33'])
    expect(found.total).toBe('15')
  })
  test('a cap in proportion cuts what was spread too: 6, spread to 12, held at 9', () => {
    const table = [
      group('G', [ten('a', 'cases'), ten('b', 'done', [], absent)], { cap: '9', capMode: 'scale' }),
    ]
    const found = score(table, { notApplicable: 'rescale-group' }, { values: { cases: '6' } })
    expect(rows(found)).toEqual(['criterion a 6', 'rescale G 6', 'group-cap a -1.5', 'group-cap G -1.5'])
    expect(found.total).toBe('9')
  })
  test('rounded, then weighed: 18/7 is 2.6, and 5.2 in the total', () => {
    const table = [
      group('G', [criterion('a', '10', [line('a1', { value: { ratio: ['18', '7'] }, points: one })])], {
        weight: '2',
      }),
    ]
    const found = score(table, { rounding: { ...none, group: { places: '1', mode: 'half-up' } } })
    // 18/7 = 2.571…: rounding gives 0.0286, the weight 2.6. Printed 2.57 + 0.03 + 2.6 = 5.2.
    expect(rows(found)).toEqual(['criterion a 2.57', 'rounding G 0.03', 'weight G 2.6'])
    expect(found).toMatchObject({ total: '5.2', exact: '5.2', groups: [{ points: '2.6', nominal: '10' }] })
  })
  test('a weight multiplies what is handed on: standard, bonus and deduction', () => {
    const more = [bonus('a2', '2'), deduction('a3', '1')]
    const found = score([group('G', [ten('a', 'share', more)], { weight: '0.5' })], {}, { values })
    expect(found).toMatchObject({
      total: '4.5',
      standard: '4',
      bonus: '1',
      deduction: '0.5',
      groups: [{ points: '9' }],
    })
    expect(rows(found)).toEqual(['criterion a 9', 'weight G -4.5'])
  })
  test('from the leaves up: inner caps and weights come first', () => {
    // I: 18 held at 15, × 2 = 30 · J: 10 · G: 40 held at 35 · H: 8.
    const label = { vi: 'x', en: 'x' }
    const table = [
      {
        id: 'G',
        label,
        cap: '35',
        groups: [group('I', parts, { cap: '15', weight: '2' }), group('J', [ten('c', 'done')])],
      },
      group('H', [ten('d', 'share')]),
    ]
    const found = score(table, {}, { values })
    expect(found.groups.map(({ group: id, parent, points }) => [id, parent, points])).toEqual([
      ['G', null, '35'],
      ['I', 'G', '15'],
      ['J', 'G', '10'],
      ['H', null, '8'],
    ])
    expect(rows(found).slice(4).sort()).toEqual(['group-cap G -5', 'group-cap I -3', 'weight I 15'])
    expect(found.total).toBe('43')
  })
})

describe('the total', () => {
  const more = [bonus('a2', 'cases'), deduction('a3', 'share')]
  const table = [group('G', [ten('a', 'done', more)])]
  const values = { done: '6', cases: '4', share: '3' }

  test('caps of all bonuses and of all deductions stand apart', () => {
    const found = score(table, { totals: { bonusCap: '1', deductionCap: '2' } }, { values })
    // 6 + 4 − 3 = 7; −3 of bonuses, +1 of deductions.
    expect(rows(found)).toEqual(['criterion a 7', 'bonus-cap - -3', 'deduction-cap - 1'])
    expect(found).toMatchObject({ total: '5', standard: '6', bonus: '1', deduction: '2' })
  })
  test('caps that nothing reaches', () => {
    const found = score(
      table,
      { totals: { bonusCap: '4', deductionCap: '3', maximum: '7', minimum: '7' } },
      { values },
    )
    expect([rows(found), found.bonus, found.deduction]).toEqual([['criterion a 7'], '4', '3'])
  })
  test('held at the most and at the least; standard points are those before', () => {
    const most = score(table, { totals: { maximum: '5.5' } }, { values })
    expect([rows(most), most.total, most.standard]).toEqual([['criterion a 7', 'maximum - -1.5'], '5.5', '6'])
    const least = score(table, { totals: { minimum: '8' } }, { values })
    expect([rows(least), least.total, least.standard]).toEqual([['criterion a 7', 'minimum - 1'], '8', '6'])
  })

  const thirds = [
    group(
      'G',
      ['a', 'b'].map(id =>
        criterion(id, '10', [line(`${id}1`, { value: { ratio: ['20', '3'] }, points: one })]),
      ),
    ),
  ]
  test('not rounded it is printed at the printed places, and a row says what that moves', () => {
    const found = score(thirds, {})
    // 6.67 + 6.67 = 13.34, and 40/3 is printed 13.33.
    expect(rows(found)).toEqual(['criterion a 6.67', 'criterion b 6.67', 'rounding - -0.01'])
    expect(found).toMatchObject({ total: '13.33', exact: '40/3', standard: '40/3' })
  })
  test('rounded as declared', () => {
    const found = score(thirds, { rounding: { ...none, total: { places: '0', mode: 'up' } } })
    expect([rows(found).at(-1), found.total, found.exact]).toEqual(['rounding - 0.66', '14', '40/3'])
  })
  test('in lowest terms', () => {
    const halves = [
      group('G', [criterion('a', '10', [line('a1', { value: { ratio: ['2', '4'] }, points: one })])]),
    ]
    expect(score(halves, {})).toMatchObject({ exact: '0.5', total: '0.5' })
  })

  test('something unresolved: no total, no rows, and the names of what is missing', () => {
    const lines = [
      line('a1', { value: 'done', points: one }),
      line('a2', { value: 'share', points: one, missing: 'zero' }),
      line('a3', { value: { sum: ['cases', 'staff'] }, points: one, missing: 'unresolved' }),
    ]
    const found = score(
      [group('G', [criterion('a', '10', lines), ten('b', '1')])],
      {},
      { values: { done: '1' } },
    )
    expect(found).toMatchObject({ state: 'unresolved', total: null, exact: null, ledger: [] })
    expect(found.unresolved).toEqual([{ criterion: 'a', line: 'a3', facts: ['cases', 'staff'] }])
    expect(found.criteria.map(({ state }) => state)).toEqual(['missing', 'scored'])
    expect(found.criteria[0]!.lines.map(({ column, state }) => `${column} ${state}`)).toEqual([
      'standard scored',
      'standard missing',
      'standard missing',
    ])
  })
})

describe('rulings', () => {
  const ruling = (id: string, points: string, rest: Partial<Ruling> = {}): Ruling => ({
    id,
    unit: 'u',
    criterion: 'a',
    decision: { kind: 'points', points },
    author: 'x',
    reason: 'x',
    document: 'x',
    ...rest,
  })
  const table = [group('G', [ten('a', 'done'), ten('b', 'done')])]
  const values = { done: '1' }
  test('the last one of a criterion counts, and only in the final score', () => {
    const rulings = [
      ruling('R1', '3'),
      ruling('R2', '4'),
      ruling('R3', '9', { unit: 'v' }),
      ruling('R4', '5', { criterion: 'b' }),
    ]
    expect(score(table, {}, { values, rulings })).toMatchObject({
      total: '9',
      criteria: [{ points: '4' }, { points: '5' }],
    })
    expect(score(table, {}, { values, rulings }, 'verified')).toMatchObject({ total: '2' })
  })
})

describe('figures of other units and criteria', () => {
  const parent = [
    group('G', [
      criterion('own', '10', [line('o1', { value: 'done', points: one })]),
      criterion('children', '100', [
        line('k1', { value: { children: 'score', as: 'sum' }, points: one, missing: 'zero' }),
      ]),
      criterion('twice', '100', [line('t1', { value: { product: [{ points: 'own' }, '2'] }, points: one })]),
    ]),
  ]
  const units = [school('u'), school('x', { parent: 'u' }), school('y', { parent: 'u' })]
  const others = [...declare('x', { done: '2' }), ...declare('y', { done: '3' })]

  test('scores of sub-units, whatever the order; points of another criterion', () => {
    // x: 2 + 4 = 6, y: 3 + 6 = 9, u: 1 + 15 + 2.
    const policies = { notApplicable: 'no-rescale' }
    const found = score(parent, policies, { values: { done: '1' }, units, declarations: others })
    expect(rows(found)).toEqual(['criterion own 1', 'criterion children 15', 'criterion twice 2'])
    expect(
      score(parent, policies, { values: { done: '1' }, units: [...units].reverse(), declarations: others })
        .unit,
    ).toBe('y')
  })
  test('points of a criterion that does not apply, and of one without data', () => {
    const left = [
      group('G', [ten('own', 'done', [], absent), ten('late', 'cases'), ten('base', '1')]),
      group('H', [
        criterion('twice', '10', [line('t1', { value: { points: 'own' }, points: one })]),
        criterion('again', '10', [line('g1', { value: { points: 'late' }, points: one })]),
      ]),
    ]
    const found = score(left, {}, { values: { done: '1' } })
    expect(found.criteria.map(({ criterion: id, state }) => `${id} ${state}`)).toEqual([
      'own not-applicable',
      'late missing',
      'base scored',
      'twice not-applicable',
      'again missing',
    ])
    expect(found.unresolved).toEqual([
      { criterion: 'late', line: 'late1', facts: ['cases'] },
      { criterion: 'again', line: 'g1', facts: ['late'] },
    ])
  })
})
