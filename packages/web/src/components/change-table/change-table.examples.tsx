import type { ChangeRow, ChangesView } from '../../view-models/changes.ts'
import type { Example } from '../example.ts'
import { ChangeTable } from './change-table.tsx'

const row: ChangeRow = {
  id: 'THPT08',
  name: 'Trường THPT số 2 Bản Hoa',
  block: 'Khối 3',
  note: null,
  isGone: false,
  total: '84,50 → 85,00',
  place: '3 → 2',
  rating: null,
  proposals: ['Giấy khen: Hết suất → Đề nghị', 'Cờ thi đua: không có → Hết suất'],
}

const view: ChangesView = {
  lead: '',
  caption: 'Đơn vị có thay đổi',
  counts: '',
  isOtherSet: false,
  rows: [row],
}

const gone = {
  ...{ id: 'TT01', name: 'Trung tâm 1', note: 'không còn trong bản này', isGone: true },
  ...{ total: '70,00 → chưa có', place: '9 → chưa xếp', rating: 'Khá → Không xếp loại', proposals: [] },
}

export const changeTableExamples: readonly Example[] = [
  {
    name: 'before beside after, and what stayed as it was',
    render: t => <ChangeTable t={t} period="2023-2024" view={view} />,
    shows: [
      'Đơn vị có thay đổi',
      'href="/ky/2023-2024/don-vi/THPT08"',
      'Khối 3',
      '84,50 → 85,00',
      '3 → 2',
      'giữ nguyên',
      'Giấy khen: Hết suất → Đề nghị',
      'Cờ thi đua: không có → Hết suất',
    ],
  },
  {
    name: 'a unit that is gone has no sheet to lead to',
    render: t => <ChangeTable t={t} period="2023-2024" view={{ ...view, rows: [{ ...row, ...gone }] }} />,
    shows: ['>Trung tâm 1<', 'Khối 3, không còn trong bản này', '70,00 → chưa có', 'Khá → Không xếp loại'],
  },
  {
    name: 'nothing changed',
    render: t => <ChangeTable t={t} period="2023-2024" view={{ ...view, rows: [] }} />,
    shows: ['Không đơn vị nào thay đổi'],
  },
  {
    name: 'a long list of changes',
    render: t => (
      <ChangeTable
        t={t}
        period="2023-2024"
        view={{ ...view, rows: Array.from({ length: 60 }, (_, i) => ({ ...row, name: `Trường số ${i}` })) }}
      />
    ),
    shows: ['Trường số 0<', 'Trường số 59<'],
  },
]
