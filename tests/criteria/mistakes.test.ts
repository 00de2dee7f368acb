import { parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Issue } from '@thidua/scoring/issues'
import { describe, expect, test } from 'vitest'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const oneLine = (rest: Record<string, unknown>) =>
  smallSet([
    group('G', [
      criterion('c', '100', [
        line('l', { value: 'articles', points: { perItem: { points: '1' } }, ...rest }),
      ]),
    ]),
  ])

/** A line of the second format that reads this value. */
const second = (value: unknown) => ({ ...oneLine({ value }), format: '2' })

const errorsOf = (set: unknown): readonly Issue[] => {
  const parsed = parseCriteriaSet(set)
  return parsed.ok ? [] : parsed.issues.filter(found => found.severity === 'error')
}

/** What the first error says: code, place from the criterion on, and parameters. */
const first = (set: unknown) => {
  const [found] = errorsOf(set)
  return found && [found.code, found.path.slice(-3).join('/'), found.params]
}

const label = { vi: 'x', en: 'x' }
const gated = (place: string) => ({ basis: 'rounded', tieBreak: [], gated: { place, seat: 'next' } })

/** Gates over what they are asked, in a set that says what becomes of units under them. */
const underGates = (gates: readonly unknown[], effect: string, place: string, asked?: unknown) =>
  smallSet([group('G', [])], {
    format: '2',
    policies: { ranking: gated(place) },
    gates: gates.map((when, i) => ({ id: `g${i}`, label, when, effect })),
    ratings: [
      {
        ...{ id: 'good', label, from: '80', quota: { seats: 1 } },
        ...(asked === undefined ? {} : { conditions: [{ label, when: asked }] }),
      },
      { id: 'fair', label },
    ],
  })

const bandsOf = (...bands: unknown[]) => oneLine({ points: { bands } })

