import { type CompiledCriteria, compileCriteria } from '../compile-criteria.ts'
import type { Condition } from '../language/conditions/condition.ts'
import { conditionWordOf, innerConditions } from '../language/conditions/condition-words.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Rating } from '../language/schema/outcomes.ts'
import { compare, subtract } from '../numbers/exact.ts'
import { parse, print } from '../numbers/text.ts'
import type { PeriodResult } from '../period-result.ts'
import { isClosed } from '../rating/is-closed.ts'
import type { UnitRating } from '../rating/unit-rating.ts'

/** The nearest better rating that more work leads to, and all that it takes; or what stands in the way of every one. */
export interface RatingAhead {
  /** Null: more work alone leads to no better rating. */
  readonly rating: string | null
  /** What points and conditions have to give for it: the same, or a better one where gates lower it. */
  readonly earned: string
  /** Points still to be gained for `earned`, as decimal text. */
  readonly missing: string
  /** Conditions of `earned`, by index, that do not hold yet. */
  readonly conditions: readonly number[]
  /** Gates that lower what is earned. */
  readonly loweredBy: readonly string[]
}

/** A condition that nobody meets: with it every rating says which of its own conditions fail. */
const never: Condition = { score: { below: '-1000000000000' } }

/** The set with ratings that points do not decide, and that nobody earns: its answers are those of the conditions alone. */
const conditionsAlone = (set: CriteriaSet): CriteriaSet => ({
  ...set,
  commendations: [],
  ratings: set.ratings.map(({ from: _, quota: __, ...rating }) => ({
    ...rating,
    conditions: [...(rating.conditions ?? []), { label: rating.label, when: never }],
  })),
})

/** Whether more of something may meet it. What must not be exceeded, violations say, no work undoes. */
const isMetByMore = (condition: Condition): boolean => {
  const word = conditionWordOf(condition)
  const inner = innerConditions(condition)
  if (inner.length > 0) return inner.every(({ item }) => isMetByMore(item))
  const bounds = word.finds === 'number' ? word.bounds?.(condition as never) : undefined
  return bounds === undefined || [bounds.atLeast, bounds.above, bounds.equals].some(at => at !== undefined)
}

/** A better rating of a sub-unit may be asked for, and the set without its ratings would answer for another one. */
const asksSubUnits = (condition: Condition): boolean =>
  conditionWordOf(condition).reaches === 'children' ||
  innerConditions(condition).some(({ item }) => asksSubUnits(item))

const aheadOf = (
  { ratings, gates }: CriteriaSet,
  own: UnitRating,
  total: string | null,
  failed: UnitRating['failed'],
): RatingAhead | null => {
  const closed = own.gates.filter(isClosed).map(({ gate }) => gates.find(({ id }) => id === gate))
  const isShut = closed.some(gate => gate?.effect === 'not-rated')
  const isCut = (own.quotas ?? []).some(({ outcome }) => outcome !== 'kept')
  if (total === null || isShut || isCut) return null
  const loweredBy = closed.flatMap(gate => (gate?.effect === 'lower-one' ? [gate.id] : []))
  const now = own.rating === null ? ratings.length : ratings.findIndex(({ id }) => id === own.rating)
  const openOf = (rating: Rating): readonly number[] =>
    failed.flatMap(entry =>
      entry.rating === rating.id && entry.condition < (rating.conditions ?? []).length
        ? [entry.condition]
        : [],
    )
  const ahead = (rating: Rating, result: Rating | null): RatingAhead => {
    const short = rating.from !== undefined && compare(parse(total), parse(rating.from)) < 0
    const missing = short ? print(subtract(parse(rating.from as string), parse(total))) : '0'
    return { rating: result?.id ?? null, earned: rating.id, missing, conditions: openOf(rating), loweredBy }
  }
  for (let at = now - 1; at >= 0; at--) {
    const earned = ratings[at - loweredBy.length]
    if (earned === undefined) break
    const isWithin = openOf(earned).every(i => isMetByMore((earned.conditions ?? [])[i]!.when))
    if (isWithin) return ahead(earned, ratings[at] as Rating)
  }
  const nearest = ratings[Math.max(0, now - 1 - loweredBy.length)]
  return now === 0 || nearest === undefined ? null : ahead(nearest, null)
}

/**
 * What the next better rating takes, for every unit in their order: points, conditions that do not hold yet, gates that
 * lower it. Null where there is none, where it hangs on seats or on ratings of sub-units, or where there is no total.
 * `score` scores the same input with the set that it is given, on the basis of `result`.
 *
 * Example: `ratingsAhead(compiled, result, probe => scorePeriod(probe, input, 'final'))[1]?.missing` is `'0.5'`.
 */
export const ratingsAhead = (
  { set }: CompiledCriteria,
  result: Pick<PeriodResult, 'ratings' | 'scores'>,
  score: (probe: CompiledCriteria) => Pick<PeriodResult, 'ratings'>,
): readonly (RatingAhead | null)[] => {
  const conditions = set.ratings.flatMap(rating => (rating.conditions ?? []).map(({ when }) => when))
  if (set.ratings.length === 0 || conditions.some(asksSubUnits)) return result.ratings.map(() => null)
  const answers =
    conditions.length === 0 ? result.ratings : score(compileCriteria(conditionsAlone(set))).ratings
  return result.ratings.map((own, i) =>
    aheadOf(set, own, result.scores[i]?.total ?? null, answers[i]?.failed ?? []),
  )
}
