import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Tie } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'
import { type VoteSubject, voteKey } from '../view-models/ties.ts'
import { type Decision, isAbout, type Votes } from './read-votes.ts'
import { dayFields, type TypedForm } from './typed-form.ts'
import type { Visit } from './visit.ts'

/** A tie that is voted on, and the decision that is stored about its form or rating in its block. */
export interface OpenForm {
  readonly tie: Tie
  readonly stored: Decision | undefined
  /** The decision is about the same units: its votes fill the form. */
  readonly isCorrection: boolean
}

/** What the address of the form is about; null where it says neither form nor rating. */
export function subjectIn({ query }: Pick<Visit, 'query'>): VoteSubject | null {
  const [commendation = null, rating = null, block] = [query('hinh-thuc'), query('xep-loai'), query('khoi')]
  return block === undefined || (commendation === null) === (rating === null)
    ? null
    : { commendation, rating, block: { id: block } }
}

/** The counts of the meeting. */
export const meeting = ['members', 'present', 'cast'] as const
/** The counts of one unit; the last may be left empty. */
export const counts = ['inFavour', 'against', 'abstained'] as const

/** Of the tie that the address names everything that the form needs; null where nobody is tied so. */
export function openForm(votes: Votes, wanted: VoteSubject | null): OpenForm | null {
  const tie = votes.found?.ties.find(one => wanted !== null && voteKey(one) === voteKey(wanted))
  if (tie === undefined) return null
  const stored = votes.decisionOn(tie)
  return { tie, stored, isCorrection: stored !== undefined && isAbout(stored, tie) }
}

/** Where the council votes by a rule of the set, the form does not ask for one. */
export const ruleOfSet = ({ tie }: OpenForm, index: CriteriaIndex) =>
  index.set.commendations.find(({ id }) => id === tie.commendation)?.council

/** The fields of the form as a stored decision fills them. */
export function fieldsOf({ ballots, rule, on, document, ...decision }: Decision, t: Translation): TypedForm {
  return {
    ...Object.fromEntries(meeting.map(name => [name, String(decision[name])])),
    ...Object.fromEntries(
      ballots.flatMap(ballot => [
        ...counts.map(name => [`${name}-${ballot.unit}`, String(ballot[name])] as const),
        ...(ballot.won ? [[`won-${ballot.unit}`, 'yes'] as const] : []),
      ]),
    ),
    ...(rule && {
      quorum: rule.quorum,
      threshold: t.exact(rule.thresholdPercent),
      denominator: rule.denominator,
    }),
    ...dayFields('on', on),
    document,
  }
}
