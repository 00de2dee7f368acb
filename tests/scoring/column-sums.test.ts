import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Activity, ScoringInput } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const compiledWith = (facts: Record<string, unknown>, points: string) => {
  const parsed = parseCriteriaSet(
    smallSet(
      [group('G', [criterion('c', '1000', [line('c.1', { value: 'n', points: { perItem: { points } } })])])],
      {
        facts,
      },
    ),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return compileCriteria(parsed.value)
}

const inputOf = (unitCount: number, activities: readonly Partial<Activity>[]): ScoringInput => ({
  period: { from: '2024-01-01', to: '2024-12-31' },
  asOf: '2025-01-15',
  units: Array.from({ length: unitCount }, (_, i) => ({
    id: `u${i}`,
    name: `u${i}`,
    kind: 'school',
    block: 'b',
    attributes: {},
  })),
  activities: activities.map((activity, i) => ({
    id: `a${i}`,
    unit: 'u0',
    date: '2024-05-02',
    kind: 'article',
    quantity: '1',
    status: 'verified' as const,
    ...activity,
  })),
  declarations: [],
  marks: [],
  rulings: [],
  holds: [],
})

const totalsOf = (compiled: ReturnType<typeof compiledWith>, input: ScoringInput) => {
  const index = new Map(input.units.map(({ id }, i) => [id, i]))
  const scores = scoreColumns(compiled, input, encodeActivities(input.activities, index), 'final')
  return {
    columns: scores.scored.facts,
    totals: [...scores.totals],
    full: scorePeriod(compiled, input, 'final').scores.map(({ total }) => total),
  }
}

describe('sums of columns', () => {
  test('few activities among many units add up as many among few do', () => {
    const facts = { n: { sum: 'quantity', factors: { by: 'channel', of: { portal: '1.5', zalo: '0.5' } } } }
    const compiled = compiledWith(facts, '0.1')
    const activities = Array.from({ length: 40 }, (_, i) => ({
      unit: `u${i * 50}`,
      channel: ['portal', 'zalo', 'fanpage'][i % 3] as string,
      quantity: `${i}.5`,
    }))
    // u0: 0.5 × 1.5 × 0.1 = 0.075 → 0.08. u50: 1.5 × 0.5 × 0.1 = 0.075 → 0.08. u100: 2.5 × 1 × 0.1 = 0.25.
    const { totals, full } = totalsOf(compiled, inputOf(2000, activities))
    expect([totals[0], totals[50], totals[100], totals[1]]).toEqual([8, 8, 25, 0])
    expect(totals).toEqual(full.map(total => Math.round(Number(total) * 100)))
  })

  test('sums grow over 32 bits and end at the same points, whatever grew beside them', () => {
    const facts = { n: { sum: 'quantity', factors: { by: 'channel', of: { portal: '0.5', zalo: '1' } } } }
    const compiled = compiledWith(facts, '0.0000001')
    const input = inputOf(3, [
      { channel: 'portal', quantity: '2000000000' },
      { channel: 'zalo', quantity: '2147483647' },
      { unit: 'u1', channel: 'zalo', quantity: '2147483647' },
      { channel: 'portal', quantity: '2000000000' },
      { channel: 'zalo', quantity: '1' },
      { unit: 'u2', channel: 'portal', quantity: '20000000' },
      { channel: 'portal', quantity: '7' },
    ])
    // u0: 4,000,000,007 × 0.5 + 2,147,483,648 = 4,147,483,651.5, × 0.0000001 = 414.748… → 414.75.
    // u1: 2,147,483,647 × 0.0000001 = 214.748… → 214.75. u2: 20,000,000 × 0.5 × 0.0000001 = 1.
    const { totals, full } = totalsOf(compiled, input)
    expect(totals).toEqual([41_475, 21_475, 100])
    expect(full).toEqual(['414.75', '214.75', '1'])
  })

  test('a sum that no float holds is added in big integers, and counts to the last unit', () => {
    // 2,000,000,001 × 99,999,999.5 + 1 × 99,999,999.5 = 2,000,000,002 × 99,999,999.5 = 199,999,999,199,999,999
    const facts = { n: { sum: 'quantity', factors: { by: 'kind', of: { article: '99999999.5' } } } }
    const compiled = compiledWith(facts, '1')
    const input = inputOf(2, [
      { quantity: '2000000001' },
      { quantity: '1' },
      { unit: 'u1', quantity: '2' },
      { unit: 'u1', date: '2025-05-01', quantity: '2000000000' },
    ])
    const { columns } = totalsOf(compiled, input)
    expect(columns.fact(0, 'n')).toEqual({ state: 'known', number: { n: 199_999_999_199_999_999n, d: 1n } })
    expect(columns.fact(1, 'n')).toMatchObject({ state: 'known' })
    const { totals, full } = totalsOf(compiled, input)
    expect(totals).toEqual([100_000, 100_000])
    expect(full).toEqual(['1000', '1000'])
  })
})
