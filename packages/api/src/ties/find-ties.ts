import type { CriteriaSet, Issue } from '@thidua/scoring/criteria'
import type { Proposal, TieVote } from '@thidua/scoring/outcomes'
import { type CouncilDecision, checkCouncilDecisions, checkVotes } from '@thidua/scoring/records'
import { groupRows } from '../db/group-rows.ts'
import type { StoredOverview, StoredUnitRow } from '../results/stored-result.ts'
import type { Tie } from './tie.schema.ts'

/** A result as it is stored, as far as ties are read from it. */
export interface ResultOfTies {
  readonly rows: readonly StoredUnitRow[]
  readonly proposals: readonly Proposal[]
  readonly ended?: StoredOverview['ended'] | undefined
}

/** Names of the units and blocks of a result, of those that ended too. */
const namesIn = ({ rows, ended = [] }: ResultOfTies) => {
  const units = new Map([...ended, ...rows].map(({ unit: { id, name } }) => [id, name]))
  const blocks = new Map(
    [...ended.map(({ block }) => block), ...rows.map(({ unit }) => unit.block)].map(block => [
      block.id,
      block.label,
    ]),
  )
  return {
    unit: (id: string): string => units.get(id) ?? id,
    block: (id: string): string => blocks.get(id) ?? id,
  }
}

/** A version from before ties were kept says only who is tied. */
const tieOf = ({ vote, lines }: Proposal): Omit<TieVote, 'seats'> & { readonly seats: number | null } =>
  vote ?? {
    units: lines.flatMap(({ unit, outcome }) => (outcome === 'vote' ? [unit] : [])),
    seats: null,
    decision: null,
  }

/** Every tie of a result that the council votes, or voted, on: of ratings first, since commendations wait for them. */
export const findTies = (result: ResultOfTies): Tie[] => {
  const names = namesIn(result)
  const told = (
    { units, seats, decision }: ReturnType<typeof tieOf>,
    block: string,
    subject: Pick<Tie, 'commendation' | 'rating'>,
  ): Tie => ({
    ...subject,
    block: { id: block, label: names.block(block) },
    units: units.map(id => ({ id, name: names.unit(id) })),
    seats,
    decision: decision?.id ?? null,
  })
  const ofRatings = new Map<string, Tie>()
  for (const { unit, rating } of result.rows)
    for (const { rating: id, vote } of rating.quotas ?? [])
      if (vote) {
        const key = JSON.stringify([id, unit.block.id])
        ofRatings.set(key, told(vote, unit.block.id, { commendation: null, rating: id }))
      }
  const ofForms = result.proposals.map(proposal =>
    told(tieOf(proposal), proposal.block, { commendation: proposal.commendation, rating: null }),
  )
  return [...ofRatings.values(), ...ofForms].filter(({ units }) => units.length > 0)
}

/** A decision that settles no tie of a result, with every reason. */
export interface Idle {
  readonly decision: CouncilDecision
  readonly reasons: readonly Issue[]
}

/**
 * Decisions of the council that a result was scored with and that settle nothing in it: the points have changed since
 * and nobody is tied any more, or others are. They never keep a period from being scored; whoever scores it is told.
 */
export const findIdleDecisions = (
  set: CriteriaSet,
  result: ResultOfTies,
  decisions: readonly CouncilDecision[],
): Idle[] => {
  const settled = new Set(findTies(result).map(({ decision }) => decision))
  if (decisions.every(({ id }) => settled.has(id))) return []
  const { rows, proposals } = result
  const names = namesIn(result)
  const byBlock = groupRows(rows, ({ unit }) => unit.block.id)
  const units = rows.map(({ unit: { block, parent: _, ...unit } }) => ({ ...unit, block: block.id }))
  const blocks = [...byBlock].map(([block, own]) => ({
    block,
    standings: own.map(({ standing }) => standing),
  }))
  const ofResult = { proposals, blocks, ratings: rows.map(({ rating }) => rating) }
  const ofTies = checkVotes({ councilDecisions: decisions }, ofResult)
  const ofInput = checkCouncilDecisions(set, { units, councilDecisions: decisions })
  return decisions.flatMap((decision, i): Idle[] => {
    if (settled.has(decision.id)) return []
    const own = [ofTies, ofInput]
      .map(issues => issues.filter(({ path }) => path[1] === i))
      .find(found => found.length > 0)
    const reasons = (own ?? []).map(({ params, ...issue }) => ({
      ...issue,
      params: {
        ...params,
        ...(params.unit !== undefined && { unit: names.unit(params.unit) }),
        ...(params.block !== undefined && { block: names.block(params.block) }),
      },
    }))
    return [{ decision, reasons }]
  })
}
