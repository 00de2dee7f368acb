import type { IssueSentences } from './sentences.ts'

/** Registration of titles and targets. */
export const registrationIssuesVi = {
  'registration-empty': () =>
    'Chưa đăng ký gì; hãy chọn ít nhất một danh hiệu, hình thức khen thưởng hoặc ghi một chỉ tiêu.',
  'registration-form-unknown': ({ form }) =>
    `Bộ tiêu chí của kỳ không có hình thức “${form}” để đăng ký đầu năm.`,
  'registration-changed': () =>
    'Bản đăng ký đã được người khác sửa sau khi bạn mở trang, nên chưa lưu gì. Hãy mở lại trang để xem bản mới rồi sửa tiếp.',
  'target-without-criterion': ({ criterion }) => `Bảng của đơn vị này không có tiêu chí “${criterion}”.`,
  'target-empty': ({ criterion }) =>
    `Chỉ tiêu ở tiêu chí “${criterion}” chưa có gì; hãy ghi số điểm hoặc một câu.`,
} satisfies IssueSentences
