import type { RoundingMode } from '@thidua/scoring/numbers'

/** The steps from a value to points, as sentences. Figures come formatted. */
export const steps = {
  perItem: (items: string, points: string) => `${items} × ${points} điểm`,
  forEach: (each: string, product: string) => `cứ ${each} tính một lần: ${product}`,
  above: (above: string, product: string) => `phần trên ${above}: ${product}`,
  band: (from: string, below: string, points: string) => `từ ${from} đến dưới ${below}: ${points} điểm`,
  bandFrom: (from: string, points: string) => `từ ${from} trở lên: ${points} điểm`,
  bandBelow: (below: string, points: string) => `dưới ${below}: ${points} điểm`,
  bandTo: (from: string, last: string, points: string) => `từ ${from} đến ${last}: ${points} điểm`,
  bandUpTo: (last: string, points: string) => `không muộn hơn mức ${last}: ${points} điểm`,
  bandAny: (points: string) => `mọi giá trị: ${points} điểm`,
  sizeClass: (size: string, from: string, below: string) =>
    `quy mô ${size}, hạng từ ${from} đến dưới ${below}`,
  sizeClassFrom: (size: string, from: string) => `quy mô ${size}, hạng từ ${from} trở lên`,
  sizeClassBelow: (size: string, below: string) => `quy mô ${size}, hạng dưới ${below}`,
  proportion: (share: string, of: string) => `${share} của ${of} điểm`,
  onTime: 'đúng hạn',
  daysEarly: (days: string) => `sớm ${days} ngày`,
  daysLate: (days: string) => `chậm ${days} ngày`,
  yes: 'có',
  no: 'không',
  interpolate: (from: string, to: string) => `nội suy giữa ${from} và ${to}`,
  marked: (members: string, spread: string) => `${members} thành viên chấm, chênh nhau ${spread} điểm`,
  markedRecused: (members: string, recused: string, spread: string) =>
    `${members} thành viên chấm, ${recused} thành viên không tham gia vì thuộc đơn vị, chênh nhau ${spread} điểm`,
  largeSpread: (spread: string, from: string) =>
    `các phiếu chênh nhau ${spread} điểm, từ mức cần xem lại ${from}; điểm không đổi`,
  outsideLimits: (before: string, limit: string) => `${before} ngoài khung, lấy ${limit}`,
  cap: (before: string, cap: string) => `${before} vượt mức khống chế, lấy ${cap}`,
  floor: (before: string, floor: string) => `${before} thấp hơn mức sàn, lấy ${floor}`,
  rounding: (before: string, places: string, mode: string) =>
    `${before} làm tròn đến ${places} chữ số, ${mode}`,
  roundingWhole: (before: string, mode: string) => `${before} làm tròn đến số nguyên, ${mode}`,
  modes: {
    'half-up': 'lên khi phần lẻ từ một nửa',
    'half-even': 'về số chẵn khi phần lẻ đúng một nửa',
    'half-down': 'xuống khi phần lẻ không quá một nửa',
    down: 'bằng cách bỏ phần lẻ',
    up: 'lên khi có phần lẻ',
    floor: 'xuống',
    ceiling: 'lên',
  } satisfies Record<RoundingMode, string>,
  conditionNotMet: 'điều kiện chưa đạt nên không tính',
  exclusive: (winner: string, before: string) =>
    `${before} điểm không cộng, vì đã lấy mức cao hơn ở “${winner}”`,
  missing: (facts: string) => `thiếu ${facts}`,
  treatedAs: {
    zero: 'tính 0 điểm theo quy định của bộ tiêu chí',
    excluded: 'không đưa vào cách tính',
    unresolved: 'chưa thể kết luận',
  },
  notApplicable: 'không áp dụng',
  startsFull: (standard: string) => `bắt đầu từ ${standard} điểm chuẩn`,
  ruling: (id: string) => `hội đồng quyết định (số ${id})`,
  rulingBefore: (id: string, before: string) => `hội đồng quyết định (số ${id}), trước đó là ${before}`,
  result: (points: string) => `= ${points} điểm`,
}
