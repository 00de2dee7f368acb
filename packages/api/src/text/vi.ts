import { activityIssuesVi } from './activities.vi.ts'
import { archiveIssuesVi } from './archive.vi.ts'
import { awardIssuesVi } from './awards.vi.ts'
import { blockMeetingIssuesVi } from './block-meetings.vi.ts'
import { calendarIssuesVi } from './calendar.vi.ts'
import { councilIssuesVi } from './council.vi.ts'
import { criteriaIssuesVi, shapes } from './criteria.vi.ts'
import { evidenceIssuesVi } from './evidence.vi.ts'
import { explanationIssuesVi } from './explanations.vi.ts'
import { type OpenFigures, openPhrasesVi } from './open.vi.ts'
import { peopleIssuesVi } from './people.vi.ts'
import { recordIssuesVi } from './records.vi.ts'
import { registrationIssuesVi } from './registrations.vi.ts'
import { reviewIssuesVi } from './review.vi.ts'
import { type IssueSentences, readable, type Sentences, sentenceFor } from './sentences.ts'
import { signOnIssuesVi } from './sign-on.vi.ts'
import { voteIssuesVi } from './votes.vi.ts'
import { dateText } from './writing.ts'
import { yamlIssuesVi } from './yaml.vi.ts'

const scoredParts: Readonly<Record<string, string>> = {
  lines: 'dòng chấm',
  facts: 'chỉ số',
  outcomes: 'điều kiện xếp loại và khen thưởng',
  explained: 'phần diễn giải',
}

