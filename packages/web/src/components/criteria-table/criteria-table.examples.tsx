import type { Example } from '../example.ts'
import { CriteriaTable } from './criteria-table.tsx'

export const criteriaTableExamples: readonly Example[] = [
  {
    name: 'a criterion with a bonus, for two kinds of unit',
    render: t => (
      <CriteriaTable
        t={t}
        group={{
          code: 'A',
          name: 'Phổ biến văn bản',
          standard: '20 điểm chuẩn',
          rows: [
            {
              code: 'A2',
              name: 'Phổ biến tới học sinh',
              clause: '1',
              source: { id: 'cv-261', title: 'Công văn 261' },
              standard: '5',
              bonus: 'tối đa 0,5',
              deduction: null,
              evidence: 'Kế hoạch',
              checkedBy: 'Văn phòng Sở',
              appliesTo: 'Chỉ áp dụng cho: Phòng GD&ĐT',
              lines: [{ label: 'Tỷ lệ học sinh', column: 'Thưởng', isStandard: false, rule: '(từ 50%: 1)' }],
            },
          ],
        }}
      />
    ),
    shows: ['20 điểm chuẩn', 'A2', 'Chỉ áp dụng', 'Thưởng: ', '(từ 50%: 1)', 'tối đa 0,5', '#cv-261'],
  },
]
