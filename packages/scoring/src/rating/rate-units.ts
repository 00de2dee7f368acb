import type { CriteriaSet } from '../criteria/criteria-set.ts'
import type { Exact } from '../decimal/exact.ts'
import type { ConditionScope } from '../evaluation/evaluate-condition.ts'
import { rateUnit } from './rate-unit.ts'
import type { UnitRating } from './unit-rating.ts'

/** A scored unit as the rating sees it. */
export interface Ratable {
  readonly unit: string
  readonly total: Exact | null
  readonly scope: ConditionScope
}

export interface RatedUnits {
  /** In the order of the units. */
  readonly ratings: readonly UnitRating[]
  /** What conditions may ask about a unit once it is rated. */
  readonly scopeOf: (unit: number) => ConditionScope
}

/**
 * Rates all units; sub-units before the parents that ask about them. In a ring of parents, which no input
 * should hold, the rating that would need itself stays unknown.
 */
export const rateUnits = (
  units: readonly Ratable[],
  childrenOf: (unit: number) => readonly number[],
  set: Pick<CriteriaSet, 'ratings' | 'gates'>,
): RatedUnits => {
  const ratings = new Array<UnitRating | undefined>(units.length)
  const open = new Set<number>()
  const unrated = (unit: number): ConditionScope => ({
    ...units[unit]!.scope,
    children: () => childrenOf(unit).map(scopeOf),
  })
  const ratingOf = (unit: number): UnitRating | undefined => {
    if (ratings[unit] || open.has(unit)) return ratings[unit]
    open.add(unit)
    ratings[unit] = rateUnit(units[unit]!.unit, units[unit]!.total, unrated(unit), set)
    open.delete(unit)
    return ratings[unit]
  }
  const scopeOf = (unit: number): ConditionScope => {
    const rated = ratingOf(unit)
    return rated ? { ...unrated(unit), rating: rated.rating } : unrated(unit)
  }
  return { ratings: units.map((_, i) => ratingOf(i) as UnitRating), scopeOf }
}
