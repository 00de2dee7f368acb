import type { RoundingMode } from '@thidua/scoring/numbers'

/** How far apart the marks lie; one mark alone lies apart from nothing. */
const apart = (members: string, spread: string): string => {
  if (members === '0' || members === '1') return ''
  return spread === '0' ? ', cùng một mức điểm' : `, chênh nhau ${spread} điểm`
}

/** The steps from a value to points, as sentences. Figures come formatted. */
export const steps = {
  items: (items: string, points: string) => `${items} × ${points} điểm`,
  forEach: (each: string, product: string) => `cứ mỗi ${each}: ${product}`,
  above: (above: string, product: string) => `phần vượt ${above}: ${product}`,
  notAbove: (above: string) => `chưa vượt ${above} nên không tính`,
  band: (from: string, below: string, points: string) => `từ ${from} đến dưới ${below}: ${points} điểm`,
  bandFrom: (from: string, points: string) => `từ ${from} trở lên: ${points} điểm`,
  bandBelow: (below: string, points: string) => `dưới ${below}: ${points} điểm`,
  bandOf: (range: string, points: string) => `${range}: ${points} điểm`,
  bandAny: (points: string) => `mọi giá trị: ${points} điểm`,
  sizeClass: (size: string, from: string, below: string) =>
    `quy mô ${size}, thuộc nhóm từ ${from} đến dưới ${below}`,
  sizeClassFrom: (size: string, from: string) => `quy mô ${size}, thuộc nhóm từ ${from} trở lên`,
  sizeClassBelow: (size: string, below: string) => `quy mô ${size}, thuộc nhóm dưới ${below}`,
  proportion: (share: string, of: string) => `${share} của ${of} điểm`,
  onTime: 'đúng hạn',
  daysEarly: (days: string) => `sớm ${days} ngày`,
  daysLate: (days: string) => `chậm ${days} ngày`,
  /** Stretches of days around a deadline. */
  days: {
    early: (least: string, most: string) => `sớm từ ${least} đến ${most} ngày`,
    late: (least: string, most: string) => `chậm từ ${least} đến ${most} ngày`,
    between: (from: string, last: string) => `từ ${from} đến ${last}`,
    atLeastEarly: (days: string) => `sớm từ ${days} ngày trở lên`,
    onTimeOrEarlier: 'đúng hạn hoặc sớm hơn',
    atMostLate: (days: string) => `chậm không quá ${days} ngày`,
    atMostEarly: (days: string) => `sớm không quá ${days} ngày, đúng hạn hoặc chậm`,
    onTimeOrLater: 'đúng hạn hoặc chậm',
    atLeastLate: (days: string) => `chậm từ ${days} ngày trở lên`,
    beyond: (days: string, product: string) => `số ngày chậm quá ${days} ngày: ${product}`,
    notBeyond: (days: string) => `chưa chậm quá ${days} ngày nên không tính`,
  },
  yes: 'có',
  no: 'không',
  interpolate: (from: string, to: string) => `tính theo đường thẳng giữa ${from} và ${to}`,
  marked: (members: string, spread: string) => `${members} thành viên chấm${apart(members, spread)}`,
  markedRecused: (members: string, recused: string, spread: string) =>
    `${members} thành viên chấm${apart(members, spread)}; ${recused} thành viên thuộc đơn vị nên không tham gia chấm`,
  largeSpread: (spread: string, from: string) =>
    `các phiếu chênh nhau ${spread} điểm, đã đến mức cần xem lại (từ ${from} điểm); điểm giữ nguyên`,
  outsideLimits: (before: string, limit: string) => `${before} điểm nằm ngoài khung, lấy ${limit} điểm`,
  cap: (before: string, cap: string) => `${before} điểm vượt mức tối đa, chỉ tính ${cap} điểm`,
  floor: (before: string, floor: string) => `${before} điểm thấp hơn mức tối thiểu, tính ${floor} điểm`,
  rounding: (before: string, places: string, mode: string) =>
    `${before} điểm được làm tròn đến ${places} chữ số thập phân, ${mode}`,
  roundingWhole: (before: string, mode: string) => `${before} điểm được làm tròn đến số nguyên, ${mode}`,
  modes: {
    'half-up': 'từ một nửa trở lên thì làm tròn lên',
    'half-even': 'đúng một nửa thì làm tròn về số chẵn',
    'half-down': 'đúng một nửa thì làm tròn xuống',
    down: 'bỏ phần lẻ',
    up: 'có phần lẻ thì làm tròn lên',
    floor: 'làm tròn xuống',
    ceiling: 'làm tròn lên',
  } satisfies Record<RoundingMode, string>,
  conditionNotMet: {
    standard: 'chưa đạt điều kiện của dòng này nên không tính',
    bonus: 'chưa đạt điều kiện của dòng này nên không cộng',
    deduction: 'không thuộc trường hợp bị trừ',
  },
  exclusive: (winner: string, before: string) =>
    `${before} điểm ở dòng này không tính, vì chỉ lấy một mức: “${winner}”`,
  missing: (facts: string, consequence: string) => `chưa có ${facts}: ${consequence}`,
  missingFact: (fact: string) => `số liệu “${fact}”`,
  waitingFact: (fact: string) => `số liệu đã thẩm định “${fact}” (đã khai, chờ thẩm định)`,
  missingCriterion: (criterion: string) => `điểm của tiêu chí “${criterion}”`,
  missingMarks: 'phiếu chấm của Hội đồng',
  /** What a line does while its figures are missing. */
  treatedAs: {
    zero: {
      standard: 'tính 0 điểm theo quy định của bộ tiêu chí',
      bonus: 'không cộng điểm theo quy định của bộ tiêu chí',
      deduction: 'không trừ điểm theo quy định của bộ tiêu chí',
    },
    excluded: 'để ra ngoài cách tính',
    unresolved: 'chưa tính được',
  },
  notApplicable: 'không áp dụng',
  startsFull: (standard: string) => `bắt đầu từ ${standard} điểm chuẩn`,
  ruling: (id: string) => `theo quyết định số ${id} của Hội đồng`,
  rulingBefore: (id: string, before: string) =>
    `theo quyết định số ${id} của Hội đồng; trước đó là ${before} điểm`,
}
