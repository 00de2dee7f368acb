import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine, type Said } from '../support/issues.ts'

const label = { vi: 'x', en: 'x' }
const unknown = (place: string): Said => ['unknown-fact', place, { name: 'nobody' }]

describe('a name is looked up inside every kind of value, and refused where it stands', () => {
  test.each<[inside: string, value: (name: string) => unknown, place: string]>([
    ['itself', name => name, ''],
    ['a sum', name => ({ sum: ['1', name] }), '/sum/1'],
    ['a product', name => ({ product: [name, '2'] }), '/product/0'],
    ['the smallest', name => ({ smallest: ['1', '2', name] }), '/smallest/2'],
    ['the largest', name => ({ largest: [name] }), '/largest/0'],
    ['a difference', name => ({ difference: ['1', name] }), '/difference/1'],
    ['a ratio', name => ({ ratio: [name, '2'] }), '/ratio/0'],
    ['a ratio that says what no base means', name => ({ whenZero: 'one', ratio: ['1', name] }), '/ratio/1'],
    ['several values', name => ({ as: 'mean', best: 1, over: ['1', name] }), '/over/1'],
    ['a rounding', name => ({ mode: 'half-up', places: 1, round: name }), '/round'],
    ['the days after a deadline', date => ({ daysAfter: { date, deadline: '01-31' } }), '/daysAfter/date'],
    ['the largest of the block', name => ({ blockMax: name }), '/blockMax'],
    ['the smallest of the block', name => ({ blockMin: name }), '/blockMin'],
    ['the sum of the block', name => ({ blockSum: name }), '/blockSum'],
    ['the mean of the block', name => ({ blockMean: name }), '/blockMean'],
    ['a percentile', name => ({ percentile: name }), '/percentile'],
    ['the place in the block', name => ({ better: 'lower', blockPlace: name }), '/blockPlace'],
    ['the share of the leader', name => ({ toLeader: name }), '/toLeader'],
    ['the range of the block', name => ({ minMax: name }), '/minMax'],
    ['the sub-units', name => ({ as: 'sum', children: name }), '/children'],
    ['what sub-units weigh', weight => ({ as: 'mean', children: 'score', weight }), '/weight'],
    [
      'a value inside a value',
      name => ({ sum: [{ ratio: ['1', { blockMax: name }] }] }),
      '/sum/0/ratio/1/blockMax',
    ],
  ])('%s', (_, value, place) => {
    expect(issuesOf(lineSet({ value: value('nobody') }))).toEqual([unknown(`${ofLine}/value${place}`)])
    expect(issuesOf(lineSet({ value: value('sent') }))).toEqual([])
  })

  test.each<[value: string, expression: unknown]>([
    ['marks', { marks: 'mean', dropLowest: 1 }],
    ['scores of sub-units', { children: 'score', as: 'mean' }],
    ['a number', '12.5'],
    ['a negative number', '-1'],
  ])('%s name nothing', (_, value) => {
    expect(issuesOf(lineSet({ value }))).toEqual([])
  })

  test('the points of another criterion are looked up among the criteria', () => {
    const other = (points: string) => ({ sum: ['1', { points }] })
    const set = (value: unknown) =>
      lineSet({}, { facts: { articles: { count: 'activities' }, reached: { value } } })
    expect(issuesOf(set(other('articles')))).toEqual([
      ['unknown-criterion', 'facts/reached/value/sum/1/points', { name: 'articles' }],
    ])
    expect(issuesOf(set(other('c')))).toEqual([])
  })

  test('only a declared date lies before or after a deadline', () => {
    const days = (date: string) => lineSet({ value: { daysAfter: { date, deadline: '31' } } })
    const notDate = (name: string): Said => ['not-a-date', `${ofLine}/value/daysAfter/date`, { name }]
    expect(issuesOf(days('sent'))).toEqual([])
    expect(issuesOf(days('done'))).toEqual([notDate('done')])
    expect(issuesOf(days('articles'))).toEqual([notDate('articles')])
    expect(issuesOf(days('staff'))).toEqual([notDate('staff')])
  })
})

describe('a name is looked up wherever a value may stand', () => {
  const when = { value: 'nobody', above: '0' }
  const curve = { yesNo: { yes: '1' } }
  const classes = [
    { from: '0', points: curve },
    { from: '9', points: { bySize: { of: 'nobody', classes: [{ from: '0', points: curve }] } } },
  ]
  const percent = (path: string, percentOf = 'units') => ({
    percentOf,
    percent: '20',
    rounding: 'floor',
    percentWhen: [
      { label, percent: '25', when: { declared: 'issued' } },
      { label, percent: '25', when },
    ].slice(path === 'first' ? 1 : 0),
  })
  test.each<[where: string, set: unknown, place: string]>([
    [
      'a composed fact',
      lineSet({}, { facts: { articles: { value: { sum: ['nobody'] } } } }),
      'facts/articles/value/sum/0',
    ],
    [
      'the size that chooses a curve',
      lineSet({ points: { bySize: { of: 'nobody', classes: [{ from: '0', points: curve }] } } }),
      `${ofLine}/points/bySize/of`,
    ],
    [
      'the size inside a size class',
      lineSet({ points: { bySize: { of: 'staff', classes } } }),
      `${ofLine}/points/bySize/classes/1/points/bySize/of`,
    ],
    ['the condition of a line', lineSet({ when }), `${ofLine}/when/value`],
    ['the condition of a bonus line', lineSet({ column: 'bonus', when }), `${ofLine}/when/value`],
    [
      'a condition of a rating',
      lineSet(
        {},
        {
          ratings: [
            {
              id: 'r',
              label,
              conditions: [
                { label, when: { declared: 'issued' } },
                { label, when },
              ],
            },
          ],
        },
      ),
      'ratings/0/conditions/1/when/value',
    ],
    [
      'the percentage of a rating’s quota',
      lineSet(
        {},
        {
          ratings: [
            { id: 'r', label, from: '5', quota: percent('first') },
            { id: 's', label },
          ],
        },
      ),
      'ratings/0/quota/percentWhen/0/when/value',
    ],
    ['a gate', lineSet({}, { gates: [{ id: 'g', label, when, effect: 'not-rated' }] }), 'gates/0/when/value'],
    [
      'what makes a unit eligible',
      lineSet({}, { commendations: [{ id: 'a', label, eligible: [{ label, when }] }] }),
      'commendations/0/eligible/0/when/value',
    ],
    [
      'the percentage of a commendation’s quota',
      lineSet(
        {},
        {
          commendations: [
            { id: 'a', label, eligible: [{ label, when: { declared: 'issued' } }], quota: percent('second') },
          ],
        },
      ),
      'commendations/0/quota/percentWhen/1/when/value',
    ],
  ])('%s', (_, set, place) => {
    expect(issuesOf(set)).toEqual([unknown(place)])
  })
})
