import type { ConditionScope } from '../language/conditions/word.ts'
import { divide, isZero } from '../numbers/exact.ts'
import type { ScoredUnit } from '../unit-score/score-unit.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'

/** What conditions of ratings, gates and commendations may ask about a scored and placed unit. */
export const scopeOfScored = (
  unit: ScoredUnit,
  index: number,
  scored: ScoredUnits,
  place: number | null,
): ConditionScope => ({
  ...scored.scopeOf(index),
  total: unit.total,
  place,
  past: scored.pastOf(index),
  groupShare: group => {
    // What a group of an unresolved unit holds so far is not its points; unknown, like the total.
    if (unit.total === null) return null
    const own = unit.groupAmounts(group)
    return own && !isZero(own.nominal) ? divide(own.points, own.nominal) : null
  },
})
