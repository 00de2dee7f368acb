import type { Example } from '../example.ts'
import { NotCountedActivities } from './not-counted-activities.tsx'

export const activitiesExamples: readonly Example[] = [
  {
    name: 'an activity that does not count, and the one that counts in its place',
    render: t => (
      <NotCountedActivities
        t={t}
        rows={[
          {
            date: '06/04/2024',
            kind: 'Tin, bài, Báo Lào Cai',
            title: 'An toàn giao thông',
            evidence: { text: 'Biên bản kèm theo', link: null },
            reason: 'trùng liên kết (đã tính: 02/04/2024, An toàn giao thông)',
          },
          {
            date: '07/04/2024',
            kind: 'Họp dân',
            title: 'không ghi tên',
            evidence: { text: null, link: null },
            reason: 'chưa thẩm định',
          },
        ]}
      />
    ),
    shows: [
      '2 hoạt động',
      '06/04/2024',
      'Biên bản kèm theo',
      'đã tính: 02/04/2024',
      'không có',
      'chưa thẩm định',
    ],
  },
  {
    name: 'a unit all of whose activities count',
    render: t => <NotCountedActivities t={t} rows={[]} />,
    shows: ['Mọi hoạt động đã ghi nhận đều được tính.'],
  },
]
