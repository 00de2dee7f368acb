import type { IssueSentences } from './sentences.ts'

/** The explanation round. */
export const explanationIssuesVi = {
  'verified-figures-changed': () =>
    'Số liệu đã đổi sau khi bạn mở trang, nên chưa lưu gì. Hãy xem các con số thẩm định mới rồi làm tiếp.',
  'explanation-changed': () =>
    'Đơn vị đã viết lại giải trình sau khi bạn mở trang, nên chưa lưu gì. Hãy đọc bản mới rồi trả lời.',
  'agreement-too-early': () =>
    'Chưa đồng ý được: còn số liệu chưa thẩm định xong hoặc còn chênh lệch chưa có kết luận.',
  'explanation-not-asked': ({ criterion }) => `Ở tiêu chí “${criterion}” không có gì phải giải trình.`,
  'explanation-not-found': ({ criterion }) => `Đơn vị chưa giải trình tiêu chí “${criterion}”.`,
} satisfies IssueSentences
