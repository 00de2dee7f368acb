import {
  type CriteriaSet,
  checkInForce,
  lintVersions,
  parseCriteriaSet,
  setInForce,
} from '@thidua/scoring/criteria'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedSets } from '../support/criteria-sets.ts'
import { group, smallSet } from '../support/small-set.ts'

const version = (from: string, to?: string, by: 'period' | 'receipt' = 'period'): CriteriaSet => {
  const effective = { from, ...(to && { to }), by }
  const parsed = parseCriteriaSet(smallSet([group('G', [])], { version: from, effective }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
const chosen = (sets: readonly CriteriaSet[], period: string, receipt?: string): string => {
  const found = setInForce(sets, { period, receipt })
  return found.ok ? found.value.version : found.issues.map(({ code }) => code).join()
}

const ended = version('2023-09-01', '2024-08-31')
const open = version('2023-09-01')
const next = version('2025-09-01')
const received = version('2026-10-01', undefined, 'receipt')

test.each([
  ['the first day is in', [ended], '2023-09-01', undefined, '2023-09-01'],
  ['the day before is not', [ended], '2023-08-31', undefined, 'no-set-in-force'],
  ['the last day is in', [ended], '2024-08-31', undefined, '2023-09-01'],
  ['the day after is not', [ended, next], '2024-09-01', undefined, 'no-set-in-force'],
  [
    'a version without an end ends where the next begins',
    [next, open],
    '2025-09-01',
    undefined,
    '2025-09-01',
  ],
  ['and lasts until the day before', [open, next], '2025-08-31', undefined, '2023-09-01'],
  ['by receipt, the day of the period says nothing', [received], '2025-09-01', '2026-10-01', '2026-10-01'],
  ['received a day early', [received], '2027-01-01', '2026-09-30', 'no-set-in-force'],
  ['not received yet: only that day could tell', [received], '2027-01-01', undefined, 'receipt-day-needed'],
  [
    'a new rule by receipt beats the old one by period',
    [next, received],
    '2025-09-01',
    '2026-10-02',
    '2026-10-01',
  ],
  ['no version at all', [], '2025-09-01', undefined, 'no-set-in-force'],
])('%s', (_, sets, period, receipt, answer) => {
  expect(chosen(sets, period, receipt)).toBe(answer)
})

test('a set that does not apply says which day was looked at and which days it covers', () => {
  expect(checkInForce(ended, { period: '2024-09-01' })).toEqual([
    {
      code: 'set-not-in-force',
      path: [],
      params: { day: '2024-09-01', by: 'period', from: '2023-09-01', to: '2024-08-31' },
      severity: 'error',
    },
  ])
  expect(checkInForce(ended, { period: '2023-09-05' })).toEqual([])
})

test('where no version applies, the days that were looked at are named', () => {
  const saidOf = (sets: readonly CriteriaSet[], period: string, receipt?: string) => {
    const found = setInForce(sets, { period, receipt })
    return found.ok ? [] : found.issues.map(({ code, path, params }) => [code, path, params])
  }
  expect(saidOf([ended], '2025-01-01')).toEqual([['no-set-in-force', [], { period: '2025-01-01' }]])
  expect(saidOf([received], '2025-01-01', '2026-01-01')).toEqual([
    ['no-set-in-force', [], { period: '2025-01-01', receipt: '2026-01-01' }],
  ])
  expect(saidOf([ended, received, received], '2025-01-01')).toEqual([['receipt-day-needed', [], {}]])
  expect(checkInForce(next, { period: '2025-08-31' })[0]?.params).toEqual({
    day: '2025-08-31',
    by: 'period',
    from: '2025-09-01',
  })
})

test('versions without overlap and gap: each day from the first on has exactly one', () => {
  const days = fc.integer({ min: 0, max: 3000 })
  const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
  fc.assert(
    fc.property(fc.uniqueArray(days, { minLength: 1, maxLength: 6 }), days, (starts, day) => {
      const sorted = [...starts].sort((a, b) => a - b)
      const sets = sorted.map((start, i) => {
        const end = sorted[i + 1]
        return version(dayText(start), end === undefined ? undefined : dayText(end - 1))
      })
      expect(lintVersions(sets)).toEqual([])
      const applying = sets.filter(set => checkInForce(set, { period: dayText(day) }).length === 0)
      expect(applying.length).toBe(day < sorted[0]! ? 0 : 1)
      expect(chosen(sets, dayText(day))).toBe(applying[0]?.version ?? 'no-set-in-force')
    }),
  )
})

test('of the letter’s versions each school year finds its own, and no day is without or under two', () => {
  const letters = shippedSets.map(({ set }) => set).filter(({ id }) => id === 'lao-cai-truyen-thong')
  const days = ['2023-09-05', '2024-09-05', '2025-09-05', '2026-09-05', '2027-09-05']
  expect(days.map(day => chosen(letters, day))).toEqual([
    '2023-09-01',
    '2024-09-01',
    '2025-09-01',
    '2026-09-01',
    '2027-09-01',
  ])
  expect(lintVersions(letters)).toEqual([])
  const first = Date.parse('2023-09-01')
  const everyDay = Array.from({ length: 2000 }, (_, i) =>
    new Date(first + i * 86_400_000).toISOString().slice(0, 10),
  )
  expect(everyDay.filter(day => chosen(letters, day) === 'no-set-in-force')).toEqual([])
  expect(chosen(letters, '2023-08-31')).toBe('no-set-in-force')
})
