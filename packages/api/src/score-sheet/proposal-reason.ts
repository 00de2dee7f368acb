import { type Commendation, type Condition, outlineCondition } from '@thidua/scoring/criteria'
import type { ProposalLine } from '@thidua/scoring/outcomes'
import type { VoteContext } from '../results/vote-context.ts'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetLanguage } from './sheet-language.ts'
import { tieKeyAt } from './tie-key-name.ts'
import { voteReason, waitReason } from './vote-reason.ts'

type Line = Omit<ProposalLine, 'unit'> &
  VoteContext & {
    /** Of the hold, where the answer names it; else the hold is named by its number. */
    readonly document?: string | undefined
  }

/** Why a unit is, or is not, proposed for a form of commendation; `unit` is its id. */
export function proposalReason(
  line: Line,
  unit: string,
  form: Commendation,
  index: CriteriaIndex,
  t: SheetLanguage,
): string {
  const words = t.text.proposals.because
  switch (line.outcome) {
    case 'proposed':
      return line.tie?.decision ? voteReason(line.tie, unit, line.names, t) : proposedReason(line, index, t)
    case 'vote':
    case 'not-chosen':
      return line.tie ? voteReason(line.tie, unit, line.names, t) : words.vote
    case 'waits':
      return waitReason(line, index, t)
    case 'not-eligible':
      return words.notEligible(failedConditions(line, form, t))
    case 'gate':
      return words.gate(index.gateName(line.because ?? ''))
    case 'hold':
      return words.hold(line.document ?? line.because ?? '')
    case 'already-proposed':
      return line.because === null
        ? words.alreadyProposedOther
        : words.alreadyProposed(index.commendationName(line.because))
    case 'already-awarded':
      return words.alreadyAwarded(index.commendationName(line.because ?? ''))
    case 'no-seat':
      return noSeatReason(line, index, t)
    case 'unresolved':
      return words.unresolved
  }
}

/** Points tell the two apart, or the key that was asked next, or what rounding took away. */
const proposedReason = (line: Line, index: CriteriaIndex, t: SheetLanguage): string => {
  const words = t.text.proposals.because
  if (line.margin === null) return words.proposed
  if (line.margin !== '0') return words.proposedAhead(t.exact(line.margin.replace('-', '')))
  const key = tieKeyAt(line.decidedBy, index, t)
  return key === undefined ? words.proposedAheadUnrounded : words.proposedAheadBy(key)
}

const noSeatReason = (line: Line, index: CriteriaIndex, t: SheetLanguage): string => {
  const words = t.text.proposals.because
  if (line.margin === null) return words.noSeat
  if (line.margin !== '0') return words.noSeatBehind(t.exact(line.margin.replace('-', '')))
  const key = tieKeyAt(line.decidedBy, index, t)
  return key === undefined ? words.noSeatBehindUnrounded : words.noSeatBehindBy(key)
}

const failedConditions = (line: Line, form: Commendation, t: SheetLanguage): string =>
  line.failed
    .map(position => {
      const condition = form.eligible[position]
      const name = condition === undefined ? String(position + 1) : t.label(condition.label)
      // A condition of one question says what stood there; of several, each would need a sentence.
      const [only, ...more] = line.conditions[position]?.readings ?? []
      const isWhole = only !== undefined && more.length === 0 && only.path.length === 0
      const found =
        condition !== undefined && isWhole ? foundSentence(condition.when, only, line.place, t) : null
      return found === null ? name : t.text.proposals.because.condition(name, found)
    })
    .join('; ')

type Reading = ProposalLine['conditions'][number]['readings'][number]

/** What a question found instead of what it asks for; null where the condition's own name says it. */
const foundSentence = (
  when: Condition,
  { answer, found, by }: Reading,
  place: number | null,
  t: SheetLanguage,
): string | null => {
  const words = t.text.proposals.because
  if (answer === 'unknown') return words.missing
  if (found === null) return null
  const { finds, isLeast } = outlineCondition(when)
  switch (finds) {
    case 'place':
      return (found === String(place) ? words.atPlace : words.atSeatPlace)(t.exact(found))
    case 'points':
      return by === null ? null : (isLeast ? words.pointsShort : words.pointsOver)(t.exact(by))
    case 'share':
      return words.shareFound(t.percent(found))
    case 'periods':
      return words.streakFound(t.exact(found))
    case 'sub-units':
      return words.childrenFound(t.exact(found))
    case 'number':
      return words.valueFound(t.exact(found))
    case null:
      return null
  }
}
