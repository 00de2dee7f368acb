import type { Answered } from '../language/conditions/answer.ts'
import type { Condition } from '../language/conditions/condition.ts'
import { conditionWordOf, innerConditions } from '../language/conditions/condition-words.ts'
import type { ConditionScope } from '../language/conditions/word.ts'
import type { ExactText } from '../language/step.ts'

/** One question that a condition asks, and what stood there. */
export interface ConditionReading {
  /** Place inside the condition: `[]` for the whole, `['all', 0]` for the first of its parts. */
  readonly path: readonly (string | number)[]
  readonly answer: Answered['answer']
  /**
   * The number, or the word (rating, unit kind, yes or no) that was read; of `everyChild` how many sub-units do not
   * meet it, of `streak` how many periods hold without a break. Null: it is missing (*unknown*), or there is none for this unit (*no*).
   */
  readonly found: ExactText | null
  /** How far a number lies outside its bounds; null where it lies inside or on them, or where there is no number. */
  readonly by: ExactText | null
  /** Facts that are missing. */
  readonly missing: readonly string[]
}

/** A condition's answer with everything it was taken from. */
export interface ConditionProof {
  readonly answer: Answered['answer']
  readonly readings: readonly ConditionReading[]
}

const readingsOf = (
  condition: Condition,
  scope: ConditionScope,
  path: ConditionReading['path'],
): readonly ConditionReading[] => {
  if (conditionWordOf(condition).join)
    return innerConditions(condition).flatMap(inner =>
      readingsOf(inner.item, scope, [...path, ...inner.path]),
    )
  const question = scope.ask(condition)
  const answered = question.answer(scope)
  const missing = answered.answer === 'unknown' ? answered.facts : []
  return [{ path, answer: answered.answer, ...question.found(scope), missing }]
}

/**
 * Answers a condition and says what each of its questions read.
 *
 * Example: `{ score: { atLeast: '90' } }` of a unit with 87.5 points is *no*, found `87.5`, off by `2.5`.
 */
export const proveCondition = (condition: Condition, scope: ConditionScope): ConditionProof => ({
  answer: scope.ask(condition).answer(scope).answer,
  readings: readingsOf(condition, scope, []),
})
