import type { Example } from '../example.ts'
import { RatingDistribution } from './rating-distribution.tsx'

export const ratingDistributionExamples: readonly Example[] = [
  {
    name: 'three ratings laid end to end, one of them empty',
    render: () => (
      <RatingDistribution
        shares={[
          { rating: { name: 'Tốt', tone: 1 }, units: 2 },
          { rating: { name: 'Khá', tone: 2 }, units: 0 },
          { rating: { name: 'Đạt', tone: 5 }, units: 3 },
        ]}
      />
    ),
    shows: ['viewBox="0 0 5 1"', 'x="2" width="3"', 'Tốt', 'Khá', 'Đạt'],
  },
]
