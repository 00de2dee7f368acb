import type { ColumnValues, TableColumn } from '@thidua/api/intake'

type Type = 'yes-no' | 'count' | 'number' | 'date'

/** Which files and columns the intake reads, and how missing figures are given. */
export const columns = {
  title: 'Các cột của từng loại tệp',
  lead: 'Mỗi bảng trong tệp Excel hoặc CSV được nhận ra theo tiêu đề cột. Viết tiêu đề như cột đầu tiên dưới đây, hoặc một trong các cách viết khác; chữ hoa, chữ thường và khoảng trắng không quan trọng.',
  link: 'Các cột và giá trị của từng loại tệp',
  ofFamily: (family: string) => `Xem các cột của tệp ${family}`,
  caption: (family: string) => `Các cột của tệp ${family}`,
  heading: 'Tiêu đề cột',
  need: 'Cần có',
  values: 'Ghi gì trong ô',
  others: 'Cách viết khác',
  needs: {
    required: 'bắt buộc',
    optional: 'không bắt buộc',
    unit: 'bắt buộc, trừ khi tên đơn vị đứng trên bảng hoặc là tên trang tính',
    section: 'bắt buộc, trừ khi dòng mục phía trên đã ghi',
  } satisfies Record<TableColumn['need'], string>,
  kinds: {
    text: 'chữ',
    number: 'số, dùng dấu phẩy thập phân',
    date: 'ngày, ví dụ 31/01/2024',
    unit: 'mã hoặc tên đơn vị trong danh sách đơn vị',
    declared: 'theo nội dung khai báo: có hoặc không, số, hay ngày',
  } satisfies Record<Exclude<ColumnValues['kind'], 'words' | 'codes'>, string>,
  oneOf: (count: string) => `một trong ${count} giá trị`,
  codeOf: (count: string) => `một trong ${count} mã`,
  alias: (label: string, aliases: string) => `${label} (hoặc: ${aliases})`,
  typed: (label: string, type: string) => `${label}: ${type}`,
  coded: (code: string, name: string) => `${code}: ${name}`,
  types: {
    'yes-no': 'có hoặc không',
    count: 'số nguyên',
    number: 'số',
    date: 'ngày',
  } satisfies Record<Type, string>,
}

export const missing = {
  title: 'Số liệu còn thiếu',
  lead: (units: string) =>
    `${units} đơn vị chưa có tổng điểm. Thiếu số liệu không bị tính là 0 điểm: bổ sung bằng các tệp dưới đây rồi chấm lại.`,
  nothing: 'Mọi đơn vị đã đủ số liệu để có tổng điểm.',
  link: 'Xem số liệu còn thiếu theo tiêu chí',
  byFile: (file: string) => `Bổ sung bằng tệp ${file}`,
  ways: {
    units: 'Trong danh sách đơn vị, điền các cột có tên dưới đây.',
    declarations:
      'Mỗi dòng một đơn vị và một nội dung: cột “Đơn vị”, cột “Nội dung khai báo” ghi đúng tên dưới đây, cột “Giá trị” ghi kết quả.',
    marks:
      'Mỗi dòng một đơn vị, một dòng chấm và một thành viên: các cột “Mã dòng chấm”, “Thành viên”, “Điểm”, “Lý do”.',
    activities: 'Ghi các hoạt động của đơn vị, với đủ số người được phổ biến và tổng số người nếu có.',
  },
  waiting: 'Đã khai, chờ thẩm định',
  waitingHelp:
    'Không cần khai lại. Nhập lại tệp khai báo với tình trạng “Đã thẩm định”, hoặc ghi cột “Kết quả thẩm định” cho từng dòng, rồi chấm lại.',
  follows: 'Có khi các tiêu chí khác có điểm',
  figure: 'Số liệu',
  criterion: 'Tiêu chí',
  units: 'Số đơn vị còn thiếu',
  caption: (file: string) => `Số liệu còn thiếu, bổ sung bằng tệp ${file}`,
  captionFollows: 'Số liệu còn thiếu, có khi các tiêu chí khác có điểm',
}
