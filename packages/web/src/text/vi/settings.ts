/** What the installation asks of secretaries: a page of the secretary. */
export const settings = {
  title: 'Cài đặt an toàn',
  lead: 'Những yêu cầu thêm đối với thường trực. Mặc định đều tắt.',
  names: {
    'second-person': 'Việc quan trọng cần người thứ hai duyệt',
    'second-factor': 'Thường trực phải xác thực hai lớp',
  },
  help: {
    'second-person': [
      'Khi bật, công bố chính thức và mọi thay đổi về quyền (giao, thu quyền, thêm người có quyền, cho thôi, bàn giao đơn vị, nhập danh sách cán bộ) chỉ được thực hiện khi một thường trực khác duyệt. Tắt cài đặt này hay xác thực hai lớp cũng cần duyệt.',
      'Cần ít nhất hai thường trực đăng nhập được. Phiếu đăng nhập cho thường trực khác khi đó chỉ cấp được trên máy chủ.',
    ],
    'second-factor': [
      'Khi bật, mọi việc của thường trực cần mã 6 chữ số trên điện thoại, ngoài mật khẩu. Thường trực chưa bật xác thực hai lớp vẫn đăng nhập được, nhưng chỉ để bật; vai trò khác của họ không đổi.',
      'Mã của phần mềm không bị ảnh hưởng. Mất điện thoại thì thường trực khác cấp một phiếu đăng nhập mới.',
    ],
  },
  isOn: 'Đang bật.',
  isOff: 'Đang tắt.',
  turnOn: (name: string) => `Bật: ${name}`,
  turnOff: (name: string) => `Tắt: ${name}`,
  reason: 'Lý do (nếu cần)',
  done: { bat: 'Đã bật.', tat: 'Đã tắt.' } as Readonly<Record<string, string>>,
  lacking: 'Việc của thường trực đang chờ: hãy bật xác thực hai lớp cho tài khoản của bạn.',
  lackingTitle: 'Cần xác thực hai lớp',
  lackingLink: 'Bật xác thực hai lớp',
}
