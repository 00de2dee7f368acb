import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Commendation } from '../language/schema/outcomes.ts'
import type { PeriodResult } from '../period-result.ts'
import { type Issue, issue } from '../result.ts'
import { checkLines, isContender } from './check/check-lines.ts'
import { checkOrder } from './check/check-order.ts'
import { checkRatingQuotas } from './check/check-rating-quotas.ts'
import { checkSeats } from './check/check-seats.ts'
import { checkStandings } from './check/check-standings.ts'
import { openResult, type PublishedView } from './check/published-view.ts'
import type { Proposal } from './proposal.ts'

const seating = { proposed: 'seated', vote: 'vote', 'no-seat': 'no-seat' } as const

const checkProposal = (
  form: Commendation,
  proposal: Proposal,
  view: PublishedView,
  path: Issue['path'],
): Issue[] => {
  const { block, lines } = proposal
  const members = view.membersOf(block)
  const contenders = lines.flatMap((line, j) => {
    const { unit, place, total, margin, outcome } = line
    return isContender(line)
      ? [
          {
            unit,
            place,
            total,
            margin,
            seating: seating[outcome as keyof typeof seating],
            path: [...path, 'lines', j],
          },
        ]
      : []
  })
  const counts = {
    units: members.length,
    eligible: contenders.length,
    rated: (named: readonly string[] | undefined) =>
      members.filter(unit => {
        const rating = view.ratingOf(unit)?.rating ?? null
        return rating !== null && (named?.includes(rating) ?? true)
      }).length,
    seats: (other: string) => view.proposalOf(other, block)?.seats ?? 0,
  }
  const idle = lines.flatMap(({ margin, ...line }, j) =>
    margin === null || isContender({ margin, ...line })
      ? []
      : [issue('margin-miscounted', [...path, 'lines', j], { expected: '–', found: margin })],
  )
  return [
    ...checkLines(form, proposal, view, path),
    ...checkSeats(form.quota, proposal, counts, members, view, path),
    ...checkOrder(contenders, proposal.seats ?? contenders.length, form.tieAtEdge),
    ...idle,
  ]
}

/**
 * Proves a result from what it publishes, without activities: every unit has its line of proof, reasons follow from
 * standings, ratings and readings, seats are counted again, quotas nest, forms that do not go together do not meet,
 * and no eligible unit in a better place was passed over. All issues at once, each with its place in the result.
 *
 * What it cannot see it takes as read: that a fact was what a reading says, and that a hold or an earlier award is
 * what its document says.
 *
 * Example: `checkProposals(set, scorePeriod(compiled, input, 'final'))` is `[]`.
 */
export const checkProposals = (set: CriteriaSet, result: PeriodResult): readonly Issue[] => {
  const view = openResult(set, result)
  const missing = set.commendations.flatMap(({ id }) =>
    result.blocks.flatMap(({ block }) =>
      view.proposalOf(id, block)
        ? []
        : [issue('proposal-missing', ['proposals'], { commendation: id, block })],
    ),
  )
  const proposals = result.proposals.flatMap((proposal, i): Issue[] => {
    const path = ['proposals', i]
    const form = set.commendations.find(({ id }) => id === proposal.commendation)
    if (!form) return [issue('unknown-commendation', path, { name: proposal.commendation })]
    if (view.proposalOf(proposal.commendation, proposal.block) !== proposal)
      return [issue('repeated-key', path, { id: proposal.commendation })]
    return checkProposal(form, proposal, view, path)
  })
  return [...checkStandings(view), ...checkRatingQuotas(view), ...missing, ...proposals]
}
