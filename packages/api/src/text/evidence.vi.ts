import type { IssueSentences } from './sentences.ts'

/** What is wrong with a file of an activity. */
export const evidenceIssuesVi = {
  'evidence-type': ({ type }) =>
    `Tệp này không dùng làm minh chứng được (loại “${type}”). Hãy gửi ảnh JPEG, PNG, WebP hoặc tệp PDF; với các loại ảnh khác, hệ thống không xoá được thông tin ẩn về nơi chụp.`,
  'evidence-broken': () =>
    'Ảnh bị hỏng hoặc bị cắt ngang nên không xoá được thông tin ẩn trong ảnh. Hãy chụp lại, hoặc chụp màn hình ảnh đó rồi gửi.',
  'evidence-too-many': ({ most }) => `Mỗi hoạt động có nhiều nhất ${most} tệp. Hãy gỡ một tệp rồi gửi lại.`,
  'evidence-quota': ({ unit, used, limit, size }) =>
    `Đơn vị “${unit}” đã dùng ${used} MB trong ${limit} MB dành cho tệp của kỳ này; tệp mới cần ${size} MB. Hãy gỡ bớt tệp hoặc dán đường dẫn thay cho tệp.`,
  'evidence-not-found': ({ digest }) => `Không có tệp “${digest}…”, hoặc tệp đã được gỡ.`,
  'evidence-faces': () => 'Trước khi công khai tệp, hãy ghi trong tệp có nhận ra học sinh hay không.',
} satisfies IssueSentences
