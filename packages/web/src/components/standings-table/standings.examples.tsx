import { pageLinks } from '../../view-models/page-links.ts'
import type { PlacedRow, StandingsView } from '../../view-models/standings.ts'
import type { Example } from '../example.ts'
import { UnresolvedList } from '../unresolved-list/unresolved-list.tsx'
import { GroupLegend } from './group-legend.tsx'
import { StandingsTable } from './standings-table.tsx'

const row: PlacedRow = {
  id: 'THPT08',
  name: 'Trường THPT số 2 Bản Hoa',
  kind: 'Đơn vị trực thuộc',
  place: '1',
  first: true,
  shared: true,
  total: '85,75',
  range: null,
  tieBreak: null,
  rating: { name: 'Hoàn thành tốt', tone: 2 },
  groups: [
    { code: 'A', points: '18,00', length: 900, sentence: 'Phổ biến: 18,00 trên 20 điểm chuẩn' },
    { code: 'B', points: null, length: 0, sentence: 'Kỷ luật: không áp dụng' },
  ],
  proposals: ['Giấy khen'],
  notes: [],
}
const second: PlacedRow = { ...row, id: 'THPT01', name: 'Trường THPT số 1', tieBreak: 'xét điểm nhóm A' }

const view: StandingsView = {
  block: 'Khối 3',
  state: {
    kind: 'final',
    name: 'Công bố chính thức',
    detail: 'bản 1',
    stale: false,
    publication: null,
    later: null,
    notes: [],
  },
  groups: [
    { code: 'A', name: 'Phổ biến văn bản', standard: '20 điểm chuẩn' },
    { code: 'B', name: 'Kỷ luật phát ngôn', standard: '20 điểm chuẩn' },
  ],
  placed: [
    row,
    {
      ...second,
      first: false,
      shared: false,
      place: '3',
      notes: ['Đang tạm dừng xét khen thưởng (căn cứ: TD-01), chưa có kết luận.'],
    },
  ],
  unresolved: [],
  ended: [],
  rule: '',
}

export const standingsExamples: readonly Example[] = [
  {
    name: 'a shared place, a tie-break and a group that does not apply',
    render: t => <StandingsTable t={t} links={pageLinks('2023-2024')} view={view} />,
    shows: [
      'title="Phổ biến văn bản"',
      'đồng hạng',
      'Bản Hoa',
      '85,75',
      'Phổ biến: 18,00 trên 20 điểm chuẩn',
      'width="900"',
      'Kỷ luật: không áp dụng',
      'Hoàn thành tốt',
      'Giấy khen',
      'class="held-back"',
      'căn cứ: TD-01',
      'xét điểm nhóm A',
    ],
  },
  {
    name: 'what the letters over the columns stand for',
    render: t => <GroupLegend t={t} view={view} />,
    shows: ['Kỷ luật phát ngôn', '20 điểm chuẩn'],
  },
  {
    name: 'a unit that lacks data, apart from the table',
    render: t => (
      <UnresolvedList
        t={t}
        links={pageLinks('2023-2024')}
        rows={[
          {
            id: 'PS07',
            name: 'Phòng Kế hoạch',
            kind: 'Phòng thuộc Sở',
            missing: ['Quy chế (B1)'],
            range: 'có thể từ 71,20 đến 83,00',
            notes: [],
          },
        ]}
      />
    ),
    shows: ['Thiếu dữ liệu không bị tính là 0 điểm', 'Phòng Kế hoạch', 'Còn thiếu: Quy chế (B1).'],
  },
]
