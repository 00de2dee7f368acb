import type { IssueSentences } from './sentences.ts'
import { dateText } from './writing.ts'

/** What keeps a decision of the council on a tie from counting, and how to mend it. */
export const voteIssuesVi = {
  'invalid-count': ({ given }) =>
    `“${given}” không phải số người hoặc số phiếu; hãy ghi số nguyên từ 0 đến 9999.`,
  'unknown-block': ({ block }) => `Không có khối thi đua “${block}” trong kỳ này.`,
  'vote-about-nothing': () =>
    'Hãy nêu đúng một trong hai: hình thức khen thưởng, hoặc mức xếp loại được bỏ phiếu.',
  'vote-not-asked': ({ name }) =>
    `Bộ tiêu chí không quy định hội đồng bỏ phiếu khi đồng hạng ở “${name}”; hãy chọn hình thức hoặc mức xếp loại khác.`,
  'vote-rule-missing': () =>
    'Bộ tiêu chí không nêu cách bỏ phiếu: hãy ghi số thành viên phải có mặt, tỷ lệ phiếu cần đạt và tính trên số nào.',
  'vote-rule-differs': ({ expected, found }) =>
    `Bộ tiêu chí quy định ${expected}, quyết nghị ghi ${found}; hãy sửa cho đúng quy định.`,
  'vote-counts-contradict': ({ members, present, cast }) =>
    `Số phiếu không khớp: ${members} thành viên, ${present} có mặt, ${cast} phiếu hợp lệ. Phiếu đồng ý không quá số phiếu hợp lệ, phiếu hợp lệ không quá số có mặt, số có mặt không quá số thành viên.`,
  'vote-ballots-contradict': ({ unit, cast }) =>
    `Phiếu của “${unit}” không khớp: đồng ý, không đồng ý và phiếu trắng phải cộng lại thành ${cast} phiếu hợp lệ (phiếu trắng có thể không tính).`,
  'vote-no-quorum': ({ present, members, needed }) =>
    `Chỉ có ${present} trên ${members} thành viên có mặt, cần ít nhất ${needed}: cuộc bỏ phiếu không có hiệu lực, hội đồng phải họp lại.`,
  'vote-not-carried': ({ unit, inFavour, needed }) =>
    `“${unit}” được ${inFavour} phiếu đồng ý, cần ít nhất ${needed} phiếu nên chưa được chọn; hãy sửa số phiếu, hoặc bỏ đánh dấu được chọn.`,
  'vote-loser-ahead': ({ unit }) =>
    `“${unit}” được chọn nhưng có ít phiếu đồng ý hơn một đơn vị không được chọn; hãy kiểm tra lại.`,
  'vote-decided-twice': ({ id, other }) =>
    `“${id}” và “${other}” cùng quyết định một lần đồng hạng; hãy sửa quyết nghị đã có bằng chính số của nó.`,
  'vote-unit-elsewhere': ({ unit, block }) => `Đơn vị “${unit}” không thuộc khối “${block}”.`,
  'vote-no-tie': ({ block }) =>
    `Không có đơn vị nào đồng hạng ở suất cuối cùng trong khối “${block}” nên không có gì để bỏ phiếu.`,
  'vote-too-early': () =>
    'Còn một cuộc bỏ phiếu ở hình thức hoặc mức cao hơn chưa có kết quả: hãy nhập quyết nghị đó trước.',
  'vote-not-tied': ({ unit }) => `Đơn vị “${unit}” không đồng hạng ở suất cuối cùng; hãy bỏ khỏi quyết nghị.`,
  'vote-unit-missing': ({ unit }) =>
    `Đơn vị “${unit}” cũng đồng hạng ở suất cuối cùng mà quyết nghị không nêu; hãy ghi số phiếu của đơn vị này.`,
  'vote-too-many-winners': ({ winners, seats }) =>
    `Chọn ${winners} đơn vị trong khi chỉ còn ${seats} suất; hãy bỏ bớt.`,
  'vote-settles-nothing': ({ document, on }) =>
    `Quyết nghị số ${document} ngày ${dateText(on ?? '')} hiện không có tác dụng trong kết quả.`,
} satisfies IssueSentences
