import type { CriterionSheet } from '@thidua/api/sheet'
import type { Example } from '../example.ts'
import { CriterionCard } from './criterion-card.tsx'

// Where the criteria set of the example stands.
const table = '/ky/2024/bo-tieu-chi'

const sheet: CriterionSheet = {
  code: 'D2',
  name: 'Tin, bài trên báo chí',
  state: 'scored',
  absence: null,
  points: '6',
  standard: '5',
  earned: '5',
  bonus: '+1',
  deduction: '0',
  limits: ['thưởng tối đa 2'],
  clause: 'Điều khoản 4',
  source: 'Văn bản 2133/SGD&ĐT-VP',
  evidence: 'Đường dẫn',
  checkedBy: 'Văn phòng Sở',
  bases: [
    { name: 'Tự chấm', points: '6' },
    { name: 'Kết quả cuối', points: '6' },
  ],
  steps: ['6 vượt mức khống chế, lấy 5'],
  lines: [
    {
      label: 'Mỗi tin, bài: 0,75 điểm',
      column: 'standard',
      columnName: 'Chuẩn',
      points: '6',
      calculation: '8 × 0,75 điểm',
      state: 'scored',
    },
    {
      label: 'Thưởng báo trung ương',
      column: 'bonus',
      columnName: 'Thưởng',
      points: '+1',
      calculation: '1 × 1 điểm',
      state: 'scored',
    },
  ],
  facts: [
    {
      name: 'Tin, bài trên báo',
      value: '8',
      known: true,
      origin: 'cộng từ hoạt động',
      evidence: null,
      addsUp: true,
      activities: [
        {
          date: '02/11/2023',
          kind: 'Tin, bài báo chí',
          title: 'Ngày Nhà giáo <Việt Nam>',
          evidence: { text: 'vd.example/1', link: 'https://vd.example/1' },
          amount: '8',
        },
      ],
    },
  ],
  activityCount: 1,
  marks: [
    { member: 'TV1', line: 'Tính sáng tạo', points: '2', reason: 'Cách làm mới', counts: true },
    { member: 'TV2', line: 'Tính sáng tạo', points: '2,5', reason: 'Thuộc đơn vị', counts: false },
  ],
  rulings: ['Quyết định QN-01 của Hội đồng: lý do (biên bản)'],
}

export const criterionExamples: readonly Example[] = [
  {
    name: 'a criterion with a cap, a bonus, an activity, marks and a ruling',
    render: t => <CriterionCard t={t} sheet={sheet} table={table} />,
    shows: [
      'D2',
      'Điều khoản 4',
      'Văn bản 2133/SGD&amp;ĐT-VP',
      '5 / 5',
      '8 × 0,75 điểm',
      'Thưởng: ',
      '+1',
      '6 vượt mức khống chế, lấy 5; thưởng tối đa 2.',
      'Quyết định QN-01',
      '1 hoạt động được tính',
      'Ngày Nhà giáo &lt;Việt Nam&gt;',
      'href="https://vd.example/1"',
      'không tham gia chấm',
      'Minh chứng cần có: Đường dẫn',
    ],
  },
  {
    name: 'a criterion without data',
    render: t => (
      <CriterionCard
        t={t}
        table={table}
        sheet={{
          ...sheet,
          state: 'missing',
          absence: t.text.score.missing,
          facts: [],
          marks: [],
          rulings: [],
        }}
      />
    ),
    shows: ['Thiếu dữ liệu'],
  },
  {
    name: 'a criterion that is for other kinds of unit',
    render: t => (
      <CriterionCard
        t={t}
        table={table}
        sheet={{ ...sheet, state: 'not-applicable', absence: t.text.score.notApplicableToKind, lines: [] }}
      />
    ),
    shows: ['criterion-absent', 'Không áp dụng cho loại hình đơn vị này'],
  },
]
