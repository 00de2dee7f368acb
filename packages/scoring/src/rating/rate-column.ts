import type { CompiledCriteria } from '../compile-criteria.ts'
import { placesOf, scaledNumber } from '../decimal/scaled.ts'
import type { Unit } from '../input.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'
import { type Ratable, rateUnits } from './rate-units.ts'
import { scopeOfScored } from './scored-scope.ts'

/** Whether thresholds alone decide: no gates, no conditions, no quotas, no threshold finer than a printed total. */
const isPlain = ({ set: { ratings, gates } }: CompiledCriteria, places: number): boolean =>
  gates.length === 0 &&
  ratings.every(
    rating => !rating.conditions?.length && !rating.quota && placesOf(rating.from ?? '0') <= places,
  )

/** Index of the rating of units `from … to`; −1 = not rated. */
export const rateColumn = (
  compiled: CompiledCriteria,
  from: number,
  to: number,
  totals: Float64Array,
  places: number,
  ranks: Int32Array,
  scored: ScoredUnits,
  units: readonly Unit[],
): Int8Array => {
  const { ratings } = compiled.set
  if (isPlain(compiled, places)) {
    const thresholds = ratings.map(rating =>
      rating.from === undefined ? Number.NEGATIVE_INFINITY : scaledNumber(rating.from, places),
    )
    return Int8Array.from(totals.subarray(from, to), total => thresholds.findIndex(edge => total >= edge))
  }
  const index = new Map(ratings.map(({ id }, i) => [id, i]))
  const ratable = (i: number): Ratable => {
    const unit = scored.unit(i)
    const place = ranks[i] || null
    return {
      unit: unit.score.unit,
      block: units[i]!.block,
      place,
      total: unit.total,
      scope: scopeOfScored(unit, i, scored, place),
    }
  }
  const rated = rateUnits(totals.length, ratable, scored.childrenOf, compiled.set)
  return Int8Array.from({ length: to - from }, (_, i) => {
    const { rating } = rated.ratingOf(from + i)
    return rating === null ? -1 : (index.get(rating) as number)
  })
}
