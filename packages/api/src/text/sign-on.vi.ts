import type { IssueSentences } from './sentences.ts'

/** Coming in through another provider, and the settings of it. */
export const signOnIssuesVi = {
  'setting-missing': ({ given, name }) => `Đã đặt biến ${given} nên cần cả ${name}.`,
  'setting-file-unreadable': ({ name, value }) => `Biến ${name}: không đọc được tệp ${value}.`,
  'sign-on-not-configured': () =>
    'Hệ thống này chưa nối với nơi đăng nhập nào khác. Hãy đăng nhập bằng tên và mật khẩu.',
  'sign-on-not-started': () =>
    'Lần đăng nhập này đã quá lâu, đã dùng rồi, hoặc bắt đầu ở trình duyệt khác. Hãy bắt đầu lại.',
  'sign-on-declined': ({ name }) =>
    `${name} không cho vào, hoặc bạn đã huỷ ở đó. Hãy thử lại, hoặc đăng nhập bằng tên và mật khẩu.`,
  'sign-on-untrusted': ({ name }) =>
    `Câu trả lời của ${name} không khớp với lần đăng nhập này nên không được tin. Hãy bắt đầu lại; nếu vẫn vậy, hãy báo thường trực.`,
  'provider-away': ({ name }) =>
    `${name} hiện không trả lời. Hãy thử lại sau ít phút, hoặc đăng nhập bằng tên và mật khẩu.`,
  'identity-unknown': ({ name }) =>
    `Tài khoản ${name} này chưa gắn với ai ở đây. Hãy đăng nhập bằng mật khẩu rồi gắn nó ở trang “Tài khoản của tôi”, hoặc mở phiếu đăng nhập một lần và chọn ${name} ở đó.`,
  'identity-taken': () =>
    'Tài khoản đó đã gắn với một người ở đây rồi. Nếu người đó không phải bạn, hãy báo thường trực.',
  'identity-not-found': () => 'Tài khoản này không còn gắn với bạn.',
  'last-own-way-in': () =>
    'Bạn chưa có mật khẩu, nên đây là lối vào cuối cùng của bạn. Hãy xin thường trực một phiếu đăng nhập để đặt mật khẩu trước.',
} satisfies IssueSentences
