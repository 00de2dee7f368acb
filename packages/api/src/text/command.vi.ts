import { verify } from './verify.vi.ts'
import { dateText } from './writing.ts'

const common = `
  --lang NGÔN NGỮ    vi (mặc định) | en
  --out TỆP          ghi kết quả vào tệp thay vì in ra
  --help             in hướng dẫn này`

const year = `
  TỆP…               hoạt động, khai báo, điểm chấm, mô hình, áp dụng mô hình, quyết nghị, tạm dừng đề nghị,
                     mở điều kiện, sáp nhập, giải thể, kết quả các kỳ trước, bỏ phiếu của hội đồng
                     (XLSX hoặc CSV; nhận ra theo dòng tiêu đề, thứ tự tệp không quan trọng)
  --criteria TỆP     bộ tiêu chí (YAML hoặc JSON)
  --units TỆP        danh sách đơn vị
  --period TỪ..ĐẾN   kỳ thi đua
  --as-of NGÀY       ngày lập đề nghị, để xét việc tạm dừng (mặc định: ngày cuối kỳ)
  --basis LOẠI       self: tự chấm | verified: thẩm định | final: chính thức (mặc định)
  --status LOẠI      hoạt động trong tệp được coi là submitted hay verified (mặc định: verified)`

/** What the command line says of itself. */
export const commandVi = {
  title: 'thidua: chấm điểm thi đua từ tệp; sao lưu, khôi phục, chuyển dữ liệu của máy chủ',
  usage: 'thidua LỆNH [tuỳ chọn] TỆP…',
  more: '`thidua LỆNH --help` nói rõ từng lệnh.',
  verbs: {
    score: 'chấm điểm, xếp hạng, xếp loại, đề nghị khen thưởng',
    explain: 'phiếu điểm: từng điểm do quy định nào, từ hoạt động nào, còn thiếu gì',
    lint: 'kiểm tra bộ tiêu chí: chỗ sai, chỗ đáng ngờ, cách sửa',
    diff: 'so sánh hai bộ tiêu chí',
    verify: 'tính lại một kết quả đã công bố từ tệp tải về',
    backup: 'sao lưu mọi dữ liệu của máy chủ vào một tệp, cả khi máy chủ đang chạy',
    restore: 'khôi phục bản sao lưu vào nơi còn trống, tính lại mọi biên nhận',
    move: 'chuyển dữ liệu sang nơi khác: thư mục hoặc PostgreSQL',
    'export-period': 'ghi mọi số liệu đầu vào của một kỳ ra một tệp',
    'import-period': 'nhận một kỳ từ tệp của nơi khác',
    migrate: 'đưa bảng dữ liệu lên mức của bản phần mềm này',
    'verify-journal': 'kiểm tra nhật ký và mọi bản ghi: có gì bị sửa, chèn, đổi chỗ, xoá',
    person: 'thêm thường trực, cấp đường dẫn một lần, xuất hoặc xoá dữ liệu của một người',
    setting: 'tắt yêu cầu xác thực hai lớp hay người thứ hai khi thường trực tự khoá mình ở ngoài',
    token: 'cấp mã truy cập mới cho máy chủ',
  },
  help: {
    score: `thidua score: chấm điểm, xếp hạng, xếp loại, đề nghị khen thưởng từ tệp

  thidua score --criteria criteria.yaml --units don-vi.xlsx --period 2023-09-01..2024-05-31 [tuỳ chọn] TỆP…
${year}
  --unit MÃ          kèm phiếu điểm của đơn vị; có thể lặp lại
  --json             kết quả dạng JSON cho chương trình khác${common}`,
    explain: `thidua explain: phiếu điểm của đơn vị, từ tổng điểm đến từng hoạt động

  thidua explain --criteria criteria.yaml --units don-vi.xlsx --period 2023-09-01..2024-05-31 --unit THPT02 TỆP…
${year}
  --unit MÃ          đơn vị cần diễn giải; có thể lặp lại; không nêu thì mọi đơn vị
  --json             phiếu điểm dạng JSON, như API trả lời${common}`,
    lint: `thidua lint: kiểm tra bộ tiêu chí, nêu dòng và cột, số liệu và cách sửa

  thidua lint [tuỳ chọn] criteria.yaml…

  TỆP…               một hay nhiều bộ tiêu chí (YAML hoặc JSON); nhiều phiên bản thì xét cả ngày áp dụng
  --strict           cảnh báo cũng là lỗi
  --search           chạy thử hàng nghìn kỳ thi đua để tìm quy định làm thêm việc mà giảm điểm (vài giây mỗi bộ)
  --json             kết quả dạng JSON cho chương trình khác${common}`,
    diff: `thidua diff: những gì thay đổi từ bộ tiêu chí này sang bộ tiêu chí kia

  thidua diff truoc.yaml sau.yaml

  --json             kết quả dạng JSON cho chương trình khác${common}`,
    verify: `${verify.help}${common}`,
    backup: `thidua backup: sao lưu mọi dữ liệu, tại một thời điểm, vào một tệp nén

  DATA_DIR=… thidua backup sao-luu.thidua
  DATABASE_URL=… thidua backup sao-luu.thidua

  Máy chủ cứ chạy: PostgreSQL cho đọc một thời điểm; của cơ sở dữ liệu nhúng, máy chủ chép thư mục rồi lệnh đọc bản
  chép (cần chỗ trống trong DATA_DIR bằng cơ sở dữ liệu). Tệp đã có thì không bị ghi đè. Tệp chứa mọi dữ liệu.
${common}`,
    restore: `thidua restore: khôi phục bản sao lưu vào thư mục hay cơ sở dữ liệu còn trống

  DATA_DIR=… thidua restore sao-luu.thidua
  DATABASE_URL=… thidua restore sao-luu.thidua

  Bản sao lưu của loại cơ sở dữ liệu nào cũng khôi phục được vào loại kia. Bảng được đưa lên mức mới nhất, mọi bản kết
  quả được tính lại theo biên nhận. Tệp hỏng, bị cắt ngang hay do bản mới hơn ghi thì từ chối, không để lại gì.
${common}`,
    move: `thidua move: sao lưu và khôi phục trong một lệnh; nơi cũ giữ nguyên

  DATA_DIR=… thidua move postgres://user:password@host:port/database
  DATABASE_URL=… thidua move thu-muc-moi

  Hãy dừng máy chủ trước: những gì ghi sau khi bắt đầu chuyển không sang nơi mới.
${common}`,
    'export-period': `thidua export-period: ghi mọi số liệu đầu vào của một kỳ thi đua ra một tệp nén

  DATA_DIR=… thidua export-period nam-hoc nam-hoc.thidua

  Bộ tiêu chí, khối, đơn vị, hoạt động, mọi loại hồ sơ, mô hình; không có kết quả, tệp đã nhập và tài khoản. Máy chủ cứ
  chạy. Tệp chứa từng phiếu chấm và khoá giữ kín phiếu chấm: chỉ gửi cho người có quyền xem.
${common}`,
    'import-period': `thidua import-period: nhận một kỳ thi đua từ tệp của lệnh export-period

  DATA_DIR=… thidua import-period nam-hoc.thidua

  Chấm lại ở nơi nhận cho đúng các mã băm của nơi gửi. Kỳ trùng mã thì từ chối. Cơ sở dữ liệu nhúng không được đang mở.
${common}`,
    migrate: `thidua migrate: đưa bảng dữ liệu lên mức của bản phần mềm này

  DATABASE_URL=… thidua migrate

  Cần khi máy chủ chạy với MIGRATE=false, bằng tài khoản không được đổi bảng. Hãy sao lưu trước.
${common}`,
    'verify-journal': `thidua verify-journal: kiểm tra nhật ký, mọi bản ghi hiện có và mọi bản cũ của chúng

  DATA_DIR=… thidua verify-journal [--head SỐ:MÃ]…

  --head SỐ:MÃ       niêm phong cuối đã ghi lại ở nơi khác; có thể lặp lại. Nhờ đó biết phần cuối có bị cắt không

  Đọc thẳng cơ sở dữ liệu (DATA_DIR hoặc DATABASE_URL), cả khi máy chủ đang chạy. In ra niêm phong cuối để ghi lại.
${common}`,
    person: `thidua person: người tham gia, khi không vào được trang web

  DATA_DIR=… thidua person add TÊN-ĐĂNG-NHẬP "HỌ VÀ TÊN"   thêm một người thường trực, in đường dẫn một lần
  DATA_DIR=… thidua person link TÊN-ĐĂNG-NHẬP            in đường dẫn một lần mới; đường dẫn cũ hết hiệu lực
  DATA_DIR=… thidua person export MÃ                    mọi dữ liệu về một người, dạng JSON, kèm nơi có nhắc tên
  DATA_DIR=… thidua person erase MÃ                     xoá tên, tên đăng nhập, thư điện tử, mật khẩu, phiên, cả trong bản cũ

  MÃ (ng-…) ghi ở trang của người đó. Xoá rồi thì không lấy lại được; nhật ký và biên nhận vẫn kiểm tra được như trước.
  Đọc DATA_DIR hoặc DATABASE_URL như máy chủ; cơ sở dữ liệu nhúng không được đang mở.
${common}`,
    setting: `thidua setting: tắt một yêu cầu đối với thường trực, khi không ai qua được yêu cầu đó

  DATA_DIR=… thidua setting second-factor off   thường trực lại làm việc được mà không cần xác thực hai lớp
  DATA_DIR=… thidua setting second-person off   công bố chính thức và đổi quyền lại không cần người thứ hai

  Bật lại thì chỉ ở trang Cài đặt. Nhật ký ghi lần tắt này. Đọc DATA_DIR hoặc DATABASE_URL như máy chủ; cơ sở dữ liệu
  nhúng không được đang mở.
${common}`,
    token: `thidua token: cấp mã truy cập mới, thu hồi mọi mã cũ

  DATA_DIR=… thidua token

  Đọc DATA_DIR hoặc DATABASE_URL như máy chủ; cơ sở dữ liệu nhúng không được đang mở.
${common}`,
  },
  exitCodes: `Mã thoát: 0 xong, mọi dòng được nhận · 1 xong, nhưng có dòng bị loại (nêu ở dòng lỗi chuẩn)
          2 sai cách dùng · 3 bộ tiêu chí không hợp lệ · 4 không đọc hay không ghi được tệp, dữ liệu
          5 tính lại không khớp`,
  rowsOfFile: (physical: number, layout: number, read: number) =>
    `${physical} dòng của tệp = ${layout} dòng trình bày + ${read} dòng đọc được`,
  rows: (file: string, read: number, accepted: number, repeats: number, rejected: number) =>
    `${file}: đọc ${read} dòng, nhận ${accepted} (${repeats} trùng), loại ${rejected}`,
  noted: (sentence: string, count: number) =>
    count === 1 ? `Lưu ý: ${sentence}` : `Lưu ý (${count} chỗ): ${sentence}`,
  alsoElsewhere: (count: number) => ` (và ${count} chỗ khác)`,
  rowOf: (file: string, row: string) => `${file} dòng ${row}`,
  oneTimeLink: (address: string, day: string) =>
    `Đường dẫn một lần, chỉ hiện lúc này, dùng trước ngày ${dateText(day)}:\n${address}`,
  settingOn: (name: string) => `${name}: đang bật`,
  settingOff: (name: string) => `${name}: đang tắt`,
  personErased: (id: string) => `Đã xoá dữ liệu cá nhân của ${id}; mã này vẫn đứng trong nhật ký.`,
  code: 'Mã',
  noTotal: 'chưa đủ dữ liệu',
  line: 'Dòng',
  bases: 'Ba kết quả',
  counted: (amount: string, activity: string) => `${amount} × ${activity}`,
  lint: {
    error: 'lỗi',
    warning: 'cảnh báo',
    clean: (file: string) => `${file}: không có gì phải sửa`,
    sum: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} cảnh báo`,
  },
}
