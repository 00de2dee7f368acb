import type { Example } from '../example.ts'
import { StateBadge } from './state-badge.tsx'

export const stateBadgeExamples: readonly Example[] = [
  {
    name: 'a published result',
    render: t => (
      <StateBadge
        t={t}
        state={{
          kind: 'final',
          name: t.text.states.final,
          detail: 'bản 2',
          stale: false,
          publication: null,
          later: null,
          notes: [],
        }}
      />
    ),
    shows: ['Công bố chính thức', 'bản 2'],
  },
  {
    name: 'a provisional result, with the day until which review can be asked',
    render: t => (
      <StateBadge
        t={t}
        state={{
          kind: 'provisional',
          name: t.text.states.provisional,
          detail: 'bản 1',
          stale: false,
          publication: null,
          later: null,
          notes: [t.text.states.reviewByUnits(t.text.states.untilDay('10/06/2024'))],
        }}
      />
    ),
    shows: ['Công bố dự kiến', 'đến hết ngày 10/06/2024'],
  },
  {
    name: 'a draft whose data changed since',
    render: t => (
      <StateBadge
        t={t}
        state={{
          kind: 'drafted',
          name: t.text.states.drafted,
          detail: 'bản 3',
          stale: true,
          publication: null,
          later: null,
          notes: [],
        }}
      />
    ),
    shows: ['Chưa công bố', 'bản 3', 'Số liệu đã thay đổi'],
  },
]
