import type { Example } from '../example.ts'
import { WaitingNote } from './waiting-note.tsx'

export const waitingNoteExamples: readonly Example[] = [
  {
    name: 'activities and declarations that nobody has verified',
    render: t => (
      <WaitingNote
        t={t}
        period={{
          id: '2023-2024',
          waiting: [
            { record: 'activity', of: 'article', count: 1000 },
            { record: 'activity', of: 'model', count: 20 },
            { record: 'declaration', of: 'violations', count: 3 },
          ],
        }}
      />
    ),
    shows: ['Đang chờ thẩm định: 1.020 hoạt động, 3 khai báo.', 'href="/ky/2023-2024/cho-tham-dinh"'],
  },
]
