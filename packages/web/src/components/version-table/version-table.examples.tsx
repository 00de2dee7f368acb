import type { Example } from '../example.ts'
import { VersionTable } from './version-table.tsx'

const version = {
  version: 2,
  digest: 'a'.repeat(64),
  criteriaSet: 'b'.repeat(64),
  asOf: '2024-06-30',
  createdAt: '2024-06-01T02:15:00.000Z',
  publishedAt: null,
  state: 'drafted' as const,
  finalAt: null,
  review: null,
  changeReason: null,
  supersededBy: null,
  publication: null,
  journal: null,
}

export const versionTableExamples: readonly Example[] = [
  {
    name: 'a draft over a published version, in Vietnam’s time',
    render: t => (
      <VersionTable
        t={t}
        period="2023-2024"
        versions={[version, { ...version, version: 1, publishedAt: '2024-05-31T18:00:00.000Z' }]}
      />
    ),
    shows: [
      'Bản 2',
      '01/06/2024 09:15',
      'chưa công bố',
      'href="/ky/2023-2024/thay-doi?ban=2"',
      'Bản 1',
      '01/06/2024 01:00',
      'aaaa',
    ],
  },
]
