import type { Example } from '../example.ts'
import { byDays, SetChoice } from './set-choice.tsx'

export const setChoiceExamples: readonly Example[] = [
  {
    name: 'sets are told apart by their days, and the days of the period choose unless somebody does',
    render: t => (
      <SetChoice
        t={t}
        name="set"
        chosen={byDays}
        problems={[]}
        sets={[
          {
            digest: 'a'.repeat(64),
            days: 'Kỳ bắt đầu từ 01/09/2025',
            title: 'Bộ tiêu chí truyền thông',
            version: '01/09/2025',
          },
        ]}
      />
    ),
    shows: [
      '<legend>Bộ tiêu chí</legend>',
      'value="by-days" checked',
      'Bộ áp dụng cho ngày đầu kỳ',
      'Kỳ bắt đầu từ 01/09/2025',
      'Bộ tiêu chí truyền thông',
      'Bản ngày 01/09/2025',
    ],
  },
]
