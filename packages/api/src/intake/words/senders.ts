/**
 * Words by which lines around a table name who sends it, to whom, and under whom. All are compared by loose key:
 * lower case, no punctuation.
 */

/** Such a line names who is to read the report. */
export const recipientStarts = [
  'kính gửi',
  'đồng kính gửi',
  'gửi',
  'gởi',
  'kính trình',
  'trình',
  'nơi nhận',
  'nơi gửi đến',
  'đơn vị nhận',
  'cơ quan nhận',
] as const

/** From one of these words on, a line speaks of its recipient. */
export const recipientWords = [
  'kính gửi',
  'gửi',
  'gởi',
  'kính trình',
  'trình',
  'nộp về',
  'báo cáo về',
] as const

/** What stands before a colon that names the sender: `Đơn vị: …`, `Tên trường: …`, `Báo cáo của: …`. */
export const senderLabel =
  /^(?:(?:báo cáo|phụ lục|danh sách|số liệu) của|của|(?:(?:tên|mã|mã số) )?(?:cơ quan đơn vị|đơn vị|cơ quan|trường|nhà trường|cơ sở giáo dục|cơ sở|unit)(?: (?:(?:gửi|nộp|lập|làm) )?(?:báo cáo|gửi|nộp|lập|kê khai|khai báo|đăng ký|thực hiện|tham gia|dự thi|thi đua))?)$/u

/** How titles begin: `BÁO CÁO: …`. */
export const titleStart = /^(?:báo cáo|phụ lục|bảng|danh sách|tổng hợp|kết quả|thống kê|biểu|số liệu)(?: |$)/u

/** `Đơn vị: bài` says in what is counted, not who counts. */
export const measureStart =
  /^(?:tin bài|tin|bài|lượt|lần|người|buổi|cuộc|hội nghị|đồng|nghìn đồng|triệu đồng|cái|giờ|ngày|điểm|phần trăm)(?: |$)/u

/** Lines that cite what is carried out or who issued the form; whoever they name is not the sender. */
export const citationStart =
  /^(?:căn cứ|theo|thực hiện|ban hành|hướng dẫn|kèm theo(?! (?:báo cáo|tờ trình|công văn báo cáo)))(?: |$)/u

/** A name behind one of these words is somebody else's: `phối hợp với Trường …`, `các trường …`, `Chi bộ Trường …`. */
export const notSenderBefore: ReadonlySet<string> = new Set(
  'với cho và cùng gửi gởi trình tại ở từ về các những mọi nhiều khối thuộc ngoài trừ hiệu bộ đoàn đội hội chánh trường tâm phòng ban'.split(
    ' ',
  ),
)

/** What may follow a name inside a line without making it another name: `… năm học 2023-2024`. */
export const nameEndsBefore: ReadonlySet<string> = new Set(
  'năm tháng quý học kỳ kì từ đến trong về đợt tuần giai ngày tỉnh kèm theo tổng gồm phối'.split(' '),
)

/** What makes a place or a part of a unit of what follows: another unit may bear the same name there. */
export const partStarts: ReadonlySet<string> = new Set(
  'huyện xã phường thị thành tp bản thôn cơ điểm phân khu và'.split(' '),
)

/** Levels of school: behind `Trường`, or at the head of a name without that word. */
const level =
  'thpt|thcs|thptdtnt|ptdtnt|ptdtbt|ptth|ptcs|pt|th|mn|mg|tiểu học|trung học|mầm non|mẫu giáo|phổ thông|chuyên|dân tộc nội trú|cao đẳng|trung cấp|liên cấp|quốc tế|đại học|dạy nghề'
/** Begins like the name of an office that may send a report. */
export const officeStart = new RegExp(
  `^(?:trường (?:${level})|(?:thpt|thcs|thptdtnt|ptdtnt|ptdtbt|ptth|ptcs|th|mn|trường tiểu học|tiểu học|mầm non|mẫu giáo)(?= (?!(?:là|có|của|và|tổ|đã|các)(?: |$)))|trung tâm|tt (?:gdnn|gdtx|ktth)|ttgdnn|ttgdtx|gdnn gdtx|phòng (?:gd|giáo dục|gdđt|tổ chức|kế hoạch|khảo thí|chính trị|thanh tra|tài chính|quản lý|nội vụ|văn hoá|nghiệp vụ)|pgd|văn phòng|thanh tra sở|ban quản lý|chi cục|công đoàn)(?: |$)`,
  'u',
)
