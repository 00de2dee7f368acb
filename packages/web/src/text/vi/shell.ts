/** What stands around every page. */
export const shell = {
  brand: 'Thi đua',
  tagline: 'Chấm điểm, xếp hạng, diễn giải',
  skip: 'Chuyển đến nội dung chính',
  navigation: 'Điều hướng chính',
  breadcrumb: 'Vị trí trang',
  language: 'Ngôn ngữ',
  pages: {
    year: 'Tổng quan',
    criteria: 'Bộ tiêu chí',
    proposals: 'Đề nghị khen thưởng',
    models: 'Mô hình',
    today: 'Việc hôm nay',
    calendar: 'Lịch',
    registration: 'Đăng ký',
    'self-score': 'Tự chấm',
    explanation: 'Giải trình',
    entry: 'Hoạt động',
    intake: 'Nhập số liệu',
    verification: 'Thẩm định',
    publication: 'Công bố',
    votes: 'Biểu quyết',
    requests: 'Kiến nghị',
    meetings: 'Họp khối',
    council: 'Hội đồng',
    awards: 'Quyết định khen thưởng',
    events: 'Biến động',
    records: 'Số liệu',
    journal: 'Nhật ký',
  },
  paging: {
    pageOf: (page: string, pages: string) => `Trang ${page} trên ${pages}`,
    next: 'Trang sau',
    previous: 'Trang trước',
  },
  morePages: 'Các trang khác',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  illustrative: 'Số liệu minh hoạ',
  illustrativeNote:
    'Tên đơn vị và số liệu trên trang này được tạo ra để minh hoạ, không phải của đơn vị có thật.',
  footer: 'Mỗi điểm số đều truy được về hoạt động, minh chứng và điều khoản của bộ tiêu chí.',
  api: 'API mở',
  printed: (name: string) => `Kỳ thi đua: ${name}`,
}

export const states = {
  drafted: 'Chưa công bố',
  provisional: 'Công bố dự kiến',
  final: 'Công bố chính thức',
  superseded: 'Đã có bản thay thế',
  stale: 'Số liệu đã thay đổi sau lần chấm này',
  later: (version: string) => `Đã công bố bản mới hơn: bản ${version}`,
  unscored: 'Chưa chấm điểm',
  version: (version: string) => `bản ${version}`,
  scoredOn: (date: string) => `chấm ngày ${date}`,
  publishedOn: (date: string) => `công bố ngày ${date}`,
  finalOn: (date: string) => `chính thức ngày ${date}`,
  reviewByUnits: (until: string) =>
    `Kết quả dự kiến, còn có thể thay đổi. Các đơn vị có thể kiến nghị xem lại ${until}.`,
  reviewByAnybody: (until: string) =>
    `Kết quả dự kiến, còn có thể thay đổi. Ai cũng có thể kiến nghị xem lại ${until}.`,
  untilDay: (day: string) => `đến hết ngày ${day}`,
  untilFinal: 'cho đến khi công bố chính thức',
  changeReason: (reason: string) => `Thay bản đã công bố chính thức. Lý do: ${reason}`,
  supersededBy: (version: string, reason: string | null) =>
    `Bản ${version} đã thay bản này.${reason === null ? '' : ` Lý do: ${reason}`}`,
}

export const errors = {
  notFound: 'Không tìm thấy trang',
  notFoundHelp: 'Địa chỉ có thể đã gõ sai, hoặc kỳ thi đua, khối, đơn vị này không có trong hệ thống.',
  ended: 'Đơn vị không còn trong bảng xếp hạng',
  forbidden: 'Trang này chưa công khai',
  forbiddenHelp:
    'Kết quả chỉ được công khai sau khi kỳ thi đua được công bố. Thành viên thường trực hội đồng có thể đăng nhập để xem.',
  unscored: 'Kỳ thi đua này chưa được chấm điểm',
  unscoredHelp: 'Trang này có nội dung sau lần chấm điểm đầu tiên.',
  expired: 'Phiên làm việc đã hết',
  expiredHelp: 'Hãy đăng nhập lại; sau khi đăng nhập, trang này được mở lại.',
  expiredForm: 'Những gì vừa gửi chưa được nhận: sau khi đăng nhập, hãy chọn lại tệp hoặc nhập lại rồi gửi.',
  signInNeeded: 'Cần đăng nhập',
  signInNeededHelp: 'Trang này chỉ dành cho người có tài khoản. Sau khi đăng nhập, trang này được mở lại.',
  unavailable: 'Tạm thời chưa phục vụ được',
  unavailableHelp: 'Hãy giữ trang này và tải lại sau ít phút; không cần đăng nhập lại.',
  failed: 'Hệ thống gặp lỗi',
  failedHelp: 'Lỗi đã được ghi lại, dữ liệu không bị mất. Xin thử lại sau ít phút.',
  refused: 'Yêu cầu chưa thực hiện được',
  foreignForm:
    'Biểu mẫu được gửi từ một trang khác nên bị từ chối. Hãy mở lại trang này trong hệ thống rồi gửi lại.',
  tooLarge: 'Tệp gửi lên lớn quá 20 MB. Hãy chia tệp thành nhiều phần.',
  unreadable: 'Nội dung gửi lên không đọc được. Hãy quay lại trang trước và thử lại.',
  reference: (id: string) => `Mã tra cứu lỗi: ${id}`,
  summary: 'Hãy sửa các chỗ sau',
  prefix: 'Lỗi:',
  home: 'Về trang tổng quan',
}

/** What the server prints where it was started. */
export const server = {
  starting: 'Máy chủ đang khởi động. Xin tải lại trang sau ít giây.',
  listening: (address: string) => `Thi đua đang chạy tại ${address}`,
  opsListening: (address: string) => `Tình trạng và số đo của máy chủ: ${address}/readyz, ${address}/metrics`,
  firstLink: (address: string) =>
    `Người thường trực đầu tiên mở đường dẫn này để đặt mật khẩu (chỉ hiện một lần, dùng được 14 ngày):\n${address}`,
  portTaken: (port: string) => `Cổng ${port} đang bận. Hãy dừng chương trình kia hoặc đặt biến PORT khác.`,
  cannotListen: (host: string, port: string, reason: string) =>
    `Không mở được cổng ${port} tại ${host} (${reason}). Hãy kiểm tra HOST và PORT.`,
  closing: 'Đang dừng, chờ các yêu cầu dở dang…',
}
