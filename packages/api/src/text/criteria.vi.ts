import type { IssueSentences } from './sentences.ts'

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Có phải “${nearest}”?`)
const unknown =
  (what: string) =>
  ({ name, nearest }: Readonly<Record<string, string>>): string =>
    `Không có ${what} “${name}”.${meant(nearest)}`

const shapeNames: Readonly<Record<string, string>> = {
  object: 'một nhóm khoá và giá trị, viết { khoá: giá trị }',
  array: 'một danh sách, viết [a, b]',
  record: 'một nhóm khoá và giá trị, viết { khoá: giá trị }',
  string: 'chữ',
  number: 'một số',
  boolean: 'true hoặc false',
  int: 'một số nguyên',
}

/** Kinds of value as people write them; keys stand as they are. Example: `object` → `{ khoá: giá trị }`. */
export const shapes = (expected: string): string =>
  expected
    .split(', ')
    .map(name => shapeNames[name] ?? name)
    .join(', hoặc ')

/** What the engine refuses in a criteria set or in marks. */
export const criteriaIssuesVi = {
  'expected-label': () => 'Ở đây cần tên gọi bằng hai thứ tiếng, viết { vi: …, en: … }.',
  'reserved-id': ({ given }) => `Mã “${given ?? ''}” là từ dành riêng; hãy đặt mã khác.`,
  'too-many-places': ({ given }) =>
    `Làm tròn nhiều nhất đến 12 chữ số thập phân, không phải ${given ?? 'thế này'}.`,
  'missing-key': ({ key }) => `Thiếu “${key}”.`,
  'unknown-key': ({ key = '', nearest }) =>
    nearest === undefined && /[^\w.-]|^\d/.test(key)
      ? `“${key}” không phải một khoá. Nếu đây là phần sau dấu phẩy của một câu, hãy đặt cả câu trong dấu nháy đơn.`
      : `Không có khoá “${key}”.${meant(nearest)}`,
  'unknown-choice': ({ given, choices, nearest }) =>
    `“${given}” không nằm trong các giá trị: ${choices}.${meant(nearest)}`,
  'not-understood': ({ given, expected = '' }) =>
    `Không hiểu ${given === undefined ? 'giá trị này' : `“${given}”`}; cần ${shapes(expected)}.`,
  'document-too-large': ({ most }) => `Bộ tiêu chí quá lớn, nhiều nhất ${most} giá trị.`,
  'nested-too-deep': ({ deepest }) => `Lồng nhau quá sâu, nhiều nhất ${deepest} tầng.`,
  'unknown-format': () => 'Phiên bản định dạng của bộ tiêu chí không được hỗ trợ.',
  'of-later-format': ({ key, format }) =>
    `“${key}” có từ định dạng ${format}; hãy viết “format: ${format}” ở đầu tệp, hoặc bỏ “${key}”.`,
  'gate-asks-place': () =>
    'Thứ hạng phụ thuộc điều kiện chặn (policies.ranking.gated) nên điều kiện chặn không được hỏi thứ hạng.',
  'quota-without-place': ({ rating }) =>
    `Mức “${rating}” có chỉ tiêu tính theo thứ hạng, nhưng đơn vị bị chặn khen thưởng vẫn được xếp loại mà không có hạng (gated.place: unranked); hãy dùng “after” hoặc “ranked”.`,
  'unknown-kind': unknown('loại hoạt động'),
  'unknown-channel': unknown('kênh'),
  'unknown-level': unknown('cấp'),
  'unknown-partner': unknown('đối tác'),
  'unknown-unit-kind': unknown('loại hình đơn vị'),
  'unknown-fact': ({ name, fact, nearest }) => `Không có dữ kiện “${name ?? fact}”.${meant(nearest)}`,
  'unknown-criterion': ({ name, criterion, nearest }) =>
    `Không có tiêu chí “${name ?? criterion}”.${meant(nearest)}`,
  'unknown-declaration': unknown('nội dung khai báo'),
  'unknown-group': unknown('nhóm tiêu chí'),
  'unknown-rating': unknown('mức xếp loại'),
  'unknown-source': unknown('căn cứ'),
  'unknown-commendation': unknown('hình thức khen thưởng'),
  'duplicate-id': ({ id }) => `Mã “${id}” được dùng hai lần.`,
  'combination-of-other-type': ({ name, how, type }) =>
    `Nội dung khai báo “${name}” có kiểu “${type}” nên không gộp bằng “${how}”: số thì sum hoặc largest, ngày thì largest, có/không thì any hoặc every.`,
  'not-a-date': ({ name }) => `“${name}” không phải là nội dung khai báo kiểu ngày.`,
  'chain-too-long': ({ name, longest }) => `Chuỗi tính từ “${name}” quá dài, nhiều nhất ${longest} bước.`,
  'too-much-behind': ({ name, most }) => `“${name}” kéo theo quá nhiều phép tính, nhiều nhất ${most}.`,
  cycle: ({ ring }) => `Định nghĩa vòng tròn: ${ring}.`,
  'block-figures-nested': ({ figure }) => `“${figure}” lồng quá nhiều phép tính theo khối.`,
  'repeated-threshold': ({ from }) => `Ngưỡng ${from} xuất hiện hai lần.`,
  'each-not-positive': ({ each }) => `“each” phải lớn hơn 0, không phải ${each}.`,
  'step-not-positive': ({ step }) => `“step” phải lớn hơn 0, không phải ${step}.`,
  'limits-reversed': ({ from, to }) => `Giới hạn dưới ${from} lớn hơn giới hạn trên ${to}.`,
  'dates-reversed': ({ from, to }) => `Ngày kết thúc ${to} sớm hơn ngày bắt đầu ${from}.`,
  'negative-cap': () => 'Mức trần không được âm.',
  'negative-weight': () => 'Hệ số không được âm.',
  'negative-standard': () => 'Điểm chuẩn không được âm.',
  'rating-without-from': () =>
    'Mức xếp loại để trống điểm tối thiểu thì phải có điều kiện; chỉ mức cuối cùng được để trống cả hai.',
  'rating-below-open-rating': ({ from }) =>
    `Mức trên không có điểm tối thiểu nên mốc ${from} ở đây không có tác dụng; hãy bỏ mốc này hoặc thêm mốc cho mức trên.`,
  'ratings-not-descending': ({ from, above }) =>
    `Các mức xếp loại phải giảm dần: ${from} không nhỏ hơn ${above}.`,
  'quota-without-base': () => 'Chỉ tiêu theo suất cần nêu hình thức làm căn cứ (“of”).',
  'quota-base-not-used': ({ name }) => `“of: ${name}” chỉ dùng khi tính phần trăm theo suất.`,
  'quota-base-without-quota': ({ name }) => `“${name}” không có chỉ tiêu nên không làm căn cứ được.`,
  'spread-not-positive': ({ spread }) => `Mức chênh cần xem lại phải lớn hơn 0, không phải ${spread}.`,
  'streak-without-outcome': () =>
    'Chuỗi liên tiếp cần nêu mức xếp loại (“rating”) hoặc hình thức (“commendation”).',
  'invalid-periods': ({ given }) => `Số kỳ liên tiếp từ 1 đến 50, không phải “${given}”.`,
  'percent-not-due': ({ percent }) => `Tỷ lệ ${percent}% chưa đủ điều kiện áp dụng.`,
  'used-seats-miscounted': () =>
    'Số suất đã dùng ghi trong kết quả không khớp với các khen thưởng đã có của kỳ.',
  'tie-misstated': () => 'Kết quả ghi sai các đơn vị đồng hạng phải bỏ phiếu.',
  'vote-not-borne-out': () => 'Kết quả không theo quyết định bỏ phiếu của hội đồng.',
  'ways-incomplete': () => 'Kết quả chưa xét đủ các khả năng của cuộc bỏ phiếu còn mở.',
  'seats-miscounted': ({ expected, found }) => `Tính lại được ${expected} suất, kết quả ghi ${found}.`,
  'seat-base-miscounted': ({ expected, found }) => `Căn cứ tính suất là ${expected}, kết quả ghi ${found}.`,
  'seat-rule-not-followed': () => 'Cách tính số suất ghi trong kết quả không đúng chỉ tiêu của bộ tiêu chí.',
  'better-unit-passed-over': ({ unit, over }) =>
    `“${unit}” đủ điều kiện và xếp trên nhưng bị bỏ qua, suất thuộc về “${over}”.`,
  'seat-not-as-declared': ({ unit, expected, found }) =>
    `“${unit}”: theo quy định là ${expected}, kết quả ghi ${found}.`,
  'margin-miscounted': ({ expected, found }) =>
    `Khoảng cách điểm tính lại là ${expected}, kết quả ghi ${found}.`,
  'total-misread': ({ unit, found }) => `Tổng điểm của “${unit}” không khớp phiếu điểm: ${found}.`,
  'place-misread': ({ unit, found }) => `Thứ hạng của “${unit}” không khớp bảng xếp hạng: ${found}.`,
  'place-against-total': ({ unit, expected, found }) =>
    `Theo điểm, “${unit}” xếp hạng ${expected}, kết quả ghi ${found}.`,
  'reason-not-borne-out': ({ unit, expected, found }) =>
    `Lý do của “${unit}” không đúng với kết quả: phải là ${expected}, ghi ${found}.`,
  'condition-misread': ({ unit }) => `Điều kiện của “${unit}” không khớp những gì đã đọc.`,
  'not-with-broken': ({ unit, other }) =>
    `“${unit}” đã được đề nghị ${other}; một thành tích không khen hai lần.`,
  'unit-without-line': ({ unit }) => `Thiếu dòng chứng minh của “${unit}”.`,
  'rating-not-as-settled': ({ unit, rating }) =>
    `Xếp loại “${rating}” của “${unit}” không đúng với chỉ tiêu xếp loại.`,
  'proposal-missing': ({ commendation, block }) => `Thiếu đề nghị “${commendation}” của khối “${block}”.`,
  'unknown-gate': unknown('điều kiện chặn'),
  'quota-on-last-rating': ({ rating }) =>
    `“${rating}” là mức cuối cùng nên không có mức nào để hạ xuống: bỏ chỉ tiêu hoặc thêm một mức.`,
  'quota-base-by-eligibility': ({ name }) =>
    `Chỉ tiêu của “${name}” tính theo số đơn vị đủ điều kiện nên không làm căn cứ được.`,
  'comparison-without-bound': () => 'Phép so sánh cần ít nhất một mốc.',
  'count-not-positive': () => 'Số giá trị lấy hoặc bỏ phải là số nguyên từ 1.',
  'weights-without-mean': () => '“weights” chỉ đi cùng “as: mean”, “as: sum” hoặc “as: geometric-mean”.',
  'weights-do-not-match': ({ values, weights }) =>
    `Có ${values} giá trị nhưng ${weights} trọng số; mỗi giá trị cần một trọng số.`,
  'known-without-excluded': () => '“knownAtLeast” chỉ đi cùng “missing: excluded”.',
  'share-not-between': ({ share }) => `Tỷ lệ phải từ 0 đến 1, không phải ${share}.`,
  'degree-outside': ({ degree }) => `Bậc của căn từ 2 đến 64, không phải ${degree}.`,
  'geometric-mean-without-places': () =>
    '“as: geometric-mean” cần “places” và “mode”: trung bình nhân được làm tròn ngay.',
  'places-without-geometric-mean': () =>
    '“places” và “mode” ở đây chỉ đi cùng “as: geometric-mean”; hãy dùng “round” để làm tròn.',
  'weights-not-repeatable': () =>
    'Trọng số của trung bình nhân phải là số ghi sẵn, quy về số nguyên tối giản cộng lại không quá 1000.',
  'holidays-without-working-days': () => '“holidays” chỉ đi cùng “only: working-days”.',
  'weight-without-mean': () => '“weight” chỉ đi cùng “as: mean”.',
  'must-be-true': () => 'Chỉ nhận giá trị “true”.',
  'invalid-integer': ({ given }) => `“${given}” không phải số nguyên không âm.`,
  'invalid-flag': ({ given }) => `“${given}” không phải có hoặc không.`,
  'invalid-fraction': ({ given }) => `“${given}” không phải phân số như 2/3.`,
  'mark-for-unmarked-line': ({ line }) =>
    `Dòng “${line}” không do Hội đồng chấm hoặc không có trong bộ tiêu chí.`,
  'mark-outside-limits': ({ points, from, to }) => `${points} điểm nằm ngoài khoảng ${from} đến ${to}.`,
  'mark-off-step': ({ points, from, step }) => `${points} điểm không đúng bước ${step} tính từ ${from}.`,
  'mark-off-scale': ({ points, scale }) => `${points} điểm không có trong thang: ${scale}.`,
  'mark-without-reason': () => 'Điểm chấm phải kèm lý do.',
  'mark-given-twice': ({ member }) => `Thành viên “${member}” chấm hai lần cho cùng một dòng.`,
} satisfies IssueSentences
