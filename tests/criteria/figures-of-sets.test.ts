import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, type Said } from '../support/issues.ts'
import { criterion, group, smallSet } from '../support/small-set.ts'

type Row = readonly [about: string, set: unknown, said: readonly Said[]]
const each = (rows: readonly Row[]) =>
  test.each(rows.map(row => [...row] as const))('%s', (_, set, said) => {
    expect(issuesOf(set)).toEqual(said)
  })

describe('standard points add up to the nominal', () => {
  const short = (sum: string, nominal = '100'): readonly Said[] => [
    ['standards-do-not-sum', 'nominal', { sum, nominal }],
  ]
  const only = (kind: string, standard: string) => criterion(kind, standard, [], { appliesTo: [kind] })
  const kindless = { unitKinds: {}, kinds: {}, channels: {}, levels: {} }
  each([
    ['exactly', smallSet([group('G', [criterion('c', '99.9', []), criterion('d', '0.1', [])])]), []],
    ['not nearly', smallSet([group('G', [criterion('c', '99.99999999', [])])]), short('99.99999999')],
    [
      'of a table of a thousand points too',
      smallSet([group('G', [criterion('c', '100', [])])], { nominal: '1000' }),
      short('100', '1000'),
    ],
    [
      'however deep the rows stand',
      smallSet([
        group('G', [criterion('c', '40', [])], { groups: [group('H', [criterion('d', '60', [])])] }),
      ]),
      [],
    ],
    [
      'by what a point of each group is worth, inner groups within outer ones',
      // 2 × (10 + 3 × 20) − − = 140
      smallSet([
        group('G', [criterion('c', '10', [])], {
          weight: '2',
          groups: [group('H', [criterion('d', '20', [])], { weight: '3' })],
        }),
      ]),
      short('140'),
    ],
    [
      'for each kind of unit, where each has a table of its own',
      smallSet([group('G', [criterion('c', '60', []), only('school', '40'), only('office', '40.0')])]),
      [],
    ],
    [
      'for the table as a whole, though no kind has all of it',
      smallSet([group('G', [criterion('c', '60', []), only('school', '40')])]),
      [],
    ],
    [
      'for every kind, not for some',
      smallSet([group('G', [criterion('c', '60', []), only('school', '40'), only('office', '39')])]),
      short('139'),
    ],
    [
      'for a set that knows no kinds of units',
      smallSet([group('G', [criterion('c', '90', [])])], { vocabulary: kindless, facts: {} }),
      short('90'),
    ],
  ])
})

describe('ratings descend', () => {
  const rated = (...ratings: { from?: string; when?: unknown }[]) =>
    lineSet(
      {},
      {
        ratings: ratings.map(({ from, when }, i) => ({
          id: `r${i}`,
          label: { vi: 'x', en: 'x' },
          ...(from !== undefined && { from }),
          ...(when !== undefined && { conditions: [{ label: { vi: 'x', en: 'x' }, when }] }),
        })),
      },
    )
  const when = { declared: 'issued' }
  each([
    ['from the best to one without least points', rated({ from: '90' }, { from: '80' }, {}), []],
    [
      'or to a last one with least points, below which nobody is rated',
      rated({ from: '90' }, { from: '80' }),
      [],
    ],
    ['a single rating needs no least points', rated({}), []],
    [
      'not upwards',
      rated({ from: '80' }, { from: '90' }, {}),
      [['ratings-not-descending', 'ratings/1/from', { from: '90', above: '80' }]],
    ],
    [
      'nor along one number',
      rated({ from: '80' }, { from: '80.0' }, {}),
      [['ratings-not-descending', 'ratings/1/from', { from: '80.0', above: '80' }]],
    ],
    [
      'without least points or conditions a rating takes all: it comes last',
      rated({}, {}),
      [['rating-without-from', 'ratings/0', {}]],
    ],
    [
      'below it no other is looked at',
      rated({ from: '90' }, {}, { from: '80' }),
      [
        ['rating-without-from', 'ratings/1', {}],
        ['rating-below-open-rating', 'ratings/2/from', { from: '80' }],
      ],
    ],
    ['conditions can stand for least points', rated({ from: '90' }, { when }, {}), []],
    [
      'but not above a rating that asks for points',
      rated({ from: '90' }, { when }, { from: '80' }),
      [['rating-below-open-rating', 'ratings/2/from', { from: '80' }]],
    ],
  ])
})

describe('days follow each other', () => {
  const effective = (from: string, to: string) => lineSet({}, { effective: { from, to, by: 'period' } })
  const counted = (where: Record<string, string>) =>
    lineSet({}, { facts: { articles: { count: 'activities', where } } })
  const reversed = (place: string, from: string, to: string): readonly Said[] => [
    ['dates-reversed', place, { from, to }],
  ]
  each([
    ['a set may be in force for one day', effective('2024-01-01', '2024-01-01'), []],
    [
      'not for less',
      effective('2024-01-01', '2023-12-31'),
      reversed('effective/to', '2024-01-01', '2023-12-31'),
    ],
    ['activities may be counted on one day', counted({ from: '2024-03-01', to: '2024-03-01' }), []],
    [
      'not on less',
      counted({ from: '2024-03-02', to: '2024-03-01' }),
      reversed('facts/articles/where/to', '2024-03-02', '2024-03-01'),
    ],
    ['days that come back have no order', counted({ from: '12-31', to: '01-01' }), []],
    ['nor has a day that comes back beside a written one', counted({ from: '2024-03-01', to: '01-31' }), []],
    ['on either side', counted({ from: '31', to: '2024-03-01' }), []],
    ['a beginning without an end is in order', counted({ from: '2024-03-01' }), []],
    ['and an end without a beginning', counted({ to: '2024-03-01' }), []],
  ])
})
