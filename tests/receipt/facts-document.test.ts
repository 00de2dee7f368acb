import { aggregationPlan, scorePeriod } from '@thidua/scoring'
import {
  digestActivities,
  type PublishedFacts,
  publishFacts,
  publishFactsFromCells,
} from '@thidua/scoring/receipt'
import type { Basis, ScoringInput } from '@thidua/scoring/records'
import { describe, expect, it, test } from 'vitest'
import { cellsOf } from '../oracle/cells.ts'
import { fullSet, fullYear } from '../support/full-year.ts'
import { school } from '../support/small-set.ts'

const factsOf = (year: Partial<ScoringInput> = {}, basis: Basis = 'final'): PublishedFacts => {
  const given = { ...fullYear, ...year }
  return publishFacts(fullSet, given, scorePeriod(fullSet, given, basis))
}
const unitOf = (id: string, year: Partial<ScoringInput> = {}, basis: Basis = 'final') =>
  factsOf(year, basis).units.find(({ unit }) => unit === id)!

const digestOf = (id: string) => digestActivities(fullYear.activities.filter(({ unit }) => unit === id))

describe('a facts document says of a unit', () => {
  it('all that its result follows from, numbers in their one text, lists in order', () => {
    expect(unitOf('A')).toStrictEqual({
      unit: 'A',
      kind: 'school',
      block: 'b1',
      parent: 'P',
      submitted: true,
      activities: digestOf('A'),
      attributes: { staff: '40.5' },
      // 2.5 + 1; the third article is not verified.
      measures: { articles: '3.5' },
      // The last of two; what the verifier accepted; `share` was rejected.
      declarations: { done: '1.5', cases: '2', handled: 'yes' },
      // What the marks 8 and 9.5 come to; TV3 stepped back.
      marks: { l2: { members: 2, recused: 1, spread: '1.5', values: { mean: '8.75' } } },
      rulings: { c3: { ruling: 'r2', points: '4.5' } },
      hold: 'h4',
      // Declared and not verified, and asked for: it was no silence.
      declared: ['issued', 'sent'],
    })
  })

  it('which gates a ruling opened, and which criterion does not apply', () => {
    expect(unitOf('B')).toMatchObject({
      rulings: { c2: { ruling: 'r3', points: null } },
      gateRulings: { silent: 'g1', late: 'g2' },
    })
  })

  it('nothing where there is nothing', () => {
    expect(unitOf('Z', { units: [school('Z')] })).toStrictEqual({
      unit: 'Z',
      kind: 'school',
      block: 'b1',
      submitted: false,
      activities: digestActivities([]),
      attributes: {},
      measures: { articles: '0' },
      declarations: {},
      marks: {},
      rulings: {},
      hold: null,
    })
  })

  it('nothing that the set does not know, not even what every object answers to', () => {
    const attributes = { staff: '40.50', height: '3', constructor: '3' } as unknown as Record<string, string>
    const more = (fact: string) => ({ unit: 'A', fact, value: '1', status: 'verified' as const })
    const decision = { kind: 'not-applicable' as const }
    const strangers = {
      units: fullYear.units.map(unit => (unit.id === 'A' ? { ...unit, attributes } : unit)),
      declarations: [...fullYear.declarations, more('weight'), more('constructor')],
      marks: [...fullYear.marks, { ...fullYear.marks[0]!, line: 'l0' }],
      rulings: [...fullYear.rulings, { ...fullYear.rulings[0]!, criterion: 'c0', decision }],
    }
    expect(unitOf('A', strangers)).toStrictEqual(unitOf('A'))
  })

  it('no seat and no single mark, and that all stepped back', () => {
    const stepped = fullYear.marks.map(mark => ({ ...mark, recused: true }))
    expect(unitOf('A', { marks: stepped }).marks).toEqual({
      l2: { members: 0, recused: 3, spread: '0', values: {} },
    })
    expect(JSON.stringify(factsOf())).not.toMatch(/TV\d/)
  })

  it('the format of before where nobody gave a mark', () => {
    expect(factsOf().format).toBe('thidua-facts/2')
    expect(factsOf({ marks: [] }).format).toBe('thidua-facts/1')
  })
})

