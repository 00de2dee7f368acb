import type { CompiledCriteria } from '../compile-criteria.ts'
import type { CouncilTable } from '../council/settle-tie.ts'
import type { Unit } from '../input.ts'
import { placesOf, scaledNumber } from '../numbers/scaled.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'
import { gatedUnits, type IsGated } from './gated-units.ts'
import { type Ratable, rateUnits } from './rate-units.ts'
import { scopeOfScored } from './scored-scope.ts'

/** Whether thresholds alone decide: no gates, no conditions, no quotas, no threshold finer than a printed total. */
const isPlain = ({ set: { ratings, gates } }: CompiledCriteria, places: number): boolean =>
  gates.length === 0 &&
  ratings.every(
    rating => !rating.conditions?.length && !rating.quota && placesOf(rating.from ?? '0') <= places,
  )

/** Writes the index of the rating of units `from … to`; −1 = not rated. */
export type RateUnits = (from: number, to: number, ratings: Int8Array) => void

const byThresholds = (thresholds: Float64Array, totals: Float64Array): RateUnits => {
  const count = thresholds.length
  return (from, to, ratings) => {
    for (let i = from; i < to; i++) {
      const total = totals[i] as number
      let at = 0
      while (at < count && !(total >= (thresholds[at] as number))) at++
      ratings[i] = at < count ? at : -1
    }
  }
}

type RulingsOn = (unit: string) => Ratable['rulingOn']

const ratableAt = (
  i: number,
  place: number | null,
  scored: ScoredUnits,
  units: readonly Unit[],
  rulingsOn: RulingsOn,
): Ratable => {
  const unit = scored.unit(i)
  return {
    unit: unit.score.unit,
    block: units[i]!.block,
    place,
    total: unit.total,
    scope: scopeOfScored(unit, i, scored, place),
    // Columns say who is rated how, and not by which key.
    tieKeys: [],
    rulingOn: rulingsOn(unit.score.unit),
  }
}

/** Who stands under a gate; to be asked anew once scores have moved, before blocks are ranked. */
export const gateColumn = (
  { set }: CompiledCriteria,
  scored: ScoredUnits,
  units: readonly Unit[],
  rulingsOn: RulingsOn,
): { readonly ask: () => void; readonly isGated: IsGated } => {
  const unplaced = (i: number): Ratable => ratableAt(i, null, scored, units, rulingsOn)
  const read = (): IsGated => gatedUnits(units.length, unplaced, scored.childrenOf, set)
  let isGated: IsGated | undefined
  return {
    ask: () => {
      isGated = read()
    },
    isGated: unit => isGated?.(unit) ?? false,
  }
}

/** Rates from printed totals where thresholds alone decide, and by the exact evaluator elsewhere. */
export const columnRater = (
  compiled: CompiledCriteria,
  totals: Float64Array,
  places: number,
  ranks: Int32Array,
  scored: ScoredUnits,
  units: readonly Unit[],
  rulingsOn: RulingsOn,
  council: CouncilTable,
): RateUnits => {
  const { ratings: defined } = compiled.set
  if (isPlain(compiled, places))
    return byThresholds(
      Float64Array.from(defined, ({ from }) =>
        from === undefined ? Number.NEGATIVE_INFINITY : scaledNumber(from, places),
      ),
      totals,
    )
  const index = new Map(defined.map(({ id }, i) => [id, i]))
  const ratable = (i: number): Ratable => ratableAt(i, ranks[i] || null, scored, units, rulingsOn)
  return (from, to, ratings) => {
    const rated = rateUnits(totals.length, ratable, scored.childrenOf, compiled.set, council)
    for (let i = from; i < to; i++) {
      const { rating } = rated.ratingOf(i)
      ratings[i] = rating === null ? -1 : (index.get(rating) as number)
    }
  }
}
