import type { Action } from '@thidua/api/answers'
import { peopleActions } from './people.ts'

/** What the journal tells of a change besides who and when. */
export interface Told {
  readonly file: string
  readonly version: string
  readonly status: string
  readonly activities: string
  /** The kind of a record. */
  readonly kind: string
}

/** Who did what, when, and the history of one record. */
export const journal = {
  title: 'Nhật ký',
  help: 'Mọi thay đổi của kỳ: ai làm, lúc nào, làm gì. Mới nhất ở trên.',
  empty: 'Chưa có thay đổi nào được ghi.',
  nothingFound: 'Không có thay đổi nào đúng với những gì đã chọn.',
  filter: 'Lọc nhật ký',
  day: 'Ngày',
  dayHint: 'Ví dụ: 20 12 2024. Để trống để xem mọi ngày.',
  action: 'Việc',
  who: 'Ai',
  everything: 'Mọi việc',
  everybody: 'Mọi người',
  show: 'Lọc',
  clear: 'Bỏ lọc',
  at: 'Lúc',
  reason: 'Lý do',
  older: 'Các thay đổi cũ hơn',
  newest: 'Về các thay đổi mới nhất',
  unsealed: 'chưa niêm',
  unsealedHelp:
    'Dòng “chưa niêm” vừa được ghi; trong vòng một giây nó được niêm vào chuỗi nhật ký, từ đó không sửa được.',
  actors: {
    token: (id: string) => `Thường trực, mã quản trị ${id}`,
    start: 'Hệ thống, lúc khởi động',
    'command-line': 'Hệ thống, từ dòng lệnh trên máy chủ',
    other: (role: string, name: string) => `${name} (${role})`,
  },
  actions: {
    'taken-over': () => 'Tiếp nhận số liệu có từ trước khi có nhật ký',
    'token-made': () => 'Tạo mã quản trị đầu tiên',
    'token-renewed': () => 'Thay mã quản trị',
    'program-token-made': () => 'Tạo mã truy cập cho phần mềm',
    'token-revoked': () => 'Thu hồi mã truy cập',
    'council-session-stored': () => 'Ghi hoặc sửa phiên họp hội đồng',
    'council-session-removed': () => 'Gỡ phiên họp hội đồng',
    'council-counted': () => 'Nhập số phiếu kiểm được',
    'criteria-set-installed': () => 'Cài bộ tiêu chí',
    'period-opened': () => 'Mở kỳ thi đua',
    'period-changed': () => 'Sửa kỳ thi đua',
    'period-taken-in': () => 'Nhận kỳ thi đua từ tệp lưu',
    'calendar-changed': () => 'Sửa lịch của kỳ',
    'reopening-asked': () => 'Xin mở lại một bước',
    'reopening-answered': () => 'Trả lời đề nghị mở lại',
    'self-score-confirmed': () => 'Xác nhận điểm tự chấm',
    'units-stored': () => 'Ghi đơn vị',
    'activities-stored': () => 'Ghi hoạt động',
    'activity-decided': ({ status }) => `Thẩm định hoạt động${status === '' ? '' : `: ${status}`}`,
    'activities-decided': ({ activities }) => `Quyết định ${activities} hoạt động`,
    'activity-entered': ({ status }) => `Ghi một hoạt động${status === '' ? '' : `: ${status}`}`,
    'activity-removed': () => 'Bỏ một hoạt động',
    'evidence-added': () => 'Gửi tệp minh chứng',
    'evidence-marked': () => 'Đánh dấu tệp minh chứng',
    'evidence-removed': () => 'Gỡ tệp minh chứng',
    'records-stored': () => 'Ghi số liệu',
    'record-added': ({ kind }) => `Nhập một bản ghi: ${kind}`,
    'record-corrected': ({ kind }) => `Sửa một bản ghi: ${kind}`,
    'record-removed': ({ kind }) => `Bỏ một bản ghi: ${kind}`,
    'change-undone': ({ file }) => `Hoàn tác cả một lần nhập${file === '' ? '' : `: ${file}`}`,
    'import-done': ({ file }) => `Nhập tệp ${file}`,
    'import-failed': ({ file }) => `Nhập tệp ${file}, không đọc được hết`,
    'import-removed': ({ file }) => `Bỏ tệp ${file}`,
    scored: ({ version }) => `Chấm điểm, bản ${version}`,
    published: ({ version }) => `Công bố bản ${version}`,
    finalised: ({ version }) => `Công bố chính thức bản ${version}`,
    'review-moved': ({ version }) => `Đổi hạn nhận kiến nghị của bản ${version}`,
    ...peopleActions,
  } satisfies Record<Action, (told: Told) => string>,
  late: (sentence: string, step: string, day: string) => `${sentence} (sau hạn “${step}” ngày ${day})`,
  unknownAction: (action: string) => `Việc “${action}”`,
  wrote: (count: string, kind: string) => `${kind}: ghi ${count}`,
  ended: (count: string, kind: string) => `${kind}: thay hoặc bỏ ${count}`,
  undo: 'Hoàn tác cả lần nhập này',
  undoTitle: 'Hoàn tác cả một lần nhập',
  undoneNote: 'Đã hoàn tác. Lần hoàn tác này cũng hoàn tác được.',
  undoHelp:
    'Mỗi bản ghi trở lại như trước lần nhập này. Dưới đây là những gì sẽ thay đổi; chưa có gì được làm.',
  undoNothing: 'Không còn gì để hoàn tác: mọi bản ghi của lần này đã được hoàn tác, hoặc đã được sửa sau đó.',
  undoPublished: (versions: string) =>
    `Bản ${versions} đã công bố có dùng số liệu này. Bản đã công bố không đổi: hoàn tác là một sửa đổi, có tác dụng từ bản chấm và công bố sau.`,
  undoCounts: 'Những gì sẽ thay đổi',
  undoRemoved: 'Bỏ đi',
  undoPutBack: 'Trở lại giá trị trước',
  undoStoredAgain: 'Có lại',
  undoKept: (count: string) => `${count} bản ghi giữ nguyên`,
  undoKeptHelp:
    'Có việc làm sau dựa trên các bản ghi này, nên chúng không được hoàn tác. Mở từng bản ghi để xem.',
  undoNamed: 'bản ghi khác gắn với nó',
  undoChanged: 'đã được sửa hoặc bỏ sau đó',
  undoMore: (count: string) => `và ${count} bản ghi khác`,
  history: 'Lịch sử',
  historyHelp: 'Mỗi lần ghi, ai ghi, và giá trị trước → sau. Mới nhất ở trên.',
  change: 'Thay đổi',
  first: 'ghi lần đầu',
  again: 'ghi lại sau khi bỏ',
  removed: 'bỏ khỏi số liệu',
  running: 'đang nhập',
  erased: 'đã xoá theo yêu cầu',
  fromTo: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  same: 'không giá trị nào khác',
}
