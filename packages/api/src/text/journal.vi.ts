import type { JournalFinding, VerifiedJournal } from '../journal/verify-journal.ts'

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
  finding: (found: JournalFinding): string => {
    switch (found.code) {
      case 'row-changed':
        return `Dòng nhật ký ${found.row}: nội dung đã bị sửa sau khi ghi.`
      case 'row-unsealed':
        return `Dòng nhật ký ${found.row}: không có niêm phong và không chờ niêm phong; dòng này được chèn vào, hoặc niêm phong của nó đã bị xoá.`
      case 'row-missing':
        return `Niêm phong ${found.number}: dòng nhật ký ${found.row} đã bị xoá.`
      case 'chain-broken':
        return `Niêm phong ${found.number}: không nối với niêm phong trước; có dòng bị sửa, đổi chỗ hoặc xoá.`
      case 'records-changed':
        return `Dòng nhật ký ${found.row}: bản ghi trong bảng ${found.kind} không còn đúng như lúc ghi.`
      case 'records-unknown':
        return `Bảng ${found.kind}: có bản ghi mang số ${found.row}, nhưng nhật ký không có dòng đó.`
      case 'head-missing':
        return found.of === null
          ? `Niêm phong ${found.number} đã cho: nhật ký không có niêm phong này; phần cuối đã bị cắt hoặc thay.`
          : `Niêm phong ${found.number} công bố cùng kết quả ${found.of}: nhật ký không có niêm phong này; phần cuối đã bị cắt hoặc thay.`
    }
  },
}
