import { evaluateCondition } from '../evaluation/evaluate-condition.ts'
import type { ConditionScope } from '../language/conditions/word.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Gate, Rating } from '../language/schema/outcomes.ts'
import { compare, type Exact, subtract } from '../numbers/exact.ts'
import { parse, print } from '../numbers/text.ts'
import { isClosed } from './is-closed.ts'
import type { GateAnswer, UnitRating } from './unit-rating.ts'

const reaches = (rating: Rating, total: Exact): boolean =>
  rating.from === undefined || compare(total, parse(rating.from)) >= 0

/** The best rating whose band the total reaches and whose conditions all hold; unknown is not yes. */
const earnedRating = (ratings: readonly Rating[], total: Exact, scope: ConditionScope) => {
  const failed: UnitRating['failed'][number][] = []
  for (const rating of ratings) {
    if (!reaches(rating, total)) continue
    const answers = (rating.conditions ?? []).map(({ when }) => evaluateCondition(when, scope).answer)
    if (answers.every(answer => answer === 'yes')) return { rating, failed }
    answers.forEach((answer, condition) => {
      if (answer !== 'yes') failed.push({ rating: rating.id, condition, answer })
    })
  }
  return { rating: undefined, failed }
}

const nextOf = (ratings: readonly Rating[], total: Exact): UnitRating['next'] => {
  const at = ratings.findIndex(rating => reaches(rating, total))
  const better = at < 0 ? ratings.at(-1) : ratings[at - 1]
  if (better?.from === undefined) return null
  return { rating: better.id, missing: print(subtract(parse(better.from), total)) }
}

const lowered = (ratings: readonly Rating[], rating: Rating, steps: number): Rating =>
  ratings[Math.min(ratings.indexOf(rating) + steps, ratings.length - 1)] as Rating

/** Rates one unit: points and conditions first, then gates, which points can never open. */
export const rateUnit = (
  unit: string,
  total: Exact | null,
  scope: ConditionScope,
  set: Pick<CriteriaSet, 'ratings' | 'gates'>,
  rulingOn: (gate: string) => string | undefined,
): UnitRating => {
  const gates = set.gates.map(gate => {
    const ruling = rulingOn(gate.id)
    return { gate, answer: evaluateCondition(gate.when, scope).answer, ruling }
  })
  const closed = (effect: Gate['effect']): number =>
    gates.filter(({ gate, answer, ruling }) => isClosed({ answer, ruling }) && gate.effect === effect).length
  const gateAnswers = gates.map(
    ({ gate, answer, ruling }): GateAnswer => ({
      gate: gate.id,
      answer,
      ...(ruling !== undefined && { ruling }),
    }),
  )
  const isRated = total !== null && closed('not-rated') === 0
  const byPoints = total && set.ratings.find(rating => reaches(rating, total))
  const earned = total && earnedRating(set.ratings, total, scope)
  const rating = isRated && earned?.rating ? lowered(set.ratings, earned.rating, closed('lower-one')) : null
  return {
    unit,
    rating: rating?.id ?? null,
    byPoints: byPoints?.id ?? null,
    failed: earned?.failed ?? [],
    gates: gateAnswers,
    commendable: closed('no-commendation') === 0 && closed('not-rated') === 0,
    next: total && nextOf(set.ratings, total),
  }
}
