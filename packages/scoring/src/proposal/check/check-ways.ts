import type { TieVote } from '../../council/settle-tie.ts'
import { type AssumedVote, waysToWin } from '../../council/ways.ts'
import type { Commendation } from '../../language/schema/outcomes.ts'
import { type Issue, issue } from '../../result.ts'
import type { Proposal, ProposalLine, ProposalOutcome, ProposalWay } from '../proposal.ts'
import type { PublishedView } from './published-view.ts'

type Path = Issue['path']
type Votes = readonly AssumedVote[]

const isSameVote = (a: AssumedVote | undefined, b: AssumedVote | undefined): boolean =>
  a?.kind === b?.kind && a?.of === b?.of && a?.winners.join() === b?.winners.join()

const leadsTo = (votes: Votes, others: Votes): boolean =>
  votes.every((vote, i) => isSameVote(vote, others[i]))

const inWay = (line: ProposalLine, way: ProposalWay | undefined): ProposalLine => ({
  ...line,
  ...way?.lines.find(({ unit }) => unit === line.unit),
})

/** A proposal as it is in one way, with its own open vote, if that is assumed too, decided. */
const readIn = (proposal: Proposal, votes: Votes): Proposal => {
  const way = proposal.ways?.find(found => leadsTo(found.votes, votes))
  const own = votes.find(({ kind, of }) => kind === 'commendation' && of === proposal.commendation)
  const decided = (line: ProposalLine): ProposalOutcome =>
    own && line.outcome === 'vote'
      ? own.winners.includes(line.unit)
        ? 'proposed'
        : 'not-chosen'
      : line.outcome
  const lines = proposal.lines.map(line => inWay(line, way))
  const { ways: _, ...rest } = proposal
  return {
    ...rest,
    ...(way && { seatBase: way.seatBase, seats: way.seats, rule: way.rule, vote: way.vote ?? undefined }),
    lines: lines.map(line => ({ ...line, outcome: decided(line) })),
  }
}

/** The published result as it would be in one way. */
export const viewIn = (view: PublishedView, way: ProposalWay): PublishedView => ({
  ...view,
  ratingOf: unit => {
    const rating = view.ratingOf(unit)
    const given = way.ratings?.[unit]
    return rating && given !== undefined ? { ...rating, rating: given } : rating
  },
  proposalOf: (id, block) => {
    const found = view.proposalOf(id, block)
    return found && readIn(found, way.votes)
  },
})

/** The proposal in one of its ways, to be proved like one in which nothing is open. */
export const proposalIn = (proposal: Proposal, way: ProposalWay): Proposal => readIn(proposal, way.votes)

const tieOn = (
  view: PublishedView,
  { kind, of }: AssumedVote,
  block: string,
  before: Votes,
): TieVote | undefined => {
  if (kind === 'rating') {
    const seats = view.membersOf(block).flatMap(unit => view.ratingOf(unit)?.quotas ?? [])
    return seats.find(({ rating, vote }) => rating === of && vote?.decision === null)?.vote
  }
  const found = view.proposalOf(of, block)
  return found && readIn(found, before).vote
}

/** Ways that part at one vote: each result that the vote can have, once. */
const partIssues = (
  view: PublishedView,
  block: string,
  ways: readonly Votes[],
  depth: number,
  path: Path,
): Issue[] => {
  const next = ways.map(votes => votes[depth])
  const [first] = next
  if (!first) return next.every(vote => !vote) ? [] : [issue('ways-incomplete', path)]
  const tie = tieOn(view, first, block, (ways[0] as Votes).slice(0, depth))
  // A tie inside a rating's ways shows in no published seat; its results are taken as read.
  const isHidden = !tie && first.kind === 'rating'
  const due = tie ? waysToWin(tie.units, tie.seats).map(winners => winners.join()) : []
  const found = [...new Set(next.map(vote => vote?.winners.join() ?? ''))]
  const isOne = next.every(vote => vote?.kind === first.kind && vote.of === first.of)
  const isWhole = isHidden || (due.length === found.length && due.every(winners => found.includes(winners)))
  if (!isOne || !isWhole) return [issue('ways-incomplete', path, { of: first.of })]
  return found.flatMap(winners =>
    partIssues(
      view,
      block,
      ways.filter(votes => votes[depth]?.winners.join() === winners),
      depth + 1,
      path,
    ),
  )
}

/** What becomes of a unit in a form whoever wins a seat of another one. */
const isUnmoved = ({ outcome }: ProposalLine): boolean =>
  ['unresolved', 'gate', 'not-eligible', 'already-proposed'].includes(outcome)

/** An open vote that a form asks about and that one of its ways leaves out; without ways, one that may move a line. */
const leftOut = (
  form: Commendation,
  { block, ways, lines }: Proposal,
  votes: Votes,
  view: PublishedView,
): string | undefined => {
  const isAsked = ({ units }: TieVote): boolean =>
    ways !== undefined || lines.some(line => units.includes(line.unit) && !isUnmoved(line))
  const { commendations } = view.set
  const earlier = commendations.slice(
    0,
    commendations.findIndex(({ id }) => id === form.id),
  )
  return earlier.find(({ id }) => {
    const found = form.notWith?.includes(id) ? view.proposalOf(id, block) : undefined
    const tie = found && readIn(found, votes).vote
    return (
      tie &&
      tie.decision === null &&
      isAsked(tie) &&
      !votes.some(({ kind, of }) => kind === 'commendation' && of === id)
    )
  })?.id
}

/** The ways of a proposal are all that its open votes can go, and each of them once. */
export const checkWays = (
  form: Commendation,
  proposal: Proposal,
  view: PublishedView,
  path: Path,
): Issue[] => {
  const { block, ways } = proposal
  const votes = (ways ?? [{ votes: [] }]).map(way => way.votes)
  const isCut = ways?.length === 0
  if (isCut) return []
  const missing = votes.flatMap(way => leftOut(form, proposal, way, view) ?? [])
  return [
    ...partIssues(view, block, votes, 0, [...path, 'ways']),
    ...missing.slice(0, 1).map(of => issue('ways-incomplete', [...path, 'ways'], { of })),
  ]
}

/** Waits only where something is open: a vote on another form, or on a rating, of the block. */
export const isAnythingOpen = (view: PublishedView, block: string): boolean =>
  view.set.commendations.some(({ id }) => view.proposalOf(id, block)?.vote?.decision === null) ||
  view.membersOf(block).some(unit => view.ratingOf(unit)?.quotas?.some(({ vote }) => vote?.decision === null))
