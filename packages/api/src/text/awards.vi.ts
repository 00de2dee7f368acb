import type { IssueSentences } from './sentences.ts'

/** Award decisions and their revocation. */
export const awardIssuesVi = {
  'award-decision-not-found': () => 'Không có quyết định khen thưởng này; có thể quyết định đã được gỡ.',
  'award-version-not-final': ({ version }) =>
    `Bản ${version} không phải kết quả chính thức; chỉ ghi quyết định khen thưởng trên một bản chính thức.`,
  'award-number-taken': ({ number }) => `Số “${number}” đã có ở một quyết định khác của kỳ này.`,
  'award-day-ahead': ({ today }) => `Hôm nay là ${today}; hãy ghi một ngày đã đến.`,
  'award-day-before-decision': ({ decidedOn }) =>
    `Ngày này trước ngày ký quyết định khen thưởng (${decidedOn}).`,
  'award-none-named': () => 'Quyết định chưa nêu đơn vị nào; hãy chọn ít nhất một đơn vị.',
  'award-unit-unknown': ({ unit }) => `Đơn vị “${unit}” không có trong bản kết quả này.`,
  'award-twice': ({ unit, number }) =>
    `${unit} đã được khen hình thức này theo quyết định ${number}; một thành tích không khen hai lần.`,
  'award-not-proposed': ({ unit }) =>
    `${unit} không được đề nghị hình thức này trong bản kết quả; hãy ghi lý do vẫn khen.`,
  'award-voted-down': ({ unit }) =>
    `${unit} không được hội đồng thông qua hình thức này; hãy ghi lý do vẫn khen.`,
  'award-drop-reason-needed': () => 'Có đơn vị bị bỏ khỏi quyết định đã ghi; hãy ghi lý do sửa.',
  'award-decision-stands': ({ number, units }) =>
    `Quyết định ${number} còn nêu ${units} khen thưởng nên không gỡ được; sửa để bỏ tên ghi nhầm, hoặc thu hồi. Khen thưởng đã thu hồi được giữ lại.`,
  'award-not-named': ({ unit, number }) =>
    `Quyết định ${number} không nêu đơn vị “${unit}” với hình thức này.`,
} satisfies IssueSentences
