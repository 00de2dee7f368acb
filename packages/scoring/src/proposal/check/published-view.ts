import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import type { PeriodResult } from '../../period-result.ts'
import type { Standing } from '../../ranking/standing.ts'
import { isClosed } from '../../rating/is-closed.ts'
import type { UnitRating } from '../../rating/unit-rating.ts'
import type { UnitScore } from '../../unit-score/unit-score.ts'
import type { Proposal } from '../proposal.ts'

/** A published result as a checker looks things up in it. */
export interface PublishedView {
  readonly set: CriteriaSet
  readonly result: PeriodResult
  readonly standingOf: (unit: string) => Standing | undefined
  readonly ratingOf: (unit: string) => UnitRating | undefined
  readonly scoreOf: (unit: string) => UnitScore | undefined
  /** The place that conditions read: of ratings the printed one, of commendations that of their seats. */
  readonly placeOf: (unit: string) => number | null
  readonly membersOf: (block: string) => readonly string[]
  readonly proposalOf: (commendation: string, block: string) => Proposal | undefined
  /** The gate that closes commendation for a unit. */
  readonly closedGate: (unit: string) => string | null
  /** The rating before any quota. */
  readonly earnedRating: (unit: string) => string | null
}

/** The result as conditions of commendations read it. */
export const seatView = (view: PublishedView): PublishedView => ({
  ...view,
  placeOf: unit => {
    const standing = view.standingOf(unit)
    return standing?.seatPlace ?? standing?.place ?? null
  },
})

export const openResult = (set: CriteriaSet, result: PeriodResult): PublishedView => {
  const standings = new Map(result.blocks.flatMap(block => block.standings.map(s => [s.unit, s] as const)))
  const members = new Map(
    result.blocks.map(({ block, standings: own }) => [block, own.map(({ unit }) => unit)]),
  )
  const ratings = new Map(result.ratings.map(rating => [rating.unit, rating]))
  const scores = new Map(result.scores.map(score => [score.unit, score]))
  // Of one that stands twice the first is looked up, so that the second is the one too many.
  const proposals = new Map(
    result.proposals.toReversed().map(item => [`${item.commendation}\u0000${item.block}`, item]),
  )
  const closing = new Set(set.gates.flatMap(({ id, effect }) => (effect === 'lower-one' ? [] : [id])))
  return {
    set,
    result,
    standingOf: unit => standings.get(unit),
    ratingOf: unit => ratings.get(unit),
    scoreOf: unit => scores.get(unit),
    placeOf: unit => standings.get(unit)?.place ?? null,
    membersOf: block => members.get(block) ?? [],
    proposalOf: (commendation, block) => proposals.get(`${commendation}\u0000${block}`),
    closedGate: unit =>
      ratings.get(unit)?.gates.find(found => isClosed(found) && closing.has(found.gate))?.gate ?? null,
    earnedRating: unit => {
      const rating = ratings.get(unit)
      return rating?.quotas?.[0]?.rating ?? rating?.rating ?? null
    },
  }
}
