import type { IssueSentences } from './sentences.ts'

const range = ({ least, most }: Readonly<Record<string, string>>): string => {
  if (least !== undefined && most !== undefined) return `giá trị chỉ từ ${least} đến ${most}`
  return most === undefined ? `giá trị không dưới ${least ?? 'mức đó'}` : `giá trị nhiều nhất là ${most}`
}
const stages: Readonly<Record<string, string>> = {
  line: 'dòng của tiêu chí',
  'bonus-line': 'dòng thưởng',
  rating: 'điều kiện xếp loại',
  gate: 'điều kiện chặn',
  commendation: 'điều kiện khen thưởng',
  quota: 'chỉ tiêu',
}

/** What the linter finds in a criteria set. Figures come formatted. */
export const lintFindingsVi = {
  'standards-do-not-sum': ({ sum, nominal }) =>
    `Điểm chuẩn của các tiêu chí cộng lại là ${sum}, không phải ${nominal} như bộ tiêu chí ghi.`,
  'standards-do-not-sum-for-kind': ({ kind, sum, nominal }) =>
    `Với loại hình “${kind}”, điểm chuẩn cộng lại là ${sum}, không phải ${nominal}.`,
  'little-applies': ({ kind, sum, all }) =>
    `Với loại hình “${kind}” chỉ ${sum} trên ${all} điểm chuẩn được áp dụng, chưa đến một nửa.`,
  'standard-unreachable': ({ standard, best, kinds }) =>
    `Không đạt được ${standard} điểm chuẩn: cao nhất là ${best} (${kinds}).`,
  'line-exceeds-standard': ({ best, standard }) =>
    `Một dòng cho đến ${best} điểm, nhiều hơn ${standard} điểm chuẩn của tiêu chí.`,
  'standard-line-ignored': ({ standard }) =>
    `Tiêu chí bắt đầu từ đủ ${standard} điểm nên dòng ở cột chuẩn không có tác dụng.`,
  'band-unreachable': params => `Không có giá trị nào rơi vào bậc từ ${params.from}: ${range(params)}.`,
  'size-class-unreachable': params =>
    `Không đơn vị nào thuộc hạng quy mô từ ${params.from}: ${range(params)}.`,
  'band-repeats-points': ({ from, points }) =>
    `Bậc từ ${from} cho ${points} điểm, bằng bậc ngay dưới: ngưỡng này không phân biệt gì.`,
  'bands-not-ordered': () => 'Điểm của các bậc lúc tăng lúc giảm.',
  'bands-open-below': ({ from, points }) =>
    `Càng thấp càng được nhiều điểm (${points} từ ${from}), nhưng dưới ${from} lại là 0 điểm.`,
  'size-classes-open-below': ({ from }) =>
    `Đơn vị có quy mô dưới ${from} không thuộc hạng nào và được 0 điểm.`,
  'or-else-never-read': () => 'Giá trị này không bao giờ được đọc: giá trị trước nó không bao giờ thiếu.',
  'known-share-without-excluded': () =>
    'Không dòng nào được để ngoài khi thiếu (“missing: excluded”), nên “knownAtLeast” không có tác dụng.',
  'silence-takes-nothing': ({ points }) =>
    `Khai “không” hoặc 0 thì bị trừ ${points} điểm, không khai thì không bị trừ: im lặng có lợi hơn khai.`,
  'percent-on-ratio': ({ from }) => `Ngưỡng ${from} giống phần trăm, nhưng tỷ lệ được tính từ 0 đến 1.`,
  'fraction-on-whole-number': ({ from }) => `Ngưỡng ${from} có phần lẻ, nhưng giá trị luôn là số nguyên.`,
  'cap-without-effect': ({ cap, best }) =>
    `Mức trần ${cap} không bao giờ có tác dụng: cao nhất cũng chỉ ${best} điểm.`,
  'cap-mode-without-cap': () => 'Có cách áp mức trần của nhóm nhưng không có mức trần.',
  'cap-below-floor': ({ cap, floor }) =>
    `Mức trần ${cap} của nhóm thấp hơn tổng mức sàn ${floor} của các tiêu chí bên trong.`,
  'floor-above-best': ({ floor, best }) => `Mức sàn ${floor} cao hơn số điểm cao nhất ${best} của tiêu chí.`,
  'deduction-gives-points': ({ least }) =>
    `Dòng trừ cho điểm âm (${least ?? 'không có giới hạn'}), tức là cộng thêm điểm.`,
  'bonus-takes-points': ({ least }) =>
    `Dòng thưởng cho điểm âm (${least ?? 'không có giới hạn'}), tức là trừ điểm.`,
  'maximum-below-nominal': ({ maximum, nominal }) =>
    `Tổng điểm tối đa ${maximum} thấp hơn ${nominal} điểm chuẩn của bảng.`,
  'scale-outside-limits': ({ points, from, to }) =>
    `Mức ${points} của thang điểm nằm ngoài khung từ ${from} đến ${to}.`,
  'dates-outside-effective': ({ date, from, to }) =>
    `Ngày ${date} nằm ngoài thời gian áp dụng của bộ tiêu chí (từ ${from}${to === '' ? '' : ` đến ${to}`}).`,
  'deadline-before-effective': ({ date, from }) =>
    `Hạn ${date} ở trước ngày bộ tiêu chí bắt đầu áp dụng (${from}).`,
  'due-differs-from-deadline': ({ due, deadline }) =>
    `Nội dung khai báo ghi hạn ${due}, nhưng điểm được tính theo hạn ${deadline}.`,
  'version-not-effective-from': ({ version, from }) =>
    `Phiên bản ${version} khác ngày bắt đầu áp dụng ${from}.`,
  'question-not-answered-here': ({ question, stage = '' }) =>
    `Điều kiện “${question}” không thể xét ở ${stages[stage] ?? stage}.`,
  'marks-not-read-here': () => 'Phiếu chấm chỉ có ở dòng được chấm; ở đây không ai chấm.',
  'marks-without-limits': () => 'Dòng đọc phiếu chấm nhưng không nêu khung điểm được chấm.',
  'marks-sum-held': ({ to }) => `Tổng điểm của các thành viên bị giữ ở mức ${to} như một phiếu.`,
  'condition-never-holds': () => 'Điều kiện này không bao giờ đạt được.',
  'condition-always-holds': () => 'Điều kiện này lúc nào cũng đạt.',
  'share-looks-like-percent': ({ share }) =>
    `Tỷ lệ ${share} giống phần trăm, nhưng tỷ lệ được ghi từ 0 đến 1.`,
  'place-not-whole': ({ place }) => `Hạng ${place} không phải số nguyên.`,
  'applies-to-none': () => 'Danh sách áp dụng để trống: không đơn vị nào được chấm ở đây.',
  'kind-without-criteria': ({ kind }) => `Không có tiêu chí nào áp dụng cho loại hình “${kind}”.`,
  'line-applies-beyond-criterion': ({ kinds }) =>
    `Dòng áp dụng cho cả loại hình mà tiêu chí không áp dụng: ${kinds}.`,
  'no-line-for-kind': ({ kinds }) =>
    `Tiêu chí áp dụng nhưng không có dòng nào ở cột chuẩn cho loại hình: ${kinds}.`,
  'fact-not-for-kind': ({ name, kinds }) => `“${name}” không được hỏi ở loại hình: ${kinds}.`,
  'condition-for-no-kind': ({ kinds }) =>
    `Dòng chỉ áp dụng cho ${kinds}, nhưng điều kiện chỉ nhận loại hình khác.`,
  'exclusive-alone': ({ name }) => `Chỉ một dòng mang dấu loại trừ “${name}” nên không loại trừ gì.`,
  'exclusive-apart': ({ name }) => `Các dòng loại trừ “${name}” nằm ở cột hoặc tiêu chí khác nhau.`,
  'tie-break-repeats': () => 'Khoá xếp hạng này đã có ở trên.',
  'rating-unreachable': ({ from, best }) =>
    `Không đơn vị nào đạt được ngưỡng ${from}: tổng điểm cao nhất là ${best}.`,
  'rating-never-given': ({ from, least }) =>
    `Không đơn vị nào rơi xuống mức này: mức trên đã nhận từ ${from}, mà tổng điểm thấp nhất là ${least}.`,
  'last-rating-conditional': () =>
    'Mức xếp loại cuối có ngưỡng hoặc điều kiện: có đơn vị không được xếp loại.',
  'percent-out-of-range': ({ percent }) => `${percent} không phải phần trăm từ 0 đến 100.`,
  'percent-looks-like-ratio': ({ percent }) => `${percent}% rất nhỏ; có phải là tỷ lệ từ 0 đến 1?`,
  'quota-gives-no-seat': () => 'Chỉ tiêu này không cho suất nào.',
  'seats-above-block': ({ seats, units }) => `${seats} suất cho ${units} đơn vị: nhiều suất hơn đơn vị.`,
  'block-sizes-repeat': ({ from }) => `Hai dòng cùng nói về khối từ ${from} đơn vị.`,
  'block-sizes-open-below': ({ from }) => `Khối dưới ${from} đơn vị không có suất nào.`,
  'larger-block-fewer-seats': ({ units, seats, before }) =>
    `Khối từ ${units} đơn vị có ${seats} suất, ít hơn khối nhỏ hơn (${before} suất).`,
  'small-block-rule-without-effect': ({ units }) =>
    `Quy định cho khối dưới ${units} đơn vị không gặp khối nào.`,
  'quota-cannot-be-met': ({ seats, places }) =>
    `Có ${seats} suất nhưng điều kiện chỉ nhận đến hạng ${places}.`,
  'quota-base-misread': ({ percentOf }) =>
    `Có nêu mức xếp loại làm căn cứ nhưng chỉ tiêu lại tính theo “${percentOf}”.`,
  'not-with-later': ({ names }) =>
    `Hình thức được xét từ trên xuống, nên “notWith” không thể nhắc đến hình thức ở sau: ${names}.`,
  'leader-may-be-gated': () =>
    'Đơn vị đứng đầu có thể vướng điều kiện chặn; chưa nêu khi đó ai được xét thay và đơn vị ấy có xếp hạng không.',
  'percent-on-ratio-in-condition': ({ from }) =>
    `Mốc ${from} của điều kiện giống phần trăm, nhưng tỷ lệ được tính từ 0 đến 1 nên điều kiện không bao giờ, hoặc lúc nào cũng, đạt.`,
  'percent-on-ratio-above': ({ from }) =>
    `Phần trên ${from} không bao giờ có: mốc này giống phần trăm, nhưng tỷ lệ được tính từ 0 đến 1.`,
  'cap-of-nothing': () => 'Mức trần bằng 0: phần này không bao giờ cho hay trừ điểm nào.',
  'silence-earns-full': ({ standard, names }) =>
    `Đơn vị không khai báo gì vẫn được đủ ${standard} điểm: các dòng trừ coi thiếu là 0, và không nơi nào khác cần đến ${names}.`,
  'words-clash': ({ word, other }) => `“${word}” vừa chỉ mục này, vừa chỉ “${other}”.`,
  'label-blank': () => 'Tên gọi để trống.',
  'fact-without-label': ({ name }) => `Dữ kiện “${name}” không có tên gọi.`,
  'rows-alike': ({ label, other }) => `Tên “${label}” trùng với “${other}”.`,
  'fact-not-read': ({ name }) => `Dữ kiện “${name}” không được dùng ở đâu.`,
  'declaration-not-read': ({ name }) => `Đơn vị phải khai báo “${name}” nhưng không tiêu chí nào dùng.`,
  'succession-without-combination': ({ name }) =>
    `Khi sáp nhập, “${name}” do nhiều đơn vị cũ khai sẽ bị coi là thiếu vì chưa nêu cách gộp.`,
  'attribute-not-read': ({ name }) => `Quy mô “${name}” không được dùng ở đâu.`,
  'points-fall-with-activities': () => 'Làm thêm việc có thể bị giảm điểm ở dòng này.',
  'condition-closes-with-activities': () => 'Làm thêm việc có thể làm điều kiện của dòng này không còn đạt.',
  'higher-level-leaves-filter': ({ kinds, levels }) =>
    `Thành tích được nâng lên cấp ${levels} thì không còn được tính ở đây (${kinds}).`,
  'versions-apply-differently': ({ id, earlier, later }) =>
    `Phiên bản ${earlier} và ${later} của “${id}” áp dụng theo hai cách khác nhau.`,
  'version-repeats': ({ id, later }) => `Bộ tiêu chí “${id}” có hai bản cùng phiên bản ${later}.`,
  'versions-overlap': ({ id, earlier, later, from, to }) =>
    `Phiên bản ${earlier} của “${id}” áp dụng đến ${to}, chồng lên phiên bản ${later} từ ${from}.`,
  'versions-leave-gap': ({ id, earlier, later, from, to }) =>
    `Phiên bản ${earlier} của “${id}” hết hiệu lực ${to}, phiên bản ${later} đến ${from} mới áp dụng.`,
  'more-work-fewer-points': ({ unitKind, kind, quantity, before, after, criterion, had, has }) =>
    `Đơn vị “${unitKind}” làm thêm ${quantity} “${kind}” thì từ ${before} còn ${after || 'không có'} điểm${criterion === undefined ? '' : ` (tiêu chí ${criterion}: ${had} còn ${has})`}.`,
} satisfies IssueSentences

