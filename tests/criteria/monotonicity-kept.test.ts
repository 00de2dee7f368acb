import { checkMonotonicity, findMonotonicityBreach } from '@thidua/scoring/analysis'
import { describe, expect, test } from 'vitest'
import { letter } from '../support/letter-set.ts'
import { one, perItem } from '../support/one-criterion.ts'

describe('rules under which more good work never lowers a score', () => {
  test.each<[about: string, set: ReturnType<typeof one>]>([
    ['points for each item up to a cap', one({ value: 'articles', points: perItem, cap: '3' })],
    [
      'a share of what was planned',
      one({
        value: { ratio: ['articles', 'planned'], whenZero: 'zero' },
        points: { proportion: { points: '3' } },
      }),
    ],
    [
      'a deduction for what is missing',
      one(
        {
          column: 'deduction',
          value: { difference: ['4', { smallest: ['4', 'articles'] }] },
          points: { perItem: { points: '0.5' } },
        },
        {},
        { start: 'full' },
      ),
    ],
    [
      'the highest level only, from a level upwards',
      one({ value: 'raised', points: perItem }, { policies: { highestLevelOnly: ['award'] } }),
    ],
    [
      'relative to the leader of the block',
      one({ value: { toLeader: 'articles' }, points: { proportion: { points: '3' } } }),
    ],
    [
      'between the last and the first of the block',
      one({ value: { minMax: 'articles' }, points: { proportion: { points: '3' } } }),
    ],
    [
      'by place in the block',
      one({ value: { percentile: 'articles' }, points: { proportion: { points: '3' } } }),
    ],
    [
      'the same event once',
      one(
        { value: 'articles', points: perItem },
        { policies: { duplicates: [{ by: 'event', counts: 'once' }] } },
      ),
    ],
  ])('%s: nothing is found', (_, set) => {
    for (const seed of [1, 2]) expect(findMonotonicityBreach(set, { seed, periods: 60 })).toBeUndefined()
  })

  test('the same link once, where work comes after work', () => {
    const set = one(
      { value: 'portal', points: perItem },
      { policies: { duplicates: [{ by: 'link', counts: 'once' }] } },
    )
    expect(findMonotonicityBreach(set, { periods: 100 })).toBeUndefined()
  })

  test('the table of the letter keeps its promise', () => {
    expect(letter.set.policies.monotone).toBe(true)
    expect(checkMonotonicity(letter, { periods: 60 })).toEqual([])
  })
})
