import type { IssueSentences } from './sentences.ts'

/** Sessions of the council and the counting of its ballots. */
export const councilIssuesVi = {
  'council-session-not-found': () => 'Không có phiên họp này; có thể phiên họp đã được gỡ.',
  'session-version-unknown': () => 'Không có bản kết quả này; hãy chọn một bản đã chấm của kỳ.',
  'session-one-chair': () => 'Phiên họp có đúng một người chủ trì; hãy chọn chủ trì cho một thành viên.',
  'session-one-secretary': () => 'Phiên họp chỉ có một thư ký.',
  'session-seat-twice': ({ seat }) => `“${seat}” đã có trong danh sách; hãy ghi thêm để phân biệt hai người.`,
  'session-person-unknown': () => 'Không có tài khoản này; hãy chọn trong danh sách hoặc để trống.',
  'session-person-twice': ({ seat }) =>
    `Tài khoản của “${seat}” đã chọn cho một thành viên khác; mỗi người một ghế.`,
  'session-no-writing': ({ seat }) =>
    `Phiên họp không cho biểu quyết bằng văn bản nên “${seat}” là có mặt hoặc vắng mặt.`,
  'session-counts-unfit': ({ units }) =>
    `Số phiếu đã nhập không còn khớp với thay đổi này: ${units}. Hãy sửa số phiếu trước, hoặc giữ phiên họp như cũ.`,
  'count-over-voters': ({ issued, voters }) =>
    `Phát ra ${issued} phiếu nhưng chỉ ${voters} thành viên được bỏ phiếu cho đơn vị này.`,
  'count-over-issued': ({ collected, issued }) =>
    `Thu về ${collected} phiếu, nhiều hơn ${issued} phiếu phát ra.`,
  'count-not-collected': ({ valid, invalid, collected }) =>
    `${valid} phiếu hợp lệ và ${invalid} phiếu không hợp lệ cộng lại không bằng ${collected} phiếu thu về.`,
  'count-over-valid': ({ inFavour, against, valid }) =>
    `${inFavour} phiếu đồng ý và ${against} phiếu không đồng ý cộng lại quá ${valid} phiếu hợp lệ.`,
  'count-not-voted': ({ unit }) =>
    `Đơn vị “${unit}” không được đưa ra bỏ phiếu cho hình thức này trong phiên họp.`,
  'count-by-two': () => 'Hai người đã nhập số phiếu của đơn vị này; chỉ họ sửa được số của mình.',
  'count-own-unit': () => 'Bạn phụ trách đơn vị này nên không kiểm phiếu cho đơn vị; hãy để người khác nhập.',
} satisfies IssueSentences
