import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Tie } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

/** What a vote is about, of which block: enough to find it again. */
export type VoteSubject = Pick<Tie, 'commendation' | 'rating'> & { readonly block: { readonly id: string } }

/** One text for each form or rating of each block. */
export const voteKey = ({ commendation, rating, block }: VoteSubject): string =>
  JSON.stringify([commendation, rating, block.id])

/** Where the votes on a tie are entered. */
export function voteAddress(period: string, { commendation, rating, block }: VoteSubject): string {
  const query = new URLSearchParams({
    ...(commendation !== null && { 'hinh-thuc': commendation }),
    ...(rating !== null && { 'xep-loai': rating }),
    khoi: block.id,
  })
  return `/ky/${period}/bieu-quyet/nhap?${query}`
}

/** The form of commendation, or the rating, whose seats are voted on. */
export const subjectName = (
  { commendation, rating }: Pick<Tie, 'commendation' | 'rating'>,
  index: CriteriaIndex,
  t: Translation,
): string =>
  commendation === null
    ? t.text.votes.ofRating(index.ratingName(rating ?? ''))
    : index.commendationName(commendation)
