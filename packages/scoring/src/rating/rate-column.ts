import type { CompiledCriteria } from '../compile-criteria.ts'
import { placesOf, scaledNumber } from '../decimal/scaled.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'
import { rateUnits } from './rate-units.ts'
import { scopeOfScored } from './scored-scope.ts'

/** Index of each unit's rating; −1 = not rated. By thresholds alone where the set has no conditions and no gates. */
export const rateColumn = (
  { set }: CompiledCriteria,
  units: number,
  totals: Float64Array,
  places: number,
  ranks: Int32Array,
  scored: ScoredUnits,
): Int8Array => {
  const { ratings, gates } = set
  const isPlain =
    gates.length === 0 &&
    ratings.every(rating => !rating.conditions?.length && placesOf(rating.from ?? '0') <= places)
  if (!isPlain) {
    const index = new Map(ratings.map(({ id }, i) => [id, i]))
    const ratable = Array.from({ length: units }, (_, i) => {
      const unit = scored.unit(i)
      const scope = scopeOfScored(unit, i, scored, ranks[i] || null)
      return { unit: unit.score.unit, total: unit.total, scope }
    })
    const rated = rateUnits(ratable, scored.childrenOf, set).ratings
    return Int8Array.from(rated, ({ rating }) => (rating === null ? -1 : (index.get(rating) as number)))
  }
  const from = ratings.map(rating =>
    rating.from === undefined ? Number.NEGATIVE_INFINITY : scaledNumber(rating.from, places),
  )
  return Int8Array.from(totals, total => from.findIndex(threshold => total >= threshold))
}
