import type { Activity, Basis } from '@thidua/scoring/records'
import { describe, expect, it, test } from 'vitest'
import { type Change, follow, setOf } from '../support/live-period.ts'
import { article } from '../support/small-set.ts'

const a = article('u0', { quantity: '10' })
const b = article('u0', { quantity: '20.5' })
const submitted = article('u0', { quantity: '40', status: 'submitted' })

describe('after a change the scores are those of a full recompute', () => {
  // Totals are whole numbers of hundredths: 10 articles are 1 point, so 100.
  const set = setOf('articles')
  test.each<[string, Basis, Activity[], Change[], number]>([
    ['an activity more', 'final', [a], [[null, b]], 305],
    ['one less', 'final', [a, b], [[a, null]], 205],
    ['one in the place of another', 'final', [a], [[a, b]], 205],
    ['one that nobody has verified', 'final', [a], [[null, submitted]], 100],
    ['the same on the basis of what was submitted', 'self', [a], [[null, submitted]], 500],
    [
      'one that is verified now',
      'verified',
      [submitted],
      [[submitted, { ...submitted, status: 'verified' }]],
      400,
    ],
    ['one that is rejected now', 'verified', [a], [[a, { ...a, status: 'rejected' }]], 0],
    ['one outside the period', 'final', [a], [[null, { ...b, date: '2025-01-01' }]], 100],
    ['one of another kind', 'final', [a], [[null, { ...b, kind: 'post' }]], 100],
    ['nothing', 'final', [a], [[null, null]], 100],
  ])('%s (%s)', (_, basis, start, changes, total) => {
    expect(follow(set, start, changes, basis).totals).toEqual([total, 0, 0])
  })

  it('an activity that goes over to another unit touches both', () => {
    const moved = follow(set, [a, b], [[a, { ...a, unit: 'u2' }]])
    expect(moved).toEqual({ touched: [[0, 2]], totals: [205, 0, 100] })
  })
  it('an activity of a unit that is not scored touches nobody', () => {
    expect(follow(set, [a], [[null, { ...b, unit: 'elsewhere' }]]).touched).toEqual([[]])
  })
  it('every amount counts for itself', () => {
    for (const fact of ['reached', 'audience']) {
      const full = article('u0', { quantity: '1', reached: '20', audience: '20' })
      const without = article('u0', { quantity: '1' })
      const changes: Change[] = [
        [null, full],
        [null, without],
        [full, null],
        [null, full],
      ]
      expect(follow(setOf(fact), [], changes).totals).toEqual([200, 0, 0])
    }
  })
})

describe('what counts once', () => {
  const once = { policies: { duplicates: [{ by: 'link', counts: 'once' }], highestLevelOnly: ['award'] } }
  const set = setOf({ sum: ['articles', 'awards'] }, once)
  const first = article('u0', { quantity: '10', link: 'x', date: '2024-02-01' })
  const second = article('u0', { quantity: '30', link: 'x', date: '2024-03-01' })
  const other = article('u0', { quantity: '50', link: 'y', date: '2024-03-01' })
  const award = (level: string) => article('u0', { kind: 'award', quantity: '1', event: 'e', level })
  const [district, province] = [award('district'), award('province')]
  test.each<[string, Activity[], Change[], number]>([
    ['the earliest, whichever came first', [second], [[null, first]], 100],
    ['a repetition adds nothing', [first], [[null, second]], 100],
    ['it counts once the first is gone', [first, second], [[first, null]], 300],
    ['another link is another thing', [first], [[null, other]], 600],
    [
      'one that loses its link counts for itself',
      [first, second],
      [[second, { ...second, link: undefined }]],
      400,
    ],
    [
      'one that is given the link of another no more',
      [first, { ...second, link: undefined }],
      [[{ ...second, link: undefined }, second]],
      100,
    ],
    ['the highest level of an event', [district], [[null, province]], 10],
    ['the next one when it is gone', [district, province], [[province, null]], 10],
    [
      'neither when both are gone',
      [district, province],
      [
        [province, null],
        [district, null],
      ],
      0,
    ],
    ['the same link in another unit', [first], [[null, { ...second, unit: 'u1' }]], 100],
  ])('%s', (_, start, changes, total) => {
    expect(follow(set, start, changes).totals[0]).toBe(total)
  })
})
