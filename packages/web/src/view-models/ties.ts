import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Tie } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

/** The form of commendation, or the rating, whose seats are voted on. */
export const subjectName = (
  { commendation, rating }: Pick<Tie, 'commendation' | 'rating'>,
  index: CriteriaIndex,
  t: Translation,
): string =>
  commendation === null
    ? t.text.votes.ofRating(index.ratingName(rating ?? ''))
    : index.commendationName(commendation)
