/** The criteria set as a readable table. */
export const criteria = {
  title: 'Bộ tiêu chí',
  version: (version: string) => `Phiên bản ngày ${version}`,
  effective: (from: string) => `Áp dụng từ ngày ${from}`,
  effectiveTo: (from: string, to: string) => `Áp dụng từ ngày ${from} đến ngày ${to}`,
  nominal: (points: string) => `Tổng điểm chuẩn: ${points}`,
  table: 'Bảng tiêu chí',
  caption: (group: string) => `Các tiêu chí của nhóm ${group}`,
  code: 'Mã',
  criterion: 'Tiêu chí',
  clause: 'Điều khoản',
  standard: 'Chuẩn',
  bonus: 'Thưởng',
  deduction: 'Trừ',
  evidence: 'Minh chứng',
  upTo: (points: string) => `tối đa ${points}`,
  unlimited: 'không hạn chế',
  appliesTo: (kinds: string) => `Chỉ áp dụng cho: ${kinds}`,
  groupStandard: (points: string) => `${points} điểm chuẩn`,
  rules: {
    item: (points: string) => `${points} điểm mỗi lượt`,
    itemEach: (points: string, each: string) => `${points} điểm cho mỗi ${each}`,
    band: (from: string, points: string) => `từ ${from}: ${points}`,
    point: (at: string, points: string) => `${at}: ${points}`,
    size: (from: string, rule: string) => `quy mô từ ${from} trở lên: ${rule}`,
    sizeBelow: (below: string, rule: string) => `quy mô dưới ${below}: ${rule}`,
    sizeBetween: (from: string, below: string, rule: string) =>
      `quy mô từ ${from} đến dưới ${below}: ${rule}`,
    proportion: (points: string) => `tỷ lệ × ${points} điểm`,
    interpolate: (points: string) => `tính theo đường thẳng qua các mốc ${points}`,
    cap: (cap: string) => `tối đa ${cap}`,
    missing: {
      zero: {
        standard: 'chưa có số liệu: 0 điểm',
        bonus: 'chưa có số liệu: không cộng',
        deduction: 'chưa có số liệu: không trừ',
      },
      excluded: 'chưa có số liệu: để ra ngoài cách tính',
      unresolved: 'chưa có số liệu: chưa tính được',
    },
  },
  sources: 'Căn cứ',
  illustrativeSource: 'minh hoạ',
  ratings: 'Xếp loại',
  ratingFrom: (points: string) => `từ ${points} điểm`,
  ratingRest: 'các trường hợp còn lại',
  ratingQuota: (quota: string) => `chỉ tiêu trong khối: ${quota}`,
  conditions: 'Điều kiện kèm theo',
  gates: 'Điều kiện chặn',
  effects: {
    'not-rated': 'không xếp loại',
    'lower-one': 'hạ một bậc xếp loại',
    'no-commendation': 'không xét khen thưởng',
  },
  commendations: 'Hình thức khen thưởng',
  quota: {
    percent: (percent: string, base: string, rounding: string) => `${percent}% của ${base}, ${rounding}`,
    bases: {
      units: 'số đơn vị trong khối',
      rated: 'số đơn vị được xếp loại',
      eligible: 'số đơn vị đủ điều kiện',
    },
    ratedAs: (ratings: string) => `số đơn vị xếp loại ${ratings}`,
    seatsOf: (form: string) => `số suất ${form}`,
    percentWhen: (percent: string, condition: string) =>
      `${percent}% khi mọi đơn vị trong khối: ${condition}`,
    under: (most: string, seats: string) =>
      most === '1' ? `1 đơn vị thì ${seats} suất` : `từ 1 đến ${most} đơn vị thì ${seats} suất`,
    noSeats: 'không có suất nào',
    noSeatsBelow: (units: string) => `khối dưới ${units} đơn vị: không có suất`,
    byBlock: (from: string, seats: string) => `khối từ ${from} đơn vị trở lên: ${seats} suất`,
    byBlockBetween: (from: string, to: string, seats: string) =>
      from === to ? `khối ${from} đơn vị: ${seats} suất` : `khối từ ${from} đến ${to} đơn vị: ${seats} suất`,
    fixed: (seats: string) => `${seats} suất mỗi khối`,
    none: 'không giới hạn',
  },
  policies: 'Quy tắc chung',
  policy: {
    missing: {
      zero: 'Số liệu còn thiếu được tính 0 điểm, trừ nơi ghi khác.',
      excluded: 'Phần thiếu số liệu được đưa ra ngoài và quy đổi phần còn lại, trừ nơi ghi khác.',
      unresolved: 'Thiếu số liệu thì chưa có tổng điểm, không tính là 0, trừ nơi ghi khác.',
    },
    knownAtLeast: (share: string) =>
      `Chỉ có tổng điểm khi đã có số liệu cho ít nhất ${share} điểm chuẩn được áp dụng.`,
    notApplicable: {
      'rescale-group': 'Tiêu chí không áp dụng: điểm chuẩn được quy đổi cho phần còn lại trong cùng nhóm.',
      'rescale-table': 'Tiêu chí không áp dụng: điểm chuẩn được quy đổi cho phần còn lại của cả bảng.',
      'no-rescale': 'Tiêu chí không áp dụng: không quy đổi.',
    },
    rounding: (what: string, places: string, mode: string) =>
      places === '0'
        ? `Làm tròn ${what} đến số nguyên, ${mode}.`
        : `Làm tròn ${what} đến ${places} chữ số thập phân, ${mode}.`,
    roundingNone: 'Các phép tính khác được giữ chính xác tuyệt đối, không làm tròn dọc đường.',
    stages: { line: 'từng dòng', criterion: 'từng tiêu chí', group: 'từng nhóm', total: 'tổng điểm' },
    bonusCap: (points: string) => `Tổng điểm thưởng không quá ${points}.`,
    deductionCap: (points: string) => `Tổng điểm trừ không quá ${points}.`,
    maximum: (points: string) => `Tổng điểm không quá ${points}.`,
    minimum: (points: string) => `Tổng điểm không thấp hơn ${points}.`,
    basis: {
      rounded: 'Xếp hạng theo tổng điểm đã làm tròn.',
      exact: 'Xếp hạng theo tổng điểm chính xác.',
    },
    gatedPlace: {
      ranked:
        'Đơn vị vướng điều kiện chặn (không xếp loại, không xét khen thưởng) vẫn xếp hạng theo tổng điểm.',
      after:
        'Đơn vị vướng điều kiện chặn (không xếp loại, không xét khen thưởng) xếp hạng sau các đơn vị khác.',
      unranked: 'Đơn vị vướng điều kiện chặn (không xếp loại, không xét khen thưởng) không xếp hạng.',
    },
    gatedSeat: {
      next: 'Hình thức khen thưởng theo thứ hạng xét các đơn vị còn lại: đơn vị kế tiếp được xét thay.',
      vacant:
        'Hình thức khen thưởng theo thứ hạng không xét đơn vị kế tiếp thay cho đơn vị vướng điều kiện chặn.',
    },
    duplicates: {
      'link-once': 'Cùng một liên kết chỉ tính một lần.',
      'link-per-channel': 'Cùng một liên kết tính một lần trên mỗi kênh.',
      'event-once': 'Cùng một sự kiện chỉ tính một lần.',
      'event-per-channel': 'Cùng một sự kiện tính một lần trên mỗi kênh.',
    },
    highestLevelOnly: (kinds: string) => `Một thành tích chỉ tính ở cấp cao nhất: ${kinds}.`,
    succession:
      'Đơn vị sáp nhập, chia tách hoặc đổi tên trong kỳ: kết quả đến hết ngày đó chuyển sang đơn vị kế tục rồi mới tính, nên không tính hai lần.',
    combined: (fact: string, how: string) => `Nhiều đơn vị cũ cùng khai “${fact}”: ${how}.`,
    combinations: {
      sum: 'cộng lại',
      largest: 'lấy mức lớn nhất',
      any: 'có nếu một đơn vị có',
      every: 'có nếu mọi đơn vị có',
    },
    monotone: 'Làm thêm việc tốt không bao giờ làm giảm điểm.',
  },
}
