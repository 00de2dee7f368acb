import type { Example } from '../example.ts'
import { MissingFacts } from './missing-facts.tsx'

const fact = { code: 'A3', criterion: 'tiêu chí A3', units: 12, isWaiting: false }

export const missingFactsExamples: readonly Example[] = [
  {
    name: 'what units lack, by the file that gives it',
    render: t => (
      <MissingFacts
        t={t}
        columns="/ky/2023-2024/nhap/cot"
        groups={[
          {
            family: 'declarations',
            isWaiting: false,
            facts: [{ ...fact, name: 'Ngày gửi báo cáo', due: 'hạn 15/04/2024', family: 'declarations' }],
          },
          {
            family: null,
            isWaiting: false,
            facts: [{ ...fact, name: 'Điểm của A1', due: null, family: null }],
          },
          {
            family: 'declarations',
            isWaiting: true,
            facts: [{ ...fact, name: 'Số vụ việc', due: null, family: 'declarations', isWaiting: true }],
          },
        ]}
      />
    ),
    shows: [
      'Bổ sung bằng tệp Khai báo',
      'href="/ky/2023-2024/nhap/cot#declarations"',
      'Ngày gửi báo cáo',
      'hạn 15/04/2024',
      '12',
      'Có khi các tiêu chí khác có điểm',
      'Đã khai, chờ thẩm định',
    ],
  },
]
