import type { Example } from '../example.ts'
import { RatingBadge } from './rating-badge.tsx'

export const ratingBadgeExamples: readonly Example[] = [
  {
    name: 'the best rating',
    render: () => <RatingBadge rating={{ name: 'Hoàn thành xuất sắc', tone: 1 }} />,
    shows: ['rating-1', 'Hoàn thành xuất sắc'],
  },
  {
    name: 'no rating',
    render: t => <RatingBadge rating={{ name: t.text.score.notRated, tone: 0 }} />,
    shows: ['rating-0', 'Không xếp loại'],
  },
]
