import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine, type Said } from '../support/issues.ts'

const label = { vi: 'x', en: 'x' }
const eligible = [{ label, when: { declared: 'issued' } }]

/** A set with one name in it: with one that exists nothing is said; with one that does not, this. */
type Row = readonly [about: string, set: (name: string) => unknown, good: string, bad: string, said: Said]
const each = (rows: readonly Row[]) =>
  test.each(rows.map(row => [...row] as const))('%s', (_, set, good, bad, said) => {
    expect(issuesOf(set(good))).toEqual([])
    expect(issuesOf(set(bad))).toEqual([said])
  })

describe('names that conditions use', () => {
  const outcomes = {
    ratings: [
      { id: 'good', label, from: '80' },
      { id: 'fair', label },
    ],
    commendations: [{ id: 'flag', label, eligible }],
  }
  const gate = (when: unknown) =>
    lineSet({}, { ...outcomes, gates: [{ id: 'g', label, when, effect: 'lower-one' }] })
  const asked = (when: unknown) => lineSet({ when })
  const at = 'gates/0/when'
  const undeclared = (place: string): Said => [
    'unknown-declaration',
    place,
    { name: 'isued', nearest: 'issued' },
  ]
  each([
    [
      'a kind of unit',
      name => asked({ unitKind: ['school', name] }),
      'office',
      'ofice',
      ['unknown-unit-kind', `${ofLine}/when/unitKind/1`, { name: 'ofice', nearest: 'office' }],
    ],
    [
      'a declaration that says yes',
      declared => asked({ declared }),
      'issued',
      'isued',
      undeclared(`${ofLine}/when/declared`),
    ],
    [
      'which an attribute cannot',
      declared => asked({ declared }),
      'issued',
      'staff',
      ['unknown-declaration', `${ofLine}/when/declared`, { name: 'staff' }],
    ],
    [
      'a declaration that was not made',
      name => asked({ undeclared: name }),
      'issued',
      'isued',
      undeclared(`${ofLine}/when/undeclared`),
    ],
    [
      'in every part of “all”',
      declared => asked({ all: [{ fullStandard: 'yes' }, { declared }] }),
      'issued',
      'isued',
      undeclared(`${ofLine}/when/all/1/declared`),
    ],
    [
      'in every part of “any”',
      declared => asked({ any: [{ declared }, { nothingSubmitted: 'yes' }] }),
      'issued',
      'isued',
      undeclared(`${ofLine}/when/any/0/declared`),
    ],
    [
      'in what does not hold',
      declared => asked({ not: { declared } }),
      'issued',
      'isued',
      undeclared(`${ofLine}/when/not/declared`),
    ],
    [
      'in what holds for every sub-unit',
      declared => asked({ everyChild: { not: { declared } } }),
      'issued',
      'isued',
      undeclared(`${ofLine}/when/everyChild/not/declared`),
    ],
    [
      'a group that has its share',
      group => gate({ group, atLeastShare: '0.5' }),
      'G',
      'nowhere',
      ['unknown-group', `${at}/group`, { name: 'nowhere' }],
    ],
    [
      'a rating',
      rating => gate({ everyChild: { rating: ['good', rating] } }),
      'fair',
      'poor',
      ['unknown-rating', `${at}/everyChild/rating/1`, { name: 'poor' }],
    ],
    [
      'a rating of earlier periods',
      rating => gate({ streak: { periods: 2, rating: [rating] } }),
      'good',
      'flag',
      ['unknown-rating', `${at}/streak/rating/0`, { name: 'flag' }],
    ],
    [
      'a commendation of earlier periods',
      name => gate({ streak: { periods: 2, commendation: ['flag', name] } }),
      'flag',
      'good',
      ['unknown-commendation', `${at}/streak/commendation/1`, { name: 'good' }],
    ],
  ])
})

describe('names that outcomes use', () => {
  const share = (rest: Record<string, unknown>) => ({
    percentOf: 'seats',
    percent: '20',
    rounding: 'floor',
    ...rest,
  })
  const rated = (rest: Record<string, unknown>) =>
    lineSet(
      {},
      {
        ratings: [
          { id: 'best', label, from: '90', ...rest },
          { id: 'good', label, from: '80', quota: { seats: 3 } },
          { id: 'fair', label },
        ],
      },
    )
  const awarded = (rest: Record<string, unknown>) =>
    lineSet(
      {},
      {
        ratings: [{ id: 'good', label }],
        commendations: [
          { id: 'flag', label, eligible, quota: { seats: 3 } },
          { id: 'merit', label, eligible, ...rest },
        ],
      },
    )
  each([
    [
      'the rating whose seats are shared',
      of => rated({ quota: share({ of }) }),
      'good',
      'goods',
      ['unknown-rating', 'ratings/0/quota/of', { name: 'goods', nearest: 'good' }],
    ],
    [
      'the ratings that a percentage is of',
      name => rated({ quota: share({ percentOf: 'rated', ratings: ['best', name] }) }),
      'fair',
      'fare',
      ['unknown-rating', 'ratings/0/quota/ratings/1', { name: 'fare' }],
    ],
    [
      'the commendation whose seats are shared',
      of => awarded({ quota: share({ of }) }),
      'flag',
      'good',
      ['unknown-commendation', 'commendations/1/quota/of', { name: 'good' }],
    ],
    [
      'the ratings that the percentage of a commendation is of',
      name => awarded({ quota: share({ percentOf: 'rated', ratings: [name] }) }),
      'good',
      'flag',
      ['unknown-rating', 'commendations/1/quota/ratings/0', { name: 'flag' }],
    ],
    [
      'a commendation that excludes another',
      name => awarded({ notWith: [name] }),
      'flag',
      'flags',
      ['unknown-commendation', 'commendations/1/notWith/0', { name: 'flags', nearest: 'flag' }],
    ],
    [
      'a legal basis',
      name => awarded({ legalBasis: ['law', name] }),
      'law',
      'laws',
      ['unknown-source', 'commendations/1/legalBasis/1', { name: 'laws', nearest: 'law' }],
    ],
  ])
  test('a quota that is a number names nothing', () => {
    expect(issuesOf(rated({ quota: { seats: '1' } }))).toEqual([])
    expect(issuesOf(awarded({ quota: { byBlockSize: [{ from: 1, seats: 1 }] } }))).toEqual([])
  })
})
