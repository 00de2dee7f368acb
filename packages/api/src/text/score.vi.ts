import type { NotCountedReason } from '@thidua/scoring/outcomes'

/** The score sheet of a unit. */
export const score = {
  title: (unit: string) => `Phiếu điểm ${unit}`,
  total: 'Tổng điểm',
  place: 'Hạng trong khối',
  shared: 'đồng hạng',
  rating: 'Xếp loại',
  noTotal: 'Chưa có tổng điểm',
  noPlace: 'Chưa xếp hạng',
  notRanked: 'Không xếp hạng',
  gatedPlace: {
    after: (gate: string) =>
      `Xếp hạng sau các đơn vị không vướng điều kiện chặn, vì vướng điều kiện “${gate}”.`,
    unranked: (gate: string) => `Không xếp hạng vì vướng điều kiện chặn “${gate}”.`,
  },
  notRated: 'Không xếp loại',
  notRatedYet: 'Chưa xếp loại',
  next: (points: string, rating: string) => `Cần thêm ${points} điểm để đạt mức “${rating}”.`,
  nextIf: (points: string, rating: string, conditions: string) =>
    `Để đạt mức “${rating}” cần thêm ${points} điểm, và phải đủ các điều kiện: ${conditions}.`,
  /** The rating above has fewer seats than units that may reach it. */
  withinSeats: 'còn trong số suất của mức này',
  ahead: (rating: string, parts: string) => `Để đạt mức “${rating}” cần: ${parts}.`,
  aheadPoints: (points: string) => `thêm ${points} điểm`,
  aheadCondition: (condition: string) => `đáp ứng điều kiện “${condition}”`,
  aheadUnmet: (condition: string) => `điều kiện “${condition}” chưa đạt`,
  aheadGate: (gate: string) => `điều kiện chặn “${gate}”`,
  aheadLowered: (gates: string, rating: string) =>
    `Vì điều kiện chặn “${gates}”, điểm và điều kiện phải đạt mức “${rating}” rồi mới hạ.`,
  blocked: (things: string) => `Chỉ thêm điểm thì chưa lên được mức cao hơn; còn vướng: ${things}.`,
  nextAward: (form: string, reason: string) => `${form}: ${reason}`,
  best: 'Đã đạt mức xếp loại cao nhất.',
  failedCondition: (rating: string, condition: string) =>
    `Chưa đạt mức “${rating}” vì chưa đáp ứng điều kiện: ${condition}.`,
  unknownCondition: (rating: string, condition: string) =>
    `Chưa xét được mức “${rating}” vì thiếu dữ liệu của điều kiện: ${condition}.`,
  gate: (gate: string) => `Vướng điều kiện chặn “${gate}”.`,
  quotaKept: (rating: string, place: string, seats: string, base: string) =>
    `Giữ mức “${rating}”: hạng ${place} nằm trong ${seats} suất, tính trên ${base} đơn vị.`,
  quotaLowered: (rating: string, place: string, seats: string, base: string) =>
    `Xuống một bậc so với mức “${rating}”: hạng ${place} nằm ngoài ${seats} suất, tính trên ${base} đơn vị.`,
  quotaLoweredBy: (sentence: string, margin: string) =>
    `${sentence} Kém đơn vị cuối cùng có suất ${margin} điểm.`,
  quotaLevel: (sentence: string, key: string) =>
    `${sentence} Bằng điểm với đơn vị cuối cùng có suất, xếp sau khi xét ${key}.`,
  quotaChosen: (rating: string, votes: string, needed: string, decision: string) =>
    `Giữ mức “${rating}”: đồng hạng ở suất cuối cùng, được hội đồng chọn với ${votes} phiếu đồng ý (cần ${needed} phiếu), ${decision}.`,
  quotaNotChosen: (rating: string, votes: string, decision: string) =>
    `Xuống một bậc so với mức “${rating}”: đồng hạng ở suất cuối cùng, được ${votes} phiếu đồng ý và không được hội đồng chọn, ${decision}.`,
  quotaWaits: (rating: string) =>
    `Có giữ được mức “${rating}” hay không còn chờ Hội đồng bỏ phiếu ở mức cao hơn; hiện ghi mức thấp nhất có thể.`,
  quotaVote: (rating: string, place: string, seats: string, base: string) =>
    `Đồng hạng ${place} ở suất cuối cùng của mức “${rating}” (${seats} suất, tính trên ${base} đơn vị); khi Hội đồng chưa bỏ phiếu thì tạm giữ mức thấp hơn.`,
  gateOpened: (gate: string, ruling: string) =>
    `Không tính điều kiện chặn “${gate}” theo quyết định số ${ruling}.`,
  gateUnknown: (gate: string) => `Chưa đủ dữ liệu để xét điều kiện chặn “${gate}”.`,
  takenOver: {
    title: 'Tiếp nhận từ đơn vị cũ',
    carried: (from: string, documents: string, activities: string, others: string) =>
      `Từ đơn vị ${from} (${documents}): được tính tiếp ${activities} hoạt động và ${others} số liệu khác.`,
    ownStands: (count: string) => `${count} số liệu giữ theo số của chính đơn vị mới.`,
    left: (count: string) => `${count} số liệu chưa gộp được, cần khai báo hoặc chấm lại.`,
  },
  bases: 'Ba kết quả của đơn vị',
  basis: { self: 'Tự chấm', verified: 'Thẩm định', final: 'Kết quả cuối' },
  basisHelp: {
    self: 'theo những gì đơn vị gửi',
    verified: 'theo những gì được chấp nhận khi thẩm định',
    final: 'sau quyết định của hội đồng',
  },
  own: {
    figure: (judged: string, points: string) =>
      `Phần đơn vị tự tính được, không kể phần do hội đồng chấm (${judged}): ${points} điểm.`,
    missing: (judged: string) =>
      `Phần đơn vị tự tính được, không kể phần do hội đồng chấm (${judged}), chưa có tổng vì còn thiếu số liệu.`,
    notVerified: 'Cùng phần ấy chưa có kết quả thẩm định.',
    same: 'Kết quả thẩm định của cùng phần ấy cũng như vậy.',
    lower: (points: string, difference: string) =>
      `Kết quả thẩm định của cùng phần ấy: ${points} điểm, thấp hơn ${difference} điểm.`,
    higher: (points: string, difference: string) =>
      `Kết quả thẩm định của cùng phần ấy: ${points} điểm, cao hơn ${difference} điểm.`,
  },
  kind: 'Loại hình',
  block: 'Khối',
  attributes: 'Quy mô',
  groupPoints: (points: string, of: string) => (of === '0' ? `${points} điểm` : `${points} / ${of} điểm`),
  groupRescaled: (applicable: string, nominal: string) =>
    `Áp dụng ${applicable} trên ${nominal} điểm chuẩn; phần không áp dụng được quy đổi.`,
  groupNotRescaled: (applicable: string, nominal: string) =>
    `Áp dụng ${applicable} trên ${nominal} điểm chuẩn; phần không áp dụng không quy đổi.`,
  groupMissing: (known: string, nominal: string) =>
    `Mới tính được ${known} trên ${nominal} điểm chuẩn; phần còn lại thiếu dữ liệu.`,
  groupWithout: (known: string, nominal: string) =>
    `Tính ${known} trên ${nominal} điểm chuẩn; phần thiếu dữ liệu hoặc không áp dụng để ra ngoài.`,
  columns: { standard: 'Chuẩn', bonus: 'Thưởng', deduction: 'Trừ' },
  earned: 'Điểm chuẩn đạt',
  points: 'Điểm',
  clause: (clause: string) => `Điều khoản ${clause}`,
  evidenceWanted: 'Minh chứng cần có',
  checkedBy: 'Nơi thẩm định',
  caps: {
    bonus: (cap: string) => `thưởng tối đa ${cap}`,
    deduction: (cap: string) => `trừ tối đa ${cap}`,
    floor: (floor: string) => `không thấp hơn ${floor}`,
    line: (cap: string) => `tối đa ${cap}`,
  },
  notApplicable: 'Không áp dụng',
  notApplicableToKind: 'Không áp dụng cho loại hình đơn vị này',
  missing: 'Thiếu dữ liệu',
  lines: 'Cách tính',
  facts: 'Số liệu đã dùng',
  fact: 'Số liệu',
  value: 'Giá trị',
  origin: 'Nguồn',
  unknownFact: 'chưa có',
  waitingFact: 'chờ thẩm định',
  origins: {
    activities: 'cộng từ hoạt động',
    declaration: 'đơn vị khai báo',
    attribute: 'quy mô của đơn vị',
    expression: 'tính từ số liệu khác',
    marks: 'phiếu chấm của hội đồng',
    block: 'số liệu của khối',
    children: 'đơn vị trực thuộc',
  },
  distinct: {
    month: 'đếm số tháng có hoạt động',
    quarter: 'đếm số quý có hoạt động',
    channel: 'đếm số kênh khác nhau',
    kind: 'đếm số loại hoạt động khác nhau',
    level: 'đếm số cấp khác nhau',
    partner: 'đếm số đối tác khác nhau',
  },
  yes: 'có',
  no: 'không',
  activitiesOf: (count: string) => `${count} hoạt động được tính`,
  activities: {
    date: 'Ngày',
    kind: 'Loại',
    title: 'Nội dung',
    amount: 'Tính',
    evidence: 'Minh chứng',
    reason: 'Lý do',
    open: 'mở liên kết',
    none: 'không có',
    untitled: 'không ghi tên',
  },
  notCountedTitle: 'Hoạt động không được tính',
  notCountedHelp: (count: string) =>
    `${count} hoạt động đã ghi nhận nhưng không vào điểm, kèm lý do từng hoạt động.`,
  allCounted: 'Mọi hoạt động đã ghi nhận đều được tính.',
  reasons: {
    'outside-period': 'ngoài thời gian của kỳ thi đua',
    'not-verified': 'chưa thẩm định',
    rejected: 'thẩm định không chấp nhận',
    duplicate: 'trùng liên kết hoặc sự kiện với hoạt động đã tính',
    'lower-level': 'thành tích này đã tính ở cấp cao hơn',
    'no-rule': 'bộ tiêu chí không chấm loại hoạt động này',
    'not-applicable': 'tiêu chí liên quan không áp dụng cho loại hình đơn vị này',
  } satisfies Record<NotCountedReason, string>,
  insteadOf: (date: string, title: string) => `đã tính: ${date}, ${title}`,
  ledgerTitle: 'Bảng cộng điểm',
  ledgerCaption: 'Các dòng dưới đây cộng lại đúng bằng tổng điểm',
  entry: 'Khoản',
  amount: 'Điểm',
  ledger: {
    rescale: 'Quy đổi phần không áp dụng',
    'group-cap': 'Khống chế điểm của nhóm',
    weight: 'Hệ số của nhóm',
    'bonus-cap': 'Khống chế tổng điểm thưởng',
    'deduction-cap': 'Khống chế tổng điểm trừ',
    maximum: 'Khống chế tổng điểm tối đa',
    minimum: 'Nâng lên tổng điểm tối thiểu',
    rounding: 'Làm tròn',
  },
  of: (kind: string, name: string) => `${kind}: ${name}`,
  ledgerUnresolved: 'Chưa cộng được vì còn thiếu dữ liệu.',
  unresolvedTitle: 'Còn thiếu để có tổng điểm',
  unresolvedHelp: 'Bổ sung các số liệu sau rồi chấm lại. Chưa có số liệu không có nghĩa là 0 điểm.',
  unresolvedFor: (criterion: string) => `tiêu chí ${criterion}`,
  marksFor: (line: string) => `Phiếu chấm của Hội đồng cho dòng “${line}”`,
  pointsOf: (criterion: string) => `Điểm của tiêu chí “${criterion}”`,
  due: (date: string) => `hạn ${date}`,
  holdTitle: 'Đang tạm dừng xét khen thưởng',
  hold: (document: string, until: string | null, reason: string | null) =>
    `Đang tạm dừng xét khen thưởng (căn cứ: ${document}), cho đến ${until === null ? 'khi có kết luận' : `ngày ${until}`}${reason === null ? '' : `. Lý do: ${reason}`}`,
  ruling: (id: string, author: string, reason: string, document: string) =>
    `Quyết định ${id} của ${author}: ${reason} (${document})`,
  marks: 'Phiếu chấm của hội đồng',
  member: 'Thành viên',
  reason: 'Lý do',
  recused: 'không tham gia chấm',
  criteriaSet: 'Xem bộ tiêu chí',
  contents: 'Các nhóm tiêu chí',
}
