import { type Sentence, say } from './sentence.ts'

/** What is said of values: how a cell was read, or why it could not be. */
export const valueSentencesVi = {
  'row-hidden': say(
    'Dòng này đang bị ẩn (hoặc bị lọc) trong bảng tính nên không được nhận.',
    'Nếu là hoạt động có thật thì bỏ ẩn, bỏ lọc rồi nhập lại tệp; nếu không thì xoá dòng.',
  ),
  'line-quoted': say(
    'Cả dòng nằm trong một cặp dấu ngoặc kép và tách ra không đủ số ô như các dòng khác.',
    'Bỏ dấu ngoặc kép ở hai đầu dòng, hoặc xuất lại tệp dạng .xlsx.',
  ),
  'cell-formula-error': say(
    'Ô bị lỗi công thức: ô hiện “{value}” chứ không có giá trị.',
    'Sửa công thức, hoặc gõ thẳng giá trị vào ô.',
  ),
  'cell-without-result': say(
    'Công thức “{value}” chưa có kết quả: phần mềm ghi tệp chưa tính ô này.',
    'Mở tệp bằng Excel, bấm Lưu rồi nhập lại; hoặc gõ thẳng giá trị vào ô.',
  ),
  'cell-old-font': say(
    'Ô “{value}” có chữ viết bằng phông cũ (TCVN3 hoặc VNI) mà không chuyển được hết.',
    'Chuyển mã ô này sang Unicode (chẳng hạn bằng Unikey, Ctrl+Shift+F6), hoặc gõ lại.',
  ),
  'cell-damaged': say(
    'Ô “{value}” đã mất chữ có dấu từ lúc lưu tệp.',
    'Gõ lại ô này, hoặc xuất lại từ tệp gốc dạng .xlsx hay “CSV UTF-8”.',
  ),
  'converted-tcvn3': say(
    'Dòng viết bằng phông cũ TCVN3 (.VnTime); đã chuyển sang Unicode, ví dụ cột {letter}: “{value}”.',
    'Xem lại chữ đã chuyển; lần sau nên dùng phông Unicode như Times New Roman.',
  ),
  'converted-vni': say(
    'Dòng viết bằng phông cũ VNI (VNI-Times); đã chuyển sang Unicode, ví dụ cột {letter}: “{value}”.',
    'Xem lại chữ đã chuyển; lần sau nên dùng phông Unicode như Times New Roman.',
  ),
  'converted-utf-8-twice': say(
    'Chữ trong dòng đã bị lưu sai bảng mã; đã khôi phục, ví dụ cột {letter}: “{value}”.',
    'Xem lại chữ đã khôi phục; lần sau nên xuất tệp dạng .xlsx hoặc “CSV UTF-8”.',
  ),
  'date-order-doubtful': say(
    '“{value}” chưa rõ đâu là ngày, đâu là tháng: cột này có cả ngày ghi kiểu tháng/ngày/năm.',
    'Ghi mọi ngày trong cột theo dạng ngày/tháng/năm, ví dụ 31/01/2024.',
  ),
  'date-in-zone': say(
    '“{value}” ghi theo múi giờ khác; theo giờ Việt Nam là ngày {date}.',
    'Xem lại ngày; nếu cần thì chỉ ghi ngày, ví dụ 31/01/2024.',
  ),
  'date-read-month-first': say(
    'Cột này ghi tháng trước ngày; “{value}” được hiểu là ngày {date}.',
    'Xem lại ngày; lần sau nên xuất tệp với dạng ngày/tháng/năm.',
  ),
  'date-swapped': say(
    'Ngày {value} rất có thể đã bị Excel đổi chỗ ngày và tháng (lẽ ra là {date}): trong cột này, các ngày trên 12 vẫn là chữ.',
    'Xem lại từng ngày trong cột và ghi theo dạng ngày/tháng/năm, hoặc xuất lại từ phần mềm gốc dạng .xlsx.',
  ),
  'date-perhaps-swapped': say(
    'Ngày {value} có thể đã bị Excel đổi chỗ ngày và tháng (khi đó đúng ra là {date}): trong cột này, các ngày trên 12 vẫn là chữ.',
    'Đối chiếu ngày này với minh chứng.',
  ),
  'number-percent': say(
    '“{value}” là tỉ lệ phần trăm, không phải số lượng.',
    'Ghi con số, ví dụ 45, không ghi tỉ lệ.',
  ),
  'number-as-shown': say(
    'Ô hiện {shown} nhưng giá trị trong ô là {exact}; đã nhận số {shown} như nhìn thấy.',
    'Nếu muốn dùng số kia thì đổi định dạng của ô cho hiện đủ chữ số.',
  ),
  'link-elsewhere': say(
    'Cột minh chứng để trống; đã lấy đường dẫn {link} gắn ở ô cột {letter} làm minh chứng.',
    'Xem lại; lần sau nên ghi đường dẫn vào cột minh chứng.',
  ),
  'link-not-read': say(
    'Đường dẫn {link} gắn ở ô cột {letter} không được dùng, vì cột minh chứng đã có nội dung khác.',
    'Nếu đó cũng là minh chứng thì ghi thêm vào cột minh chứng.',
  ),
  'link-differs': say(
    'Ô minh chứng hiện {value} nhưng bấm vào lại mở {link}; đã nhận địa chỉ nhìn thấy.',
    'Kiểm tra xem địa chỉ nào đúng.',
  ),
  'link-unreadable': say(
    'Địa chỉ trong công thức HYPERLINK của ô minh chứng được ghép từ nơi khác nên không đọc được.',
    'Dán thẳng địa chỉ vào ô minh chứng.',
  ),
  'link-unreadable-elsewhere': say(
    'Địa chỉ trong công thức HYPERLINK ở cột {letter} được ghép từ nơi khác nên không đọc được.',
    'Nếu đó là minh chứng thì dán thẳng địa chỉ vào cột minh chứng.',
  ),
  'unit-code-without-zeros': say(
    'Mã “{value}” được hiểu là mã {code}: bảng tính đã bỏ mất số 0 ở đầu hoặc đổi cách viết.',
    'Xem lại đơn vị; lần sau nên định dạng cột mã là Văn bản (Text).',
  ),
} as const satisfies Readonly<Record<string, Sentence>>

