import type { Example } from '../example.ts'
import { ScoringProgress } from './scoring-progress.tsx'

export const scoringProgressExamples: readonly Example[] = [
  {
    name: 'a scoring that explains the units',
    render: t => (
      <ScoringProgress
        t={t}
        period="2023-2024"
        run={{
          ...{ startedAt: '2024-06-15T02:05:00.000Z', state: 'running', stage: 'explain' },
          ...{ progress: { done: 150, total: 228 }, result: null, problems: [] },
        }}
      />
    ),
    shows: [
      'data-scoring="/api/v1/periods/2023-2024/scoring"',
      'role="status"',
      'Đang ghi diễn giải của từng đơn vị',
      'max="228" value="150"',
      'Bắt đầu lúc',
      'href="/ky/2023-2024/cham-diem?tu=2024-06-15T02%3A05%3A00.000Z"',
    ],
  },
]
