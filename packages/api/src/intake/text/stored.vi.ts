import { type Sentence, say } from './sentence.ts'

/** What is said of a row beside rows and records that stand already: corrections, look-alikes, updates. */
export const storedSentencesVi = {
  'looks-alike': say(
    'Cùng nội dung với dòng {row}, chỉ khác cách ghi.',
    'Kiểm tra: nếu là một hoạt động thì xoá bớt một dòng.',
  ),
  'same-link': say(
    'Cùng đường dẫn với dòng {row} của chính đơn vị này.',
    'Kiểm tra có phải kê khai hai lần không.',
  ),
  'corrects-quantity': say(
    'Sửa số lượng của hoạt động đã nhập: {figureBefore} → {figureAfter}.',
    'Không phải thì nhập lại số cũ.',
  ),
  'corrects-reached': say(
    'Sửa số người được phổ biến: {figureBefore} → {figureAfter}.',
    'Không phải thì nhập lại số cũ.',
  ),
  'corrects-audience': say(
    'Sửa tổng số người cần phổ biến: {figureBefore} → {figureAfter}.',
    'Không phải thì nhập lại số cũ.',
  ),
  'corrects-level': say(
    'Sửa cấp của hoạt động đã nhập: {before} → {after}.',
    'Không phải thì nhập lại cấp cũ.',
  ),
  'corrects-partner': say('Sửa đơn vị phối hợp: {before} → {after}.', 'Không phải thì nhập lại tên cũ.'),
  'corrects-evidence': say(
    'Sửa minh chứng của hoạt động đã nhập: {before} → {after}.',
    'Không phải thì nhập lại minh chứng cũ.',
  ),
  'verified-again': say(
    'Hoạt động này đã thẩm định; nội dung sửa phải chờ thẩm định lại.',
    'Thẩm định nội dung sửa.',
  ),
  'correction-unclear': say(
    'Đã có {count} hoạt động giống dòng này trong dữ liệu (“{title}”, {date}): không rõ dòng này sửa hoạt động nào.',
    'Ghi đường dẫn ở cột minh chứng để phân biệt, hoặc xoá hoạt động ghi sai trước.',
  ),
  'same-page-stored': say(
    'Đơn vị này đã kê khai trang này ngày {date}: “{title}”.',
    'Kiểm tra có phải kê khai hai lần không.',
  ),
  'same-page-elsewhere-stored': say(
    '{unit} cũng kê khai trang này, ngày {date}: “{title}”.',
    'Kiểm tra hoạt động là của đơn vị nào.',
  ),
  'same-title-stored': say(
    'Cùng ngày {date} đã có hoạt động cùng tên “{title}”.',
    'Kiểm tra có phải kê khai hai lần không.',
  ),
  'cell-empty': say(
    'Ô để trống; giá trị đang lưu “{value}” được giữ nguyên.',
    'Nếu muốn xoá giá trị này, nhập lại tệp và chọn “Ô để trống xoá giá trị đã lưu”.',
  ),
  'cell-erased': say(
    'Ô để trống: giá trị đã lưu “{value}” bị xoá.',
    'Nếu xoá nhầm, ghi lại giá trị này vào ô rồi nhập lại tệp.',
  ),
  'verdict-lapsed': say(
    'Giá trị khác với giá trị đã thẩm định (“{value}”): khai báo trở lại trạng thái chờ thẩm định.',
    'Thẩm định giá trị mới.',
  ),
} as const satisfies Readonly<Record<string, Sentence>>
