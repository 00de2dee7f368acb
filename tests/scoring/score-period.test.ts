import { aggregationPlan, scoreFromCells, scorePeriod } from '@thidua/scoring'
import { encodeActivities, scoreColumns, scoreSums, sumActivities } from '@thidua/scoring/columns'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { publishFacts, verifyBundle } from '@thidua/scoring/receipt'
import { bases } from '@thidua/scoring/records'
import { describe, expect, it, test } from 'vitest'
import { scoreFacts } from '../../packages/scoring/src/receipt/score-facts.ts'
import { cellsOf } from '../oracle/cells.ts'
import { bundleOf, fullSet, fullYear } from '../support/full-year.ts'
import { compiled, criterion, group, input, line, school, smallSet } from '../support/small-set.ts'

const units = fullYear.units.toSorted((a, b) => (a.id < b.id ? -1 : 1))
// `Z` has submitted nothing at all.
const year = { ...fullYear, units: [...units, school('Z', { block: 'b3' })] }
const index = new Map(year.units.map(({ id }, i) => [id, i]))

describe.each(bases)('on the %s basis', basis => {
  const result = scorePeriod(fullSet, year, basis)

  it('a result names its set, its basis and its days', () => {
    expect(result).toMatchObject({
      criteriaSet: { id: 'small', version: '2024-01-01' },
      basis,
      period: { from: '2024-01-01', to: '2024-12-31' },
    })
  })
  it('activities grouped into cells give the same', () => {
    const cells = cellsOf(fullSet.set, year, aggregationPlan(fullSet, year.period), basis)
    const submitted = new Set(year.activities.map(({ unit }) => unit))
    expect(scoreFromCells(fullSet, { ...year, submitted }, cells, basis)).toEqual(result)
  })
  it('published facts give the same', () => {
    expect(scoreFacts(fullSet, publishFacts(fullSet, year, result))).toEqual(result)
  })
  it('columns give the same totals, places and ratings', () => {
    const scores = scoreColumns(fullSet, year, encodeActivities(year.activities, index), basis)
    const places = new Map(result.blocks.flatMap(({ standings }) => standings.map(s => [s.unit, s.place])))
    const ids = fullSet.set.ratings.map(({ id }) => id)
    expect([...scores.totals]).toEqual(result.scores.map(({ total }) => Math.round(Number(total) * 100)))
    expect([...scores.ranks]).toEqual(year.units.map(({ id }) => places.get(id)))
    expect([...scores.ratings]).toEqual(result.ratings.map(({ rating }) => ids.indexOf(rating ?? '')))
  })
})

test('who has submitted nothing is told from who has, in activities and in columns', () => {
  const { ratings } = scorePeriod(fullSet, year, 'final')
  expect(ratings.map(({ gates }) => gates.find(({ gate }) => gate === 'empty')?.answer)).toEqual([
    ...['no', 'no', 'no', 'yes'],
  ])
})

describe('a proposal names the gate that closes it', () => {
  const label = { vi: 'x', en: 'x' }
  const gate = (id: string, effect: string) => ({ id, label, effect, when: { declared: id } })
  const set = compiled(
    smallSet(
      [
        group('G', [
          criterion('c', '100', [line('l', { value: '100', points: { perItem: { points: '1' } } })]),
        ]),
      ],
      {
        ratings: [
          { id: 'good', label, from: '50' },
          { id: 'done', label },
        ],
        gates: [gate('issued', 'lower-one'), gate('handled', 'no-commendation')],
        commendations: [{ id: 'praise', label, eligible: [{ label, when: { score: { atLeast: '50' } } }] }],
      },
    ),
  )
  test.each([
    ['none closes it', [], { outcome: 'proposed' }],
    ['one that lowers the rating does not close it', ['issued'], { outcome: 'proposed' }],
    ['the one that closes commendation', ['issued', 'handled'], { outcome: 'gate', because: 'handled' }],
  ])('%s', (_, facts, expected) => {
    const declarations = facts.map(fact => ({ unit: 'u', fact, value: 'yes', status: 'verified' as const }))
    const { proposals } = scorePeriod(set, input({ units: [school('u')], declarations }), 'final')
    expect(proposals[0]!.lines[0]).toMatchObject(expected)
  })
})

describe('sums of a period', () => {
  const { activities, ...rest } = year
  const columns = encodeActivities(activities, index)
  const sums = sumActivities(fullSet, rest, columns, 'final')
  it('are scored under other points of the same measures', () => {
    expect([...scoreSums(fullSet, rest, sums).totals]).toEqual([
      ...scoreColumns(fullSet, rest, columns, 'final').totals,
    ])
  })
  test.each([
    ['another measure', { facts: { articles: { sum: 'quantity' } } }],
    ['another duplicate rule', { policies: { duplicates: [{ by: 'link', counts: 'once' }] } }],
    ['another rule of levels', { policies: { highestLevelOnly: ['award'] } }],
  ])('are refused by a set with %s', (_, change) => {
    const other = compiled(smallSet([group('G', [])], change))
    expect(() => scoreSums(other, rest, sums)).toThrow(RangeError)
  })
})

test('what can be read has a value and its warnings, what cannot has nothing but issues', () => {
  expect(parseCriteriaSet(smallSet([group('G', [criterion('c', '100', [])])]))).toMatchObject({
    warnings: [],
  })
  expect(verifyBundle(bundleOf(fullYear))).toMatchObject({ ok: true, warnings: [] })
  expect(verifyBundle('x')).toStrictEqual({
    ok: false,
    issues: [{ code: 'expected-object', path: [], params: {}, severity: 'error' }],
  })
})

test('a set whose standards do not sum to its nominal is read, with a warning', () => {
  expect(parseCriteriaSet(smallSet([group('G', [criterion('c', '40', [])])]))).toMatchObject({
    ok: true,
    warnings: [
      {
        code: 'standards-do-not-sum',
        path: ['nominal'],
        params: { sum: '40', nominal: '100' },
        severity: 'warning',
      },
    ],
  })
})
