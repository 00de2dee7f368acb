import { type Issue, issue } from '@thidua/scoring/issues'
import type { CouncilVotes } from '../council/read-votes.ts'
import type { DecisionRow } from './award.repository.ts'
import type { NewDecision } from './award.schema.ts'
import { type BoardContext, outcomeIn } from './award-board.ts'
import { awardKey } from './given-awards.ts'

/** What a decision is held against: the version it names, the votes, and the other decisions of the period. */
export interface DecisionContext {
  readonly proposals: BoardContext['proposals']
  readonly names: ReadonlyMap<string, string>
  readonly votes: CouncilVotes
  readonly forms: ReadonlySet<string>
  readonly others: readonly DecisionRow[]
  /** What is corrected. */
  readonly stored: DecisionRow | undefined
  readonly today: string
}

/** Numbers that differ in blanks and capitals only are one number. */
export const isSameNumber = (one: string, other: string): boolean => {
  const bare = (text: string): string => text.replaceAll(' ', '').toLocaleUpperCase('vi')
  return bare(one) === bare(other)
}

const headIssues = ({ number, decidedOn, awardedOn }: NewDecision, context: DecisionContext): Issue[] => {
  const { others, today } = context
  const isRevoking = others.some(({ awards }) =>
    awards.some(({ revocation }) => revocation !== null && isSameNumber(revocation.number, number)),
  )
  return [
    ...(isRevoking || others.some(other => isSameNumber(other.number, number))
      ? [issue('award-number-taken', ['number'], { number })]
      : []),
    ...(decidedOn > today ? [issue('award-day-ahead', ['decidedOn'], { today })] : []),
    ...(awardedOn !== undefined && awardedOn < decidedOn
      ? [issue('award-day-before-decision', ['awardedOn'], { decidedOn })]
      : []),
  ]
}

/** By which other decision the unit holds the form already; one achievement is not commended twice. */
const holdsBy = ({ others }: DecisionContext, commendation: string, unit: string): string | undefined =>
  others.find(({ awards }) =>
    awards.some(
      award => award.commendation === commendation && award.unit === unit && award.revocation === null,
    ),
  )?.number

const namedIssues = ({ awards }: NewDecision, context: DecisionContext): Issue[] => {
  const { proposals, names, votes, forms, stored } = context
  const revoked = new Set(
    (stored?.awards ?? []).flatMap(({ commendation, unit, revocation }) =>
      revocation ? [awardKey(commendation, unit)] : [],
    ),
  )
  return awards.flatMap(({ commendation, unit, reason }, i): Issue[] => {
    const at = (code: string, field: string, figures: Readonly<Record<string, string>>): Issue[] => [
      issue(code, ['awards', i, field], figures),
    ]
    const name = names.get(unit)
    if (!forms.has(commendation)) return at('unknown-commendation', 'commendation', { name: commendation })
    if (name === undefined) return at('award-unit-unknown', 'unit', { unit })
    const isFirst =
      awards.findIndex(other => other.commendation === commendation && other.unit === unit) === i
    if (!isFirst) return at('repeated-key', 'unit', { id: name })
    if (revoked.has(awardKey(commendation, unit))) return []
    const number = holdsBy(context, commendation, unit)
    if (number !== undefined) return at('award-twice', 'unit', { unit: name, number })
    const isProposed = outcomeIn(proposals, commendation, unit) === 'proposed'
    const isVotedDown = votes.of(commendation, unit)?.outcome === 'not-carried'
    if ((isProposed && !isVotedDown) || reason !== undefined) return []
    return at(isProposed ? 'award-voted-down' : 'award-not-proposed', 'reason', { unit: name })
  })
}

/** Who was named before and is named no more. */
export const droppedAwards = ({ awards }: NewDecision, stored: DecisionRow | undefined) =>
  (stored?.awards ?? []).filter(
    ({ commendation, unit, revocation }) =>
      revocation === null &&
      !awards.some(award => award.commendation === commendation && award.unit === unit),
  )

/** Everything that keeps a decision from being recorded, each at its field. */
export const decisionIssues = (decision: NewDecision, context: DecisionContext): Issue[] => {
  const { stored } = context
  const isReasonMissing = decision.reason === undefined && droppedAwards(decision, stored).length > 0
  return [
    ...headIssues(decision, context),
    ...(stored === undefined && decision.awards.length === 0 ? [issue('award-none-named', ['awards'])] : []),
    ...(isReasonMissing ? [issue('award-drop-reason-needed', ['reason'])] : []),
    ...namedIssues(decision, context),
  ]
}
