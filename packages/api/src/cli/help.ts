import { verify as verifyEn } from '../text/verify.en.ts'
import { verify as verifyVi } from '../text/verify.vi.ts'

/** Exit codes, as the help text states them. */
export const exitCodes = {
  done: 0,
  someRowsRejected: 1,
  wrongUsage: 2,
  wrongCriteria: 3,
  unreadableFile: 4,
  notReproduced: 5,
} as const

export const helpText = `thidua score: chấm điểm, xếp hạng, xếp loại, đề nghị khen thưởng từ tệp, không cần máy chủ hay cơ sở dữ liệu

  thidua score --criteria criteria.yaml --units don-vi.xlsx --period 2023-09-01..2024-05-31 [tuỳ chọn] TỆP…

  TỆP…               hoạt động, khai báo, điểm chấm, mô hình, áp dụng mô hình, quyết nghị, tạm dừng đề nghị
                     (XLSX hoặc CSV; nhận ra theo dòng tiêu đề, thứ tự tệp không quan trọng)
  --criteria TỆP     bộ tiêu chí (YAML hoặc JSON)
  --units TỆP        danh sách đơn vị
  --period TỪ..ĐẾN   kỳ thi đua
  --as-of NGÀY       ngày lập đề nghị, để xét việc tạm dừng (mặc định: ngày cuối kỳ)
  --basis LOẠI       self: tự chấm | verified: thẩm định | final: chính thức (mặc định)
  --status LOẠI      hoạt động trong tệp được coi là submitted hay verified (mặc định: verified)
  --unit MÃ          diễn giải điểm của đơn vị; có thể lặp lại
  --json             kết quả dạng JSON cho chương trình khác
  --help             in hướng dẫn này

${verifyVi.help}

thidua token: cấp mã truy cập mới, thu hồi mọi mã cũ; đọc DATA_DIR hoặc DATABASE_URL như máy chủ

Mã thoát: 0 xong, mọi dòng được nhận · 1 xong, nhưng có dòng bị loại (nêu ở dòng lỗi chuẩn)
          2 sai cách dùng · 3 bộ tiêu chí không hợp lệ · 4 không đọc được tệp hay dữ liệu
          5 tính lại không khớp

Score, rank, rate and propose from files, without a server or a database; \`thidua token\` makes a new access
token and revokes the others. Exit codes: 0 done, every row accepted; 1 done, some rows rejected (listed on
standard error); 2 wrong usage; 3 invalid criteria set; 4 unreadable file or data;
5 not reproduced.

${verifyEn.help}
`
