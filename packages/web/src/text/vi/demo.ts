/** What `npm run demo` prints. */
export const demo = {
  illustrative: 'SỐ LIỆU MINH HOẠ: đơn vị, hoạt động và quyết định dưới đây đều được đặt ra.',
  imports: 'Nhập tệp (đọc = nhận + loại)',
  proposals: 'Đề nghị khen thưởng (máy đề nghị, hội đồng quyết định)',
  times: 'Thời gian',
  steps: {
    open: 'Mở cơ sở dữ liệu',
    import: 'Nhập các tệp',
    score: 'Chấm điểm, xếp hạng và công bố',
    read: 'Đọc kết quả',
  },
  links: 'Mỗi vai một đường dẫn, mở một lần để đặt mật khẩu:',
  people: {
    verifier: 'Cán bộ thẩm định (minh hoạ)',
    councilMember: 'Uỷ viên hội đồng (minh hoạ)',
    officer: 'Cán bộ trường (minh hoạ)',
  },
  seconds: (milliseconds: number) => `${(milliseconds / 1000).toFixed(2).replace('.', ',')} giây`,
  portTaken: (port: number) => `Cổng ${port} đang bận, dùng một cổng khác.`,
  refused: {
    'not-ours': (folder: string) =>
      `Thư mục ${folder} không do bản chạy thử tạo ra nên không được đụng đến. Hãy chuyển nó đi rồi chạy lại.`,
    'in-use': (folder: string) =>
      `Một bản chạy thử khác đang dùng thư mục ${folder}. Hãy dừng bản đó rồi chạy lại.`,
  },
}
