import type { AssumedVote, Proposal, ProposalLine, TieVote } from '@thidua/scoring/outcomes'

/** What becomes of a unit that waits, and the ways of the open votes that lead there. */
export interface VoteReading {
  readonly outcome: ProposalLine['outcome']
  readonly because: string | null
  readonly ways: readonly (readonly AssumedVote[])[]
}

/** What an open or decided vote means for one line of a proposal; absent where none does. */
export interface VoteContext {
  readonly tie?: TieVote | undefined
  readonly readings?: readonly VoteReading[] | undefined
  /** Names of the units that these speak of. */
  readonly names?: Readonly<Record<string, string>> | undefined
}

const readingsOf = ({ ways = [] }: Proposal, unit: string): VoteReading[] => {
  const found = new Map<string, { reading: VoteReading; ways: (readonly AssumedVote[])[] }>()
  for (const way of ways) {
    const line = way.lines.find(own => own.unit === unit)
    if (!line) continue
    const { outcome, because } = line
    const key = `${outcome} ${because ?? ''}`
    const known = found.get(key) ?? { reading: { outcome, because, ways: [] }, ways: [] }
    known.ways.push(way.votes)
    found.set(key, known)
  }
  return [...found.values()].map(({ reading, ways: own }) => ({ ...reading, ways: own }))
}

/** Gathers for one unit what its proposal says of votes, with the names that a sentence needs. */
export const voteContext = (
  proposal: Proposal,
  { unit, outcome }: Pick<ProposalLine, 'unit' | 'outcome'>,
  nameOf: (unit: string) => string,
): VoteContext => {
  const tie = proposal.vote?.units.includes(unit) ? proposal.vote : undefined
  const readings = outcome === 'waits' ? readingsOf(proposal, unit) : undefined
  const named = new Set([
    ...(tie?.units ?? []),
    ...(readings ?? []).flatMap(({ ways }) => ways.flat().flatMap(({ winners }) => winners)),
  ])
  return {
    ...(tie && { tie }),
    ...(readings && { readings }),
    ...(named.size > 0 && { names: Object.fromEntries([...named].map(id => [id, nameOf(id)])) }),
  }
}
