import type { Tie } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { noResultYet } from '../api/refusal.ts'
import { type VoteSubject, voteKey } from '../view-models/ties.ts'
import type { Visit } from './visit.ts'

/** Everything that is known of the votes of a period: the ties of the newest version, and what is stored now. */
export async function readVotes({ api, t, shelf }: Visit, period: string) {
  const param = { period }
  const [detail, { councilDecisions: stored }, { units }, found] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period']['council-decisions'].$get({ param, query: {} })),
    read(api.periods[':period'].units.$get({ param })),
    read(api.periods[':period'].ties.$get({ param, query: {} })).catch(noResultYet),
  ])
  const index = await shelf.open(api, detail.criteriaSet.digest, t)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const blocks = new Map(detail.blocks.map(({ id, label }) => [id, label]))
  return {
    ...{ detail, index, stored, found },
    nameOf: (unit: string): string => names.get(unit) ?? unit,
    blockOf: (block: string): string => blocks.get(block) ?? block,
    decisionOn: (tie: VoteSubject) => stored.find(one => voteKey(subjectOf(one)) === voteKey(tie)),
  }
}

export type Votes = Awaited<ReturnType<typeof readVotes>>
export type Decision = Votes['stored'][number]

/** A decision names its block by id alone. */
export const subjectOf = ({
  commendation,
  rating,
  block,
}: Pick<VoteSubject, 'commendation' | 'rating'> & { readonly block: string }): VoteSubject => ({
  commendation,
  rating,
  block: { id: block },
})

/** Whether a decision names exactly the units that are tied. */
export const isAbout = ({ ballots }: Decision, { units }: Pick<Tie, 'units'>): boolean =>
  ballots.length === units.length && ballots.every(({ unit }) => units.some(({ id }) => id === unit))
