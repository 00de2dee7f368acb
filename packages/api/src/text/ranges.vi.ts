/** What open facts still allow. */
export const ranges = {
  title: 'Khi chưa đủ dữ kiện',
  now: (total: string) => `Hiện ${total} điểm.`,
  noTotal: 'Chưa có tổng điểm.',
  between: (least: string, most: string) =>
    `Các dữ kiện còn thiếu hoặc chờ thẩm định cho phép tổng điểm từ ${least} đến ${most}.`,
  atLeast: (least: string) =>
    `Dù các dữ kiện còn thiếu hoặc chờ thẩm định ra sao, tổng điểm ít nhất là ${least}; chưa có mức cao nhất.`,
  atMost: (most: string) =>
    `Dù các dữ kiện còn thiếu hoặc chờ thẩm định ra sao, tổng điểm cao nhất là ${most}; chưa có mức thấp nhất.`,
  endless: 'Các dữ kiện còn thiếu hoặc chờ thẩm định chưa cho biết giới hạn của tổng điểm.',
  settled: (total: string) => `Dù các dữ kiện còn thiếu ra sao, tổng điểm vẫn là ${total}.`,
  never: 'Với các dữ kiện đã có, đơn vị không thể có tổng điểm.',
  bounds: 'Kết quả chắc chắn nằm trong khoảng này; khoảng có thể rộng hơn thực tế.',
  places: (best: string, worst: string) => `Hạng có thể từ ${best} đến ${worst}.`,
  place: (place: string) => `Hạng ${place} không đổi.`,
  ratings: (names: string) => `Xếp loại có thể là: ${names}.`,
  notRated: 'không xếp loại',
  open: (names: string) => `Còn chờ: ${names}.`,
  waiting: (name: string) => `${name} (chờ thẩm định)`,
  activities: 'các hoạt động chờ thẩm định',
  ofUnit: (name: string, unit: string) => `${name} của ${unit}`,
  cell: (least: string, most: string) => `có thể từ ${least} đến ${most}`,
  cellAtLeast: (least: string) => `có thể từ ${least} trở lên`,
  cellAtMost: (most: string) => `có thể đến ${most}`,
  changeable: 'Còn có thể thay đổi',
  waitsFor: (units: string) => `Còn có thể thay đổi: chờ dữ kiện của ${units}.`,
  waitsForVote: 'Còn có thể thay đổi: chờ hội đồng biểu quyết.',
  changeableTitle: 'Đề nghị còn có thể thay đổi',
  changeableIn: (form: string, block: string, units: string) => `${form}, ${block}: ${units}`,
}
