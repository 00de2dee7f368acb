import { type Answered, answerOf, every, no, opposite, some, unknown } from '../language/conditions/answer.ts'
import type { Condition } from '../language/schema/condition.ts'
import type { Expression } from '../language/schema/expression.ts'
import type { Value } from '../language/value.ts'
import { type Bounds, isWithin } from '../numbers/bounds.ts'
import type { Exact } from '../numbers/exact.ts'
import type { PastOfUnit } from './past.ts'
import { streakAnswer } from './streak.ts'

/** What a condition may ask about one unit. Questions outside their stage are answered `unknown`. */
export interface ConditionScope {
  /** `line`: the line whose marks an expression may read. */
  readonly read: (expression: Expression, line?: string) => Value
  readonly unitKind: string
  readonly submittedNothing: boolean
  /** Whether the unit has declared a fact, or is not asked for it. */
  readonly declares: (fact: string) => boolean
  /** The same questions asked of each sub-unit. */
  readonly children?: () => readonly ConditionScope[]
  readonly fullStandard?: () => boolean
  /** The printed total, once there is one. */
  readonly total?: Exact | null
  readonly groupShare?: (group: string) => Exact | null
  readonly rating?: string | null
  readonly place?: number | null
  readonly past?: PastOfUnit
}

const compared = (value: Value, bounds: Bounds): Answered => {
  if (value.state === 'not-applicable') return no
  return value.state === 'missing' ? unknown(value.facts) : answerOf(isWithin(value.number, bounds))
}

export const evaluateCondition = (condition: Condition, scope: ConditionScope): Answered => {
  if ('all' in condition) return every(condition.all.map(part => evaluateCondition(part, scope)))
  if ('any' in condition) return some(condition.any.map(part => evaluateCondition(part, scope)))
  if ('not' in condition) return opposite(evaluateCondition(condition.not, scope))
  if ('everyChild' in condition) {
    const children = scope.children?.()
    if (!children) return unknown(['children'])
    return every(children.map(child => evaluateCondition(condition.everyChild, child)))
  }
  if ('unitKind' in condition) return answerOf(condition.unitKind.includes(scope.unitKind))
  if ('declared' in condition) return compared(scope.read(condition.declared), { equals: '1' })
  if ('nothingSubmitted' in condition) return answerOf(scope.submittedNothing)
  if ('undeclared' in condition) return answerOf(!scope.declares(condition.undeclared))
  if ('fullStandard' in condition)
    return scope.fullStandard ? answerOf(scope.fullStandard()) : unknown(['fullStandard'])
  if ('score' in condition)
    return scope.total ? answerOf(isWithin(scope.total, condition.score)) : unknown(['score'])
  if ('group' in condition) {
    const share = scope.groupShare?.(condition.group)
    return share ? answerOf(isWithin(share, { atLeast: condition.atLeastShare })) : unknown([condition.group])
  }
  if ('rating' in condition)
    return scope.rating === undefined
      ? unknown(['rating'])
      : answerOf(scope.rating !== null && condition.rating.includes(scope.rating))
  if ('place' in condition) {
    if (scope.place === undefined || scope.place === null) return unknown(['place'])
    return answerOf(scope.place <= Number(condition.place.atMost))
  }
  if ('streak' in condition)
    return scope.past ? streakAnswer(condition.streak, scope.past) : unknown(['history'])
  return compared(scope.read(condition.value), condition)
}
