import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Commendation } from '../language/schema/outcomes.ts'
import type { PeriodResult } from '../period-result.ts'
import { type Issue, issue } from '../result.ts'
import { checkLines, checkWayLines, isContender } from './check/check-lines.ts'
import { checkOrder } from './check/check-order.ts'
import { checkRatingQuotas } from './check/check-rating-quotas.ts'
import { checkSeats } from './check/check-seats.ts'
import { checkStandings } from './check/check-standings.ts'
import { checkTie } from './check/check-tie.ts'
import { checkWays, proposalIn, viewIn } from './check/check-ways.ts'
import { openResult, type PublishedView, seatView } from './check/published-view.ts'
import type { Proposal } from './proposal.ts'

const seating = {
  proposed: 'seated',
  vote: 'vote',
  'not-chosen': 'not-chosen',
  'no-seat': 'no-seat',
} as const

const countsIn = (block: string, contenders: number, view: PublishedView) => {
  const members = view.membersOf(block)
  return {
    units: members.length,
    eligible: contenders,
    rated: (named: readonly string[] | undefined) =>
      members.filter(unit => {
        const rating = view.ratingOf(unit)?.rating ?? null
        return rating !== null && (named?.includes(rating) ?? true)
      }).length,
    seats: (other: string) => view.proposalOf(other, block)?.seats ?? 0,
  }
}

/** Seats that earlier awards took: all that lines name, and no more than units that contend no longer. */
const usedIssues = (
  form: Commendation,
  proposal: Proposal,
  contenders: number,
  path: Issue['path'],
): Issue[] => {
  const { used = 0, lines } = proposal
  const named = lines.filter(({ outcome, because }) => outcome === 'already-awarded' && because === form.id)
  // An ad hoc form may be given again: earlier awards take none of its seats.
  const takesSeats = form.quota !== undefined && form.stream !== 'ad-hoc'
  const isSound = takesSeats ? named.length <= used : used === 0
  return isSound && used <= lines.length - contenders
    ? []
    : [
        issue('used-seats-miscounted', [...path, 'used'], {
          expected: String(named.length),
          found: String(used),
        }),
      ]
}

/** Seats, their order and the tie at the edge, where nothing that stands before is open. */
const checkSeating = (
  form: Commendation,
  proposal: Proposal,
  view: PublishedView,
  path: Issue['path'],
): Issue[] => {
  const { block, lines, vote, used = 0 } = proposal
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
  const seats = proposal.seats === null ? contenders.length : Math.max(0, proposal.seats - used)
  const tied = contenders.filter(({ unit }) => vote?.units.includes(unit))
  const before = contenders.filter(({ place }) => (place ?? 0) < (tied[0]?.place ?? 0)).length
  return [
    ...checkSeats(
      form.quota,
      proposal,
      countsIn(block, contenders.length, view),
      view.membersOf(block),
      view,
      path,
    ),
    ...usedIssues(form, proposal, contenders.length, path),
    ...(vote
      ? checkTie(vote, form.council, [...path, 'vote'], { tied: tied.length, seats: seats - before })
      : []),
    ...checkOrder(contenders, seats, form.tieAtEdge, vote),
  ]
}

/** Each way of the open votes is proved like a proposal in which nothing is open; margins of units that do not wait stay out. */
const checkEachWay = (
  form: Commendation,
  proposal: Proposal,
  view: PublishedView,
  path: Issue['path'],
): Issue[] =>
  (proposal.ways ?? []).flatMap((way, i) => {
    const at = [...path, 'ways', i]
    const inside = viewIn(view, way)
    const read = proposalIn(proposal, way)
    const waiting = way.lines.map(({ unit }) => unit)
    return [
      ...checkWayLines(form, read, waiting, inside, at),
      ...checkSeating(form, read, inside, at).filter(({ code }) => code !== 'margin-miscounted'),
    ]
  })

const checkProposal = (
  form: Commendation,
  proposal: Proposal,
  view: PublishedView,
  path: Issue['path'],
): Issue[] => {
  const idle = proposal.lines.flatMap(({ margin, ...line }, j) =>
    margin === null || isContender({ margin, ...line })
      ? []
      : [issue('margin-miscounted', [...path, 'lines', j], { expected: '–', found: margin })],
  )
  return [
    ...checkLines(form, proposal, view, path),
    ...checkWays(form, proposal, view, path),
    ...(proposal.ways ? checkEachWay(form, proposal, view, path) : checkSeating(form, proposal, view, path)),
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
  const seats = seatView(view)
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
    return checkProposal(form, proposal, seats, path)
  })
  return [...checkStandings(view), ...checkRatingQuotas(view), ...missing, ...proposals]
}