describe('mistakes of a first criteria file', () => {
  test.each<[mistake: string, set: Record<string, unknown>, expected: unknown]>([
    [
      'a misspelt key of a criterion',
      smallSet([group('G', [criterion('c', '100', [], { standart: '3' })])]),
      ['unknown-key', 'criteria/0/standart', { key: 'standart', nearest: 'standard' }],
    ],
    [
      'a misspelt key of a line',
      oneLine({ colum: 'bonus' }),
      ['unknown-key', 'lines/0/colum', { key: 'colum', nearest: 'column' }],
    ],
    [
      'a misspelt curve',
      oneLine({ points: { band: [] } }),
      [
        'unknown-key',
        '0/points/band',
        {
          key: 'band',
          nearest: 'bands',
          expected: 'perItem, bands, bySize, proportion, yesNo, interpolate, marked',
        },
      ],
    ],
    [
      'a misspelt operation',
      oneLine({ value: { raito: ['articles', 'planned'] } }),
      ['unknown-key', '0/value/raito', expect.objectContaining({ key: 'raito', nearest: 'ratio' })],
    ],
    [
      'a misspelt operation deep inside',
      oneLine({ value: { ratio: ['articles', { produkt: ['2', 'staff'] }] } }),
      ['unknown-key', 'ratio/1/produkt', expect.objectContaining({ nearest: 'product' })],
    ],
    [
      'a label written as a number',
      oneLine({ label: 3 }),
      ['expected-label', 'lines/0/label', expect.objectContaining({ given: '3' })],
    ],
    [
      'a label in one language only',
      oneLine({ label: { vi: 'Tin, bài' } }),
      ['missing-key', '0/label/en', { key: 'en' }],
    ],
    ['a band without from', bandsOf({ points: '5' }), ['missing-key', 'bands/0/from', { key: 'from' }]],
    [
      'a band with two borders',
      bandsOf({ from: '97', to: '98', points: '4' }),
      ['unknown-key', 'bands/0/to', { key: 'to' }],
    ],
    ['no bands', bandsOf(), ['too-small', '0/points/bands', { minimum: '1', givenType: 'list' }]],
    [
      'a decimal comma',
      bandsOf({ from: '0,5', points: '1' }),
      ['invalid-decimal', 'bands/0/from', { given: '0,5' }],
    ],
    [
      'a per cent sign',
      bandsOf({ from: '98%', points: '5' }),
      ['invalid-decimal', 'bands/0/from', { given: '98%' }],
    ],
    [
      'a float with a tail',
      bandsOf({ from: 0.1 + 0.2, points: '5' }),
      ['invalid-decimal', 'bands/0/from', { given: '0.30000000000000004' }],
    ],
    [
      'an empty value',
      oneLine({ value: null }),
      ['not-understood', 'lines/0/value', expect.objectContaining({ givenType: 'nothing' })],
    ],
    [
      'points as a bare number',
      oneLine({ points: 5 }),
      ['not-understood', 'lines/0/points', expect.objectContaining({ given: '5' })],
    ],
    [
      'two curves on one line',
      oneLine({ points: { perItem: { points: '1' }, yesNo: { yes: '1' } } }),
      ['unknown-key', '0/points/yesNo', { key: 'yesNo' }],
    ],
    [
      'an unknown fact',
      oneLine({ value: 'artikles' }),
      ['unknown-fact', 'lines/0/value', { name: 'artikles', nearest: 'articles' }],
    ],
    [
      'an unknown fact in a condition',
      oneLine({ when: { any: [{ value: 'x', atLeast: '1' }] } }),
      ['unknown-fact', 'any/0/value', { name: 'x' }],
    ],
    [
      'a fact id with spaces',
      oneLine({ value: 'so tin bai' }),
      ['invalid-id', 'lines/0/value', { given: 'so tin bai' }],
    ],
    [
      'a column in Vietnamese',
      oneLine({ column: 'thuong' }),
      ['unknown-choice', 'lines/0/column', { given: 'thuong', choices: 'standard, bonus, deduction' }],
    ],
    [
      'a comparison without a bound',
      oneLine({ when: { value: 'articles' } }),
      ['comparison-without-bound', 'lines/0/when', { givenType: 'object' }],
    ],
    [
      'a misspelt bound',
      oneLine({ when: { value: 'articles', atleast: '3' } }),
      ['unknown-key', '0/when/atleast', { key: 'atleast', nearest: 'atLeast' }],
    ],
    [
      'a condition as text',
      oneLine({ when: 'fullStandard' }),
      ['not-understood', 'lines/0/when', expect.objectContaining({ given: 'fullStandard' })],
    ],
    [
      'a wrong date',
      smallSet([group('G', [])], { effective: { from: '31/12/2024', by: 'period' } }),
      ['invalid-date', 'effective/from', { given: '31/12/2024' }],
    ],
    [
      'a day that does not exist',
      smallSet([group('G', [])], { version: '2024-02-30' }),
      ['invalid-date', 'version', { given: '2024-02-30' }],
    ],
    [
      'a deadline nobody can read',
      oneLine({ value: { daysAfter: { date: 'sent', deadline: '31-1' } } }),
      ['invalid-date', 'value/daysAfter/deadline', { given: '31-1' }],
    ],
    [
      'a deadline of a fact that is no date',
      oneLine({ value: { daysAfter: { date: 'cases', deadline: '01-31' } } }),
      ['not-a-date', 'value/daysAfter/date', { name: 'cases' }],
    ],
    [
      'a format of the future',
      { ...smallSet([]), format: '3' },
      ['unknown-format', 'format', { given: '3' }],
    ],
    [
      'weights for some of the values',
      second({ over: ['cases', '1'], weights: ['1'], as: 'mean' }),
      ['weights-do-not-match', '0/value/weights', { values: '2', weights: '1' }],
    ],
    [
      'weights of the largest',
      second({ over: ['cases', '1'], weights: ['1', '2'], as: 'largest' }),
      ['weights-without-mean', '0/value/weights', {}],
    ],
    [
      'a weight below zero',
      second({ over: ['cases', '1'], weights: ['1', '-0.5'], as: 'sum' }),
      ['negative-weight', 'value/weights/1', { weight: '-0.5' }],
    ],
    [
      'a least share of what is never left out',
      second({ over: ['cases', '1'], as: 'mean', missing: 'zero', knownAtLeast: '0.5' }),
      ['known-without-excluded', '0/value/knownAtLeast', {}],
    ],
    [
      'a least share in percent',
      second({ children: 'cases', as: 'mean', missing: 'excluded', knownAtLeast: '60' }),
      ['share-not-between', '0/value/knownAtLeast', { share: '60' }],
    ],
    [
      'a least share of the table in percent',
      smallSet([group('G', [criterion('c', '1', [])])], { format: '2', policies: { knownAtLeast: '75' } }),
      ['share-not-between', 'policies/knownAtLeast', { share: '75' }],
    ],
    [
      'a root of a hundredth degree',
      second({ root: 'cases', degree: '100', places: '2', mode: 'up' }),
      ['degree-outside', '0/value/degree', { degree: '100' }],
    ],
    [
      'a geometric mean that is not rounded',
      second({ over: ['cases', '1'], as: 'geometric-mean', places: '2' }),
      ['geometric-mean-without-places', 'lines/0/value', {}],
    ],
    [
      'a mean that is rounded like a geometric one',
      second({ children: 'cases', as: 'mean', places: '2', mode: 'up' }),
      ['places-without-geometric-mean', 'lines/0/value', {}],
    ],
    [
      'weights of a geometric mean that are declared',
      second({
        over: ['cases', '1'],
        weights: ['staff', '1'],
        as: 'geometric-mean',
        places: '2',
        mode: 'up',
      }),
      ['weights-not-repeatable', '0/value/weights', {}],
    ],
    [
      'weights of a geometric mean that are too fine',
      second({
        over: ['cases', '1'],
        weights: ['0.3333', '0.6667'],
        as: 'geometric-mean',
        places: '2',
        mode: 'up',
      }),
      ['weights-not-repeatable', '0/value/weights', {}],
    ],
    [
      'days between what is no day',
      second({ daysBetween: ['sent', 'cases'] }),
      ['not-a-date', 'value/daysBetween/1', { name: 'cases' }],
    ],
    [
      'holidays where every day counts',
      second({ daysBetween: ['sent', 'sent'], holidays: ['2024-01-01'] }),
      ['holidays-without-working-days', '0/value/holidays', {}],
    ],
    [
      'a word of a later format',
      oneLine({ value: { orElse: ['cases', '0'] } }),
      ['of-later-format', '0/value/orElse', { key: 'orElse', format: '2' }],
    ],
    [
      'a policy of a later format',
      smallSet([group('G', [])], { policies: { ranking: gated('after') } }),
      ['of-later-format', 'policies/ranking/gated', { key: 'gated', format: '2' }],
    ],
    [
      'a gate that asks the place, which depends on the gate',
      underGates([{ place: { atMost: '3' } }], 'no-commendation', 'after'),
      ['gate-asks-place', 'gates/0/when', {}],
    ],
    [
      'the same by way of sub-units and their ratings',
      underGates([{ everyChild: { rating: ['good'] } }], 'not-rated', 'after', { place: { atMost: '1' } }),
      ['gate-asks-place', 'conditions/0/when', {}],
    ],
    [
      'seats of a rating for a unit that is rated and has no place',
      underGates([{ declared: 'issued' }], 'no-commendation', 'unranked'),
      ['quota-without-place', 'ratings/0/quota', { rating: 'good' }],
    ],
    [
      'a reserved id',
      smallSet([group('G', [])], { attributes: { constructor: { label: { vi: 'a', en: 'a' } } } }),
      ['reserved-id', 'attributes/constructor', { given: 'constructor' }],
    ],
    [
      'a fact with a key of no measure',
      smallSet([group('G', [])], { facts: { a: { summ: 'quantity' } } }),
      ['unknown-key', 'facts/a/summ', expect.objectContaining({ nearest: 'sum' })],
    ],
    [
      'a sum of nothing known',
      smallSet([group('G', [])], { facts: { a: { sum: 'pages' } } }),
      ['unknown-choice', 'facts/a/sum', { given: 'pages', choices: 'quantity, reached, audience' }],
    ],
    [
      'an unknown word in a filter',
      smallSet([group('G', [])], { facts: { a: { count: 'activities', where: { kind: ['artcle'] } } } }),
      ['unknown-kind', 'where/kind/0', { name: 'artcle', nearest: 'article' }],
    ],
    [
      'no policies',
      { ...smallSet([group('G', [])]), policies: undefined },
      ['missing-key', 'policies', { key: 'policies' }],
    ],
    [
      'a rounding mode of another language',
      smallSet([group('G', [])], {
        policies: {
          rounding: {
            line: { places: 2, mode: 'HALF_UP' },
            criterion: 'none',
            group: 'none',
            total: 'none',
            print: 2,
          },
        },
      }),
      [
        'unknown-choice',
        'rounding/line/mode',
        expect.objectContaining({ given: 'HALF_UP', nearest: 'half-up' }),
      ],
    ],
    [
      'rounding to a hundred places',
      smallSet([group('G', [])], {
        policies: { rounding: { line: 'none', criterion: 'none', group: 'none', total: 'none', print: 100 } },
      }),
      ['too-many-places', 'policies/rounding/print', { given: '100' }],
    ],
    [
      'two criteria with one id',
      smallSet([group('G', [criterion('c', '1', []), criterion('c', '2', [])])]),
      ['duplicate-id', 'criteria/1/id', { id: 'c' }],
    ],
  ])('%s', (_, set, expected) => {
    expect(first(set)).toEqual(expected)
  })

  test('a list given whole where one value is expected is named as such', () => {
    expect(first([])).toEqual(['wrong-type', '', { givenType: 'list', expected: 'object' }])
    expect(first('criteria')).toEqual(['wrong-type', '', { given: 'criteria', expected: 'object' }])
  })

  test('all mistakes are told at once', () => {
    const set = oneLine({ colum: 'bonus', cap: 'x', label: 'y' })
    expect(errorsOf(set).map(({ code }) => code)).toEqual([
      'expected-label',
      'invalid-decimal',
      'unknown-key',
    ])
  })
})
