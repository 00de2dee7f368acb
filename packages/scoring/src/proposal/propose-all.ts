import type { CouncilTable } from '../council/settle-tie.ts'
import { type AssumedVote, countWays, mostWays, waysToWin } from '../council/ways.ts'
import type { Commendation } from '../language/schema/outcomes.ts'
import type { BlockRatings } from '../rating/apply-rating-quotas.ts'
import { seatsOf } from '../rating/seats.ts'
import { holdBack, isHeldBack, mergeWays, type ReadWay, type Unsure } from './merge-ways.ts'
import type { Proposal } from './proposal.ts'
import { blockCounts, type Candidate, propose } from './propose.ts'

/** Seats of a commendation by its id; the criteria set is checked to have no ring and no base by eligibility here. */
const seatsIn = (commendations: readonly Commendation[], members: readonly Candidate[]) => {
  const seats = (id: string): number => {
    const quota = commendations.find(commendation => commendation.id === id)?.quota
    return quota ? seatsOf(quota, { ...blockCounts(members, seats), eligible: 0 }).seats : 0
  }
  return seats
}

/** A block as it would be if the open votes had gone one way. */
interface Way {
  readonly votes: readonly AssumedVote[]
  readonly members: readonly Candidate[]
  /** Commendations that each unit is proposed for already. */
  readonly taken: ReadonlyMap<string, readonly string[]>
}

interface Block {
  readonly id: string
  readonly members: readonly Candidate[]
  ways: readonly Way[]
  unsure: Unsure
}

const withTaken = (way: Way, id: string, units: readonly string[]): Way['taken'] => {
  const taken = new Map(way.taken)
  for (const unit of units) taken.set(unit, [...(taken.get(unit) ?? []), id])
  return taken
}

/** What comes after a proposal: who is proposed now, and where a vote is open that others ask about, every way it can go. */
const waysAfter = (
  way: Way,
  { commendation: id, vote, lines }: Proposal,
  isAsked: boolean,
): readonly Way[] | null => {
  const proposed = lines.flatMap(({ unit, outcome }) => (outcome === 'proposed' ? [unit] : []))
  const after = { ...way, taken: withTaken(way, id, proposed) }
  if (!vote || vote.decision || !isAsked) return [after]
  if (countWays(vote.units.length, vote.seats) > mostWays) return null
  return waysToWin(vote.units, vote.seats).map(winners => ({
    ...after,
    votes: [...way.votes, { kind: 'commendation' as const, of: id, winners }],
    taken: withTaken(after, id, winners),
  }))
}

/** Ratings of a way that are not those that stand. */
const ratingsIn = ({ members }: Way, block: Block): ReadWay['ratings'] => {
  const differing = members.flatMap(({ unit, rating }, i) =>
    rating === block.members[i]?.rating ? [] : [[unit, rating] as const],
  )
  return differing.length > 0 ? Object.fromEntries(differing) : undefined
}

const openBlock = (id: string, members: readonly Candidate[], rated: BlockRatings | undefined): Block => ({
  id,
  members,
  ways:
    rated && rated.ways.length > 1
      ? rated.ways.map(({ votes, ratings }) => ({
          votes,
          members: members.map((member, i) => {
            const rating = ratings[i] ?? null
            return { ...member, rating, scope: { ...member.scope, rating } }
          }),
          taken: new Map(),
        }))
      : [{ votes: [], members, taken: new Map() }],
  unsure: { forms: [], ratings: rated?.isCut ?? false },
})

/**
 * Proposes every commendation, highest first, in every block; remembers who is already proposed for what. Where a vote
 * is open, on a form or on a rating, forms below are proposed in every way in which it can go: what is the same in all
 * of them stands, and what is not waits.
 */
export const proposeAll = (
  commendations: readonly Commendation[],
  candidates: readonly (Candidate & { readonly block: string })[],
  council: CouncilTable,
  ratedIn?: (block: string) => BlockRatings,
): Proposal[] => {
  const blocks = [...new Set(candidates.map(({ block }) => block))].map(id =>
    openBlock(
      id,
      candidates.filter(({ block }) => block === id),
      ratedIn?.(id),
    ),
  )
  return commendations.flatMap((commendation, at) => {
    const isAsked =
      council !== null &&
      commendations.slice(at + 1).some(({ notWith }) => notWith?.includes(commendation.id))
    return blocks.map(block => {
      const inWay = ({ members, taken }: Way): Proposal =>
        propose(commendation, block.id, members, taken, seatsIn(commendations, members), council)
      const read = block.ways.map(way => ({ way, proposal: inWay(way) }))
      const standing = read.length > 1 ? inWay({ ...(block.ways[0] as Way), members: block.members }) : null
      const merged = mergeWays(
        read.map(({ way, proposal }) => ({ votes: way.votes, ratings: ratingsIn(way, block), proposal })),
        standing,
      )
      const proposal = holdBack(commendation, merged, block.unsure)
      const parted = read.map(({ way, proposal: own }) => waysAfter(way, own, isAsked))
      const ways = parted.flatMap(next => next ?? [])
      const isCut = parted.includes(null) || ways.length > mostWays
      block.ways = isCut ? read.flatMap(({ way, proposal: own }) => waysAfter(way, own, false) ?? []) : ways
      if (isCut || isHeldBack(proposal))
        block.unsure = { ...block.unsure, forms: [...block.unsure.forms, commendation.id] }
      return proposal
    })
  })
}
