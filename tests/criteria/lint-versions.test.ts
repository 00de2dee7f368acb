import { type CriteriaSet, lintVersions, parseCriteriaSet } from '@thidua/scoring'
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
