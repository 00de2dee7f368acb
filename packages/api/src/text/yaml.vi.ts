import type { IssueSentences } from './sentences.ts'

const at = (line: string | undefined, column: string | undefined): string => `Dòng ${line}, cột ${column}`

/** What is wrong with the writing of a criteria file, where, and what to do. */
export const yamlIssuesVi = {
  'yaml-tab': ({ line, column }) => `${at(line, column)}: thụt vào bằng dấu tab. Thay dấu tab bằng dấu cách.`,
  'yaml-key-twice': ({ line, column, key }) =>
    `${at(line, column)}: khoá “${key}” đã có trong cùng nhóm. Bỏ hoặc đổi tên một trong hai.`,
  'yaml-syntax': ({ line, column }) =>
    `${at(line, column)}: tệp YAML sai cú pháp. Xem lại dấu hai chấm, dấu nháy, dấu ngoặc và thụt đầu dòng ở đó.`,
  'yaml-indent': ({ line, column }) =>
    `${at(line, column)}: thụt đầu dòng sai. Viết các mục cùng cấp thẳng hàng, chỉ dùng dấu cách.`,
  'yaml-character-missing': ({ line, column }) =>
    `${at(line, column)}: thiếu một dấu, có thể là dấu hai chấm sau tên, dấu nháy hoặc dấu ngoặc đóng. Thêm dấu còn thiếu.`,
  'yaml-escape': ({ line, column }) =>
    `${at(line, column)}: dấu gạch chéo ngược không đúng chỗ trong dấu nháy kép. Dùng dấu nháy đơn, hoặc viết hai dấu gạch chéo ngược.`,
  'yaml-value-start': ({ line, column }) =>
    `${at(line, column)}: giá trị không được bắt đầu bằng ký tự này. Đặt giá trị trong dấu nháy.`,
  'yaml-reference': ({ line, column }) =>
    `${at(line, column)}: tham chiếu (& hoặc *) sai. Viết ra thay cho tham chiếu.`,
  'yaml-nesting': ({ line, column }) =>
    `${at(line, column)}: tên và giá trị lồng nhau sai. Mỗi tên một dòng, sau tên là dấu hai chấm và dấu cách; giá trị có dấu hai chấm thì đặt trong dấu nháy.`,
  'yaml-several': ({ line, column }) =>
    `${at(line, column)}: tệp có nhiều phần ngăn bằng dấu ---. Để mỗi bộ tiêu chí trong một tệp.`,
  'yaml-tag': ({ line, column }) =>
    `${at(line, column)}: nhãn hoặc chỉ thị (dấu ! hoặc %) không dùng được ở đây. Bỏ đi, hoặc đặt giá trị trong dấu nháy.`,
  'yaml-aliases': () => 'Tệp YAML dùng quá nhiều tham chiếu lặp; hãy viết ra thay cho tham chiếu.',
} satisfies IssueSentences
