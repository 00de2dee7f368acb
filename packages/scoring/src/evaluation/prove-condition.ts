import type { Answered } from '../language/conditions/answer.ts'
import type { Condition, Streak } from '../language/schema/condition.ts'
import type { Expression } from '../language/schema/expression.ts'
import type { ExactText } from '../language/step.ts'
import { type Exact, fraction, isZero, larger, subtract, zero } from '../numbers/exact.ts'
import { parse, print } from '../numbers/text.ts'
import { type ConditionScope, evaluateCondition } from './evaluate-condition.ts'
import { streakLength } from './streak.ts'

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

type Bounds = Partial<Record<'atLeast' | 'above' | 'atMost' | 'below' | 'equals', string | undefined>>

const outside = (value: Exact, { atLeast, above, atMost, below, equals }: Bounds): Exact => {
  const low = [atLeast, above, equals].map(bound => bound && subtract(parse(bound), value))
  const high = [atMost, below, equals].map(bound => bound && subtract(value, parse(bound)))
  return [...low, ...high].reduce<Exact>((far, by) => (by ? larger(far, by) : far), zero)
}

type Found = Pick<ConditionReading, 'found' | 'by'>

const shown = (by: Exact): ExactText | null => (isZero(by) ? null : print(by))

const nothing: Found = { found: null, by: null }
const word = (found: string | null | undefined): Found => ({ found: found ?? null, by: null })
const number = (value: Exact | null | undefined, bounds: Bounds): Found =>
  value ? { found: print(value), by: shown(outside(value, bounds)) } : nothing

const factOf = (expression: Expression, bounds: Bounds, scope: ConditionScope): Found => {
  const value = scope.read(expression)
  return value.state === 'known' ? number(value.number, bounds) : nothing
}

const childrenBeyond = (condition: Condition, scope: ConditionScope): Found => {
  const children = scope.children?.()
  if (!children) return nothing
  return word(String(children.filter(child => evaluateCondition(condition, child).answer !== 'yes').length))
}

/** How many periods hold without a break, and how many are short. */
const streakOf = (streak: Streak, { past }: ConditionScope): Found => {
  if (!past) return nothing
  const length = streakLength(streak, past)
  return { found: String(length), by: shown(fraction(streak.periods - length)) }
}

/** What a question that has no parts found. */
const foundIn = (condition: Condition, scope: ConditionScope): Found => {
  if ('value' in condition) return factOf(condition.value, condition, scope)
  if ('declared' in condition) {
    const { found } = factOf(condition.declared, {}, scope)
    return word(found && (found === '1' ? 'yes' : 'no'))
  }
  if ('unitKind' in condition) return word(scope.unitKind)
  if ('nothingSubmitted' in condition) return word(scope.submittedNothing ? 'yes' : 'no')
  if ('undeclared' in condition) return word(scope.declares(condition.undeclared) ? 'no' : 'yes')
  if ('streak' in condition) return streakOf(condition.streak, scope)
  if ('score' in condition) return number(scope.total, condition.score)
  if ('group' in condition)
    return number(scope.groupShare?.(condition.group), { atLeast: condition.atLeastShare })
  if ('rating' in condition) return word(scope.rating)
  if ('place' in condition) {
    const place = scope.place === null || scope.place === undefined ? null : parse(String(scope.place))
    return number(place, { atMost: condition.place.atMost })
  }
  return 'everyChild' in condition ? childrenBeyond(condition.everyChild, scope) : nothing
}

const readingsOf = (
  condition: Condition,
  scope: ConditionScope,
  path: ConditionReading['path'],
): readonly ConditionReading[] => {
  if ('all' in condition)
    return condition.all.flatMap((part, i) => readingsOf(part, scope, [...path, 'all', i]))
  if ('any' in condition)
    return condition.any.flatMap((part, i) => readingsOf(part, scope, [...path, 'any', i]))
  if ('not' in condition) return readingsOf(condition.not, scope, [...path, 'not'])
  const answered = evaluateCondition(condition, scope)
  const missing = answered.answer === 'unknown' ? answered.facts : []
  return [{ path, answer: answered.answer, ...foundIn(condition, scope), missing }]
}

/**
 * Answers a condition and says what each of its questions read.
 *
 * Example: `{ score: { atLeast: '90' } }` of a unit with 87.5 points is *no*, found `87.5`, off by `2.5`.
 */
export const proveCondition = (condition: Condition, scope: ConditionScope): ConditionProof => ({
  answer: evaluateCondition(condition, scope).answer,
  readings: readingsOf(condition, scope, []),
})
