import type { ProposalOutcome } from '@thidua/scoring'

/** Proposals for commendation. */
export const proposals = {
  title: 'Đề nghị khen thưởng',
  intro:
    'Hệ thống chỉ đề xuất theo điểm, điều kiện và chỉ tiêu của bộ tiêu chí. Quyết định thuộc về hội đồng và người có thẩm quyền.',
  seats: (seats: string) => `${seats} suất`,
  seatsOf: (seats: string, base: string) => `${seats} suất, tính trên ${base} đơn vị`,
  shareOf: (sentence: string, percent: string, base: string, share: string) =>
    `${sentence} (${percent}% của ${base} là ${share})`,
  smallBase: (sentence: string, units: string) => `${sentence} (dưới ${units} đơn vị)`,
  unlimited: 'Không giới hạn số lượng',
  decidedBy: (who: string) => `Quyết định: ${who}`,
  council: (quorum: string, threshold: string, denominator: string) =>
    `Hội đồng họp có ${quorum} thành viên, thông qua khi đạt ${threshold}% ${denominator}`,
  secret: 'bỏ phiếu kín',
  denominators: { members: 'tổng số thành viên', present: 'số thành viên có mặt', cast: 'số phiếu' },
  eligibility: 'Điều kiện',
  decision: 'Thẩm quyền',
  quota: 'Chỉ tiêu',
  streams: { annual: 'Thường xuyên', thematic: 'Chuyên đề', 'ad-hoc': 'Đột xuất' },
  block: 'Khối',
  unit: 'Đơn vị',
  place: 'Hạng',
  total: 'Điểm',
  outcome: 'Kết quả',
  why: 'Vì sao',
  caption: (commendation: string, block: string) =>
    `${commendation}, ${block}: kết quả và lý do của từng đơn vị`,
  captionOthers: (commendation: string, block: string) =>
    `${commendation}, ${block}: các đơn vị không được đề nghị và lý do`,
  outcomes: {
    proposed: 'Đề nghị',
    vote: 'Chờ hội đồng bỏ phiếu',
    'not-eligible': 'Không đủ điều kiện',
    gate: 'Không xét',
    hold: 'Tạm dừng xét',
    'already-proposed': 'Đã đề nghị hình thức khác',
    'already-awarded': 'Đã khen trong kỳ',
    'no-seat': 'Hết suất',
    unresolved: 'Chưa có điểm',
  } satisfies Record<ProposalOutcome, string>,
  because: {
    proposed: 'Đủ điều kiện và còn suất.',
    proposedAhead: (margin: string) => `Đủ điều kiện; hơn đơn vị liền sau ngoài suất ${margin} điểm.`,
    vote: 'Bằng điểm ở suất cuối cùng, hội đồng bỏ phiếu.',
    offBy: (condition: string, by: string) => `${condition} (lệch ${by})`,
    notEligible: (conditions: string) => `Chưa đạt: ${conditions}.`,
    gate: (gate: string) => `Vướng điều kiện chặn: ${gate}.`,
    hold: (hold: string) =>
      `Đang xác minh theo văn bản tạm dừng số ${hold}; không đề nghị và cũng chưa kết luận.`,
    alreadyProposed: (other: string) => `Đã đề nghị ${other}; một thành tích không khen hai lần.`,
    alreadyAwarded: (other: string) =>
      `Đã được khen ${other} trong kỳ này; một thành tích không khen hai lần.`,
    noSeat: 'Đủ điều kiện nhưng đã hết suất.',
    noSeatBehind: (margin: string) => `Đủ điều kiện nhưng kém đơn vị cuối cùng có suất ${margin} điểm.`,
    unresolved: 'Chưa có tổng điểm vì còn thiếu dữ liệu.',
  },
  others: (count: string) => `${count} đơn vị không được đề nghị và lý do`,
  nobody: 'Không có đơn vị nào được đề nghị trong khối này.',
  none: 'Bộ tiêu chí này không quy định hình thức khen thưởng.',
}
