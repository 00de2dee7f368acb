import type { Example } from '../example.ts'
import { StateBadge } from './state-badge.tsx'

export const stateBadgeExamples: readonly Example[] = [
  {
    name: 'a published result',
    render: t => (
      <StateBadge
        t={t}
        state={{
          kind: 'published',
          name: t.text.states.published,
          detail: 'bản 2',
          stale: false,
          publication: null,
          later: null,
        }}
      />
    ),
    shows: ['Đã công bố', 'bản 2'],
  },
  {
    name: 'a draft whose data changed since',
    render: t => (
      <StateBadge
        t={t}
        state={{
          kind: 'draft',
          name: t.text.states.draft,
          detail: 'bản 3',
          stale: true,
          publication: null,
          later: null,
        }}
      />
    ),
    shows: ['Chưa công bố', 'bản 3', 'Số liệu đã thay đổi'],
  },
]
