import { type Sentence, say } from './sentence.ts'

const split = 'Chia tệp thành nhiều phần rồi nhập từng phần.'

/** What a file holds too much of: `{limit}` is the most, `{amount}` what was found. */
export const limitSentencesVi = {
  'limit-megabytes': say('Tệp có {amount} MB, nhiều nhất là {limit} MB.', split),
  'limit-parts': say(
    'Bảng tính gồm {amount} thành phần, nhiều nhất là {limit}.',
    'Xoá hình ảnh, biểu đồ và trang tính thừa, hoặc chia tệp thành nhiều phần.',
  ),
  'limit-unpacked': say(
    'Bảng tính mở ra chiếm ít nhất {amount} MB, nhiều nhất là {limit} MB.',
    'Xoá các vùng trống có định dạng và các trang tính thừa, hoặc chia tệp thành nhiều phần.',
  ),
  'limit-sheets': say(
    'Bảng tính có hơn {limit} trang tính.',
    'Chia thành nhiều tệp, mỗi tệp ít trang tính hơn.',
  ),
  'limit-rows': say(
    'Tệp có ít nhất {amount} dòng, kể cả dòng trống xen giữa; nhiều nhất là {limit} dòng.',
    'Xoá các dòng trống và phần chữ lạc ở cuối trang tính, hoặc chia tệp thành nhiều phần.',
  ),
  'limit-empty-rows': say(
    'Một trang tính ghi hơn {limit} dòng, phần lớn là dòng trống.',
    'Chép phần có số liệu sang một tệp mới rồi nhập tệp đó.',
  ),
  'limit-columns-at': say(
    'Ô {place} nằm ở cột thứ {amount}; chỉ nhận {limit} cột đầu.',
    'Xoá nội dung ở các cột ngoài bảng, hoặc chép bảng sang một tệp mới.',
  ),
  'limit-cells': say(
    'Tệp có ít nhất {amount} ô, kể cả ô trống xen giữa; nhiều nhất là {limit} ô.',
    'Xoá các cột, các dòng trống và phần chữ lạc ngoài bảng, hoặc chia tệp thành nhiều phần.',
  ),
  'limit-strings': say('Bảng tính có hơn {limit} đoạn chữ.', split),
  'limit-cell-length': say(
    'Một ô dài ít nhất {amount} ký tự, nhiều nhất là {limit} ký tự.',
    'Rút gọn ô quá dài.',
  ),
  'limit-cell-length-at': say(
    'Ô {place} dài {amount} ký tự, nhiều nhất là {limit} ký tự.',
    'Rút gọn nội dung của ô.',
  ),
  'limit-cell-length-on-line': say(
    'Dòng {place} có một ô dài {amount} ký tự, nhiều nhất là {limit} ký tự.',
    'Kiểm tra dấu ngoặc kép ở dòng {place}: có thể thiếu dấu đóng. Nếu không thì rút gọn ô.',
  ),
  'limit-styles': say(
    'Bảng tính có hơn {limit} kiểu định dạng.',
    'Chép riêng phần giá trị sang một tệp mới rồi nhập tệp đó.',
  ),
  'limit-areas': say(
    'Bảng tính có hơn {limit} vùng ô gộp hoặc vùng có đường dẫn.',
    'Bỏ gộp ô, hoặc chia tệp thành nhiều phần.',
  ),
} as const satisfies Readonly<Record<string, Sentence>>
