import type { CriteriaIndex } from '@thidua/api/score-sheet/criteria-index'
import type { Commendation, ProposalLine } from '@thidua/scoring'
import type { SheetLanguage } from './sheet-language.ts'

type Line = Omit<ProposalLine, 'unit'>

/** Why a unit is, or is not, proposed for a form of commendation. */
export function proposalReason(
  line: Line,
  form: Commendation,
  index: CriteriaIndex,
  t: SheetLanguage,
): string {
  const words = t.text.proposals.because
  switch (line.outcome) {
    case 'proposed':
      return line.margin === null ? words.proposed : words.proposedAhead(t.exact(line.margin))
    case 'vote':
      return words.vote
    case 'not-eligible':
      return words.notEligible(failedConditions(line, form, t))
    case 'gate':
      return words.gate(index.gateName(line.because ?? ''))
    case 'hold':
      return words.hold(line.because ?? '')
    case 'already-proposed':
      return words.alreadyProposed(index.commendationName(line.because ?? ''))
    case 'already-awarded':
      return words.alreadyAwarded(index.commendationName(line.because ?? ''))
    case 'no-seat':
      return line.margin === null ? words.noSeat : words.noSeatBehind(t.exact(line.margin))
    case 'unresolved':
      return words.unresolved
  }
}

const failedConditions = (line: Line, form: Commendation, t: SheetLanguage): string =>
  line.failed
    .map(position => {
      const name = conditionName(form, position, t)
      // A condition of one question says how far it was missed; of several, each would need a sentence.
      const [only, ...more] = line.conditions[position]?.readings ?? []
      return only?.by && more.length === 0 ? t.text.proposals.because.offBy(name, t.exact(only.by)) : name
    })
    .join('; ')

const conditionName = (form: Commendation, position: number, t: SheetLanguage): string => {
  const condition = form.eligible[position]
  return condition === undefined ? String(position + 1) : t.label(condition.label)
}
