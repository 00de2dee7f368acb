import { type ConditionScope, evaluateCondition } from '../evaluation/evaluate-condition.ts'
import { grouped } from '../grouped.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Rating } from '../language/schema/outcomes.ts'
import type { Exact } from '../numbers/exact.ts'
import { fillSeats, type Seating } from './fill-seats.ts'
import { type BlockCounts, seatsOf } from './seats.ts'
import type { RatingSeat, UnitRating } from './unit-rating.ts'

/** A unit with the rating it earned, before any quota. */
export interface EarnedRating {
  readonly block: string
  readonly place: number | null
  readonly total: Exact | null
  readonly rating: UnitRating
  readonly scope: ConditionScope
}

const outcomes: Readonly<Record<Seating, RatingSeat['outcome']>> = {
  seated: 'kept',
  vote: 'vote',
  'no-seat': 'lowered',
}

export const hasRatingQuota = ({ ratings }: Pick<CriteriaSet, 'ratings'>): boolean =>
  ratings.some(({ quota }) => quota !== undefined)

/** What the quotas of a block's ratings may be taken of: ratings as earned, before any quota. */
const countsOf = (ratings: readonly Rating[], members: readonly EarnedRating[]) => {
  const counts: Omit<BlockCounts, 'eligible'> = {
    units: members.length,
    rated: named =>
      members.filter(({ rating: { rating } }) => rating !== null && (named?.includes(rating) ?? true)).length,
    everyUnit: condition =>
      members.every(({ scope }) => evaluateCondition(condition, scope).answer === 'yes'),
    // The criteria set is checked to have no ring and no base by eligibility here.
    seats: id => {
      const quota = ratings.find(rating => rating.id === id)?.quota
      return quota ? seatsOf(quota, { ...counts, eligible: 0 }).seats : 0
    },
  }
  return counts
}

const applyInBlock = (ratings: readonly Rating[], members: readonly EarnedRating[]) => {
  const counts = countsOf(ratings, members)
  const standing = members.map(({ rating }) => rating.rating)
  const proofs = members.map((): RatingSeat[] => [])
  ratings.forEach(({ id, quota, tieAtEdge }, i) => {
    const below = ratings[i + 1]
    if (!quota || !below) return
    const here = members.flatMap(({ place, total, rating: { unit } }, at) =>
      standing[at] === id && place !== null && total !== null ? [{ unit, place, total, at }] : [],
    )
    const seats = seatsOf(quota, { ...counts, eligible: here.length })
    const seated = fillSeats(here, seats.seats, tieAtEdge)
    for (const { unit, place, at } of here) {
      const { seating, margin } = seated.get(unit) as { seating: Seating; margin: string | null }
      proofs[at]?.push({ rating: id, outcome: outcomes[seating], place, ...seats, margin })
      if (seating !== 'seated') standing[at] = below.id
    }
  })
  return members.map(({ rating }, at): UnitRating => {
    const quotas = proofs[at] as RatingSeat[]
    return quotas.length === 0 ? rating : { ...rating, rating: standing[at] as string, quotas }
  })
}

/**
 * Holds ratings to their quotas, block by block and from the best downwards: those beyond the seats, by place, are
 * rated one lower, where the next quota meets them. What a unit earned stays what conditions of ratings and gates ask.
 */
export const applyRatingQuotas = (
  { ratings }: Pick<CriteriaSet, 'ratings'>,
  earned: readonly EarnedRating[],
): UnitRating[] => {
  const blocks = grouped(earned, ({ block }) => block)
  const settled = new Map<EarnedRating, UnitRating>()
  for (const members of blocks.values()) {
    const rated = applyInBlock(ratings, members)
    members.forEach((member, i) => {
      settled.set(member, rated[i] as UnitRating)
    })
  }
  return earned.map(unit => settled.get(unit) as UnitRating)
}
