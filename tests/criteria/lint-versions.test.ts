import { type CriteriaSet, lintVersions, parseCriteriaSet } from '@thidua/scoring/criteria'
import { expect, test } from 'vitest'
import { group, smallSet } from '../support/small-set.ts'

const version = (from: string, to?: string, rest: Record<string, unknown> = {}): CriteriaSet => {
  const parsed = parseCriteriaSet(
    smallSet([group('G', [])], {
      version: from,
      effective: { from, ...(to && { to }), by: 'period' },
      ...rest,
    }),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
const said = (...sets: CriteriaSet[]) =>
  lintVersions(sets).map(({ code, severity, path, params }) => [
    severity,
    code,
    path.join('/'),
    params.to ?? '',
  ])

test.each<[about: string, sets: CriteriaSet[], findings: unknown[]]>([
  ['one day after the other', [version('2023-09-01', '2024-08-31'), version('2024-09-01')], []],
  ['an earlier one without an end ends by the next', [version('2023-09-01'), version('2024-09-01')], []],
  [
    'a day that belongs to both',
    [version('2023-09-01', '2024-09-01'), version('2024-09-01')],
    [['error', 'versions-overlap', '1/effective/from', '2024-09-01']],
  ],
  [
    'a day that belongs to none, whatever the order of the list',
    [version('2024-09-02'), version('2023-09-01', '2024-08-31')],
    [['warning', 'versions-leave-gap', '0/effective/from', '2024-08-31']],
  ],
  [
    'a leap day is a day',
    [version('2023-09-01', '2024-02-28'), version('2024-02-29', '2024-02-29'), version('2024-03-01')],
    [],
  ],
  [
    'the same version twice',
    [version('2023-09-01'), version('2023-09-01')],
    [['error', 'version-repeats', '1/version', '']],
  ],
  [
    'one by period, the next by receipt',
    [
      version('2023-09-01', '2024-08-31'),
      version('2024-09-01', undefined, { effective: { from: '2024-09-01', by: 'receipt' } }),
    ],
    [['warning', 'versions-apply-differently', '1/effective/by', '']],
  ],
  [
    'other sets are another matter',
    [version('2023-09-01'), version('2023-09-01', undefined, { id: 'other' })],
    [],
  ],
])('%s', (_, sets, findings) => {
  expect(said(...sets)).toEqual(findings)
})

test('a finding names the set, both versions, the days and the remedy', () => {
  const overlapping = [version('2023-09-01', '2024-09-30'), version('2024-09-01')]
  expect(lintVersions(overlapping)).toEqual([
    {
      code: 'versions-overlap',
      severity: 'error',
      remedy: 'move-dates-apart',
      path: [1, 'effective', 'from'],
      params: {
        id: 'small',
        earlier: '2023-09-01',
        later: '2024-09-01',
        from: '2024-09-01',
        to: '2024-09-30',
      },
    },
  ])
  const remedies = [
    [version('2023-09-01', '2024-08-30'), version('2024-09-01')],
    [version('2023-09-01'), version('2023-09-01')],
    [
      version('2023-09-01'),
      version('2024-09-01', undefined, { effective: { from: '2024-09-01', by: 'receipt' } }),
    ],
  ].map(sets => lintVersions(sets).map(({ remedy }) => remedy))
  expect(remedies).toEqual([['close-the-gap'], ['give-each-version-its-day'], ['make-versions-agree']])
})

test('each two neighbours in time are looked at, by their places in the list', () => {
  const sets = [
    version('2025-09-01'),
    version('2023-09-01', '2024-09-01'),
    version('2020-01-01', undefined, { id: 'other' }),
    version('2024-09-01', '2025-09-01', {
      effective: { from: '2024-09-01', to: '2025-09-01', by: 'receipt' },
    }),
  ]
  expect(said(...sets)).toEqual([
    ['warning', 'versions-apply-differently', '3/effective/by', ''],
    ['error', 'versions-overlap', '3/effective/from', '2024-09-01'],
    ['warning', 'versions-apply-differently', '0/effective/by', ''],
    ['error', 'versions-overlap', '0/effective/from', '2025-09-01'],
  ])
})
