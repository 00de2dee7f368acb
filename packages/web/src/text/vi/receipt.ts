/** How a result can be checked, and what changed between two versions. */
export const receipt = {
  title: 'Đối chiếu kết quả',
  states: {
    drafted: 'Bản này chưa công bố.',
    provisional: 'Bản này là bản công bố dự kiến, còn có thể thay đổi.',
    final: 'Bản này là bản công bố chính thức.',
    superseded: 'Bản này đã có bản sau thay thế.',
  },
  digest: 'Mã đối chiếu',
  help: 'Ai cũng tính lại được từng điểm số từ tệp tải về, không cần mạng; mã của tệp phải trùng với mã trên trang này. Lệnh tính lại:',
  download: 'Tải tệp để tính lại',
  marksHelp:
    'Chỉ hội đồng tải được tệp phiếu chấm của từng thành viên; cùng với tệp trên, tệp này chứng minh kết quả của các dòng hội đồng chấm. Lệnh đối chiếu:',
  marksDownload: 'Tải tệp phiếu chấm (không công khai)',
  journal: 'Niêm phong nhật ký khi công bố',
  journalHelp:
    'Ghi lại mã này ở nơi khác (biên bản, thư gửi đi): về sau “thidua verify-journal --head” với mã này cho biết nhật ký trước ngày công bố có bị cắt hay thay không.',
  none: 'Bản này được lưu từ khi chưa có mã đối chiếu; lần chấm tiếp theo sẽ có.',
  changes: 'Xem thay đổi so với bản trước',
}

export const changes = {
  title: 'Thay đổi giữa hai bản kết quả',
  lead: (version: string, since: string) => `${version} so với ${since}.`,
  counts: (changed: string, unchanged: string) =>
    `${changed} đơn vị có thay đổi, ${unchanged} đơn vị giữ nguyên.`,
  stays: 'Bản đã công bố không bị sửa; điều chỉnh sau công bố luôn thành bản mới.',
  otherSet: 'Hai bản dùng hai bộ tiêu chí khác nhau.',
  caption: (version: string, since: string) =>
    `Đơn vị có tổng điểm, hạng, xếp loại hoặc đề nghị ở ${version} khác ${since}: trước và sau`,
  unit: 'Đơn vị',
  total: 'Tổng điểm',
  place: 'Hạng',
  rating: 'Xếp loại',
  proposals: 'Đề nghị',
  change: (before: string, after: string) => `${before} → ${after}`,
  proposal: (form: string, change: string) => `${form}: ${change}`,
  same: 'giữ nguyên',
  noTotal: 'chưa có',
  noPlace: 'chưa xếp',
  noRating: 'chưa có xếp loại',
  noProposal: 'không có',
  added: 'mới có trong bản này',
  removed: 'không còn trong bản này',
  nothing: 'Không đơn vị nào thay đổi tổng điểm, hạng, xếp loại hay đề nghị.',
  noEarlier: 'Chưa có bản nào trước đó để so sánh',
  noEarlierHelp: 'Khi số liệu được điều chỉnh và chấm lại, trang này nêu từng đơn vị thay đổi ra sao.',
}
