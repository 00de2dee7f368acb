import type { IssueSentences } from './sentences.ts'

const states: Readonly<Record<string, string>> = {
  draft: 'bản nháp',
  submitted: 'chờ thẩm định',
  returned: 'trả lại',
  verified: 'được công nhận',
  rejected: 'không được công nhận',
  voided: 'đã huỷ',
}
const stateVi = (state: string | undefined): string => states[state ?? ''] ?? String(state)

/** What keeps a step of an activity from being taken. */
export const activityIssuesVi = {
  'step-not-possible': ({ activity, from, to }) =>
    `Hoạt động “${activity}” đang ở trạng thái “${stateVi(from)}” nên không chuyển thẳng sang “${stateVi(to)}” được. Hãy mở lại hoạt động để xem các bước có thể làm.`,
  'reason-needed': ({ to }) =>
    `Hãy ghi lý do: đơn vị cần biết vì sao hoạt động bị chuyển sang “${stateVi(to)}”.`,
  'activity-settled': ({ activity, status }) =>
    `Hoạt động “${activity}” đã được thẩm định (${stateVi(status)}) nên không sửa được nữa. Nếu ghi sai, hãy nhờ người thẩm định trả lại, hoặc huỷ và nêu lý do.`,
  'unit-stays': ({ activity, unit }) =>
    `Hoạt động “${activity}” là của đơn vị “${unit}” và không chuyển sang đơn vị khác được: hãy huỷ và nhập lại ở đơn vị đúng.`,
} satisfies IssueSentences
