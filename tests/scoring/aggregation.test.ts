import { aggregationPlan, type CellTotals, scoreFromCells, scorePeriod } from '@thidua/scoring'
import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import { publishFacts } from '@thidua/scoring/receipt'
import type { ScoringInput } from '@thidua/scoring/records'
import { describe, expect, it, test } from 'vitest'
import { scoreFacts } from '../../packages/scoring/src/receipt/score-facts.ts'
import { article, compiled, criterion, group, input, line, school, smallSet } from '../support/small-set.ts'

type Parts = Record<string, unknown>

/** A set with one line for each of these facts. */
const setOf = (facts: Parts, rest: Parts = {}) => {
  const lines = Object.keys(facts).map(fact =>
    line(`l-${fact}`, { value: fact, points: { perItem: { points: '1' } } }),
  )
  return compiled(smallSet([group('G', [criterion('c', '100', lines)])], { facts, ...rest }))
}
const year = { from: '2024-01-01', to: '2024-12-31' }

describe('the days at which measures tell activities apart', () => {
  const boundaries = (measure: Parts, period = year) =>
    aggregationPlan(setOf({ measured: measure }), period).boundaries
  const days = (from?: string, to?: string) => ({ where: { ...(from && { from }), ...(to && { to }) } })
  test.each<[string, Parts, string[]]>([
    ['none: the first of the period, and the one after it', {}, ['2024-01-01', '2025-01-01']],
    ['the first day of a measure', days('2024-02-10'), ['2024-01-01', '2024-02-10', '2025-01-01']],
    ['the day after its last', days(undefined, '2024-02-29'), ['2024-01-01', '2024-03-01', '2025-01-01']],
    ['both', days('02-10', '02-29'), ['2024-01-01', '2024-02-10', '2024-03-01', '2025-01-01']],
    ['a day that comes back, as its first', days('02-10'), ['2024-01-01', '2024-02-10', '2025-01-01']],
    ['or as its last', days(undefined, '02-29'), ['2024-01-01', '2024-03-01', '2025-01-01']],
    ['none where it begins and ends with the period', days('01-01', '12-31'), ['2024-01-01', '2025-01-01']],
    ['none outside the period', days('2023-05-01', '2025-05-01'), ['2024-01-01', '2025-01-01']],
  ])('%s', (_, measure, expected) => {
    expect(boundaries({ count: 'activities', ...measure })).toEqual(expected)
  })
  test('none where a measure counts distinct values of something else', () => {
    expect(aggregationPlan(setOf({ measured: { distinct: 'kind' } }), year)).toEqual({
      boundaries: ['2024-01-01', '2025-01-01'],
      duplicates: [],
      highestLevelOnly: [],
      levels: ['unit', 'district', 'province'],
    })
  })
  test.each(['month', 'quarter'])('the first days of months, where a measure counts each %s', distinct => {
    expect(boundaries({ distinct }, { from: '2024-09-15', to: '2025-01-01' })).toEqual([
      ...['2024-09-15', '2024-10-01', '2024-11-01', '2024-12-01', '2025-01-01', '2025-01-02'],
    ])
  })
  test('those of several measures, each once and in order', () => {
    const of = (from: string) => ({ count: 'activities', where: { from } })
    const plan = aggregationPlan(
      setOf(
        { late: of('2024-06-01'), early: of('2024-03-01'), again: of('2024-06-01') },
        { policies: { duplicates: [{ by: 'link', counts: 'once' }], highestLevelOnly: ['award'] } },
      ),
      year,
    )
    expect(plan).toEqual({
      boundaries: ['2024-01-01', '2024-03-01', '2024-06-01', '2025-01-01'],
      duplicates: [{ by: 'link', counts: 'once' }],
      highestLevelOnly: ['award'],
      levels: ['unit', 'district', 'province'],
    })
  })
})

const sums = {
  quantity: { sum: 'quantity' },
  reached: { sum: 'reached' },
  audience: { sum: 'audience' },
  count: { count: 'activities' },
}
const valuesOf = (result: ReturnType<typeof scorePeriod>) =>
  result.scores.map(({ criteria }) => criteria[0]!.lines.map(({ value }) => value))
const columnsOf = (set: ReturnType<typeof setOf>, given: ScoringInput) => {
  const index = new Map(given.units.map(({ id }, i) => [id, i]))
  const { scored } = scoreColumns(set, given, encodeActivities(given.activities, index, 3), 'final')
  return given.units.map((_, i) => scored.unit(i).score.criteria[0]!.lines.map(({ value }) => value))
}

