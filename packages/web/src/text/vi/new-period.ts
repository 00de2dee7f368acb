/** Opening a period, and installing the criteria set that rules it. */
export const newPeriod = {
  title: 'Tạo kỳ thi đua',
  correct: 'Sửa tên và ngày của kỳ',
  correctHelp: 'Mã của kỳ không đổi. Thay đổi được ghi vào nhật ký.',
  save: 'Lưu',
  name: 'Tên kỳ thi đua',
  nameHint: 'Ví dụ: Năm học 2024-2025',
  nameNeeded: 'Tên kỳ thi đua: hãy điền tên.',
  id: 'Mã ngắn, dùng trong địa chỉ trang',
  idHint: 'Chữ không dấu, số, dấu gạch nối. Ví dụ: 2024-2025',
  idNeeded: 'Mã ngắn: hãy điền mã.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  proposalDate: 'Ngày lập đề nghị (không bắt buộc)',
  proposalDateShort: 'Ngày lập đề nghị',
  proposalDateHint: 'Ngày hội đồng lập đề nghị khen thưởng và nhận hồ sơ; để trống thì lấy ngày chấm.',
  set: 'Bộ tiêu chí',
  setByDays: 'Bộ áp dụng cho ngày đầu kỳ',
  setByDaysHint: 'Được chọn theo “Từ ngày” ở trên. Nếu có nhiều bộ cùng áp dụng, hệ thống sẽ hỏi lại.',
  setVersion: (version: string) => `Bản ngày ${version}`,
  setDays: {
    period: {
      since: (from: string) => `Kỳ bắt đầu từ ${from}`,
      before: (from: string, next: string) => `Kỳ bắt đầu từ ${from}, trước ${next}`,
      between: (from: string, to: string) => `Kỳ bắt đầu từ ${from} đến ${to}`,
    },
    receipt: {
      since: (from: string) => `Hồ sơ nhận từ ${from}`,
      before: (from: string, next: string) => `Hồ sơ nhận từ ${from}, trước ${next}`,
      between: (from: string, to: string) => `Hồ sơ nhận từ ${from} đến ${to}`,
    },
  },
  noSetForDay: (day: string) =>
    `Không có bộ tiêu chí nào áp dụng cho kỳ bắt đầu ngày ${day}. Hãy kiểm tra “Từ ngày”, hoặc cài đặt bộ tiêu chí của kỳ đó ở dưới.`,
  severalSets: (count: string, day: string) =>
    `Có ${count} bộ tiêu chí áp dụng cho kỳ bắt đầu ngày ${day}. Bộ mới nhất đã được chọn sẵn: hãy kiểm tra, hoặc chọn bộ khác.`,
  noCriteriaSet: 'Chưa có bộ tiêu chí nào. Xin cài đặt một bộ trước khi tạo kỳ thi đua.',
  installSet: 'Cài đặt bộ tiêu chí',
  installHelp:
    'Tệp YAML, ví dụ criteria.yaml trong thư mục criteria của phần mềm. Mọi chỗ viết sai được báo cùng lúc.',
  setFile: 'Tệp bộ tiêu chí',
  install: 'Cài đặt',
  create: 'Tạo kỳ thi đua',
}
