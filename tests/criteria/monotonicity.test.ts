import { scorePeriod } from '@thidua/scoring'
import { checkMonotonicity, findMonotonicityBreach, type MonotonicityBreach } from '@thidua/scoring/analysis'
import { lintCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { one, perItem, table } from '../support/one-criterion.ts'

/** The breach happens again when a person follows it. */
const replay = (set: ReturnType<typeof one>, { input, work, unit }: MonotonicityBreach) => {
  const exactOf = (given: typeof input) =>
    scorePeriod(set, given, 'final').scores.find(score => score.unit === unit)?.exact
  return [exactOf(input), exactOf({ ...input, activities: [...input.activities, work.activity] })]
}

describe('rules under which more good work lowers a score', () => {
  test.each<[about: string, set: ReturnType<typeof one>]>([
    [
      'bands that fall',
      one({
        value: 'articles',
        points: {
          bands: [
            { from: '0', points: '3' },
            { from: '10', points: '1' },
          ],
        },
      }),
    ],
    [
      'a share of what the unit itself reports',
      one({
        value: { ratio: ['reached', 'audience'], whenZero: 'zero' },
        points: { proportion: { points: '3' } },
      }),
    ],
    [
      'a deduction for activities without evidence',
      one({ column: 'deduction', value: 'undocumented', points: perItem }, {}, { start: 'full' }),
    ],
    [
      'a condition that closes',
      one({ value: '1', points: { yesNo: { yes: '3' } }, when: { value: 'articles', atMost: '5' } }),
    ],
    [
      'a criterion that begins to apply',
      one(
        {
          value: { ratio: ['portal', 'articles'], whenZero: 'not-applicable' },
          points: { proportion: { points: '3' } },
        },
        {},
      ),
    ],
    [
      'points of a level that is left behind',
      one({ value: 'district', points: perItem }, { policies: { highestLevelOnly: ['award'] } }),
    ],
    [
      'a bonus for the full standard that articles spoil',
      table([
        { value: { difference: ['3', 'articles'] }, points: perItem },
        { column: 'bonus', value: 'issued', points: { yesNo: { yes: '2' } }, when: { fullStandard: 'true' } },
      ]),
    ],
    [
      'a fact that is lost to the first activity',
      one({ value: '1', points: { yesNo: { yes: '3' } }, when: { not: { value: 'articles', above: '0' } } }),
    ],
  ])('%s: found whatever the seed, and it happens again', (_, set) => {
    for (const seed of [1, 2, 3]) {
      const breach = findMonotonicityBreach(set, { seed })
      expect(breach?.criterion?.id).toBe('c')
      expect(replay(set, breach!)).toEqual([breach?.before, breach?.after])
    }
  })

  test('the counter-example is as short as it can be', () => {
    const set = one({
      value: 'articles',
      points: {
        bands: [
          { from: '0', points: '3' },
          { from: '1', points: '1' },
        ],
      },
    })
    const breach = findMonotonicityBreach(set)
    expect(breach).toMatchObject({
      before: '100',
      after: '98',
      criterion: { id: 'c', before: '3', after: '1' },
    })
    expect(breach?.input.activities).toEqual([])
    expect(breach?.work).toMatchObject({
      how: 'new',
      repeats: null,
      activity: { kind: 'article', status: 'verified' },
    })
  })

  test('a unit must not lose by the work of its sub-unit either', () => {
    const set = one(
      {
        column: 'deduction',
        value: { children: 'articles', as: 'sum' },
        points: perItem,
        cap: '2',
        missing: 'zero',
      },
      {},
      { start: 'full' },
    )
    const breach = findMonotonicityBreach(set)
    expect(breach).toMatchObject({
      unit: 'unit',
      work: { activity: { unit: 'sub-unit' } },
      criterion: { id: 'c' },
    })
  })

  test('work that leaves a unit without a score is a loss', () => {
    const set = one({
      value: { ratio: ['reached', { difference: ['1', { smallest: ['portal', '1'] }] }] },
      points: { proportion: { points: '3' } },
    })
    expect(findMonotonicityBreach(set)).toMatchObject({ after: null })
  })

  test('a late record may take the place of a better one; it is looked for when asked', () => {
    const set = one(
      { value: 'portal', points: perItem },
      { policies: { duplicates: [{ by: 'link', counts: 'once' }] } },
    )
    const search = { seed: 2, periods: 8 }
    expect(findMonotonicityBreach(set, search)).toBeUndefined()
    expect(findMonotonicityBreach(set, { ...search, recordedLate: true })?.work.how).toBe('other-channel')
  })
})

describe('as a rule of the linter', () => {
  const falling = {
    value: 'articles',
    points: {
      bands: [
        { from: '0', points: '3' },
        { from: '1', points: '1' },
      ],
    },
  }
  test('a breach is an error where the set promises none, a warning where it does not', () => {
    const promised = one(falling, { policies: { monotone: 'true' } })
    expect(checkMonotonicity(promised)).toMatchObject([
      {
        code: 'more-work-fewer-points',
        severity: 'error',
        remedy: 'make-points-rise-with-work',
        path: ['groups', 0, 'criteria', 0],
        params: {
          criterion: 'c',
          had: '3',
          has: '1',
          before: '100',
          after: '98',
          kind: 'article',
          how: 'new',
        },
      },
    ])
    expect(checkMonotonicity(one(falling)).map(({ severity }) => severity)).toEqual(['warning'])
  })
  test('what reading the rules finds, trying them finds too', () => {
    const codes = lintCriteriaSet(one(falling).set).map(({ code }) => code)
    expect(codes).toContain('points-fall-with-activities')
  })
  test('a set that says its points may fall is believed, by reading and by trying', () => {
    const said = one(falling, { policies: { monotone: 'no' } })
    expect(lintCriteriaSet(said.set).map(({ code }) => code)).not.toContain('points-fall-with-activities')
    expect(checkMonotonicity(said)).toEqual([])
  })
  test('the same seed finds the same', () => {
    expect(findMonotonicityBreach(one(falling), { seed: 7 })).toEqual(
      findMonotonicityBreach(one(falling), { seed: 7 }),
    )
  })
})
