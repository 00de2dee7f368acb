import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine, type Said } from '../support/issues.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const label = { vi: 'x', en: 'x' }

/** A sound set, and the same set with one name that nothing has: what is said, and of which place. */
type Row = readonly [about: string, set: (name: string) => unknown, good: string, bad: string, said: Said]
const each = (rows: readonly Row[]) =>
  test.each(rows.map(row => [...row] as const))('%s', (_, set, good, bad, said) => {
    expect(issuesOf(set(good))).toEqual([])
    expect(issuesOf(set(bad))).toEqual([said])
  })

describe('words of the vocabulary', () => {
  const partners = { army: { label } }
  const counted = (rest: Record<string, unknown>) => {
    const { vocabulary } = smallSet([]) as { vocabulary: object }
    return lineSet(
      {},
      { facts: { articles: { sum: 'quantity', ...rest } }, vocabulary: { ...vocabulary, partners } },
    )
  }
  const where = (key: string) => (name: string) => counted({ where: { [key]: [name] } })
  const factors = (by: string) => (name: string) => counted({ factors: { by, of: { [name]: '2' } } })
  const at = 'facts/articles'
  each([
    [
      'a kind in a filter',
      where('kind'),
      'post',
      'pots',
      ['unknown-kind', `${at}/where/kind/0`, { name: 'pots', nearest: 'post' }],
    ],
    [
      'a channel in a filter',
      where('channel'),
      'zalo',
      'radio',
      ['unknown-channel', `${at}/where/channel/0`, { name: 'radio' }],
    ],
    [
      'a level in a filter',
      where('level'),
      'unit',
      'units',
      ['unknown-level', `${at}/where/level/0`, { name: 'units', nearest: 'unit' }],
    ],
    [
      'a partner in a filter',
      where('partner'),
      'army',
      'police',
      ['unknown-partner', `${at}/where/partner/0`, { name: 'police' }],
    ],
    [
      'the least level of a filter',
      name => counted({ where: { levelAtLeast: name } }),
      'district',
      'ward',
      ['unknown-level', `${at}/where/levelAtLeast`, { name: 'ward' }],
    ],
    [
      'a kind that counts more than once',
      factors('kind'),
      'post',
      'poster',
      ['unknown-kind', `${at}/factors/of/poster`, { name: 'poster', nearest: 'post' }],
    ],
    [
      'a level that counts more than once: the words of another list are no levels',
      factors('level'),
      'province',
      'article',
      ['unknown-level', `${at}/factors/of/article`, { name: 'article' }],
    ],
    [
      'a kind of which the highest level counts only',
      name => lineSet({}, { policies: { highestLevelOnly: ['post', name] } }),
      'award',
      'awards',
      ['unknown-kind', 'policies/highestLevelOnly/1', { name: 'awards', nearest: 'award' }],
    ],
  ])

  test('a set without partners has none to filter by', () => {
    const set = lineSet({}, { facts: { articles: { count: 'activities', where: { partner: ['army'] } } } })
    expect(issuesOf(set)).toEqual([['unknown-partner', `${at}/where/partner/0`, { name: 'army' }]])
  })
  test('every unknown word of a list is told, each in its place', () => {
    expect(issuesOf(counted({ where: { kind: ['x1', 'post', 'x2'] } }))).toEqual([
      ['unknown-kind', `${at}/where/kind/0`, { name: 'x1' }],
      ['unknown-kind', `${at}/where/kind/2`, { name: 'x2' }],
    ])
  })
})

describe('kinds of units and sources', () => {
  const said = (place: string): Said => [
    'unknown-unit-kind',
    `${place}/appliesTo/0`,
    { name: 'scholl', nearest: 'school' },
  ]
  const applying = (rest: Record<string, unknown>, ofTheLine = {}) =>
    smallSet([
      group('G', [
        criterion(
          'c',
          '100',
          [line('l', { value: 'articles', points: { yesNo: { yes: '1' } }, ...ofTheLine })],
          rest,
        ),
      ]),
    ])
  const open = { school: ['school', 'office'], scholl: ['scholl', 'office'] } as Record<string, string[]>
  each([
    [
      'the units that have a line',
      name => applying({}, { appliesTo: open[name] }),
      'school',
      'scholl',
      said(ofLine),
    ],
    [
      'the units that have a criterion',
      name => applying({ appliesTo: open[name] }),
      'school',
      'scholl',
      said('groups/0/criteria/0'),
    ],
    [
      'the units that are asked for a declaration',
      name => lineSet({}, { declarations: { done: { label, type: 'number', appliesTo: open[name] } } }),
      'school',
      'scholl',
      said('declarations/done'),
    ],
    [
      'the document that asks for a criterion',
      source => applying({ source }),
      'law',
      'lwa',
      ['unknown-source', 'groups/0/criteria/0/source', { name: 'lwa', nearest: 'law' }],
    ],
  ])
})

describe('keys that decide between equal totals', () => {
  const keyed = (...tieBreak: unknown[]) =>
    lineSet({}, { policies: { ranking: { basis: 'exact', tieBreak } } })
  const at = 'policies/ranking/tieBreak'
  each([
    [
      'a group',
      group => keyed({ group }),
      'G',
      'nowhere',
      ['unknown-group', `${at}/0/group`, { name: 'nowhere' }],
    ],
    [
      'a criterion',
      criterion => keyed({ group: 'G' }, { criterion }),
      'c',
      'nowhere',
      ['unknown-criterion', `${at}/1/criterion`, { name: 'nowhere' }],
    ],
    [
      'a fact, which may be an attribute',
      fact => keyed({ component: 'bonus' }, { fact }),
      'staff',
      'stuff',
      ['unknown-fact', `${at}/1/fact`, { name: 'stuff', nearest: 'staff' }],
    ],
  ])
})
