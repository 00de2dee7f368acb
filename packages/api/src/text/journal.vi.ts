import type { JournalFinding, VerifiedJournal } from '../journal/verify-journal.ts'

/** A sentence for each kind of what does not hold. */
type FindingSentences = {
  readonly [C in JournalFinding['code']]: (found: JournalFinding & { readonly code: C }) => string
}

export const journalVi = {
  counts: ({ rows, sealed, waiting, underWay }: Omit<VerifiedJournal, 'findings' | 'head'>) =>
    [
      `Nhật ký có ${rows} dòng, ${sealed} dòng đã niêm phong.`,
      ...(waiting > 0 ? [`${waiting} dòng vừa ghi, chưa niêm phong.`] : []),
      ...(underWay > 0 ? [`${underWay} tệp đang được nhập, chưa có dòng nhật ký.`] : []),
    ].join(' '),
  head: (number: number, digest: string) =>
    `Niêm phong cuối (nên ghi lại ở nơi khác, dùng với --head): ${number}:${digest}`,
  holds: 'Nhật ký khớp: không thấy dòng nào hay bản ghi nào bị sửa, thêm, đổi chỗ hoặc xoá.',
  broken: (count: number) =>
    `Nhật ký KHÔNG khớp (${count} chỗ). Hãy giữ nguyên cơ sở dữ liệu, lấy bản sao lưu gần nhất ra đối chiếu và báo người phụ trách.`,
  findings: {
    'row-changed': ({ row }) => `Dòng nhật ký ${row}: nội dung đã bị sửa sau khi ghi.`,
    'row-unsealed': ({ row }) =>
      `Dòng nhật ký ${row}: không có niêm phong và không chờ niêm phong; dòng này được chèn vào, hoặc niêm phong của nó đã bị xoá.`,
    'row-missing': ({ row, number }) => `Niêm phong ${number}: dòng nhật ký ${row} đã bị xoá.`,
    'chain-broken': ({ number }) =>
      `Niêm phong ${number}: không nối với niêm phong trước; có dòng bị sửa, đổi chỗ hoặc xoá.`,
    'records-changed': ({ row, kind }) =>
      `Dòng nhật ký ${row}: bản ghi trong bảng ${kind} không còn đúng như lúc ghi.`,
    'records-unknown': ({ row, kind }) =>
      `Bảng ${kind}: có bản ghi mang số ${row}, nhưng nhật ký không có dòng đó.`,
    'head-missing': ({ number, of }) =>
      of === null
        ? `Niêm phong ${number} đã cho: nhật ký không có niêm phong này; phần cuối đã bị cắt hoặc thay.`
        : `Niêm phong ${number} công bố cùng kết quả ${of}: nhật ký không có niêm phong này; phần cuối đã bị cắt hoặc thay.`,
  } as FindingSentences,
}
