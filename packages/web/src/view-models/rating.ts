import { type CriteriaIndex, ratingText, type SheetAnswer } from '@thidua/api/sheet'
import type { Translation } from '../text/translation.ts'

/** A rating as a badge: `tone` 1 is the best of the set, 5 the last, 0 no rating. */
export interface RatingView {
  readonly name: string
  readonly tone: 0 | 1 | 2 | 3 | 4 | 5
}

export function ratingView(rating: string, index: CriteriaIndex): RatingView {
  const position = index.set.ratings.findIndex(entry => entry.id === rating)
  const isLast = position === index.set.ratings.length - 1
  return { name: index.ratingName(rating), tone: isLast ? 5 : (middleTones[position] ?? 4) }
}

/** The rating of a unit, or why it has none. */
export const unitRatingView = (
  rating: SheetAnswer['rating'],
  total: string | null,
  index: CriteriaIndex,
  t: Translation,
): RatingView =>
  rating.rating === null
    ? { name: ratingText(rating, total, index, t), tone: 0 }
    : ratingView(rating.rating, index)

const middleTones = [1, 2, 3, 4] as const
