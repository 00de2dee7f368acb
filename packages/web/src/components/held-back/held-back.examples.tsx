import type { Example } from '../example.ts'
import { HeldBack } from './held-back.tsx'

export const heldBackExamples: readonly Example[] = [
  {
    name: 'a hold is told by its document, without a reason',
    render: t => <HeldBack notes={[t.text.standings.held('TD-01')]} />,
    shows: ['class="held-back"', 'Đang tạm dừng xét khen thưởng (căn cứ: TD-01), chưa có kết luận.'],
  },
]