describe('what counts depends on the basis', () => {
  test.each<[Basis, string, unknown]>([
    ['self', 'measures', { articles: '4.5' }],
    ['verified', 'measures', { articles: '3.5' }],
    [
      'self',
      'declarations',
      { sent: '2024-12-01', issued: 'yes', done: '1.5', cases: '3', share: '1', handled: 'yes' },
    ],
    ['verified', 'declarations', { done: '1.5', cases: '2', handled: 'yes' }],
    ['self', 'declared', undefined],
    ['verified', 'declared', ['issued', 'sent']],
    ['self', 'rulings', {}],
    ['verified', 'rulings', {}],
  ])('%s: %s', (basis, key, expected) => {
    expect(unitOf('A', {}, basis)[key as 'measures']).toEqual(expected)
  })
  test.each<Basis>(['self', 'verified'])('%s: no ruling opens a gate', basis => {
    expect('gateRulings' in unitOf('B', {}, basis)).toBe(false)
  })
})

describe('a hold is named', () => {
  const hold = { id: 'h', unit: 'B', reason: 'x', document: 'x' }
  test.each([
    ['from its first day', { from: '2024-12-31' }, 'h'],
    ['to its last', { from: '2024-12-01', until: '2024-12-31' }, 'h'],
    ['not before', { from: '2025-01-01' }, null],
    ['not after', { from: '2024-12-01', until: '2024-12-30' }, null],
    ['never another unit’s', { from: '2024-12-01', unit: 'P' }, null],
  ])('%s', (_, days, expected) => {
    expect(unitOf('B', { holds: [{ ...hold, ...days }] }).hold).toBe(expected)
  })
})

describe('earlier periods and successions', () => {
  it('stand by unit and day, without their documents', () => {
    const { history, successions } = factsOf()
    expect(history!.map(({ unit, period: { to } }) => [unit, to])).toEqual([
      ['A', '2023-12-31'],
      ['A', '2024-12-31'],
      ['X', '2023-12-31'],
    ])
    expect(history![0]).toStrictEqual({
      unit: 'A',
      period: { from: '2023-01-01', to: '2023-12-31' },
      rating: 'good',
      commendations: ['praise'],
    })
    expect(successions).toStrictEqual([
      { from: 'X', to: 'B', on: '2024-01-01' },
      { from: 'Y', to: 'P', on: '2024-01-01' },
    ])
  })

  test.each([
    ['by the last day', ['2020-01-01', '2022-12-31'], ['2021-01-01', '2021-12-31']],
    ['then by the first', ['2023-02-01', '2023-12-31'], ['2023-01-01', '2023-12-31']],
  ] as const)('of one unit %s', (_, later, earlier) => {
    const past = ([from, to]: readonly [string, string]) => ({
      ...{ unit: 'A', period: { from, to }, rating: null, commendations: [], document: 'x' },
    })
    expect(factsOf({ history: [past(later), past(earlier)] }).history!.map(({ period }) => period)).toEqual([
      past(earlier).period,
      past(later).period,
    ])
  })

  it('of a unit stand before those of one whose id only begins like its own', () => {
    const past = (unit: string) => ({
      ...{ unit, period: fullYear.period, rating: null, commendations: [], document: 'x' },
    })
    const became = (from: string) => ({ from, to: 'P', on: '2024-01-01', document: 'x' })
    const { history, successions } = factsOf({
      history: [past('A1'), past('A')],
      successions: [became('A1'), became('A')],
    })
    expect(history!.map(({ unit }) => unit)).toEqual(['A', 'A1'])
    expect(successions!.map(({ from }) => from)).toEqual(['A', 'A1'])
  })

  it('are absent where there are none', () => {
    const facts = factsOf({ history: [], successions: [] })
    expect(['history' in facts, 'successions' in facts]).toEqual([false, false])
  })
})

test.each<Basis>(['self', 'verified', 'final'])('facts of grouped cells are the same (%s)', basis => {
  const result = scorePeriod(fullSet, fullYear, basis)
  const cells = cellsOf(fullSet.set, fullYear, aggregationPlan(fullSet, fullYear.period), basis)
  const input = { ...fullYear, submitted: new Set(['A', 'B']) }
  expect(publishFactsFromCells(fullSet, input, cells, result, digestOf)).toEqual(factsOf({}, basis))
})
