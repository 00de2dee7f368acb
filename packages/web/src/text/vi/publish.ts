import { openPhrasesVi } from '@thidua/api/words'

/** What waits, what is open, and making a version public. */
export const publish = {
  title: (version: string) => `Công bố bản ${version}`,
  help: 'Kết quả của bản này sẽ hiện với tất cả mọi người. Việc công bố không thu hồi được; điều chỉnh về sau tạo thành bản mới.',
  refusals: {
    'already-published': 'Bản này đã được công bố. Bản đã công bố không sửa được và không cần công bố lại.',
    'older-than-published':
      'Một bản mới hơn đã được công bố, nên bản này không công bố được nữa. Hãy chấm lại để có bản mới.',
    'nothing-scored':
      'Chưa đơn vị nào có điểm cuối cùng nên không có gì để công bố. Hãy nhập các số liệu còn thiếu rồi chấm lại.',
  },
  openTitle: 'Những việc còn để mở',
  nothingOpen:
    'Không còn việc nào để mở: mọi đơn vị đã có điểm, không còn hoạt động hay khai báo nào chờ thẩm định.',
  phrases: openPhrasesVi,
  see: 'xem',
  waitingOf: (name: string, count: string) => `${name}: ${count}`,
  missing: (unit: string, count: string) => `${unit}: ${count} số liệu còn thiếu hoặc chờ thẩm định`,
  hold: (unit: string, document: string) => `${unit} (căn cứ: ${document})`,
  vote: (commendation: string, block: string, units: string) => `${commendation}, ${block}: ${units}`,
  seeAll: (count: string) => `Xem danh sách (${count})`,
  scoreAgain: 'Chấm lại trước khi công bố',
  changesTitle: 'Khác gì bản đã công bố',
  firstTime: 'Kỳ thi đua này chưa có bản nào được công bố, nên chưa có gì để so sánh.',
  reason: 'Lý do công bố khi còn việc để mở',
  reasonHint: 'Được in kèm kết quả ở mọi nơi bản này xuất hiện. Ví dụ: công bố lần đầu để các đơn vị góp ý.',
  reasonNeeded: 'Hãy nêu lý do công bố khi còn việc để mở.',
  word: 'công bố',
  wordLabel: 'Gõ chữ “công bố” để xác nhận',
  wordNeeded: 'Hãy gõ đúng hai chữ “công bố” để xác nhận.',
  submit: (version: string) => `Công bố bản ${version}`,
  noteTitle: 'Công bố khi còn việc để mở',
  noteOpen: (phrases: string) => `Lúc công bố còn ${phrases}.`,
  noteReason: (reason: string) => `Lý do: ${reason}`,
  waitingTitle: 'Chờ thẩm định',
  waitingSome: (activities: string, declarations: string) =>
    `Đang chờ thẩm định: ${[activities !== '0' && `${activities} hoạt động`, declarations !== '0' && `${declarations} khai báo`].filter(Boolean).join(', ')}.`,
  waitingHelp: 'Số liệu chờ thẩm định chỉ được tính vào điểm tự chấm, chưa được tính vào kết quả.',
  waitingLink: 'Xem số liệu chờ thẩm định',
  waitingNone: 'Không có số liệu nào chờ thẩm định.',
  waitingMore: (count: string) => `Còn ${count} dòng nữa không hiện ở đây.`,
  unit: 'Đơn vị',
  date: 'Ngày',
  name: 'Nội dung',
  evidence: 'Minh chứng',
  value: 'Giá trị khai',
}
