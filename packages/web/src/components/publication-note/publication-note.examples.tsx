import type { Example } from '../example.ts'
import { nothingOpen, PublicationNote } from './publication-note.tsx'

export const publicationNoteExamples: readonly Example[] = [
  {
    name: 'what was open and why it was published all the same',
    render: t => (
      <PublicationNote
        t={t}
        publication={{
          reason: 'Lấy ý kiến các đơn vị.',
          open: { ...nothingOpen, unresolved: 2, missing: 5, activities: 1200, stale: true },
        }}
      />
    ),
    shows: [
      'Lúc công bố còn 2 đơn vị chưa có điểm cuối cùng (5 số liệu còn thiếu hoặc chờ thẩm định)',
      '1.200 hoạt động chờ thẩm định',
      'số liệu đã thay đổi',
      'Lý do: Lấy ý kiến các đơn vị.',
    ],
  },
]
