import { checkMonotonicity, findMonotonicityBreach } from '@thidua/scoring/analysis'
import { describe, expect, it, test } from 'vitest'
import { one, perItem, table } from '../support/one-criterion.ts'
import { compiled, criterion, group, line, smallSet } from '../support/small-set.ts'

type Parts = Record<string, unknown>

/** Three points until there are as many articles, then one. */
const falling = (from: string, rest: Parts = {}) =>
  one(
    {
      value: 'articles',
      points: {
        bands: [
          { from: '0', points: '3' },
          { from, points: '1' },
        ],
      },
    },
    rest,
  )

describe('a breach is told', () => {
  it('with its place, the work that did it and all figures', () => {
    const { unitKind, work } = findMonotonicityBreach(falling('1'))!
    expect(checkMonotonicity(falling('1'))).toStrictEqual([
      {
        code: 'more-work-fewer-points',
        severity: 'warning',
        remedy: 'make-points-rise-with-work',
        path: ['groups', 0, 'criteria', 0],
        params: {
          unitKind,
          how: 'new',
          kind: 'article',
          quantity: work.activity.quantity,
          before: '100',
          after: '98',
          criterion: 'c',
          had: '3',
          has: '1',
        },
      },
    ])
    expect(['school', 'office']).toContain(unitKind)
  })

  it('under the policy where no criterion lost anything: a limit of the whole table did it', () => {
    // Bonuses are limited to two points of a group; what is deducted beside them is not.
    const set = table(
      [
        { column: 'bonus', value: 'articles', points: { perItem: { points: '1' } } },
        { column: 'deduction', value: 'articles', points: { perItem: { points: '0.5' } } },
      ],
      { policies: { totals: { bonusCap: '2' } } },
    )
    const breach = findMonotonicityBreach(set)!
    expect(breach.criterion).toBeNull()
    expect(checkMonotonicity(set)[0]).toMatchObject({ path: ['policies', 'monotone'] })
    expect(Object.keys(checkMonotonicity(set)[0]!.params)).not.toContain('criterion')
  })

  it('with nothing behind it where the work leaves no score', () => {
    const set = one({
      value: { ratio: ['reached', { difference: ['1', { smallest: ['portal', '1'] }] }] },
      points: { proportion: { points: '3' } },
    })
    expect(checkMonotonicity(set)[0]!.params).toMatchObject({ after: '', criterion: 'c' })
  })

  it('by the criterion that lost most', () => {
    const losing = (id: string, points: string) =>
      criterion(id, '5', [
        line(`${id}1`, {
          value: 'articles',
          points: {
            bands: [
              { from: '0', points },
              { from: '1', points: '0' },
            ],
          },
        }),
      ])
    const rising = criterion('up', '5', [line('up1', { value: 'articles', points: perItem, cap: '1' })])
    for (const criteria of [
      [losing('little', '1'), losing('much', '5'), rising],
      [rising, losing('much', '5'), losing('little', '1')],
    ]) {
      const set = compiled(smallSet([group('G', criteria)]))
      expect(findMonotonicityBreach(set)!.criterion).toEqual({ id: 'much', before: '5', after: '0' })
    }
  })
})

describe('the period that is shown', () => {
  it('holds only what is needed for it to happen', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { input, work } = findMonotonicityBreach(falling('30'), { seed })!
      const amounts = input.activities.map(({ kind, quantity }) => [kind, Number(quantity)] as const)
      const before = amounts.reduce((sum, [, quantity]) => sum + quantity, 0)
      expect(before).toBeLessThan(30)
      expect(before + Number(work.activity.quantity)).toBeGreaterThanOrEqual(30)
      for (const [kind, quantity] of amounts) {
        expect(kind).toBe('article')
        expect(before - quantity + Number(work.activity.quantity)).toBeLessThan(30)
      }
    }
  })

  it('holds what the work repeats', () => {
    const set = one(
      { value: 'portal', points: perItem },
      { policies: { duplicates: [{ by: 'link', counts: 'once' }] } },
    )
    const { input, work } = findMonotonicityBreach(set, { recordedLate: true })!
    expect(input.activities.map(({ id }) => id)).toEqual([work.repeats])
    expect(work.activity.link).toBe(input.activities[0]!.link)
  })
})

it('a period never leaves out what the work repeats, even where it would happen without', () => {
  const value = 'undocumented'
  const set = one({ column: 'deduction', value, points: perItem }, {}, { start: 'full' })
  const breaches = Array.from({ length: 40 }, (_, seed) => findMonotonicityBreach(set, { seed })!)
  const repeating = breaches.filter(({ work }) => work.repeats !== null)
  expect(repeating.length).toBeGreaterThan(0)
  for (const { input, work } of repeating)
    expect(input.activities.map(({ id }) => id)).toContain(work.repeats)
})

test.each([
  ['a peer may fall behind its leader', { toLeader: 'articles' }],
  ['a peer may lose its place', { percentile: 'articles' }],
])('%s: that is no breach', (_, value) => {
  const set = one({ value, points: { proportion: { points: '3' } } })
  expect(findMonotonicityBreach(set, { periods: 12 })).toBeUndefined()
})

test('no period is tried where none is asked for', () => {
  expect(findMonotonicityBreach(falling('1'), { periods: 0 })).toBeUndefined()
})
