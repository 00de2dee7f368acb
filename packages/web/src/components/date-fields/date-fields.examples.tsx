import type { Example } from '../example.ts'
import { DateFields } from './date-fields.tsx'

export const dateFieldsExamples: readonly Example[] = [
  {
    name: 'a day is typed in the order in which it is written',
    render: t => (
      <DateFields
        t={t}
        name="opened"
        label="Từ ngày"
        hint="Ngày đầu của kỳ"
        typed={{ day: '01', month: '09', year: '2024' }}
      />
    ),
    shows: [
      '<legend>Từ ngày</legend>',
      'Ngày đầu của kỳ',
      'Ngày<input id="opened" name="opened-day"',
      'value="01"',
      'Tháng<input id="opened-month"',
      'value="09"',
      'Năm<input id="opened-year"',
      'value="2024"',
    ],
  },
  {
    name: 'a day that does not exist is said, and stays to be mended',
    render: t => (
      <DateFields
        t={t}
        name="closed"
        label="Đến ngày"
        typed={{ day: '31', month: '2', year: '2024' }}
        problems={[{ message: 'Đến ngày: không có ngày 31/2/2024.', field: 'closed' }]}
      />
    ),
    shows: ['aria-describedby="closed-problem"', 'Lỗi:', 'không có ngày 31/2/2024', 'aria-invalid="true"'],
  },
]