const saveAsXlsx =
  'Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”, rồi nhập tệp vừa lưu.'
const copyToSheet = 'Chép bảng sang một trang tính mới, lưu dạng .xlsx rồi nhập.'

/** What a file is that is no table, and how to make one of it. */
export const fileKindSentencesVi = {
  'format-unknown': say(
    'Tệp này không phải bảng tính .xlsx và cũng không phải tệp văn bản CSV.',
    'Mở tệp bằng phần mềm đã tạo ra nó rồi lưu hoặc xuất ra dạng .xlsx hay “CSV UTF-8”.',
  ),
  'encoding-unknown': say(
    'Chữ trong tệp không phải Unicode (UTF-8) và không nhận ra được bảng mã.',
    'Mở tệp bằng phần mềm đã tạo ra nó, lưu lại dạng .xlsx hoặc “CSV UTF-8”.',
  ),
  'workbook-corrupt': say(
    'Tệp .xlsx này bị cắt ngắn hoặc sai lệch bên trong nên không mở được.',
    'Tải hoặc chép lại tệp; nếu Excel mở được thì lưu lại dạng .xlsx rồi nhập.',
  ),
  'workbook-encrypted': say(
    'Tệp này được bảo vệ bằng mật khẩu.',
    'Mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc, xoá mật khẩu, lưu rồi nhập lại.',
  ),
  'workbook-old': say('Đây là bảng tính Excel đời cũ (.xls).', saveAsXlsx),
  'workbook-binary': say('Đây là bảng tính Excel dạng nhị phân (.xlsb).', saveAsXlsx),
  'workbook-xml': say('Đây là bảng tính dạng XML 2003.', saveAsXlsx),
  'workbook-open-document': say(
    'Đây là bảng tính OpenDocument (.ods) của LibreOffice hoặc OpenOffice.',
    'Mở tệp, chọn Lưu thành (Save As), kiểu “Excel 2007–365 (.xlsx)”, rồi nhập tệp vừa lưu.',
  ),
  'file-is-numbers': say(
    'Đây là bảng tính Apple Numbers.',
    'Trong Numbers chọn Tệp > Xuất sang > Excel (.xlsx), rồi nhập tệp vừa xuất.',
  ),
  'file-is-html': say('Đây là trang web (HTML), dù tên tệp có thể là .xls hay .xlsx.', saveAsXlsx),
  'file-is-mhtml': say('Đây là trang web lưu trong một tệp (MHTML), dù tên tệp có thể là .xls.', saveAsXlsx),
  'file-is-xml': say(
    'Đây là tệp XML, không phải bảng tính.',
    'Xuất số liệu từ phần mềm gốc ra dạng .xlsx hoặc “CSV UTF-8”.',
  ),
  'file-is-json': say(
    'Đây là tệp dữ liệu JSON, không phải bảng tính.',
    'Xuất số liệu từ phần mềm gốc ra dạng .xlsx hoặc “CSV UTF-8”.',
  ),
  'file-is-word': say('Đây là văn bản Word, không phải bảng tính.', copyToSheet),
  'file-is-slides': say('Đây là tệp trình chiếu, không phải bảng tính.', copyToSheet),
  'file-is-pdf': say(
    'Đây là tệp PDF, không phải bảng tính.',
    'Nhập tệp bảng tính đã dùng để in ra PDF này; nếu không còn thì gõ lại vào trang tính, lưu dạng .xlsx.',
  ),
  'file-is-image': say(
    'Đây là ảnh ({name}), không phải bảng tính.',
    'Nhập tệp bảng tính gốc; nếu chỉ có ảnh thì gõ lại vào trang tính, lưu dạng .xlsx.',
  ),
  'file-is-media': say(
    'Đây là tệp phim hoặc âm thanh, không phải bảng tính.',
    'Chọn lại tệp .xlsx hoặc CSV.',
  ),
  'file-is-archive': say(
    'Đây là tệp nén (ZIP), không phải bảng tính.',
    'Giải nén rồi nhập từng tệp .xlsx hoặc CSV ở bên trong.',
  ),
  'file-is-packed': say(
    'Đây là tệp nén ({name}), không phải bảng tính.',
    'Giải nén rồi nhập từng tệp .xlsx hoặc CSV ở bên trong.',
  ),
  'file-is-message': say(
    'Đây là thư điện tử, không phải bảng tính.',
    'Mở thư, lưu tệp đính kèm rồi nhập tệp đó.',
  ),
  'file-is-shortcut': say(
    'Đây chỉ là lối tắt dẫn tới một tệp hoặc một bảng ở nơi khác.',
    'Mở lối tắt, tải bảng xuống dạng .xlsx (Google Trang tính: Tệp > Tải xuống > Microsoft Excel) rồi nhập.',
  ),
  'text-not-table': say(
    'Tệp này là văn bản thường, các dòng không chia thành cột.',
    'Kẻ bảng trong Excel, mỗi nội dung một cột, rồi lưu dạng .xlsx.',
  ),
  'text-old-font': say(
    'Tiêu đề của bảng viết bằng phông cũ (TCVN3 hoặc VNI) mà không chuyển được hết.',
    'Chuyển mã cả tệp sang Unicode (chẳng hạn bằng Unikey), rồi nhập lại.',
  ),
  'text-damaged': say(
    'Chữ có dấu trong tệp đã bị mất hoặc sai bảng mã từ lúc lưu, ví dụ “{value}”.',
    'Xuất lại từ tệp gốc dạng .xlsx; nếu dùng CSV thì chọn “CSV UTF-8 (Comma delimited)” khi lưu.',
  ),
  'column-hidden': say(
    'Cột {letter} “{heading}” đang bị ẩn nên không được đọc.',
    'Nếu cần cột này thì bỏ ẩn rồi nhập lại tệp.',
  ),
  'column-hidden-read': say(
    'Cột {letter} “{heading}” đang bị ẩn nhưng vẫn được đọc, vì bảng bắt buộc có cột này và không có cột nào khác cùng tên.',
    'Bỏ ẩn cột để kiểm tra các giá trị đã nhận.',
  ),
  'text-converted': say(
    'Tệp có {cells} ô viết bằng phông cũ hoặc sai bảng mã; đã chuyển sang Unicode.',
    'Xem lại các ô đó; lần sau nên dùng phông Unicode và lưu dạng .xlsx.',
  ),
} as const satisfies Readonly<Record<string, Sentence>>
