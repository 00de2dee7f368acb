import type { ProposalOutcome } from '@thidua/scoring/outcomes'

/** Proposals for commendation. */
export const proposals = {
  title: 'Đề nghị khen thưởng',
  intro:
    'Hệ thống chỉ đề xuất theo điểm, điều kiện và chỉ tiêu của bộ tiêu chí. Quyết định thuộc về hội đồng và người có thẩm quyền.',
  seats: (seats: string) => `${seats} suất`,
  seatsOf: (seats: string, base: string) =>
    base === '0'
      ? `${seats} suất: không có đơn vị nào trong diện tính`
      : `${seats} suất, tính trên ${base} đơn vị`,
  shareOf: (sentence: string, percent: string, base: string, share: string) =>
    `${sentence} (${percent}% của ${base} là ${share})`,
  smallBase: (sentence: string, units: string) => `${sentence} (dưới ${units} đơn vị)`,
  unlimited: 'Không giới hạn số lượng',
  seatsWait: 'Số suất chờ kết quả bỏ phiếu',
  usedSeats: (sentence: string, used: string) => `${sentence}; ${used} suất đã trao trong kỳ`,
  openVote: (units: string, seats: string) =>
    `Hội đồng chưa bỏ phiếu: ${units} đồng hạng, còn ${seats} suất.`,
  decidedVote: (winners: string, counts: string, decision: string) =>
    `Hội đồng đã bỏ phiếu chọn ${winners} (${counts}), ${decision}.`,
  decidedNobody: (counts: string, decision: string) =>
    `Hội đồng đã bỏ phiếu, không đơn vị nào đủ phiếu (${counts}), ${decision}.`,
  voteCounts: (members: string, present: string, cast: string, needed: string) =>
    `${members} thành viên, có mặt ${present}, ${cast} phiếu hợp lệ, cần ${needed} phiếu đồng ý`,
  ballot: (unit: string, inFavour: string, against: string, abstained: string) =>
    `${unit}: ${inFavour} đồng ý, ${against} không đồng ý, ${abstained} phiếu trắng`,
  tieKeys: {
    group: (name: string) => `điểm nhóm ${name}`,
    criterion: (name: string) => `điểm tiêu chí ${name}`,
    higher: (name: string) => `${name} (cao hơn thì xếp trên)`,
    lower: (name: string) => `${name} (thấp hơn thì xếp trên)`,
    standard: 'điểm chuẩn',
    bonus: 'điểm thưởng',
    deduction: 'điểm trừ (ít hơn thì xếp trên)',
  },
  decidedBy: (who: string) => `Quyết định: ${who}`,
  council: (quorum: string, threshold: string, denominator: string) =>
    `Hội đồng họp khi có ít nhất ${quorum} thành viên; thông qua khi được ít nhất ${threshold}% ${denominator} đồng ý`,
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
    'not-chosen': 'Không được hội đồng chọn',
    waits: 'Chờ kết quả bỏ phiếu',
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
    proposedAhead: (margin: string) => `Đủ điều kiện; hơn đơn vị đầu tiên ngoài suất ${margin} điểm.`,
    proposedAheadBy: (key: string) =>
      `Đủ điều kiện; bằng điểm với đơn vị đầu tiên ngoài suất, được xếp trên khi xét ${key}.`,
    proposedAheadUnrounded:
      'Đủ điều kiện; bằng điểm đã làm tròn với đơn vị đầu tiên ngoài suất, được xếp trên theo điểm chưa làm tròn.',
    vote: 'Bằng điểm ở suất cuối cùng, chờ hội đồng bỏ phiếu.',
    voteAmong: (units: string, seats: string) =>
      `Đồng hạng ở suất cuối cùng: ${units}; còn ${seats} suất. Chờ hội đồng bỏ phiếu.`,
    chosen: (votes: string, needed: string, decision: string) =>
      `Đồng hạng ở suất cuối cùng, được hội đồng chọn với ${votes} phiếu đồng ý (cần ${needed} phiếu), ${decision}.`,
    notChosen: (votes: string, winners: string, decision: string) =>
      `Đồng hạng ở suất cuối cùng, được ${votes} phiếu đồng ý; hội đồng chọn ${winners}, ${decision}.`,
    nobodyChosen: (votes: string, needed: string, decision: string) =>
      `Đồng hạng ở suất cuối cùng, được ${votes} phiếu đồng ý (cần ${needed} phiếu); hội đồng không chọn đơn vị nào, ${decision}.`,
    decision: (document: string, date: string) => `theo văn bản số ${document} ngày ${date}`,
    waits: (vote: string, readings: string) => `Chờ hội đồng bỏ phiếu về ${vote}: ${readings}.`,
    waitsOpen: (vote: string) =>
      `Chờ hội đồng bỏ phiếu về ${vote}; có quá nhiều khả năng nên không nêu từng trường hợp.`,
    waitsOther: 'Chờ hội đồng bỏ phiếu về một mức xếp loại cao hơn.',
    reading: (outcome: string, ways: string) => `${outcome} nếu ${ways}`,
    winners: (units: string) => `${units} được chọn`,
    noWinner: 'không đơn vị nào được chọn',
    winnersOf: (vote: string, result: string) => `${vote}: ${result}`,
    and: ' và ',
    or: ' hoặc ',
    condition: (condition: string, found: string) => `${condition} (${found})`,
    atPlace: (place: string) => `đang xếp hạng ${place}`,
    atSeatPlace: (place: string) => `đang xếp hạng ${place} khi xét khen thưởng`,
    pointsShort: (points: string) => `còn thiếu ${points} điểm`,
    pointsOver: (points: string) => `vượt ${points} điểm`,
    shareFound: (share: string) => `mới đạt ${share}`,
    streakFound: (periods: string) => `mới được ${periods} kỳ liên tiếp`,
    childrenFound: (units: string) => `${units} đơn vị trực thuộc chưa đạt`,
    valueFound: (value: string) => `hiện là ${value}`,
    missing: 'thiếu dữ liệu',
    notEligible: (conditions: string) => `Chưa đạt: ${conditions}.`,
    gate: (gate: string) => `Vướng điều kiện chặn “${gate}”.`,
    hold: (hold: string) =>
      `Đang xác minh (căn cứ: ${hold}): trong thời gian này không đề nghị, và chưa có kết luận nào.`,
    alreadyProposed: (other: string) => `Đã đề nghị ${other}; một thành tích không khen hai lần.`,
    alreadyProposedOther:
      'Phiếu của hội đồng thế nào thì đơn vị này cũng được đề nghị một hình thức cao hơn; một thành tích không khen hai lần.',
    alreadyAwarded: (other: string) =>
      `Đã được tặng ${other} trong kỳ này; một thành tích không khen hai lần.`,
    noSeat: 'Đủ điều kiện nhưng đã hết suất.',
    noSeatBehind: (margin: string) => `Đủ điều kiện nhưng kém đơn vị cuối cùng có suất ${margin} điểm.`,
    noSeatBehindBy: (key: string) =>
      `Đủ điều kiện nhưng hết suất: bằng điểm với đơn vị cuối cùng có suất, xếp sau khi xét ${key}.`,
    noSeatBehindUnrounded:
      'Đủ điều kiện nhưng hết suất: bằng điểm đã làm tròn với đơn vị cuối cùng có suất, xếp sau theo điểm chưa làm tròn.',
    unresolved: 'Chưa có tổng điểm vì còn thiếu dữ liệu.',
  },
  others: (count: string) => `${count} đơn vị không được đề nghị và lý do`,
  nobody: 'Không có đơn vị nào được đề nghị trong khối này.',
  none: 'Bộ tiêu chí này không quy định hình thức khen thưởng.',
}
