/** The standings of a block. */
export const standings = {
  title: (block: string) => `Bảng xếp hạng ${block}`,
  caption: (block: string) => `Thứ hạng, tổng điểm, điểm từng nhóm và xếp loại của các đơn vị ${block}`,
  place: 'Hạng',
  unit: 'Đơn vị',
  total: 'Tổng điểm',
  rating: 'Xếp loại',
  groups: 'Điểm theo nhóm',
  shared: 'đồng hạng',
  groupPoints: (group: string, points: string, of: string) => `${group}: ${points} trên ${of} điểm chuẩn`,
  notApplicable: 'không áp dụng',
  legend: 'Các nhóm tiêu chí',
  groupStandard: (points: string) => `${points} điểm chuẩn`,
  unresolvedTitle: 'Chưa xếp hạng vì thiếu dữ liệu',
  unresolvedHelp:
    'Thiếu dữ liệu không bị tính là 0 điểm. Các đơn vị dưới đây chưa có tổng điểm, chưa có hạng cho đến khi bổ sung đủ.',
  missing: 'Còn thiếu',
  endedTitle: 'Không còn được chấm và xếp hạng',
  merged: (unit: string, heir: string, day: string, document: string) =>
    `${unit} đã sáp nhập vào ${heir} từ ngày ${day} (${document}); kết quả được tính cho ${heir}.`,
  closed: (unit: string, day: string, document: string) =>
    `${unit} đã kết thúc hoạt động từ ngày ${day} (${document}).`,
  decidedBy: (key: string) => `xét ${key}`,
  tieBreak: (keys: string) => `Khi bằng tổng điểm, xét lần lượt: ${keys}. Vẫn bằng nhau thì đồng hạng.`,
  noTieBreak: 'Bằng tổng điểm thì đồng hạng.',
  sharedRule: 'Hai đơn vị đồng hạng 1 thì hạng tiếp theo là 3.',
  held: (document: string) => `Đang tạm dừng xét khen thưởng (căn cứ: ${document}), chưa có kết luận.`,
  empty: 'Khối này chưa có đơn vị nào.',
}
