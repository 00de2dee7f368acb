import type { IssueSentences } from './sentences.ts'
import { timeText } from './writing.ts'

/** What stands on a unit, a block or a model, by its table. */
const names: Readonly<Record<string, string>> = {
  unit: 'đơn vị',
  activity: 'hoạt động',
  declaration: 'khai báo',
  mark: 'phiếu chấm',
  ruling: 'quyết định của hội đồng',
  hold: 'tạm dừng xét',
  gate_ruling: 'quyết định mở điều kiện',
  past_outcome: 'kết quả các kỳ trước',
  succession: 'sáp nhập, chia tách, đổi tên',
  closure: 'giải thể',
  council_decision: 'quyết nghị bỏ phiếu',
  model: 'mô hình',
  adoption: 'lượt áp dụng mô hình',
  block: 'khối thi đua',
  import: 'tệp đã nhập',
  result: 'bản kết quả',
}

const when = (at = ''): string => (at === '' ? '' : ` lúc ${timeText(at)}`)

/** One record: what keeps it from being changed or removed. */
export const recordIssuesVi = {
  'record-not-found': ({ key }) => `Không có bản ghi nào mang mã “${key}” trong kỳ này; hãy kiểm tra lại mã.`,
  'record-changed': ({ read, stored, at }) =>
    `Bản ghi này đã được người khác sửa${when(at)}, sau khi bạn đọc: bạn đọc bản sửa số ${read}, nay là bản số ${stored}. Chưa có gì thay đổi; hãy xem hai bản rồi quyết định.`,
  'record-gone': () =>
    'Bản ghi này đã được người khác bỏ sau khi bạn đọc. Chưa có gì thay đổi; hãy xem lịch sử của nó rồi quyết định.',
  'record-in-use': ({ records = '', count }) =>
    `Chưa bỏ được: còn ${count} ${names[records] ?? records} gắn với bản ghi này. Hãy sửa hoặc bỏ những bản ghi đó trước.`,
  'record-published': ({ version }) =>
    `Không bỏ được: bản ${version} đã công bố dựa trên bản ghi này. Hãy sửa nội dung, rồi chấm và công bố bản mới.`,
  'change-reason-needed': () => 'Hãy nêu lý do; lý do được ghi vào nhật ký.',
  'change-not-found': ({ change }) => `Nhật ký của kỳ này không có thay đổi số ${change}.`,
  'change-not-undoable': () =>
    'Chỉ hoàn tác cả một lần nhập tệp, hoặc một lần hoàn tác. Bản ghi riêng lẻ thì mở ra và sửa hoặc bỏ.',
  'nothing-to-undo': () =>
    'Không còn gì để hoàn tác: mọi bản ghi của lần này đã được hoàn tác, hoặc đã được sửa sau đó.',
  'key-stays': () => 'Mã không đổi được, vì số liệu khác gắn với mã này.',
  'unknown-block': ({ block }) => `Không có khối thi đua “${block}” trong kỳ.`,
  'model-unknown': ({ value }) => `Không có mô hình mã “${value}” trong kỳ.`,
  'model-of-own-unit': () => 'Một đơn vị không áp dụng mô hình của chính mình.',
} satisfies IssueSentences
