import type { Expression } from '../expressions/expression.ts'
import type { Placed } from '../placed.ts'
import { comparisonWords } from './comparison.ts'
import type { Condition, ConditionKind, ConditionOf } from './condition.ts'
import { declarationWords } from './declarations.ts'
import { junctionWords } from './junctions.ts'
import { outcomeWords } from './outcomes.ts'
import { streakWords } from './streak.ts'
import { unitWords } from './unit.ts'
import type { ConditionOutline, ConditionWord, ConditionWords, InnerCondition } from './word.ts'

/** Every word of conditions, each in its room; a word without one does not compile. */
const conditionWords: ConditionWords<ConditionKind> = {
  ...comparisonWords,
  ...junctionWords,
  ...unitWords,
  ...declarationWords,
  ...outcomeWords,
  ...streakWords,
}

/** Which word a condition is written with. */
export const conditionKind = (condition: Condition): ConditionKind => {
  for (const key in condition) if (Object.hasOwn(conditionWords, key)) return key as ConditionKind
  throw new TypeError(`no word of a condition: ${Object.keys(condition).join(', ')}`)
}

/** The word of a condition, as it is asked of that condition. */
export const conditionWordOf = (condition: Condition): ConditionWord<ConditionKind> =>
  conditionWords[conditionKind(condition)] as ConditionWord<ConditionKind>

/** The condition, where it is written with this word. */
export const asCondition = <K extends ConditionKind>(
  condition: Condition,
  kind: K,
): ConditionOf<K> | undefined =>
  conditionKind(condition) === kind ? (condition as ConditionOf<K>) : undefined

/** What a condition finds, for those who print it. */
export const outlineCondition = (condition: Condition): ConditionOutline => {
  const { finds = null, bounds } = conditionWordOf(condition)
  return { finds, isLeast: bounds?.(condition as never).atLeast !== undefined }
}

/** The conditions directly inside a condition, each with its place in it. */
export const innerConditions = (condition: Condition): readonly InnerCondition[] =>
  conditionWordOf(condition).inner?.(condition as never) ?? []

/** The expressions that a condition itself reads about the unit, each with its place in it. */
export const placedReads = (condition: Condition): readonly Placed<Expression>[] =>
  conditionWordOf(condition).reads?.(condition as never) ?? []

/** Declarations whose silence a condition itself asks for. */
export const silencesIn = (condition: Condition): readonly string[] => {
  const { silenceOf } = conditionWordOf(condition)
  return silenceOf ? [silenceOf(condition as never)] : []
}

/** The expressions a condition reads about the unit itself, at any depth. */
export const conditionExpressions = (condition: Condition): readonly Expression[] => [
  ...placedReads(condition).map(({ item }) => item),
  ...innerConditions(condition).flatMap(({ item, ofChildren }) =>
    ofChildren ? [] : conditionExpressions(item),
  ),
]

/** Whether a condition, at any depth, asks about sub-units. */
export const asksChildren = (condition: Condition): boolean =>
  conditionWordOf(condition).reaches === 'children' ||
  innerConditions(condition).some(({ item }) => asksChildren(item))