/** What mends a finding. */
export const lintRemediesVi: Readonly<Record<string, string>> = {
  'make-standards-sum-to-nominal': 'Sửa điểm chuẩn hoặc “nominal” cho khớp.',
  'widen-applies-to': 'Thêm loại hình vào “appliesTo”, hoặc bỏ “appliesTo”.',
  'lower-standard-or-raise-lines': 'Hạ điểm chuẩn, hoặc nâng điểm các dòng.',
  'lower-line-to-standard': 'Hạ điểm hoặc mức trần của dòng xuống bằng điểm chuẩn.',
  'move-line-to-other-column': 'Chuyển dòng sang cột thưởng hoặc trừ.',
  'remove-or-move-band': 'Bỏ dòng này, hoặc sửa ngưỡng.',
  'remove-what-is-never-read': 'Bỏ giá trị này, hoặc đặt nó lên trước.',
  'leave-out-what-is-missing': 'Ghi “missing: excluded” cho các dòng được để ngoài, hoặc bỏ “knownAtLeast”.',
  'let-silence-be-a-value':
    'Ghi “missing: unresolved”, hoặc ở định dạng 2 ghi giá trị thay khi thiếu: “orElse: [a, 0]”.',
  'join-bands': 'Gộp hai bậc làm một.',
  'order-band-points': 'Sắp điểm các bậc theo một chiều.',
  'add-lowest-band': 'Thêm một bậc thấp hơn cho các giá trị dưới ngưỡng này, kể cả giá trị âm nếu có.',
  'add-lowest-class': 'Thêm hạng nhỏ nhất.',
  'write-ratio-thresholds-from-0-to-1': 'Ghi tỷ lệ từ 0 đến 1, ví dụ 0.9 thay cho 90.',
  'write-whole-thresholds': 'Ghi số nguyên.',
  'lower-or-remove-cap': 'Hạ mức trần, hoặc bỏ mức trần.',
  'add-cap-or-remove-mode': 'Thêm “cap”, hoặc bỏ “capMode”.',
  'lower-floor': 'Hạ mức sàn.',
  'write-deduction-as-positive': 'Ghi số điểm trừ là số dương.',
  'raise-maximum': 'Nâng tổng điểm tối đa.',
  'widen-limits-or-remove-step': 'Nới khung điểm, hoặc bỏ mức này.',
  'move-dates-into-effective': 'Sửa ngày cho nằm trong thời gian áp dụng.',
  'make-dates-agree': 'Sửa cho hai ngày như nhau.',
  'move-condition': 'Chuyển điều kiện đến nơi xét được.',
  'read-marks-in-a-line': 'Đọc phiếu chấm trong một dòng của tiêu chí.',
  'declare-limits-of-marks': 'Dùng “marked” với “from” và “to”.',
  'multiply-the-mean-of-marks': 'Lấy trung bình (mean) ở dòng này rồi nhân lên ở dòng khác bằng “points”.',
  'say-whose-seat-it-is':
    'Ghi policies.ranking.gated: { place: ranked / after / unranked, seat: next / vacant }.',
  'raise-cap-or-remove-line': 'Nâng mức trần, hoặc bỏ phần này.',
  'ask-for-the-declaration':
    'Bỏ “missing: zero” để còn thiếu thì chưa có tổng điểm; nếu không khai đúng là không có gì thì viết rõ “orElse: […, 0]”.',
  'correct-bound': 'Sửa mốc so sánh, hoặc bỏ điều kiện.',
  'narrow-applies-to': 'Bỏ các loại hình này khỏi “appliesTo”.',
  'make-applies-to-agree': 'Sửa cho hai danh sách “appliesTo” khớp nhau.',
  'name-the-other-line-or-remove': 'Ghi “exclusive” ở cả dòng kia, hoặc bỏ đi.',
  'put-alternatives-in-one-column': 'Để các dòng loại trừ nhau trong một cột của một tiêu chí.',
  'remove-repeated-key': 'Bỏ khoá lặp lại.',
  'lower-rating-threshold': 'Hạ ngưỡng xếp loại.',
  'raise-rating-threshold-above': 'Nâng ngưỡng của mức trên.',
  'add-last-rating-without-conditions': 'Thêm mức cuối không có ngưỡng và điều kiện.',
  'write-percent-from-0-to-100': 'Ghi phần trăm từ 0 đến 100, ví dụ 20.',
  'raise-or-remove-quota': 'Nâng số suất, hoặc bỏ quy định này.',
  'lower-seats': 'Giảm số suất.',
  'widen-eligibility-or-lower-seats': 'Nới điều kiện, hoặc giảm số suất.',
  'name-the-base-of-the-quota': 'Ghi “percentOf: rated”, hoặc bỏ “ratings”.',
  'list-from-highest-to-lowest': 'Xếp hình thức cao lên trước.',
  'rename-one-of-them': 'Đổi tên một trong hai.',
  'write-label': 'Ghi tên gọi bằng tiếng Việt và tiếng Anh.',
  'say-how-they-combine': 'Ghi cách gộp (sum, largest, any, every), hoặc để vậy nếu đơn vị mới phải tự khai.',
  'read-or-remove': 'Dùng trong một tiêu chí, hoặc bỏ đi.',
  'make-points-rise-with-work': 'Sửa để điểm không giảm khi làm thêm.',
  'filter-by-level-at-least': 'Lọc bằng “levelAtLeast” thay cho “level”.',
  'make-versions-agree': 'Ghi “effective.by” như nhau ở hai phiên bản.',
  'give-each-version-its-day': 'Mỗi phiên bản cần một ngày riêng.',
  'move-dates-apart': 'Sửa ngày để hai phiên bản không chồng nhau.',
  'close-the-gap': 'Sửa ngày để hai phiên bản nối liền nhau.',
}
