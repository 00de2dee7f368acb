import { councilDecision } from '../../council/council-decision.ts'
import type { TieVote } from '../../council/settle-tie.ts'
import type { VoteRule } from '../../input.ts'
import { type Issue, issue } from '../../result.ts'

const isSameRule = (a: VoteRule, b: VoteRule): boolean =>
  a.quorum === b.quorum && a.thresholdPercent === b.thresholdPercent && a.denominator === b.denominator

/** Counts a decision of the council again: the set's rule, a quorum, and the votes that every winner needs. */
const isCarried = ({ units, seats, decision }: TieVote, rule: VoteRule | undefined): boolean => {
  if (!decision) return true
  const { members, present, cast, ballots, quorum, needed } = decision
  if (rule && !isSameRule(rule, decision.rule)) return false
  const winners = ballots.filter(({ won }) => won)
  if (winners.length > seats || ballots.map(({ unit }) => unit).join() !== units.join()) return false
  try {
    return ballots.every(({ inFavour, won }) => {
      const again = councilDecision(decision.rule, { members, present, cast, inFavour })
      const isCounted = again.quorum === quorum && again.needed === needed
      return isCounted && again.outcome !== 'no-quorum' && (!won || again.outcome === 'carried')
    })
  } catch {
    return false
  }
}

/** A tie that is left to the council: more units than seats, and a decision on it that carries. */
export const checkTie = (
  vote: TieVote,
  rule: VoteRule | undefined,
  path: Issue['path'],
  found: { readonly tied: number; readonly seats: number },
): Issue[] => {
  const isTie = vote.units.length === found.tied && vote.seats > 0 && vote.seats <= found.seats
  if (!isTie || vote.units.length <= vote.seats)
    return [issue('tie-misstated', path, { units: String(vote.units.length), seats: String(vote.seats) })]
  return isCarried(vote, rule) ? [] : [issue('vote-not-borne-out', path, { id: vote.decision?.id ?? '–' })]
}
