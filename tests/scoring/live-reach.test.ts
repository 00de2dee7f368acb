import type { CompiledCriteria } from '@thidua/scoring'
import { openScoring } from '@thidua/scoring/columns'
import { describe, expect, it, test } from 'vitest'
import { type Change, follow, setOf, units } from '../support/live-period.ts'
import { article, declare, input } from '../support/small-set.ts'

const label = { vi: 'x', en: 'x' }

describe('whom a change can reach', () => {
  const leader = setOf({ toLeader: 'articles' })
  const children = setOf({ children: 'articles', as: 'sum' })
  const own = setOf('articles')
  const rated = (rating: Record<string, unknown>) =>
    setOf('articles', {
      ratings: [
        { id: 'good', label, from: '1', ...rating },
        { id: 'done', label },
      ],
    })
  const under = (when: unknown) => ({ conditions: [{ label, when }] })
  test.each<[string, CompiledCriteria, string, number[]]>([
    ['only the unit', own, 'u0', [0]],
    ['its whole block, where a rule reads the leader', leader, 'u1', [1, 0, 2]],
    ['the units above it, where a rule reads sub-units', children, 'u1', [1, 3, 4]],
    ['nobody above it, where there is nobody', children, 'u2', [2]],
    ['its block, where a rating has a quota', rated({ quota: { seats: '1' } }), 'u0', [0, 1, 2]],
    ['its block, where a rating asks for a place', rated(under({ place: { atMost: '1' } })), 'u0', [0, 1, 2]],
    [
      'only the unit, where a rating asks for points',
      rated(under({ value: 'articles', above: '1' })),
      'u0',
      [0],
    ],
    [
      'those above it, where a rating asks about them',
      rated(under({ everyChild: { value: 'articles', above: '1' } })),
      'u0',
      [0, 3, 4],
    ],
  ])('%s', (_, set, unit, reached) => {
    const start = [article('u0', { quantity: '30' }), article('u1', { quantity: '20' })]
    const more = article(unit, { quantity: '15' })
    const changes: Change[] = [
      [null, more],
      [more, null],
    ]
    expect(follow(set, start, changes).touched).toEqual([reached, reached])
  })
})

describe('what else a change moves', () => {
  const good = { id: 'good', label, from: '3' }
  const ratings = [good, { id: 'done', label }]

  it('the rating of the unit', () => {
    const set = setOf('articles', { ratings })
    const live = openScoring(set, input({ units, activities: [] }), 'final')
    expect([...live.scores.ratings]).toEqual([1, 1, 1, 1, 1, 1])
    live.change(null, article('u1', { quantity: '30' }))
    expect([...live.scores.ratings]).toEqual([1, 0, 1, 1, 1, 1])
    expect([...live.scores.ranks]).toEqual([2, 1, 2, 1, 1, 1])
  })

  it('the ratings of peers whose seat is taken', () => {
    const quota = { quota: { seats: '1' }, tieAtEdge: 'none' }
    const set = setOf('articles', { ratings: [{ ...good, ...quota }, ratings[1]] })
    const activities = [article('u0', { quantity: '40' }), article('u1', { quantity: '30' })]
    const live = openScoring(set, input({ units, activities }), 'final')
    expect([...live.scores.ratings].slice(0, 3)).toEqual([0, 1, 1])
    live.change(null, article('u2', { quantity: '50' }))
    expect([...live.scores.ratings].slice(0, 3)).toEqual([1, 1, 0])
  })

  it('the gate for those who have submitted nothing, by the first activity and the last', () => {
    const empty = { id: 'empty', label, when: { nothingSubmitted: 'true' }, effect: 'not-rated' }
    const set = setOf('articles', { ratings, gates: [empty] })
    const [one, two] = [article('u0', { kind: 'post' }), article('u0', { kind: 'post' })]
    const declarations = declare('u2', { done: '1' })
    const live = openScoring(set, input({ units, activities: [one], declarations }), 'final')
    const rated = () => [...live.scores.ratings].slice(0, 3)
    // u1 has submitted nothing; u2 has declared something.
    expect(rated()).toEqual([1, -1, 1])
    live.change(null, two)
    live.change(one, null)
    expect(rated()).toEqual([1, -1, 1])
    live.change(two, null)
    expect(rated()).toEqual([-1, -1, 1])
    live.change(null, { ...two, unit: 'u1' })
    expect(rated()).toEqual([-1, 1, 1])
    live.change({ ...two, unit: 'u1' }, { ...one, unit: 'u1' })
    expect(rated()).toEqual([-1, 1, 1])
  })

  it('nothing of a criterion on which the committee has ruled', () => {
    const decision = { kind: 'points' as const, points: '7' }
    const rulings = [
      { id: 'r', unit: 'u0', criterion: 'c', decision, author: 'x', reason: 'x', document: 'x' },
    ]
    const changes: Change[] = [[null, article('u0', { quantity: '30' })]]
    expect(follow(setOf('articles'), [], changes, 'final', { rulings }).totals).toEqual([700, 0, 0])
    expect(follow(setOf('articles'), [], changes, 'verified', { rulings }).totals).toEqual([300, 0, 0])
  })

  it('places where groups decide ties, also between units that only fractions can score', () => {
    // A seventh of a point each: 7 articles and 15 awards, or 15 and 7, are 22/7 = 3.142857…, printed 3.14.
    const of = (id: string, value: string) => ({
      ...{ id, label },
      criteria: [
        {
          ...{ id: `c${id}`, label, clause: '1', standard: '50' },
          lines: [
            { id: `l${id}`, label, value, points: { perItem: { points: '1', each: '7' } }, missing: 'zero' },
          ],
        },
      ],
    })
    const groups = [of('A', 'articles'), of('B', 'awards')]
    const ranking = { basis: 'rounded', tieBreak: [{ group: 'A' }] }
    const set = setOf('articles', { groups, policies: { ranking } })
    const work = (unit: string, articles: number, awards: number) => [
      article(unit, { quantity: String(articles) }),
      ...Array.from({ length: awards }, () => article(unit, { kind: 'award' })),
    ]
    const activities = [...work('u0', 7, 15), ...work('u1', 15, 7)]
    const excused = { kind: 'not-applicable' as const }
    const ruling = {
      id: 'r',
      unit: 'far',
      criterion: 'cA',
      decision: excused,
      author: 'x',
      reason: 'x',
      document: 'x',
    }
    // A ruling makes the whole period one for fractions.
    for (const rulings of [[], [ruling]]) {
      const { scores } = openScoring(set, input({ units, activities, rulings }), 'final')
      expect([...scores.totals].slice(0, 3)).toEqual([314, 314, 0])
      expect([...scores.ranks].slice(0, 3)).toEqual([2, 1, 3])
    }
    follow(
      set,
      activities,
      [...work('u2', 8, 14), ...work('u0', 7, 0)].map((one): Change => [null, one]),
    )
  })
})

describe('what does not fit is refused', () => {
  const set = setOf('articles')
  const open = (options = {}) => openScoring(set, input({ units, activities: [] }), 'final', options)
  const finer = article('u0', { quantity: '0.125' })
  it('an amount finer than was announced', () => {
    expect(() => open().change(null, finer)).toThrow(RangeError)
    expect(open({ amountPlaces: 3 }).change(null, finer)).toEqual([0])
  })
  it('a sum that no float holds', () => {
    // 2^53 hundredths are 90,071,992,547,409.92.
    const live = open()
    live.change(null, article('u0', { quantity: '90071992547409' }))
    expect(() => live.change(null, article('u0', { quantity: '1' }))).toThrow(RangeError)
  })
})
