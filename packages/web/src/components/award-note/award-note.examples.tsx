import type { Example } from '../example.ts'
import { AwardNote } from './award-note.tsx'

const award = { form: 'Cờ thi đua', sentence: 'Quyết định 1234/QĐ-UBND ngày 15/01/2025', revoked: null }

export const awardNoteExamples: readonly Example[] = [
  {
    name: 'an award that stands',
    render: () => <AwardNote award={award} />,
    shows: ['Quyết định 1234/QĐ-UBND ngày 15/01/2025'],
  },
  {
    name: 'a revoked award is struck, with its form and why',
    render: () => (
      <AwardNote hasForm award={{ ...award, revoked: 'Thu hồi theo Quyết định 77/QĐ-UBND: Vi phạm' }} />
    ),
    shows: ['<s>', 'Cờ thi đua: Quyết định 1234/QĐ-UBND', '</s>', 'Thu hồi theo Quyết định 77/QĐ-UBND'],
  },
]
