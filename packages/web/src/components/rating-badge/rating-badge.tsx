import type { RatingView } from '../../view-models/rating.ts'

export function RatingBadge({ rating }: { readonly rating: RatingView }) {
  return <span class={`badge rating-${rating.tone}`}>{rating.name}</span>
}
