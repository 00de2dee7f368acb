import type { ReadFrom } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

/** Which stored result a page shows, and whether it is public. */
export interface StateView {
  readonly kind: ReadFrom['state']
  readonly name: string
  /** `bản 2, chấm ngày 12/06/2024`. */
  readonly detail: string
  readonly stale: boolean
  /** A version published later than the one shown, with the address of the period's own page; null for the last. */
  readonly later: { readonly name: string; readonly href: string } | null
  /** Until when review can be asked, and why a version took the place of another. */
  readonly notes: readonly string[]
  /** Why it was published while something was open. */
  readonly publication: ReadFrom['publication']
}

/** What is to be known of a version's publication, a sentence each. */
export const publicationNotes = (
  { review, changeReason, supersededBy }: Pick<ReadFrom, 'review' | 'changeReason' | 'supersededBy'>,
  t: Translation,
): readonly string[] => {
  const words = t.text.states
  const until =
    review === null || review.until === null ? words.untilFinal : words.untilDay(t.date(review.until))
  return [
    ...(review === null ? [] : [review.byPublic ? words.reviewByAnybody(until) : words.reviewByUnits(until)]),
    ...(changeReason === null ? [] : [words.changeReason(changeReason)]),
    ...(supersededBy === null ? [] : [words.supersededBy(String(supersededBy.version), supersededBy.reason)]),
  ]
}

export function stateView(from: ReadFrom, t: Translation): StateView {
  const words = t.text.states
  const parts = [words.version(String(from.version)), words.scoredOn(t.date(from.createdAt))]
  if (from.publishedAt !== null) parts.push(words.publishedOn(t.date(from.publishedAt)))
  if (from.finalAt !== null) parts.push(words.finalOn(t.date(from.finalAt)))
  return {
    kind: from.state,
    name: words[from.state],
    detail: parts.join(', '),
    stale: from.stale,
    later:
      from.latest > from.version
        ? { name: words.later(String(from.latest)), href: `/ky/${from.period.id}` }
        : null,
    notes: publicationNotes(from, t),
    publication: from.publication,
  }
}
