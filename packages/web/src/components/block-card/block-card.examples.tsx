import { pageLinks } from '../../view-models/page-links.ts'
import type { Example } from '../example.ts'
import { BlockCard } from './block-card.tsx'

const leader = { id: 'PS02', name: 'Phòng Giáo dục Mầm non', place: '1', total: '77,39', notes: [] }

export const blockCardExamples: readonly Example[] = [
  {
    name: 'a block with a leader and a unit without data',
    render: t => (
      <BlockCard
        t={t}
        links={pageLinks('2023-2024')}
        card={{ id: 'khoi-1', label: 'Khối 1', units: '7 đơn vị', unresolved: '1 thiếu', leaders: [leader] }}
      />
    ),
    shows: ['/ky/2023-2024/khoi/khoi-1', 'Khối 1', '7 đơn vị', '1 thiếu', 'Mầm non', '77,39'],
  },
  {
    name: 'a block without any place',
    render: t => (
      <BlockCard
        t={t}
        links={pageLinks('2023-2024')}
        card={{ id: 'khoi-9', label: 'Khối 9', units: '2 đơn vị', unresolved: null, leaders: [] }}
      />
    ),
    shows: ['Khối 9', 'Chưa có đơn vị nào được xếp hạng.'],
  },
]
