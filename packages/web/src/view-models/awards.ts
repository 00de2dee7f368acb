import type { AwardBoard, GivenAward } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

export type AwardLine = AwardBoard['lines'][number]

/** An award as it stands beside a unit: by which decision, and whether it was taken back. */
export interface AwardView {
  readonly form: string
  readonly sentence: string
  /** By which decision it was revoked, and why; null: it stands. */
  readonly revoked: string | null
}

/** Example: `Quyết định 1234/QĐ-UBND ngày 15/01/2025`. */
export const decisionSentence = (
  { number, decidedOn }: { readonly number: string; readonly decidedOn: string },
  t: Translation,
): string => t.text.awards.decision(number, t.date(decidedOn))

/** `read` is the version that the page is about: an award that was decided on another one says so. */
export const awardView = (
  { commendation, decision, revocation }: GivenAward,
  nameOf: (commendation: string) => string,
  read: number,
  t: Translation,
): AwardView => {
  const words = t.text.awards
  const sentence = decisionSentence(decision, t)
  return {
    form: nameOf(commendation),
    sentence: decision.version === read ? sentence : words.onVersion(sentence, String(decision.version)),
    revoked: revocation && words.revokedBy(revocation.number, t.date(revocation.on), revocation.reason),
  }
}

/** How a state is coloured, in the colours of proposals and versions. */
export const stateClass: Readonly<Record<AwardLine['state'], string>> = {
  proposed: 'outcome-vote',
  held: 'outcome-hold',
  voted: 'outcome-proposed',
  'voted-down': 'outcome-gate',
  decided: 'state-final',
  awarded: 'state-final',
  revoked: 'outcome-gate',
}
