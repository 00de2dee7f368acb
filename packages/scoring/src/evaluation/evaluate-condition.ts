import type { Answered } from '../language/conditions/answer.ts'
import type { Condition } from '../language/conditions/condition.ts'
import type { ConditionScope } from '../language/conditions/word.ts'

export const evaluateCondition = (condition: Condition, scope: ConditionScope): Answered =>
  scope.ask(condition).answer(scope)
