import { comparisonPossible } from './comparison.ts'
import type { Condition, ConditionKind } from './condition.ts'
import { conditionKind } from './condition-words.ts'
import { declarationPossible } from './declarations.ts'
import { outcomePossible } from './outcomes.ts'
import { streakPossible } from './streak.ts'
import { unitPossible } from './unit.ts'
import type { ConditionPossible, ConditionPossibles } from './word.ts'

const conditionPossibles: Partial<ConditionPossibles<ConditionKind>> = {
  ...comparisonPossible,
  ...declarationPossible,
  ...unitPossible,
  ...outcomePossible,
  ...streakPossible,
}

/** What the word of a condition says of open facts; undefined where it says nothing. */
export const possibleAnswerOf = (condition: Condition): ConditionPossible<ConditionKind> | undefined =>
  conditionPossibles[conditionKind(condition)] as ConditionPossible<ConditionKind> | undefined
