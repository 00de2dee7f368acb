import type { Example } from '../example.ts'
import { describedBy, ErrorSummary, FieldError, type FormProblem } from './error-summary.tsx'

const problems: readonly FormProblem[] = [
  { message: 'Hãy nêu lý do.', field: 'reason' },
  { message: 'Đã có kỳ thi đua này.', field: null },
]

export const errorSummaryExamples: readonly Example[] = [
  {
    name: 'a problem leads to its field, which says it again',
    render: t => (
      <div>
        <ErrorSummary t={t} problems={problems} />
        <label for="reason">Lý do</label>
        <FieldError t={t} problems={problems} field="reason" />
        <textarea id="reason" {...describedBy(problems, 'reason')} />
      </div>
    ),
    shows: [
      'role="alert"',
      'Hãy sửa các chỗ sau',
      'href="#reason"',
      'Hãy nêu lý do.',
      'Đã có kỳ thi đua này.',
      'id="reason-problem"',
      'Lỗi:',
      'aria-invalid="true"',
      'aria-describedby="reason-problem"',
    ],
  },
]
