import type { Commendation } from '../criteria/outcomes.ts'
import type { Proposal } from './proposal.ts'
import { type Candidate, propose } from './propose.ts'

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
      const proposal = propose(commendation, block, members, taken)
      for (const { unit, outcome } of proposal.lines)
        if (outcome === 'proposed') taken.set(unit, [...(taken.get(unit) ?? []), commendation.id])
      return proposal
    }),
  )
}
