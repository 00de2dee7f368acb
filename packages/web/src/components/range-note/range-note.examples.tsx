import type { Example } from '../example.ts'
import { RangeNote } from './range-note.tsx'

export const rangeNoteExamples: readonly Example[] = [
  {
    name: 'what open figures still allow a unit',
    render: t => (
      <RangeNote t={t} sentences={[t.text.ranges.now('71,20'), t.text.ranges.between('71,20', '83,00')]} />
    ),
    shows: [
      'Hiện 71,20 điểm.',
      'Các dữ kiện còn thiếu hoặc chờ thẩm định cho phép tổng điểm từ 71,20 đến 83,00.',
    ],
  },
]
