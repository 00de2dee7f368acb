import type { IssueSentences } from './sentences.ts'

export const archiveIssuesVi = {
  'archive-file': ({ file, reason }) =>
    reason === 'EEXIST'
      ? `Tệp ${file} đã có; bản sao lưu cũ không bị ghi đè. Hãy chọn tên khác.`
      : `Không đọc hoặc không ghi được tệp ${file} (${reason}). Hãy kiểm tra đường dẫn, quyền truy cập và chỗ trống trên đĩa.`,
  'archive-unknown': () =>
    'Tệp này không phải tệp do phần mềm xuất ra, hoặc thuộc loại khác. Hãy kiểm tra tên tệp: bản sao lưu dùng với lệnh restore, tệp của một kỳ dùng với lệnh import-period.',
  'archive-cut-off': () =>
    'Tệp bị cắt ngang, thiếu phần cuối; chưa có gì được khôi phục. Hãy chép lại tệp hoặc dùng bản sao lưu khác.',
  'archive-damaged': () =>
    'Tệp đã hỏng; chưa có gì được khôi phục. Hãy chép lại tệp hoặc dùng bản sao lưu khác.',
  'archive-digest': ({ name }) =>
    `Phần “${name}” của tệp không khớp mã băm ghi trong tệp: nội dung đã bị thay đổi; chưa có gì được khôi phục. Hãy dùng bản sao lưu khác.`,
  'archive-newer': ({ version }) =>
    `Tệp do phiên bản phần mềm mới hơn ghi (${version}). Hãy cài phiên bản phần mềm đó, hoặc mới hơn nữa, rồi khôi phục.`,
  'database-not-empty': () =>
    'Nơi nhận dữ liệu không trống; dữ liệu ở đó không bị động đến. Hãy chọn thư mục hoặc cơ sở dữ liệu mới.',
  'no-snapshot': ({ folder, reason }) =>
    `Máy chủ đang chạy không chép được thư mục ${folder} (${reason}). Hãy kiểm tra chỗ trống trên đĩa, hoặc dừng máy chủ rồi sao lưu.`,
  'schema-newer': ({ version }) =>
    `Dữ liệu do phiên bản phần mềm mới hơn ghi (${version}). Hãy cài phiên bản đó; bản này không mở để tránh làm hỏng dữ liệu.`,
  'schema-older': ({ version, needed }) =>
    `Bảng dữ liệu ở mức ${version}, bản này cần mức ${needed}. Hãy chạy lệnh “thidua migrate” với tài khoản sở hữu bảng rồi khởi động lại.`,
} satisfies IssueSentences

export const archiveVi = {
  backedUp: (file: string, tables: number, rows: number) =>
    `Đã sao lưu ${tables} bảng, ${rows} dòng vào ${file}; đã đọc lại cả tệp, khớp mọi mã băm. Tệp chứa mọi dữ liệu, kể cả dữ liệu cá nhân: hãy cất như cất cơ sở dữ liệu.`,
  restored: (tables: number, rows: number) => `Đã khôi phục ${tables} bảng, ${rows} dòng.`,
  verified: (versions: number) => `${versions} bản kết quả đã được tính lại và khớp biên nhận.`,
  withoutReceipt: (period: string, version: number) =>
    `Kỳ ${period}, bản ${version}: ghi trước khi có biên nhận, không tính lại được.`,
  brokenReceipt: (period: string, version: number) =>
    `Kỳ ${period}, bản ${version}: KHÔNG khớp biên nhận. Dữ liệu đã bị thay đổi trước khi sao lưu.`,
  periodWritten: (period: string, file: string, rows: number) =>
    `Đã ghi kỳ ${period}, ${rows} dòng, vào ${file}. Tệp chứa cả từng phiếu chấm: chỉ gửi cho người có quyền xem.`,
  periodRead: (rows: number) => `Đã nhận kỳ thi đua, ${rows} dòng. Hãy chấm điểm để có kết quả.`,
  upToDate: (version: string) => `Bảng dữ liệu đã ở mức mới nhất: ${version}.`,
}
