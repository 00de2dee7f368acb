import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine } from '../support/issues.ts'

const label = { vi: 'x', en: 'x' }

/** Code and place of what is said of a set. */
const said = (set: unknown) => issuesOf(set).map(([code, place]) => [code, place])
const award = (rest: Record<string, unknown>) =>
  lineSet(
    {},
    { commendations: [{ id: 'a', label, eligible: [{ label, when: { declared: 'issued' } }], ...rest }] },
  )
const council = (quorum: string) =>
  award({ council: { quorum, thresholdPercent: '80', denominator: 'cast' } })
const gate = (when: unknown) =>
  lineSet({}, { ratings: [{ id: 'good', label }], gates: [{ id: 'g', label, when, effect: 'not-rated' }] })
const several = (rest: Record<string, unknown>) =>
  lineSet({ value: { over: ['1', 'articles'], as: 'mean', ...rest } })
const noBound = 'comparison-without-bound'

type Refused = readonly [given: unknown, code: string]
const all = (code: string, ...given: readonly unknown[]): readonly Refused[] => given.map(one => [one, code])
const bounds = ['atLeast', 'above', 'atMost', 'below', 'equals'].map(name => ({ [name]: '1' }))

describe('what parts must have between them, of', () => {
  test.each<
    [what: string, set: (given: never) => unknown, place: string, good: unknown[], bad: readonly Refused[]]
  >([
    [
      'a quorum',
      council,
      'commendations/0/council/quorum',
      ['2/3', '1/1', '999/999', '10/12'],
      all(
        'invalid-fraction',
        '3/2',
        '0/3',
        '2/0',
        '1000/1000',
        '2',
        '2/',
        '/3',
        '2/3x',
        'x2/3',
        '2/3/4',
        '02/3',
      ),
    ],
    [
      'how many periods',
      (periods: unknown) => gate({ streak: { periods, rating: ['good'] } }),
      'gates/0/when/streak/periods',
      [1, '50'],
      all('invalid-periods', 0, 51),
    ],
    [
      'a factor',
      (article: unknown) =>
        lineSet(
          {},
          { facts: { articles: { count: 'activities', factors: { by: 'kind', of: { article } } } } },
        ),
      'facts/articles/factors/of/article',
      ['0', '1.5', 2],
      [
        ['-1', 'negative-factor'],
        ['x', 'invalid-decimal'],
      ],
    ],
    [
      'the format',
      (format: unknown) => ({ ...lineSet({}), format }),
      'format',
      ['1', 1, '2', 2],
      all('unknown-format', '3', 3, ''),
    ],
    [
      'a comparison',
      (of: object) => lineSet({ when: { value: 'articles', ...of } }),
      `${ofLine}/when`,
      bounds,
      [[{}, noBound]],
    ],
    [
      'bounds of a total',
      (score: unknown) => gate({ score }),
      'gates/0/when/score',
      [{ atLeast: '1' }, { below: '1' }],
      [[{}, noBound]],
    ],
    [
      'bounds of several values',
      (where: unknown) => several({ where }),
      `${ofLine}/value/where`,
      bounds,
      [[{}, noBound]],
    ],
    [
      'a streak',
      (of: object) => gate({ streak: { periods: 2, ...of } }),
      'gates/0/when/streak',
      [{ rating: ['good'] }],
      [[{}, 'streak-without-outcome']],
    ],
    [
      'sub-units that weigh',
      (as: unknown) => lineSet({ value: { children: 'score', as, weight: 'staff' } }),
      `${ofLine}/value`,
      ['mean'],
      all('weight-without-mean', 'sum', 'median', 'count'),
    ],
    [
      'a list that says something',
      (kind: unknown) => lineSet({}, { facts: { articles: { count: 'activities', where: { kind } } } }),
      'facts/articles/where/kind',
      [['article'], ['article', 'post']],
      all('too-small', []),
    ],
  ])('%s', (_, set, place, good, bad) => {
    for (const given of good) expect([given, said(set(given as never))]).toEqual([given, []])
    for (const [given, code] of bad)
      expect([given, said(set(given as never))]).toEqual([given, [[code, place]]])
  })
})
