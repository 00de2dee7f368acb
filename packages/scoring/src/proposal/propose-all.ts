import type { Commendation } from '../language/schema/outcomes.ts'
import { seatsOf } from '../rating/seats.ts'
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

/** Proposes every commendation, highest first, in every block; remembers who is already proposed for what. */
export const proposeAll = (
  commendations: readonly Commendation[],
  candidates: readonly (Candidate & { readonly block: string })[],
): Proposal[] => {
  const blocks = [...new Set(candidates.map(({ block }) => block))]
  const taken = new Map<string, string[]>()
  return commendations.flatMap(commendation =>
    blocks.map(block => {
      const members = candidates.filter(candidate => candidate.block === block)
      const proposal = propose(commendation, block, members, taken, seatsIn(commendations, members))
      for (const { unit, outcome } of proposal.lines)
        if (outcome === 'proposed') taken.set(unit, [...(taken.get(unit) ?? []), commendation.id])
      return proposal
    }),
  )
}