export const apiIssuesVi = {
  ...activityIssuesVi,
  ...archiveIssuesVi,
  ...awardIssuesVi,
  ...explanationIssuesVi,
  ...registrationIssuesVi,
  ...blockMeetingIssuesVi,
  ...calendarIssuesVi,
  ...councilIssuesVi,
  ...criteriaIssuesVi,
  ...evidenceIssuesVi,
  ...recordIssuesVi,
  ...reviewIssuesVi,
  ...peopleIssuesVi,
  ...signOnIssuesVi,
  ...voteIssuesVi,
  ...yamlIssuesVi,
  'malformed-json': () => 'Nội dung gửi lên không phải JSON hợp lệ.',
  'broken-character': () => 'Chữ có ký tự bị cắt đôi, không lưu được; hãy gõ lại chỗ đó.',
  'zero-character': () => 'Có ký tự số không (U+0000) trong chữ; hãy xoá ký tự đó.',
  'not-a-criteria-set': () =>
    'Tệp này không phải là bộ tiêu chí. Chọn tệp .yaml của bộ tiêu chí; tệp số liệu (Excel, CSV) nhập ở trang “Nhập số liệu” của kỳ.',
  'encoding-unknown': () => 'Không đọc được bảng mã chữ của tệp; hãy lưu lại dạng UTF-8.',
  'malformed-form': () => 'Biểu mẫu gửi lên không đọc được.',
  'other-content-type': () => 'Đường dẫn này không nhận nội dung kiểu đó; xem /api/v1/docs.',
  'sign-in-needed': () => 'Cần đăng nhập để thực hiện việc này.',
  'not-published-yet': () => 'Kỳ thi đua này chưa công bố kết quả; thành viên hội đồng đăng nhập để xem.',
  'not-kept': ({ version }) =>
    `Bản ${version} đã công bố không giữ riêng nội dung này nên không xem công khai được; từ lần công bố sau sẽ có.`,
  'token-wrong': () => 'Mã truy cập không đúng hoặc đã bị thu hồi.',
  'not-allowed': () =>
    'Bạn không có quyền làm việc này. Người phân vai trò trong hội đồng có thể giao cho bạn.',
  'not-any-more': () => 'Kết quả của kỳ này đã công bố: số liệu đầu vào nay chỉ thường trực hội đồng sửa.',
  'not-yours': () => 'Mục này thuộc đơn vị hoặc tiêu chí ngoài phạm vi vai trò của bạn; chưa lưu gì.',
  'not-yours-to-decide': () =>
    'Việc xác minh mục này thuộc người thẩm định đơn vị và tiêu chí đó, không thuộc vai trò của bạn. Chưa lưu gì.',
  'token-not-found': () => 'Không có mã này, hoặc mã đã bị thu hồi.',
  'last-way-in': () =>
    'Chưa ai khác đăng nhập được: hãy để một thường trực đặt mật khẩu trước, rồi mới thu hồi mã này.',
  'expiry-out-of-bounds': ({ from, to }) =>
    `Ngày cuối phải từ ${dateText(from ?? '')} đến ${dateText(to ?? '')}.`,
  'foreign-origin': () => 'Yêu cầu đến từ một trang khác nên bị từ chối.',
  'too-many-attempts': ({ seconds }) => `Quá nhiều lần thử. Hãy thử lại sau ${seconds} giây.`,
  'work-too-long': ({ seconds }) =>
    `Nội dung gửi lên cần tính toán quá ${seconds} giây nên đã dừng lại. Hãy gửi ít hơn trong một lần, hoặc làm bộ tiêu chí gọn lại.`,
  'work-too-large': ({ megabytes }) =>
    `Nội dung gửi lên cần quá ${megabytes} MB bộ nhớ nên đã dừng lại. Hãy gửi ít hơn trong một lần, hoặc làm bộ tiêu chí gọn lại.`,
  'work-queue-full': ({ seconds }) =>
    `Máy chủ đang xử lý nhiều yêu cầu khác. Hãy gửi lại sau ${seconds} giây.`,
  'work-stopped': () => 'Máy chủ đang dừng để khởi động lại. Hãy gửi lại sau ít phút.',
  'more-issues': ({ count }) => `Còn ${count} lỗi khác không kể ra ở đây. Hãy sửa các lỗi trên rồi gửi lại.`,
  'too-much-to-score': ({ what, units, each, found, most }) =>
    `${units} đơn vị × ${each} ${scoredParts[what ?? ''] ?? what} là ${found}, mà một lần gửi chỉ được ${most}. Hãy chia ra gửi nhiều lần, mỗi lần một khối thi đua.`,
  'answer-too-large': ({ megabytes }) =>
    `Kết quả lớn hơn ${megabytes} MB. Hãy chia ra gửi nhiều lần, mỗi lần một khối thi đua, hoặc yêu cầu diễn giải ít đơn vị hơn.`,
  'too-large': ({ megabytes }) => `Nội dung gửi lên vượt quá ${megabytes} MB.`,
  'period-not-found': ({ period }) => `Không có kỳ thi đua “${period}”.`,
  'draft-not-found': () => 'Không có bản soạn bộ tiêu chí này; có thể nó đã bị xoá.',
  'draft-issued': () =>
    'Bản soạn này đã ban hành, không sửa và không xoá được nữa. Muốn đổi, hãy soạn phiên bản mới.',
  'draft-changed': () =>
    'Trong lúc bạn làm, người khác đã sửa bản soạn này. Hãy mở lại bản mới nhất rồi sửa tiếp; nội dung bạn vừa gửi chưa được lưu.',
  'draft-not-later': ({ version = '', before = '' }) =>
    `Ngày áp dụng ${version.split('-').reverse().join('/')} không sau ngày ${before} của bộ đang sao chép. Hãy chọn ngày sau đó.`,
  'draft-unreadable': () =>
    'Bản soạn còn chỗ viết sai cách nên chưa đọc được. Hãy mở phần viết dạng văn bản và sửa các lỗi được nêu.',
  'draft-figure-unknown': ({ pointer }) =>
    `Bản soạn không có số liệu ở ${pointer}. Hãy mở lại trang để lấy bản mới nhất.`,
  'draft-figure-shape': ({ given, before }) =>
    `“${given}” không viết theo cách của “${before}”. Số viết như 2 hoặc 2.5; ngày viết như 2026-09-01; ngày trong năm viết như 06-30.`,
  'draft-not-ready': ({ errors }) => `Chưa ban hành được: bản soạn còn ${errors} lỗi phải sửa.`,
  'draft-unchanged': () => 'Bản soạn giống hệt bộ tiêu chí đã sao chép, nên không có gì để ban hành.',
  'criteria-set-not-found': ({ digest }) => `Chưa cài bộ tiêu chí ${digest}.`,
  'set-not-in-force': ({ day, by, from, to }) =>
    `Bộ tiêu chí này áp dụng từ ngày ${from}${to === undefined ? '' : ` đến ngày ${to}`}, còn ${by === 'receipt' ? 'ngày nhận hồ sơ' : 'ngày đầu kỳ'} là ${day}. Hãy chọn phiên bản khác hoặc sửa ngày.`,
  'stored-data-unfit': () =>
    'Bộ tiêu chí không đọc được một phần số liệu đã lưu của kỳ, nên phần đó sẽ bị bỏ qua. Hãy sửa những số liệu nêu dưới đây, hoặc dùng bộ tiêu chí có chúng.',
  'criteria-set-changed': () =>
    'Bộ tiêu chí của kỳ đã được thay trong lúc nhập nên những dòng còn lại của tệp chưa được lưu. Hãy nhập lại tệp; những dòng đã lưu không bị nhập hai lần.',
  'receipt-day-needed': () =>
    'Bộ tiêu chí này áp dụng theo ngày nhận hồ sơ: hãy nêu ngày lập đề nghị của kỳ.',
  'no-set-in-force': ({ period, receipt }) =>
    `Không có phiên bản nào của bộ tiêu chí áp dụng cho kỳ bắt đầu ngày ${period}${receipt === undefined ? '' : `, hồ sơ nhận ngày ${receipt}`}.`,
  'block-not-found': ({ block }) => `Không có khối thi đua “${block}”.`,
  'unit-not-found': ({ unit }) => `Không có đơn vị “${unit}”.`,
  'activity-unclear': ({ activities }) =>
    `Có nhiều hoạt động đã lưu giống hoạt động này (${activities}): không rõ sửa hoạt động nào. Ghi thêm đường dẫn, hoặc xoá hoạt động sai trước.`,
  'activity-not-found': ({ activity }) => `Không có hoạt động “${activity}”.`,
  'model-not-found': ({ model }) => `Không có mô hình “${model}”.`,
  'import-not-found': ({ import: id }) => `Không có lần nhập “${id}”.`,
  'result-not-found': ({ version }) => `Không có kết quả phiên bản ${version}.`,
  'receipt-not-kept': ({ version }) =>
    `Phiên bản ${version} được lưu từ khi chưa có biên nhận; hãy chấm điểm lại để có biên nhận.`,
  'no-earlier-version': ({ version }) => `Không có phiên bản nào trước phiên bản ${version} để so sánh.`,
  'no-result-yet': () => 'Kỳ thi đua này chưa có kết quả chấm điểm.',
  'scoring-overtaken': () =>
    'Số liệu của kỳ thi đua thay đổi liên tục trong lúc chấm nên lần chấm này không được lưu; hãy chấm lại khi việc nhập số liệu đã ngừng.',
  'scoring-runs': () => 'Kỳ thi đua này đang được chấm; hãy chờ lần chấm đó xong.',
  'version-altered': ({ period, version }) =>
    `Bản ${version} của kỳ “${period}” trong cơ sở dữ liệu không còn đúng như khi chấm, không khớp với biên nhận, nên không hiển thị. Hãy báo người quản trị: khôi phục từ bản sao lưu, rồi kiểm tra bằng tệp biên nhận đã tải về.`,
  'scoring-broken': () => 'Phần mềm gặp lỗi khi chấm điểm; không có bản nào được lưu. Hãy chấm lại.',
  'no-units-yet': () => 'Kỳ thi đua chưa có đơn vị nào: hãy nhập danh sách đơn vị trước.',
  'older-than-published': ({ version, published }) =>
    `Bản ${published} đã được công bố sau bản ${version}, nên bản ${version} không công bố được nữa. Hãy chấm lại để có bản mới.`,
  'nothing-scored': () =>
    'Chưa đơn vị nào có điểm cuối cùng nên không có gì để công bố. Hãy nhập các số liệu còn thiếu rồi chấm lại.',
  'publication-reason-needed': figures =>
    `Còn ${openPhrasesVi(figures as OpenFigures).join('; ')}. Muốn công bố lúc này, hãy nêu lý do; lý do được in kèm kết quả.`,
  'final-while-open': figures =>
    `Chưa công bố chính thức được: còn ${openPhrasesVi(figures as OpenFigures).join('; ')}.`,
  'replacing-reason-needed': () =>
    'Bản này thay một bản đã công bố chính thức: hãy nêu lý do thay đổi; lý do được in kèm cả hai bản.',
  'review-day-past': ({ today }) =>
    `Hạn nhận kiến nghị không được sớm hơn hôm nay (${dateText(today ?? '')}).`,
  'not-provisional': ({ version }) =>
    `Bản ${version} không phải bản công bố dự kiến đang có hiệu lực, nên không có hạn nhận kiến nghị.`,
  'already-exists': ({ id }) => `“${id}” đã có.`,
  'ends-before-it-starts': () => 'Ngày kết thúc sớm hơn ngày bắt đầu.',
  'outside-period': ({ date, from, to }) => `Ngày ${date} nằm ngoài kỳ thi đua (${from} đến ${to}).`,
  'unknown-unit': ({ unit }) => `Không có đơn vị “${unit}” trong kỳ thi đua.`,
  'unknown-term': ({ field, value }) => `“${value}” không có trong danh mục “${field}” của bộ tiêu chí.`,
  'unknown-parent': ({ parent }) => `Không có đơn vị cấp trên “${parent}”.`,
  'succession-without-policy': ({ unit }) =>
    `Đã lưu, nhưng chưa có tác dụng trong kỳ này: bộ tiêu chí không quy định kết quả của “${unit}” được tính tiếp cho đơn vị mới như thế nào. Hãy dùng phiên bản bộ tiêu chí có quy định đó.`,
  'successor-not-listed': ({ unit, successor }) =>
    `Đã lưu, nhưng chưa có tác dụng: đơn vị mới “${successor}” chưa có trong danh sách của kỳ nên “${unit}” vẫn được chấm. Hãy thêm đơn vị mới vào danh sách.`,
  'closure-outside-period': ({ on }) =>
    `Ngày ${dateText(on ?? '')} nằm ngoài kỳ thi đua; đơn vị giải thể trước kỳ thì không đưa vào danh sách, sau kỳ thì vẫn được chấm.`,
  'unit-merged': ({ unit, on, heir, document }) =>
    `${unit} đã sáp nhập vào ${heir} từ ngày ${dateText(on ?? '')} (${document}); kết quả được tính cho ${heir}.`,
  'unit-closed': ({ unit, on, document }) =>
    `${unit} đã kết thúc hoạt động từ ngày ${dateText(on ?? '')} (${document}) nên không được chấm và xếp hạng.`,
  'own-successor': () => 'Một đơn vị không kế thừa chính mình: hãy ghi mã đơn vị cũ và mã đơn vị mới.',
  'split-without-heir': ({ unit, heirs }) =>
    `Đơn vị “${unit}” thành nhiều đơn vị (${heirs}): chưa rõ đơn vị nào nhận kết quả; hãy ghi đúng một trong số đó là nơi nhận kết quả.`,
  'succession-leads-back': ({ unit }) =>
    `Các bước kế tục của đơn vị “${unit}” quay vòng, lùi ngày hoặc dài quá 64 bước; hãy bỏ một bước hoặc sửa ngày.`,
  'after-succession': ({ unit, date, on }) =>
    `Đơn vị “${unit}” không còn sau ngày ${on} nên không thể có hoạt động ngày ${date}; hãy ghi cho đơn vị kế tục.`,
  'own-ancestor': ({ unit }) => `Đơn vị “${unit}” là cấp trên của chính mình.`,
  'activity-without-rule': ({ value }) =>
    `Bộ tiêu chí không chấm hoạt động loại “${value}” như đã ghi (loại, kênh, cấp, ngày), nên hoạt động này không được tính.`,
  'reached-over-audience': () => 'Số người được phổ biến lớn hơn tổng số người.',
  'wrong-declaration-value': ({ type, value }) => `Giá trị “${value}” không đúng kiểu “${type}”.`,
  'repeated-key': ({ id }) => `“${id}” xuất hiện hai lần trong yêu cầu.`,
  // A criteria set says what it was given, and is stricter: its ids are never read as numbers.
  'invalid-id': ({ given }) =>
    given === undefined
      ? 'Mã bắt đầu bằng chữ hoặc số, chỉ gồm chữ, số và các dấu . _ : ~ -'
      : `“${given}” không dùng làm mã được: mã bắt đầu bằng chữ cái không dấu, chỉ gồm chữ không dấu, số, dấu gạch nối và dấu chấm, nhiều nhất 64 ký tự.`,
  'invalid-decimal': ({ given }) =>
    given === undefined
      ? 'Số phải là chuỗi thập phân như "12.5".'
      : `“${given}” không phải số thập phân viết bằng dấu chấm${/^-?\d+,\d+$/.test(given) ? `; viết ${given.replace(',', '.')}` : ', như 12.5'}.`,
  'invalid-amount': () => 'Số phải là chuỗi thập phân không âm như "2".',
  'invalid-date': () => 'Ngày phải có dạng NNNN-TT-NN và có thật.',
  'invalid-digest': () => 'Mã băm phải gồm 64 chữ số thập lục phân.',
  'repeated-field': ({ key }) =>
    `Tệp ghi khoá “${key}” hai lần trong cùng một chỗ nên có thể đọc thành hai nghĩa; hãy tải lại tệp từ trang đã công bố.`,
  'not-json': () => 'Tệp không phải JSON.',
  'expected-object': () => 'Ở đây phải là một nhóm khoá và giá trị.',
  'expected-list': () => 'Ở đây phải là một danh sách.',
  'invalid-text': () => 'Ở đây phải là chuỗi từ 1 đến 200 ký tự.',
  required: () => 'Thiếu giá trị bắt buộc.',
  'wrong-type': ({ expected }) => `Sai kiểu dữ liệu, cần ${shapes(expected ?? '')}.`,
  'unknown-field': ({ field }) => `Trường “${field}” không được nhận.`,
  'not-one-of': ({ values }) => `Giá trị phải là một trong: ${values}.`,
  'too-small': ({ minimum }) => `Quá ngắn hoặc quá nhỏ, ít nhất là ${minimum}.`,
  'too-big': ({ maximum }) => `Quá dài hoặc quá lớn, nhiều nhất là ${maximum}.`,
  'file-missing': () => 'Thiếu tệp cần nhập.',
  'invalid-value': () => 'Giá trị không hợp lệ.',
  'invalid-uuid': () => 'Mã định danh không đúng dạng UUID.',
  'invalid-cursor': () => 'Vị trí trang tiếp theo không đúng.',
  'idempotency-wrong': () =>
    'Tiêu đề Idempotency-Key không dùng được: từ 1 đến 200 ký tự chữ, số, dấu không dấu cách.',
  'idempotency-other': () =>
    'Khoá Idempotency-Key này đã dùng cho một yêu cầu khác. Mỗi việc cần một khoá mới; chưa có gì được thực hiện.',
  'idempotency-open': () =>
    'Yêu cầu mang khoá này đang được thực hiện, hoặc trước đó bị ngắt giữa chừng. Hãy chờ ít giây rồi gửi lại; nếu vẫn vậy, hãy xem dữ liệu đã ghi chưa trước khi gửi với khoá mới.',
  'idempotency-done': () =>
    'Yêu cầu mang khoá này đã thực hiện xong; câu trả lời quá dài nên không giữ lại. Hãy đọc dữ liệu đã ghi.',
  'import-broken': () => 'Phần mềm gặp lỗi khi nhập tệp; những dòng đã ghi vẫn được giữ. Hãy nhập lại tệp.',
  'import-cut-off': () =>
    'Phần mềm đã ngừng đột ngột trong lúc đọc tệp này, nên tệp được để riêng và không tự đọc lại. Nếu lúc đó máy chủ mất điện hoặc được khởi động lại, hãy bấm đọc lại; nếu không, hãy mở tệp, chép các dòng số liệu sang một tệp mới rồi nhập tệp mới.',
  'import-too-long': ({ seconds }) =>
    `Đọc tệp này cần quá ${seconds} giây nên đã dừng lại, và tệp được để riêng, không tự đọc lại. Hãy chép các dòng số liệu sang một tệp mới, chia làm nhiều phần nếu nhiều dòng, rồi nhập từng phần.`,
  'import-too-large': ({ megabytes }) =>
    `Đọc tệp này cần quá ${megabytes} MB bộ nhớ nên đã dừng lại, và tệp được để riêng, không tự đọc lại. Hãy chép các dòng số liệu sang một tệp mới, chia làm nhiều phần nếu nhiều dòng, rồi nhập từng phần.`,
  'import-given-up': () =>
    'Tệp này đã được xoá theo yêu cầu khi mới ghi được một phần; những dòng đã ghi vẫn được giữ.',
  'import-not-set-aside': () =>
    'Chỉ đọc lại hoặc xoá được tệp đang để riêng. Hãy xem lại tình trạng của tệp.',
  'period-published': () =>
    'Kỳ này đã công bố kết quả nên ngày đầu và ngày cuối không đổi được nữa; tên và ngày lập đề nghị vẫn sửa được.',
  'stored-outside-period': ({ count }) =>
    `Có ${count} hoạt động, mô hình hoặc lượt áp dụng nằm ngoài những ngày này. Hãy sửa hoặc bỏ chúng trước, hoặc chọn ngày khác.`,
  'file-not-kept': () =>
    'Tệp này không còn được giữ: tệp được giữ trong lúc xem trước, và bảy ngày sau khi ghi nếu có dòng không nhận. Hãy tải danh sách dòng không nhận (CSV).',
  'import-not-previewed': () =>
    'Tệp này không còn ở bước xem trước: đã có người ghi hoặc bỏ tệp, hoặc tệp đang được đọc. Hãy mở lại trang của tệp.',
  'preview-overtaken': () =>
    'Số liệu của kỳ đã thay đổi từ lúc xem trước, nên chưa có gì được ghi. Tệp đang được xem trước lại; hãy xem những dòng khác đi rồi ghi.',
  'previews-full': ({ files, megabytes }) =>
    `Đã có quá nhiều tệp chờ ghi ở bước xem trước (nhiều nhất ${files} tệp hoặc ${megabytes} MB). Hãy ghi hoặc bỏ bớt rồi gửi lại.`,
  'file-empty': () => 'Tệp rỗng.',
  'folder-in-use': ({ folder, process }) =>
    `Thư mục dữ liệu ${folder} đang được tiến trình ${process} sử dụng. Hãy dừng tiến trình đó rồi khởi động lại.`,
  'folder-unusable': ({ folder, reason }) =>
    `Không tạo hoặc không ghi được thư mục dữ liệu ${folder} (${reason}). Hãy kiểm tra DATA_DIR, quyền ghi và chỗ trống trên đĩa.`,
  'folder-version': ({ folder, found, needed }) =>
    `Thư mục dữ liệu ${folder} do PostgreSQL nhúng phiên bản ${found} ghi; bản này cần phiên bản ${needed}. Hãy sao lưu bằng bản phần mềm cũ (thidua backup), rồi khôi phục vào thư mục mới bằng bản này (thidua restore).`,
  'database-unreachable': ({ reason }) =>
    `Không kết nối được PostgreSQL (${reason}). Hãy kiểm tra DATABASE_URL và máy chủ.`,
  'database-away': () =>
    'Tạm thời không kết nối được nơi lưu dữ liệu nên chưa xử lý được yêu cầu này. Hãy thử lại sau ít phút; nếu vừa gửi số liệu, hãy xem số liệu đã được ghi chưa rồi mới gửi lại.',
  'database-busy': () => 'Nơi lưu dữ liệu đang bận nên chưa xử lý được yêu cầu này. Hãy thử lại sau ít giây.',
  'database-full': () =>
    'Đĩa của nơi lưu dữ liệu đã đầy nên không ghi được; số liệu đã ghi vẫn còn và vẫn xem được. Hãy báo người quản trị máy chủ giải phóng chỗ trống rồi thử lại.',
  'cli-option': ({ detail }) => `Tuỳ chọn không đúng: ${detail}.`,
  'cli-value': ({ option, rule }) => `Thiếu hoặc sai ${option}, ví dụ: ${option} ${rule}.`,
  'csv-header': ({ expected }) => `Tệp không bắt đầu bằng dòng tiêu đề của bản xuất: ${expected}.`,
  'csv-cut-off': () => 'Tệp bị cắt ngang: dòng cuối không có dấu xuống dòng.',
  'unknown-command': ({ name, nearest }) =>
    `Không có lệnh “${name}”.${nearest === undefined ? '' : ` Có phải “${nearest}”?`}`,
  'cli-file': ({ file, reason }) => `Không mở được tệp ${file} (${reason}).`,
  'invalid-setting': ({ name, value, rule }) => `Biến ${name} = “${value}” không dùng được: ${rule}.`,
} satisfies IssueSentences

const givenTypes = { list: 'một danh sách', object: 'một nhóm khoá và giá trị', nothing: 'ô trống' }

/** Every issue that the API has a sentence for, in each language. */
export type IssueCode = keyof typeof apiIssuesVi

export const vietnamese: Sentences = {
  titles: {
    'malformed-request': 'Yêu cầu không đọc được',
    'sign-in-needed': 'Cần đăng nhập',
    forbidden: 'Không được phép',
    'not-found': 'Không tìm thấy',
    'method-not-allowed': 'Phương thức không được dùng ở đây',
    conflict: 'Xung đột với dữ liệu hiện có',
    'too-large': 'Nội dung quá lớn',
    'unsupported-media-type': 'Kiểu nội dung không được hỗ trợ',
    'invalid-content': 'Dữ liệu không hợp lệ',
    'too-much-work': 'Quá nhiều việc cho một lần gửi',
    'too-many-attempts': 'Quá nhiều lần thử',
    'server-error': 'Lỗi máy chủ',
    unavailable: 'Tạm thời không phục vụ được',
  },
  issue: (code, params) =>
    sentenceFor(apiIssuesVi, code, readable(params, givenTypes)) ?? `Không hợp lệ (${code}).`,
}
