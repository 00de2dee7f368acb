/** Coming in through another provider. */
export const signOn = {
  button: (name: string) => `Đăng nhập qua ${name}`,
  joinHelp: (name: string) => `Hoặc không đặt mật khẩu ở đây mà đăng nhập bằng tài khoản ${name} của bạn:`,
  toTitle: (name: string) => `Đang sang ${name}`,
  toHelp: (name: string) =>
    `Bạn đăng nhập ở ${name}, rồi tự quay lại đây. Mật khẩu của bạn ở đó không được gửi cho chúng tôi.`,
  toLink: (name: string) => `Sang ${name}`,
  inTitle: 'Đã nhận ra bạn',
  inHelp: 'Nếu trang không tự chuyển tiếp, hãy bấm nút dưới đây.',
  inLink: 'Tiếp tục',
  failedTitle: 'Chưa đăng nhập được',
  again: 'Về trang đăng nhập',
  outTitle: 'Đã đăng xuất khỏi Thi đua',
  outHelp:
    'Trình duyệt này vẫn còn đăng nhập ở nơi đã cho bạn vào. Nếu đây là máy dùng chung, hãy đăng xuất cả ở đó.',
  outLink: 'Đăng xuất cả ở đó',
  ownTitle: 'Đăng nhập bằng tài khoản khác',
  ownNone: (name: string) =>
    `Chưa gắn tài khoản nào. Khi gắn tài khoản ${name} của bạn, lần sau bạn vào được bằng tài khoản đó thay cho mật khẩu.`,
  ownOne: (host: string, day: string) => `Tài khoản ở ${host}, gắn ngày ${day}`,
  link: (name: string) => `Gắn tài khoản ${name}`,
  remove: 'Bỏ gắn',
  removeThis: (account: string) => `Bỏ gắn: ${account}`,
}
