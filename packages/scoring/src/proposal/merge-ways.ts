import type { AssumedVote } from '../council/ways.ts'
import { isShareQuota } from '../language/schema/kinds.ts'
import type { Commendation } from '../language/schema/outcomes.ts'
import type { Proposal, ProposalLine, ProposalOutcome, ProposalWay } from './proposal.ts'

/** A proposal as it would be if the open votes had gone one way. */
export interface ReadWay {
  readonly votes: readonly AssumedVote[]
  readonly ratings: ProposalWay['ratings']
  readonly proposal: Proposal
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The vote that tells outcomes apart: the first on whose winners they depend. */
const waitedFor = (ways: readonly ReadWay[], line: number): string => {
  const outcomes = (of: string, winners: string): string =>
    [
      ...new Set(
        ways.flatMap(({ votes, proposal }) =>
          votes.some(vote => vote.of === of && vote.winners.join() === winners)
            ? [(proposal.lines[line] as ProposalLine).outcome]
            : [],
        ),
      ),
    ]
      .sort()
      .join()
  const votes = ways.flatMap(way => way.votes)
  const found = votes.find(
    ({ of, winners }) =>
      outcomes(of, winners.join()) !== outcomes(of, votes.find(vote => vote.of === of)?.winners.join() ?? ''),
  )
  return (found ?? (votes[0] as AssumedVote)).of
}

const withoutMargin = ({ decidedBy: _, ...line }: ProposalLine): ProposalLine => ({ ...line, margin: null })

const waiting = (line: ProposalLine, because: string | null): ProposalLine => ({
  ...withoutMargin(line),
  outcome: 'waits',
  because,
})

/**
 * One proposal from those of every way: what all ways agree on stands, and a unit that is not the same in all of them
 * waits. What its conditions found is what stands (`standing`; null where there is one way only).
 */
export const mergeWays = (ways: readonly ReadWay[], standing: Proposal | null): Proposal => {
  const { proposal: first } = ways[0] as ReadWay
  if (!standing) return first
  const everywhere = <T>(of: (proposal: Proposal) => T): boolean =>
    ways.every(({ proposal }) => isSame(of(proposal), of(first)))
  const agrees = first.lines.map((_, i) => everywhere(({ lines }) => lines[i]?.outcome))
  const lines = standing.lines.map((line, i): ProposalLine => {
    const { conditions, failed } = line
    const own = first.lines[i] as ProposalLine
    if (!agrees[i]) return waiting(line, waitedFor(ways, i))
    const hasMargin = everywhere(({ lines: read }) => [read[i]?.margin, read[i]?.decidedBy])
    const hasReason = everywhere(({ lines: read }) => read[i]?.because)
    return {
      ...(hasMargin ? own : withoutMargin(own)),
      because: hasReason ? own.because : null,
      conditions,
      failed,
    }
  })
  const { seatBase, seats, rule, vote, ...rest } = first
  const isSeated = everywhere(own => [own.seatBase, own.seats, own.rule])
  const isVoted = everywhere(own => own.vote ?? null)
  return {
    ...rest,
    ...(isSeated ? { seatBase, seats, rule } : { seatBase: null, seats: null, rule: null }),
    ...(vote && isVoted && { vote }),
    ...((agrees.includes(false) || !isSeated || !isVoted) && {
      ways: ways.map(({ votes, ratings, proposal }) => ({
        votes,
        ...(ratings && { ratings }),
        seatBase: proposal.seatBase,
        seats: proposal.seats,
        rule: proposal.rule,
        vote: proposal.vote ?? null,
        lines: proposal.lines.flatMap(({ unit, outcome, failed, because, margin }, i) =>
          agrees[i] ? [] : [{ unit, outcome, failed, because, margin }],
        ),
      })),
    }),
    lines,
  }
}

/** Forms, and whether ratings, whose open votes can go in more ways than are looked at. */
export interface Unsure {
  readonly forms: readonly string[]
  readonly ratings: boolean
}

const movable: readonly ProposalOutcome[] = ['proposed', 'vote', 'not-chosen', 'no-seat', 'waits']

/** Holds back what an open vote may decide whose ways were not looked at one by one: more than it decides, never less. */
export const holdBack = (
  { notWith = [], quota }: Commendation,
  proposal: Proposal,
  { forms, ratings }: Unsure,
): Proposal => {
  const waitsFor = notWith.find(id => forms.includes(id))
  if (waitsFor === undefined && !ratings) return proposal
  const base = isShareQuota(quota) ? quota.percentOf : null
  const isMoved = base === 'eligible' || (ratings && (base === 'rated' || base === 'seats'))
  const { seatBase, seats, rule, vote: _vote, ways: _ways, ...rest } = proposal
  const lines = proposal.lines.map((line): ProposalLine => {
    const { outcome, because } = line
    const waits =
      movable.includes(outcome) ||
      (outcome === 'already-proposed' && forms.includes(because ?? '')) ||
      (ratings && outcome === 'not-eligible')
    return waits ? waiting(line, waitsFor ?? null) : line
  })
  return {
    ...rest,
    ...(isMoved ? { seatBase: null, seats: null, rule: null } : { seatBase, seats, rule }),
    ways: [],
    lines,
  }
}

/** Whether ways were left out of a proposal. */
export const isHeldBack = ({ ways }: Proposal): boolean => ways?.length === 0
