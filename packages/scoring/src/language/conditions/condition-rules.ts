import { z } from 'zod'
import { expressionSchemaOf } from '../expressions/expression-rules.ts'
import { hasSince, perFormat } from '../schema/format.ts'
import { schemaKitOf } from '../schema/kit.ts'
import { comparisonRules } from './comparison.ts'
import type { Condition, ConditionKind } from './condition.ts'
import { conditionKind } from './condition-words.ts'
import { declarationRules } from './declarations.ts'
import { junctionRules } from './junctions.ts'
import { outcomeRules } from './outcomes.ts'
import { streakRules } from './streak.ts'
import { unitRules } from './unit.ts'
import type { ConditionRuleBook, ConditionRules } from './word.ts'

const conditionRules: ConditionRuleBook<ConditionKind> = {
  ...comparisonRules,
  ...junctionRules,
  ...unitRules,
  ...declarationRules,
  ...outcomeRules,
  ...streakRules,
}

export const conditionRuleEntries = Object.entries(conditionRules) as readonly (readonly [
  ConditionKind,
  ConditionRules<ConditionKind>,
])[]

/** What reading and the linter ask of the word of a condition. */
export const conditionRulesOf = (condition: Condition): ConditionRules<ConditionKind> =>
  conditionRules[conditionKind(condition)] as ConditionRules<ConditionKind>

/** Conditions as a format has them. */
export const conditionSchemaOf = perFormat((format): z.ZodType<Condition> => {
  const kit = {
    ...schemaKitOf(format),
    self: z.lazy((): z.ZodType<Condition> => conditionSchemaOf(format)),
    expression: expressionSchemaOf(format),
  }
  return z
    .union(
      conditionRuleEntries
        .filter(([, { since: came = '1' }]) => hasSince(format, came))
        .map(([, { schema }]): z.ZodType<Condition> => schema(kit)),
    )
    .meta({ id: 'condition', description: 'Yes, no or unknown.' })
})
