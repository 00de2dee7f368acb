import type { IssueSentences } from './sentences.ts'

/** People, how they come in, and what they may do. */
export const peopleIssuesVi = {
  'person-not-found': () => 'Không có người này trong danh sách; có thể địa chỉ đã gõ sai.',
  'person-ended': ({ name }) => `${name} đã thôi tham gia, nên không làm việc này được nữa.`,
  'person-needed': () => 'Việc này chỉ làm được khi đăng nhập bằng tài khoản của một người.',
  'login-taken': ({ login }) => `Đã có người khác dùng tên đăng nhập “${login}”. Hãy chọn tên khác.`,
  'invalid-login': () =>
    'Tên đăng nhập có từ 3 đến 100 ký tự, không có dấu cách; chỉ gồm chữ, số và các dấu . _ @ + -',
  'invalid-email': () => 'Địa chỉ thư điện tử phải có dạng ten@donvi.vn.',
  'last-secretary': () =>
    'Đây là người thường trực cuối cùng. Hãy giao quyền thường trực cho người khác trước.',
  'grant-not-found': () => 'Người này không có quyền đó; có thể quyền đã được thu lại.',
  'grant-exists': () => 'Người này đã có đúng quyền đó.',
  'grant-unit-needed': () => 'Hãy nêu đơn vị mà người này phụ trách.',
  'grant-unit-unused': () => 'Chỉ cán bộ phụ trách của đơn vị mới gắn với một đơn vị; hãy để trống ô đơn vị.',
  'grant-block-needed': () => 'Hãy nêu khối mà người này làm trưởng khối.',
  'grant-block-unused': () => 'Chỉ trưởng khối mới gắn với một khối; hãy để trống ô khối.',
  'not-officer-of-unit': ({ unit }) => `Người này không phụ trách đơn vị “${unit}”.`,
  'same-officer': () => 'Người nhận bàn giao phải là người khác.',
  'password-short': ({ least }) => `Mật khẩu cần ít nhất ${least} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`,
  'password-own': () => 'Mật khẩu không được là tên, tên đăng nhập hay địa chỉ thư của chính mình.',
  'password-common': () => 'Mật khẩu này nhiều người dùng nên dễ đoán. Hãy chọn mật khẩu khác.',
  'password-wrong': () => 'Mật khẩu hiện tại không đúng.',
  'link-wrong': () =>
    'Đường dẫn này không đúng. Hãy gõ lại đúng như trên phiếu, hoặc xin thường trực một phiếu mới.',
  'link-used': () =>
    'Đường dẫn này đã dùng rồi. Nếu chính bạn đã đặt mật khẩu, hãy đăng nhập; nếu không phải bạn, hãy báo ngay thường trực.',
  'link-void': () => 'Đường dẫn này không còn hiệu lực vì đã có phiếu mới hơn. Hãy dùng phiếu mới nhất.',
  'link-expired': () => 'Đường dẫn này đã hết hạn. Hãy xin thường trực một phiếu mới.',
  'sign-in-wrong': () => 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'half-session-needed': () => 'Đã quá lâu kể từ khi nhập mật khẩu. Hãy đăng nhập lại từ đầu.',
  'second-factor-wrong': () =>
    'Mã xác thực không đúng hoặc đã dùng rồi. Hãy chờ mã mới trên điện thoại rồi nhập lại.',
  'second-factor-set': () => 'Đã bật xác thực hai lớp rồi.',
  'second-factor-needed': () =>
    'Việc của thường trực cần xác thực hai lớp: hãy bật ở trang “Tài khoản của tôi”, rồi làm lại.',
  'own-second-factor-missing': () =>
    'Hãy bật xác thực hai lớp cho chính bạn ở trang “Tài khoản của tôi” trước, kẻo bạn tự mất quyền thường trực.',
  'second-secretary-needed': () =>
    'Đang (hoặc sẽ) cần người thứ hai duyệt, nên phải có ít nhất hai thường trực đăng nhập được. Hãy thêm một thường trực trước.',
  'link-of-secretary': ({ name }) =>
    `${name} là thường trực. Khi cần người thứ hai duyệt, phiếu đăng nhập cho thường trực chỉ cấp được trên máy chủ: thidua person link.`,
  'pending-change-not-found': () => 'Không có thay đổi nào chờ duyệt ở địa chỉ này.',
  'pending-change-settled': () => 'Thay đổi này đã được quyết định hoặc đã rút.',
  'pending-change-expired': () =>
    'Đã quá 14 ngày mà chưa ai duyệt, nên đề xuất này hết hạn. Hãy đề xuất lại.',
  'own-pending-change': () =>
    'Chính bạn đề xuất việc này, nên một thường trực khác phải quyết định. Bạn có thể rút đề xuất.',
  'pending-change-of-another': () => 'Chỉ người đã đề xuất mới rút được đề xuất này.',
  'change-overtaken': () => 'Việc này nay không làm được nữa, nên đề xuất đã đóng và chưa có gì được làm.',
  'seen-otherwise': () =>
    'Số liệu liên quan đã thay đổi sau khi đề xuất, nên không còn đúng với những gì đã xem.',
  'session-not-found': () => 'Phiên đăng nhập này đã kết thúc từ trước.',
  'list-without-columns': () =>
    'Không thấy danh sách nào trong tệp: cần một dòng tiêu đề có cột “Mã đơn vị” và cột “Họ và tên”.',
  'list-unit-missing': () => 'Thiếu mã đơn vị.',
  'list-unit-unknown': ({ given, nearest }) =>
    `Không có đơn vị “${given}” trong kỳ thi đua nào.${nearest === undefined ? '' : ` Có phải: ${nearest}?`}`,
  'list-name-missing': () => 'Thiếu họ và tên.',
} satisfies IssueSentences

/** In place of the name of somebody whose data were erased. */
export const erasedPerson = '(đã xoá)'
