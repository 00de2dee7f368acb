import type { UnitScoreView } from '../../view-models/unit-score.ts'
import type { Example } from '../example.ts'
import { MissingList } from './missing-list.tsx'
import { ScoreHead } from './score-head.tsx'
import { UnitFacts } from './unit-facts.tsx'

const view: UnitScoreView = {
  unit: {
    id: 'THPT27',
    name: 'Trường THPT số 2 Đồi Chè',
    kind: 'Đơn vị trực thuộc',
    attributes: [{ name: 'Số học sinh', value: '1.090' }],
  },
  block: { id: 'khoi-3', label: 'Khối 3' },
  state: {
    kind: 'final',
    name: 'Công bố chính thức',
    detail: 'bản 1',
    stale: false,
    publication: null,
    later: null,
    notes: [],
  },
  total: '45,32',
  range: [],
  place: '29',
  shared: true,
  rating: { name: 'Chưa hoàn thành', tone: 5 },
  prospects: ['Cần thêm 4,68 điểm để đạt mức “Hoàn thành”.'],
  bases: [
    { name: 'Tự chấm', help: 'theo những gì đơn vị gửi', total: '44,40' },
    { name: 'Kết quả cuối', help: 'sau quyết định', total: '45,32' },
  ],
  own: 'Phần đơn vị tự tính được, không kể phần do hội đồng chấm (E2 Mô hình): 40,10 điểm.',
  proposals: ['Giấy khen'],
  awards: [{ form: 'Giấy khen', sentence: 'Quyết định 1234/QĐ-UBND ngày 15/01/2025', revoked: null }],
  holds: [],
  takenOver: [],
  missing: [],
  groups: [],
  ledger: { rows: [], total: '45,32' },
  notCounted: [],
}

export const scoreHeadExamples: readonly Example[] = [
  {
    name: 'a unit with a shared place and a next rating in sight',
    render: t => <ScoreHead t={t} view={view} />,
    shows: [
      '45,32',
      '29',
      'đồng hạng, Khối 3',
      'Chưa hoàn thành',
      'Giấy khen',
      'Giấy khen: Quyết định 1234/QĐ-UBND ngày 15/01/2025',
      'Cần thêm 4,68',
      '44,40',
      'tự tính được',
    ],
  },
  {
    name: 'a unit without a total',
    render: t => (
      <ScoreHead
        t={t}
        view={{ ...view, total: null, place: 'Chưa xếp hạng', shared: false, prospects: [] }}
      />
    ),
    shows: ['Chưa có tổng điểm', 'Chưa xếp hạng'],
  },
  {
    name: 'the kind and size of a unit',
    render: t => <UnitFacts t={t} view={view} />,
    shows: ['Loại hình:', 'Đơn vị trực thuộc', 'Số học sinh:', '1.090'],
  },
  {
    name: 'what is missing, with its deadline',
    render: t => (
      <MissingList
        t={t}
        columns="/ky/2023-2024/nhap/cot"
        missing={[
          {
            ...{ name: 'Ngày gửi báo cáo', code: 'A3', criterion: 'cho tiêu chí A3', due: 'hạn 15/04/2024' },
            family: 'declarations',
            isWaiting: false,
          },
        ]}
      />
    ),
    shows: [
      'Còn thiếu để có tổng điểm',
      'Bổ sung bằng tệp Khai báo',
      'href="/ky/2023-2024/nhap/cot#declarations"',
      'Ngày gửi báo cáo',
      'cho tiêu chí A3',
      'hạn 15/04/2024',
    ],
  },
]
