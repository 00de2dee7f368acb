export interface ToldNotice {
  readonly unit: string
  readonly title: string
  readonly step: string
  readonly day: string
}

/** What concerns oneself. */
export const notices = {
  title: 'Thông báo',
  withCount: (count: string) => `Thông báo (${count})`,
  unread: (count: string) => `${count} thông báo chưa đọc`,
  allRead: 'Không có thông báo nào chưa đọc.',
  waitingTitle: 'Đang chờ bạn',
  waiting: (count: string, period: string) => `${count} mục chờ thẩm định, ${period}`,
  listTitle: 'Trong 90 ngày qua',
  empty: 'Chưa có gì. Khi có việc liên quan đến bạn hay đơn vị của bạn, nó hiện ở đây.',
  isNew: 'mới',
  reason: (reason: string) => `Lý do: ${reason}`,
  read: 'Đã đọc',
  readThis: (notice: string) => `Đã đọc: ${notice}`,
  readAll: 'Đánh dấu đã đọc tất cả',
  marked: 'Đã đánh dấu đã đọc.',
  kinds: {
    'period-opened': ({ title }: ToldNotice) => `Mở kỳ thi đua “${title}”`,
    'calendar-changed': ({ title }: ToldNotice) => `Lịch của kỳ “${title}” đã thay đổi`,
    'reopening-asked': ({ unit, step }: ToldNotice) => `${unit} xin mở lại bước “${step}”`,
    'reopening-granted': ({ unit, step }: ToldNotice) => `Đã mở lại bước “${step}” cho ${unit}`,
    'reopening-declined': ({ unit, step }: ToldNotice) => `Không mở lại bước “${step}” cho ${unit}`,
    explained: ({ unit }: ToldNotice) =>
      `${unit} đã giải trình chênh lệch giữa điểm tự chấm và điểm thẩm định`,
    'explanation-kept': ({ unit }: ToldNotice) =>
      `Giải trình của ${unit} đã có kết luận: giữ nguyên điểm thẩm định`,
    'explanation-changed': ({ unit }: ToldNotice) =>
      `Giải trình của ${unit} đã có kết luận: sửa điểm thẩm định`,
    published: ({ title }: ToldNotice) => `Đã công bố kết quả của kỳ “${title}”`,
    finalised: ({ title }: ToldNotice) => `Kết quả của kỳ “${title}” là kết quả chính thức`,
    'review-request-filed': ({ unit }: ToldNotice) => `Có kiến nghị mới về ${unit}`,
    'review-request-answered': ({ unit }: ToldNotice) => `Một kiến nghị về ${unit} đã được trả lời`,
    'review-moved': ({ title }: ToldNotice) => `Hạn nhận kiến nghị của kỳ “${title}” đã thay đổi`,
    'block-meeting-recorded': ({ title, step }: ToldNotice) =>
      `Biên bản họp của ${step}, kỳ “${title}”, đã được ghi hoặc sửa`,
    'award-decided': ({ title, step }: ToldNotice) =>
      `Quyết định khen thưởng ${step} của kỳ “${title}” đã được ghi hoặc sửa, có đơn vị của bạn`,
    'award-revoked': ({ title, step }: ToldNotice) =>
      `Đã thu hồi khen thưởng của đơn vị bạn theo quyết định ${step}, kỳ “${title}”`,
    'person-changed': () => 'Tên, tên đăng nhập hay thư điện tử của bạn đã được sửa',
    'grant-given': () => 'Bạn được giao thêm quyền',
    'grant-ended': () => 'Một quyền của bạn đã được thu lại',
    'unit-handed-over': ({ unit }: ToldNotice) => `Bàn giao đơn vị ${unit}`,
    'links-made': () => 'Có phiếu đăng nhập một lần mới cho bạn; nếu không phải bạn xin, hãy hỏi thường trực',
    'password-set': () => 'Mật khẩu của bạn đã được đặt; nếu không phải bạn, hãy báo ngay thường trực',
    'second-factor-set': () => 'Đã bật xác thực hai lớp',
    'second-factor-removed': () => 'Đã tắt xác thực hai lớp; nếu không phải bạn, hãy báo ngay thường trực',
    'change-proposed': () => 'Một thay đổi chờ bạn duyệt với tư cách người thứ hai',
    'change-declined': () => 'Thay đổi bạn đề xuất bị từ chối',
    'change-closed': () => 'Thay đổi bạn đề xuất không còn làm được nên đã đóng',
    'setting-on': ({ title }: ToldNotice) => `Đã bật cài đặt “${title}”`,
    'setting-off': ({ title }: ToldNotice) => `Đã tắt cài đặt “${title}”`,
    'identity-linked': () =>
      'Đã gắn một tài khoản của nơi khác để đăng nhập; nếu không phải bạn, hãy báo ngay thường trực',
    'identity-removed': () => 'Đã bỏ gắn một tài khoản của nơi khác',
    'activity-returned': ({ title, unit }: ToldNotice) => `“${title}” của ${unit} được trả lại để sửa`,
    'activity-rejected': ({ title, unit }: ToldNotice) => `“${title}” của ${unit} bị từ chối`,
    'activity-voided': ({ title, unit }: ToldNotice) => `“${title}” của ${unit} đã bị huỷ`,
    'declaration-rejected': ({ title, unit }: ToldNotice) => `Số liệu “${title}” của ${unit} bị từ chối`,
    deadline: ({ title, unit, step, day }: ToldNotice) =>
      unit === ''
        ? `Bước “${step}” của kỳ “${title}” kết thúc sau ngày ${day}`
        : `Bước “${step}” của ${unit}, kỳ “${title}”, kết thúc sau ngày ${day}`,
  },
}
