import { limitSentencesVi } from './limits.vi.ts'
import { fileKindSentencesVi, valueSentencesVi } from './reading.vi.ts'
import { type Sentence, say } from './sentence.ts'
import { storedSentencesVi } from './stored.vi.ts'

/** Problems and warnings of a row. The keys are the codes of `RowProblem`. */
export const rowSentencesVi = {
  ...valueSentencesVi,
  ...storedSentencesVi,
  'text-missing': say('Ô này để trống.', 'Điền nội dung vào ô.'),
  'text-too-long': say('Nội dung dài quá {longest} ký tự.', 'Rút gọn nội dung của ô.'),
  'columns-shifted': say(
    'Dòng có {cells} ô, nhiều hơn {headings} cột của bảng: các ô có thể đã bị lệch.',
    'Đặt nội dung có dấu phân cách trong dấu ngoặc kép.',
  ),
  'lines-swallowed': say(
    'Một ô nuốt {lines} dòng của bảng: thiếu hoặc thừa một dấu ngoặc kép.',
    'Sửa dấu ngoặc kép ở dòng này rồi nhập lại tệp; các dòng bị nuốt chưa được đọc.',
  ),
  'unit-missing': say('Thiếu tên hoặc mã đơn vị.', 'Điền tên hoặc mã như trong danh sách đơn vị.'),
  'unit-unknown': say(
    'Không có đơn vị “{value}” trong danh sách.',
    'Kiểm tra tên, dấu thanh, hoặc dùng mã đơn vị.',
  ),
  'unit-unknown-like': say(
    'Không có đơn vị “{value}” trong danh sách.',
    'Có phải là: {nearest}? Sửa tên cho đúng từng dấu, hoặc dùng mã đơn vị.',
  ),
  'unit-above-unknown': say(
    'Dòng {row} ghi “{value}”: không có đơn vị này trong danh sách.',
    'Sửa tên ở dòng {row}, dùng mã đơn vị, hoặc bổ sung đơn vị vào danh sách.',
  ),
  'unit-above-unknown-like': say(
    'Dòng {row} ghi “{value}”: không có đơn vị này trong danh sách.',
    'Có phải là: {nearest}? Sửa tên ở dòng {row} cho đúng từng dấu, hoặc dùng mã đơn vị.',
  ),
  'units-missing': say(
    'Kỳ này chưa có danh sách đơn vị.',
    'Nhập danh sách đơn vị trước, rồi nhập lại tệp này.',
  ),
  'unit-merged': say(
    '“{value}” đã sáp nhập vào “{heir}” từ ngày {date} ({document}); sau ngày đó không còn hoạt động riêng.',
    'Ghi hoạt động cho “{heir}”, hoặc sửa ngày nếu ghi nhầm.',
  ),
  'unit-merged-later': say(
    '“{value}” đã sáp nhập vào “{heir}” từ ngày {date} ({document}); theo bộ tiêu chí, hoạt động này tính cho “{heir}”.',
    'Không cần sửa nếu đúng là hoạt động trước khi sáp nhập.',
  ),
  'unit-merged-unruled': say(
    '“{value}” đã sáp nhập vào “{heir}” từ ngày {date} ({document}), nhưng bộ tiêu chí của kỳ này không quy định về sáp nhập: hoạt động vẫn tính cho “{value}”.',
    'Nếu thành tích phải theo đơn vị kế thừa, dùng bộ tiêu chí có quy định về sáp nhập.',
  ),
  'unit-shared': say('Tên “{value}” là của nhiều đơn vị: {candidates}.', 'Dùng mã đơn vị thay cho tên.'),
  'unit-conflict': say(
    '“{value}” và “{other}” là hai đơn vị khác nhau.',
    'Sửa để tên và mã chỉ cùng một đơn vị.',
  ),
  'unit-heading-conflict': say(
    'Phần trên bảng nêu hai đơn vị: “{value}” và “{other}”.',
    'Chỉ để lại đơn vị gửi ở dòng “Đơn vị: …” phía trên bảng, hoặc thêm cột “Đơn vị”.',
  ),
  'unit-heading-missing': say(
    'Bảng không có cột đơn vị và phần đầu bảng không nêu đơn vị nào trong danh sách.',
    'Ghi tên hoặc mã đơn vị ở đầu bảng, hoặc thêm cột “Đơn vị”.',
  ),
  'parent-unknown': say(
    'Không có đơn vị cấp trên “{value}”.',
    'Xếp đơn vị cấp trên ở dòng phía trên, hoặc sửa tên.',
  ),
  'date-missing': say('Thiếu ngày.', 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 31/01/2024.'),
  'date-unreadable': say(
    '“{value}” không phải là một ngày.',
    'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 31/01/2024.',
  ),
  'date-impossible': say('Không có ngày {value} trong lịch.', 'Sửa lại ngày.'),
  'date-short-year': say(
    'Năm trong “{value}” chỉ có hai chữ số.',
    'Ghi năm đủ bốn chữ số, ví dụ 31/01/2024.',
  ),
  'date-other-weekday': say(
    'Ngày trong “{value}” không rơi vào thứ đã ghi.',
    'Xem lại ngày và thứ, hoặc chỉ ghi ngày, ví dụ 31/01/2024.',
  ),
  'date-month-first': say('“{value}” ghi tháng trước ngày.', 'Ghi ngày trước, tháng sau, ví dụ 31/01/2024.'),
  'dates-reversed': say('Ngày kết thúc ở trước ngày bắt đầu.', 'Sửa một trong hai ngày.'),
  'period-outside': say(
    'Ngày {value} nằm ngoài kỳ thi đua ({from} đến {to}).',
    'Kiểm tra năm; hoạt động ngoài kỳ không được tính.',
  ),
  'kind-missing': say('Không biết loại hoạt động.', 'Thêm cột “Loại hoạt động”.'),
  'outcome-missing': say(
    'Không ghi xếp loại cũng không ghi khen thưởng.',
    'Ghi ít nhất một; không xếp loại thì ghi “không xếp loại”.',
  ),
  'unit-of-earlier-times': say(
    'Không có mã “{value}” trong danh sách của kỳ; dòng được ghi cho đơn vị cũ mang mã này.',
    'Nếu mã sai thì sửa lại theo danh sách đơn vị.',
  ),
  'succession-to-itself': say(
    'Một đơn vị không kế tục chính mình.',
    'Ghi đơn vị cũ và đơn vị mới khác nhau.',
  ),
  'vote-rule-partial': say(
    'Cách bỏ phiếu ghi chưa đủ.',
    'Ghi đủ ba cột “Tỷ lệ phải có mặt”, “Tỷ lệ phải đạt”, “Tính trên”, hoặc để trống cả ba.',
  ),
  'quorum-unreadable': say('“{value}” không phải một phân số.', 'Ghi như 2/3.'),
  'decision-of-rejected-rows': say(
    'Quyết nghị này không được nhận vì dòng {row} của nó sai.',
    'Sửa dòng đó rồi nhập lại cả quyết nghị.',
  ),
  'unit-merged-nowhere': say(
    '“{value}” đã sáp nhập vào {heir} từ ngày {date} ({document}), nhưng bộ tiêu chí không quy định kết quả được tính tiếp cho {heir} như thế nào.',
    'Dùng phiên bản bộ tiêu chí có quy định đó, hoặc ghi đơn vị có trong danh sách của kỳ.',
  ),
  'word-unknown': say('Không hiểu “{value}”.', 'Dùng một trong: {known}.'),
  'number-missing': say('Thiếu số.', 'Ghi một số; nếu không có thì ghi 0.'),
  'number-unreadable': say('“{value}” không phải là một số.', 'Chỉ ghi số, ví dụ 2 hoặc 0,25.'),
  'number-negative': say('Số {value} là số âm.', 'Ghi số không âm.'),
  'number-ambiguous': say(
    '“{value}” có thể hiểu hai cách.',
    'Bỏ dấu phân cách hàng nghìn, hoặc viết phần lẻ gọn hơn.',
  ),
  'number-too-long': say('Số “{value}” dài quá.', 'Dùng tối đa 12 chữ số và 8 chữ số thập phân.'),
  'number-not-whole': say('“{value}” không phải số nguyên.', 'Ghi số nguyên.'),
  'number-merged': say(
    'Ô số {value} được gộp chung cho nhiều dòng và đã tính ở dòng đầu.',
    'Bỏ gộp ô và ghi số cho từng dòng.',
  ),
  'yes-no-unreadable': say('“{value}” không phải là có hoặc không.', 'Ghi “có” hoặc “không”.'),
  'verdict-unknown': say(
    'Không hiểu kết quả thẩm định “{value}”.',
    'Ghi “chấp nhận”, “không chấp nhận” hoặc để trống.',
  ),
  'verdict-missing': say(
    'Có giá trị thẩm định mà kết quả thẩm định không phải là chấp nhận.',
    'Ghi “chấp nhận”, hoặc xoá giá trị thẩm định.',
  ),
  'line-unknown': say(
    'Không có dòng chấm “{value}” trong bộ tiêu chí.',
    'Dùng mã dòng trong bộ tiêu chí, ví dụ E2.1.',
  ),
  'line-not-judged': say(
    'Dòng {value} không do thành viên chấm.',
    'Chỉ nhập điểm cho các dòng do hội đồng chấm.',
  ),
  'member-not-a-seat': say(
    'Thành viên phải ghi bằng mã ghế, không ghi họ tên.',
    'Dùng mã ghế trong hội đồng, ví dụ TV1.',
  ),
  'points-out-of-range': say(
    'Điểm {value} nằm ngoài khoảng {from} đến {to}.',
    'Cho điểm trong khoảng của dòng chấm.',
  ),
  'points-off-step': say('Điểm {value} không đúng bước {step}.', 'Cho điểm theo bước {step}.'),
  'points-off-scale': say('Điểm {value} không có trong thang điểm.', 'Chọn một trong: {scale}.'),
  'points-not-wanted': say(
    '“Không áp dụng” thì không có điểm.',
    'Xoá điểm, hoặc đổi quyết định thành “cho điểm”.',
  ),
  'criterion-unknown': say(
    'Không có tiêu chí “{value}” trong bộ tiêu chí.',
    'Dùng mã tiêu chí trong bộ tiêu chí, ví dụ A1.',
  ),
  'decision-unknown': say('Không hiểu quyết định “{value}”.', 'Ghi “cho điểm” hoặc “không áp dụng”.'),
  'model-unknown': say('Không có mô hình mang mã “{value}”.', 'Nhập mô hình trước, hoặc sửa mã.'),
  'model-of-own-unit': say(
    'Đơn vị áp dụng cũng là đơn vị có mô hình.',
    'Chỉ ghi đơn vị khác áp dụng mô hình.',
  ),
  conflict: say('Dòng {row} đã ghi cùng nội dung này với giá trị khác.', 'Giữ lại một dòng đúng.'),
  'name-shared': say('Tên này cũng là của đơn vị {other}.', 'Trong các tệp khác, dùng mã thay cho tên.'),
  'note-unclear': say('Ghi chú “{value}” không rõ là số người hay gì khác.', 'Ghi rõ, ví dụ “77/91 người”.'),
  'reached-over-audience': say(
    'Số người được phổ biến ({reached}) lớn hơn tổng số người ({audience}).',
    'Kiểm tra lại hai số.',
  ),
  'declaration-not-for-kind': say(
    'Nội dung này không áp dụng cho loại hình của đơn vị.',
    'Có thể bỏ dòng này.',
  ),
  'outside-table': say(
    'Có chữ ở cột {letter}, bên ngoài bảng; phần đó không được đọc.',
    'Đặt tên cho cột, hoặc xoá.',
  ),
} as const satisfies Readonly<Record<string, Sentence>>

export type ProblemCode = keyof typeof rowSentencesVi

/** What concerns the file as a whole. The keys are the codes of `Issue`. */
export const fileSentencesVi = {
  ...fileKindSentencesVi,
  ...limitSentencesVi,
  'empty-file': say('Tệp trống.', 'Chọn tệp có dữ liệu.'),
  'quote-not-closed': say('Dấu ngoặc kép mở ở dòng {line} không được đóng.', 'Sửa dòng {line} rồi nhập lại.'),
  'headings-missing': say(
    'Bảng giống “{family}” nhưng thiếu cột: {missing}. Các cột đã thấy: {found}.',
    'Thêm các cột còn thiếu, đúng tên.',
  ),
  'no-table': say(
    'Không thấy bảng nào đọc được trong {rows} dòng đầu.',
    'Dòng tiêu đề cần có tên các cột, ví dụ “Đơn vị”, “Ngày thực hiện”, “Loại hoạt động”, “Số lượng”.',
  ),
  'table-empty': say('Bảng chỉ có dòng tiêu đề, không có dữ liệu.', 'Kiểm tra lại tệp.'),
  'sheets-hidden': say(
    'Mọi trang tính có số liệu đều bị ẩn.',
    'Bỏ ẩn trang tính cần nhập, lưu lại rồi nhập lại tệp.',
  ),
  'cause-units-missing': say(
    'Kỳ này chưa có danh sách đơn vị, nên chưa dòng nào được ghi cho đơn vị.',
    'Nhập danh sách đơn vị trước, rồi nhập lại tệp này.',
  ),
  'cause-units-unknown': say(
    'Phần lớn số dòng ghi đơn vị không có trong danh sách.',
    'Danh sách đơn vị có thể còn thiếu hoặc là của năm khác: kiểm tra danh sách, rồi nhập lại tệp này.',
  ),
  'cause-unit-not-named': say(
    'Phần lớn số dòng không rõ của đơn vị nào.',
    'Ghi “Đơn vị: …” phía trên bảng hoặc thêm cột “Đơn vị”, rồi nhập lại tệp này.',
  ),
  'cause-other-year': say(
    'Phần lớn số dòng có ngày ngoài kỳ thi đua.',
    'Có thể đây là tệp của năm học khác: kiểm tra tệp và kỳ thi đua trước khi sửa từng dòng.',
  ),
  'column-repeated': say(
    'Cột {letter} (“{heading}”) trùng nội dung với một cột khác của bảng và không được đọc.',
    'Nếu đó là một bảng khác, chuyển sang trang tính riêng; nếu không, xoá cột thừa.',
  ),
  'sheet-hidden': say('Trang tính ẩn “{sheet}” không được đọc.', 'Bỏ ẩn trang tính nếu cần nhập.'),
  'sheet-ignored': say(
    'Trang tính “{sheet}” không có bảng nào đọc được ({rows} dòng).',
    'Kiểm tra tên các cột nếu cần nhập.',
  ),
} as const satisfies Readonly<Record<string, Sentence>>

export const familyNamesVi = {
  units: 'Danh sách đơn vị',
  models: 'Mô hình',
  activities: 'Hoạt động',
  declarations: 'Khai báo',
  marks: 'Điểm chấm của hội đồng',
  adoptions: 'Áp dụng mô hình',
  rulings: 'Quyết định của hội đồng',
  holds: 'Tạm dừng xét',
  gateRulings: 'Quyết định mở điều kiện',
  successions: 'Sáp nhập, chia tách, đổi tên',
  closures: 'Giải thể',
  history: 'Kết quả các kỳ trước',
  councilDecisions: 'Quyết nghị bỏ phiếu',
} as const
