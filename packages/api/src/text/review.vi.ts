import type { IssueSentences } from './sentences.ts'

/** Requests for review and their answers. */
export const reviewIssuesVi = {
  'review-request-not-found': () =>
    'Không có kiến nghị nào mang mã này; hãy xem lại từng chữ trên giấy hoặc ảnh chụp mã.',
  'review-not-open': () =>
    'Hiện không nhận kiến nghị: kết quả chưa công bố dự kiến, đã hết hạn hoặc đã là chính thức. Chưa lưu gì.',
  'review-units-only': () =>
    'Kết quả này chỉ nhận kiến nghị của đơn vị: hãy đăng nhập bằng tài khoản của đơn vị. Chưa lưu gì.',
  'review-unit-unknown': ({ unit }) =>
    `Đơn vị “${unit}” không có trong kết quả đang công bố; hãy chọn đơn vị khác.`,
  'review-criterion-unknown': ({ criterion }) =>
    `Tiêu chí “${criterion}” không có trong bảng điểm; hãy chọn trong danh sách hoặc để trống.`,
  'not-a-web-address': () => 'Liên kết bắt đầu bằng http:// hoặc https:// và không có dấu cách.',
  'second-answer-reason': () =>
    'Kiến nghị này đã được trả lời: hãy nêu lý do thay câu trả lời; lý do và câu trả lời cũ đều được giữ.',
} satisfies IssueSentences
