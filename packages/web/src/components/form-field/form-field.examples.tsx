import type { Example } from '../example.ts'
import { ChoiceField, DayField, PasswordField, TextField } from './form-field.tsx'

const wrong = [
  { message: 'Số có mặt: hãy ghi số nguyên.', field: 'present' },
  { message: 'Ngày: hãy ghi một ngày có thật.', field: 'on-day' },
]

export const formFieldExamples: readonly Example[] = [
  {
    name: 'a field of one line with a hint and a problem',
    render: t => (
      <TextField
        t={t}
        problems={wrong}
        id="present"
        label="Số thành viên có mặt"
        hint="Ví dụ: 7"
        value="bảy"
        isNumber
      />
    ),
    shows: [
      'Số thành viên có mặt',
      'value="bảy"',
      'aria-invalid="true"',
      'aria-describedby="present-hint present-problem"',
    ],
  },
  {
    name: 'a password, with a problem',
    render: t => (
      <PasswordField
        t={t}
        problems={[{ message: 'Mật khẩu cần ít nhất 10 ký tự.', field: 'password' }]}
        id="password"
        label="Mật khẩu mới"
        hint="Ít nhất 10 ký tự."
        autocomplete="new-password"
      />
    ),
    shows: ['Mật khẩu cần ít nhất 10 ký tự.', 'type="password"', 'autocomplete="new-password"'],
  },
  {
    name: 'a day in three fields, with a problem',
    render: t => (
      <DayField
        t={t}
        problems={wrong}
        id="on"
        label="Ngày quyết nghị"
        hint="Ví dụ: 20 12 2024"
        value={{ day: '31', month: '2', year: '2024' }}
      />
    ),
    shows: [
      'aria-describedby="on-hint on-day-problem"',
      '<legend>Ngày quyết nghị</legend>',
      'Ngày: hãy ghi một ngày có thật.',
      'id="on-day"',
      'value="31"',
      'id="on-month"',
      'id="on-year"',
    ],
  },
  {
    name: 'one of a few',
    render: t => (
      <ChoiceField
        t={t}
        problems={[]}
        id="inherits"
        label="Nhận kết quả"
        value="no"
        choices={[
          { value: 'yes', name: 'có' },
          { value: 'no', name: 'không' },
        ]}
      />
    ),
    shows: ['<legend>Nhận kết quả</legend>', 'id="inherits"', 'value="no" checked'],
  },
]