describe('amounts', () => {
  test.each<[string, Parts, string[]]>([
    ['of pieces', { quantity: '1.125' }, ['2.125', '0', '0', '2']],
    ['of persons reached', { reached: '1.125' }, ['2', '1.125', '0', '2']],
    ['of persons to be reached', { audience: '1.125' }, ['2', '0', '1.125', '2']],
  ])('%s keep their own decimals', (_, amounts, expected) => {
    const activities = [article('u'), article('u', amounts)]
    const given = input({ units: [school('u')], activities })
    expect(valuesOf(scorePeriod(setOf(sums), given, 'final'))).toEqual([expected])
    expect(columnsOf(setOf(sums), given)).toEqual([expected])
  })
})

describe('cells that a database grouped', () => {
  const cell = (rest: Partial<CellTotals>): CellTotals => ({
    ...{ unit: 'u', kind: 'article', channel: null, level: null, partner: null, evidence: false, bucket: 1 },
    ...{ count: 1, quantity: '1', reached: '0', audience: '0' },
    ...rest,
  })
  const scored = (facts: Parts, cells: readonly CellTotals[]) => {
    const given = { ...input({ units: [school('v'), school('u')] }), submitted: new Set<string>() }
    return valuesOf(scoreFromCells(setOf(facts), given, cells, 'final'))
  }
  it('count as many as they hold, and nothing before or after the period', () => {
    const cells = [
      cell({ count: 3, quantity: '4.5', reached: '7', audience: '8' }),
      cell({ count: 2, quantity: '2', kind: 'post' }),
      cell({ bucket: 0, count: 50, quantity: '50' }),
      cell({ bucket: 2, count: 50, quantity: '50' }),
    ]
    expect(scored(sums, cells)).toEqual([
      ['0', '0', '0', '0'],
      ['6.5', '7', '8', '5'],
    ])
  })
  it('are told apart by every field that a measure names', () => {
    const counted = (where: Parts) => ({ count: 'activities', where })
    const facts = {
      channel: counted({ channel: ['portal'] }),
      level: counted({ level: ['unit'] }),
      evidence: counted({ evidence: 'present' }),
      late: counted({ from: '2024-07-01' }),
      kind: counted({ kind: ['post'] }),
    }
    const cells = [
      cell({ count: 1 }),
      cell({ count: 10, channel: 'portal' }),
      cell({ count: 100, level: 'unit' }),
      cell({ count: 1000, evidence: true }),
      cell({ count: 10_000, bucket: 2 }),
      cell({ count: 100_000, kind: 'post' }),
    ]
    expect(scored(facts, cells)[1]).toEqual(['10', '100', '1000', '10000', '100000'])
  })
  it('add up beyond what a float holds', () => {
    const most = '9007199254740991'
    const cells = [
      cell({ count: 3, quantity: most, reached: '0.5' }),
      cell({ count: 4, quantity: '2', audience: '1' }),
    ]
    expect(scored(sums, cells)).toEqual([
      ['0', '0', '0', '0'],
      ['9007199254740993', '0.5', '1', '7'],
    ])
  })
})

test('published measures are read as they were, also those that count distinct values', () => {
  const set = setOf({
    months: { distinct: 'month' },
    channels: { distinct: 'channel' },
    quantity: { sum: 'quantity' },
  })
  const activities = ['2024-01-05', '2024-03-05', '2024-07-05'].map(date =>
    article('u', { date, quantity: '1.5' }),
  )
  const given = input({ units: [school('u')], activities })
  const result = scorePeriod(set, given, 'final')
  expect(valuesOf(result)).toEqual([['3', '1', '4.5']])
  expect(valuesOf(scoreFacts(set, publishFacts(set, given, result)))).toEqual([['3', '1', '4.5']])
})

test('of sub-units with equal values the lighter one is dropped first, whichever stands first', () => {
  const child = (id: string, staff: string, planned: string) =>
    school(id, { parent: 'u', attributes: { staff, planned } })
  const value = { children: 'staff', as: 'mean', weight: 'planned', dropLowest: '1' }
  const set = setOf({ mean: { value } })
  const [light, heavy, best] = [child('x', '2', '1'), child('y', '2', '3'), child('z', '6', '2')]
  for (const children of [
    [light, heavy, best],
    [heavy, light, best],
    [best, heavy, light],
  ]) {
    // (2 × 3 + 6 × 2) / 5 = 3.6
    const [values] = valuesOf(scorePeriod(set, input({ units: [school('u'), ...children] }), 'final'))
    expect(values).toEqual(['3.6'])
  }
})
