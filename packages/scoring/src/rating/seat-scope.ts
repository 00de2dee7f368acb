import type { ConditionScope } from '../language/conditions/word.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Standing } from '../ranking/standing.ts'

/** What conditions of commendations ask: the same, but for the place where units under a gate make it another one. */
export const seatScopes = (
  { policies }: Pick<CriteriaSet, 'policies'>,
  scopeOf: (unit: number) => ConditionScope,
  childrenOf: (unit: number) => readonly number[],
  standingOf: (unit: number) => Pick<Standing, 'place' | 'seatPlace'>,
): ((unit: number) => ConditionScope) => {
  if (!policies.ranking.gated) return scopeOf
  const scopeOfSeat = (unit: number): ConditionScope => {
    const { place, seatPlace = place } = standingOf(unit)
    return { ...scopeOf(unit), place: seatPlace, children: () => childrenOf(unit).map(scopeOfSeat) }
  }
  return scopeOfSeat
}
