import type { TodayAnswer } from '../../api/answers.ts'

type Task = TodayAnswer['tasks'][number]['task']

/** What a sentence about waiting work names. */
export interface TaskWords {
  readonly count: string
  readonly unit: string
  readonly step: string
  readonly until: string
}

/** Where the year stands today, and what waits for the reader. */
export const today = {
  title: 'Việc hôm nay',
  lead: (day: string) => `Hôm nay là ngày ${day}.`,
  openSteps: 'Đang trong các bước',
  noStep: 'Hôm nay không có bước nào đang mở.',
  noCalendar: 'Kỳ này chưa đặt mốc nào, nên chưa bước nào có hạn.',
  next: (step: string, day: string, days: string) =>
    days === '0'
      ? `Hôm nay (${day}) là ngày cuối của bước “${step}”.`
      : `Hạn gần nhất: ${step}, hết ngày ${day}, còn ${days} ngày.`,
  calendar: 'Xem cả lịch của kỳ',
  waiting: 'Đang chờ bạn',
  nothing: 'Không còn việc nào chờ bạn. Cảm ơn bạn!',
  nothingHelp: 'Khi có việc mới, ví dụ hoạt động bị trả lại hay một hạn sắp đến, việc đó sẽ hiện ở đây.',
  banner: 'Xem việc hôm nay đang chờ bạn',
  of: (role: string) => `Với vai trò ${role}`,
  tasks: {
    returned: ({ count, unit }) => `${unit}: ${count} hoạt động bị trả lại, cần sửa và gửi lại`,
    drafts: ({ count, unit }) => `${unit}: ${count} bản nháp chưa gửi`,
    extended: ({ unit, step, until }) => `${unit}: bước “${step}” được gia hạn đến hết ${until}`,
    registration: ({ unit }) => `${unit}: chưa đăng ký danh hiệu, chỉ tiêu`,
    'self-score': ({ unit }) => `${unit}: chưa xác nhận điểm tự chấm`,
    'self-score-changed': ({ unit }) =>
      `${unit}: số liệu đã đổi sau khi xác nhận điểm tự chấm, cần xác nhận lại`,
    'registrations-missing': ({ count }) => `${count} đơn vị chưa đăng ký danh hiệu, chỉ tiêu`,
    'self-scores-missing': ({ count }) => `${count} đơn vị chưa xác nhận điểm tự chấm`,
    'explanations-asked': ({ count, unit }) => `${unit}: ${count} chênh lệch cần giải trình`,
    agreement: ({ unit }) => `${unit}: chưa đồng ý với số liệu đã thẩm định`,
    'explanations-unsettled': ({ count }) => `${count} giải trình chờ kết luận`,
    'reopening-asked': ({ unit, step }) => `${unit}: đã xin mở lại bước “${step}”, đang chờ trả lời`,
    'reopening-declined': ({ unit, step }) => `${unit}: thường trực chưa mở lại bước “${step}”; xem trả lời`,
    'requests-answered': ({ count, unit }) => `${unit}: ${count} kiến nghị đã được trả lời`,
    'requests-open': ({ count }) => `${count} kiến nghị chưa trả lời`,
    queue: ({ count }) => `${count} hoạt động chờ bạn thẩm định`,
    reopenings: ({ count }) => `${count} đề nghị mở lại chờ trả lời`,
    'activities-waiting': ({ count }) => `${count} hoạt động chưa được thẩm định`,
    'declarations-waiting': ({ count }) => `${count} khai báo chưa được xác minh`,
    ties: ({ count }) => `${count} trường hợp bằng điểm chờ hội đồng bỏ phiếu`,
    'block-meeting': () => 'Chưa ghi biên bản họp khối',
    'block-meetings-missing': ({ count }) => `${count} khối chưa ghi biên bản họp`,
    'awards-undecided': ({ count }) => `${count} đề nghị khen thưởng chưa có quyết định`,
    'calendar-missing': () => 'Chưa đặt lịch của kỳ; có sẵn các mốc gợi ý',
    approvals: ({ count }) => `${count} thay đổi chờ bạn duyệt với tư cách người thứ hai`,
    'result-stale': () => 'Số liệu đã đổi sau bản kết quả mới nhất; cần chấm lại',
  } satisfies Record<Task, (words: TaskWords) => string> as Readonly<
    Record<Task, (words: TaskWords) => string>
  >,
}
