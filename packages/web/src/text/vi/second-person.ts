/** What a sentence about a waiting change names; empty: there is none. */
export interface PendingWords {
  readonly person: string
  readonly unit: string
  readonly period: string
  readonly version: string
  readonly rows: string
  readonly setting: string
}

/** Changes that wait for another secretary. */
export const secondPerson = {
  title: 'Chờ người thứ hai duyệt',
  lead: 'Công bố chính thức và thay đổi quyền chỉ được thực hiện khi một thường trực khác đồng ý. Sau 14 ngày không ai duyệt, đề xuất tự hết hạn.',
  waitingTitle: 'Đang chờ',
  empty: 'Không có thay đổi nào đang chờ.',
  settledTitle: 'Đã xong',
  settledEmpty: 'Chưa có đề xuất nào được quyết định.',
  kinds: {
    finalised: ({ version, period }: PendingWords) => `Công bố chính thức bản ${version} của kỳ “${period}”`,
    'grant-given': ({ person }: PendingWords) => `Giao thêm quyền cho ${person}`,
    'grant-ended': ({ person }: PendingWords) => `Thu một quyền của ${person}`,
    'person-added': ({ person }: PendingWords) => `Thêm ${person} vào danh sách người tham gia`,
    'person-ended': ({ person }: PendingWords) => `Cho ${person} thôi tham gia`,
    'unit-handed-over': ({ unit, person }: PendingWords) => `Bàn giao đơn vị ${unit} cho ${person}`,
    'people-imported': ({ rows }: PendingWords) =>
      rows === '' ? 'Nhập danh sách cán bộ' : `Nhập danh sách cán bộ gồm ${rows} dòng`,
    'setting-changed': ({ setting }: PendingWords) => `Tắt yêu cầu “${setting}”`,
  },
  somebody: 'một người mới',
  states: {
    waiting: 'đang chờ',
    'carried-out': 'đã thực hiện',
    declined: 'bị từ chối',
    withdrawn: 'đã rút',
    closed: 'đã đóng vì không còn làm được',
    expired: 'đã hết hạn',
  },
  proposedBy: 'Người đề xuất',
  until: 'Duyệt trước',
  roles: 'Quyền',
  reason: 'Lý do',
  note: 'Lý do thay bản chính thức',
  approve: 'Duyệt và thực hiện ngay',
  approveThis: (change: string) => `Duyệt và thực hiện ngay: ${change}`,
  declineReason: 'Lý do từ chối',
  declineReasonNeeded: 'Hãy ghi lý do từ chối.',
  decline: 'Từ chối',
  declineThis: (change: string) => `Từ chối: ${change}`,
  own: 'Bạn đề xuất việc này, nên một thường trực khác phải quyết định.',
  withdraw: 'Rút đề xuất',
  withdrawThis: (change: string) => `Rút đề xuất: ${change}`,
  what: 'Việc',
  state: 'Kết quả',
  who: 'Người quyết định',
  done: {
    cho: 'Chưa có gì được thực hiện: việc này đang chờ một thường trực khác duyệt.',
    duyet: 'Đã duyệt và thực hiện.',
    'tu-choi': 'Đã từ chối; người đề xuất được báo.',
    rut: 'Đã rút đề xuất.',
  } as Readonly<Record<string, string>>,
}
