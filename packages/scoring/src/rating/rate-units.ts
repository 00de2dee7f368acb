import type { CouncilTable } from '../council/settle-tie.ts'
import type { ConditionScope } from '../language/conditions/word.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Exact } from '../numbers/exact.ts'
import { applyRatingQuotas, hasRatingQuota, type SettledRatings } from './apply-rating-quotas.ts'
import { rateUnit } from './rate-unit.ts'
import type { UnitRating } from './unit-rating.ts'

/** A scored and placed unit as the rating sees it. */
export interface Ratable {
  readonly unit: string
  readonly block: string
  readonly place: number | null
  readonly total: Exact | null
  readonly scope: ConditionScope
  readonly tieKeys: readonly (string | null)[]
  /** The ruling that opens a gate for this unit. */
  readonly rulingOn: (gate: string) => string | undefined
}

export interface RatedUnits {
  readonly ratingOf: (unit: number) => UnitRating
  /** What conditions may ask about a unit once it is rated. */
  readonly scopeOf: (unit: number) => ConditionScope
  /** Ratings of a block in every way that open votes can go; absent where no rating has a quota. */
  readonly inBlock?: SettledRatings['inBlock']
}

/**
 * Rates units on demand and once each; sub-units before the parents that ask about them. In a ring of parents,
 * which no input should hold, the rating that would need itself stays unknown.
 */
export const earnRatings = (
  count: number,
  ratable: (unit: number) => Ratable,
  childrenOf: (unit: number) => readonly number[],
  set: Pick<CriteriaSet, 'ratings' | 'gates'>,
): RatedUnits => {
  const ratings = new Array<UnitRating | undefined>(count)
  const open = new Set<number>()
  const unrated = (unit: number): ConditionScope => ({
    ...ratable(unit).scope,
    children: () => childrenOf(unit).map(scopeOf),
  })
  const rate = (unit: number): UnitRating | undefined => {
    if (ratings[unit] || open.has(unit)) return ratings[unit]
    open.add(unit)
    const { unit: id, total, rulingOn } = ratable(unit)
    ratings[unit] = rateUnit(id, total, unrated(unit), set, rulingOn)
    open.delete(unit)
    return ratings[unit]
  }
  const scopeOf = (unit: number): ConditionScope => {
    const rated = rate(unit)
    return rated ? { ...unrated(unit), rating: rated.rating } : unrated(unit)
  }
  return { ratingOf: unit => rate(unit) as UnitRating, scopeOf }
}

/**
 * Rates every unit as its points, conditions and gates say, and then holds the ratings to their quotas; ties that the
 * set leaves to the council as its decisions say.
 */
export const rateUnits = (
  count: number,
  ratable: (unit: number) => Ratable,
  childrenOf: (unit: number) => readonly number[],
  set: Pick<CriteriaSet, 'ratings' | 'gates'>,
  council: CouncilTable,
): RatedUnits => {
  const earned = earnRatings(count, ratable, childrenOf, set)
  if (!hasRatingQuota(set)) return earned
  const units = Array.from({ length: count }, (_, unit) => ({
    ...ratable(unit),
    rating: earned.ratingOf(unit),
    scope: earned.scopeOf(unit),
  }))
  const { ratings, inBlock } = applyRatingQuotas(set, units, council)
  const scopeOf = (unit: number): ConditionScope => ({
    ...ratable(unit).scope,
    rating: ratings[unit]?.rating ?? null,
    children: () => childrenOf(unit).map(scopeOf),
  })
  return { ratingOf: unit => ratings[unit] as UnitRating, scopeOf, inBlock }
}
