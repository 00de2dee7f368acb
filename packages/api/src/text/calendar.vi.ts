import type { IssueSentences } from './sentences.ts'

/** The steps of the year. */
export const stepNamesVi: Readonly<Record<string, string>> = {
  registration: 'Đăng ký thi đua',
  entry: 'Ghi hoạt động và số liệu',
  'half-year': 'Sơ kết giữa kỳ',
  'self-score': 'Tự chấm điểm',
  verification: 'Thẩm định',
  explanation: 'Giải trình',
  'block-meeting': 'Họp cụm, khối',
  requests: 'Công bố dự kiến, tiếp nhận kiến nghị',
  council: 'Họp hội đồng',
  decision: 'Quyết định khen thưởng',
}
const stepVi = (step = ''): string => stepNamesVi[step] ?? step

/** What the calendar keeps from being done. */
export const calendarIssuesVi = {
  'step-closed': ({ step, closedOn }) =>
    `Bước “${stepVi(step)}” đã hết hạn ngày ${closedOn}; chưa lưu gì. Nếu còn cần ghi, hãy xin mở lại bước này ở trang Lịch của kỳ và nêu lý do.`,
  'step-not-open-yet': ({ step, opensOn }) =>
    `Bước “${stepVi(step)}” mở từ ngày ${opensOn}; chưa lưu gì. Xem các mốc ở trang Lịch của kỳ.`,
  'step-is-open': ({ step }) =>
    `Bước “${stepVi(step)}” đang mở đối với đơn vị này nên không phải xin mở lại: hãy ghi như thường.`,
  'calendar-changed': () =>
    'Lịch đã được người khác sửa sau khi bạn mở trang. Chưa có gì thay đổi; hãy mở lại trang Lịch rồi sửa tiếp.',
  'claim-without-criterion': ({ criterion }) =>
    `Tiêu chí “${criterion}” không có trong bảng tự chấm của đơn vị này.`,
  'self-score-changed': () =>
    'Số liệu đã đổi sau khi bạn mở trang, nên chưa xác nhận gì. Hãy xem các con số mới rồi xác nhận.',
  'opens-for-everybody': () => 'Riêng một đơn vị chỉ đặt được ngày cuối; ngày mở là ngày chung.',
  'reopening-not-found': ({ step, unit }) =>
    `Đơn vị “${unit}” không có đề nghị mở lại bước “${stepVi(step)}”; có thể địa chỉ đã gõ sai.`,
  'reopening-answered': () => 'Đề nghị này đã được trả lời rồi. Muốn đổi hạn, hãy sửa ở trang Lịch.',
  'reopening-until-needed': () => 'Hãy nêu ngày cuối mà đơn vị còn được ghi.',
  'reopening-until-past': ({ today }) => `Ngày cuối phải từ hôm nay (${today}) trở đi.`,
} satisfies IssueSentences
