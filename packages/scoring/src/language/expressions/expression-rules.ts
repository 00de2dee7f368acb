import { z } from 'zod'
import { hasSince, perFormat } from '../schema/format.ts'
import { schemaKitOf } from '../schema/kit.ts'
import { absenceRules } from './absence.ts'
import { arithmeticRules } from './arithmetic.ts'
import { blockRules } from './block.ts'
import { blockOrderRules } from './block-order.ts'
import { childrenRules } from './children.ts'
import { dayRules } from './days.ts'
import { daysBetweenRules } from './days-between.ts'
import type { Expression, ExpressionKind } from './expression.ts'
import { expressionKind } from './expression-words.ts'
import { factRules } from './facts.ts'
import { markRules } from './marks.ts'
import { pointRules } from './points.ts'
import { rootRules } from './roots.ts'
import { roundingRules } from './rounding.ts'
import { severalRules } from './several.ts'
import type { ExpressionRuleBook, ExpressionRules, SchemaKit } from './word.ts'

const expressionRules: ExpressionRuleBook<ExpressionKind> = {
  ...factRules,
  ...arithmeticRules,
  ...severalRules,
  ...roundingRules,
  ...rootRules,
  ...dayRules,
  ...daysBetweenRules,
  ...absenceRules,
  ...blockRules,
  ...blockOrderRules,
  ...childrenRules,
  ...markRules,
  ...pointRules,
}

export const expressionRuleEntries = Object.entries(expressionRules) as readonly (readonly [
  ExpressionKind,
  ExpressionRules<ExpressionKind>,
])[]

/** What reading and the linter ask of the word of an expression. */
export const rulesOf = (expression: Expression): ExpressionRules<ExpressionKind> =>
  expressionRules[expressionKind(expression)] as ExpressionRules<ExpressionKind>

/** Expressions as a format has them. */
export const expressionSchemaOf = perFormat((format): z.ZodType<Expression> => {
  const self = z.lazy((): z.ZodType<Expression> => expressionSchemaOf(format))
  const kit: SchemaKit = {
    ...schemaKitOf(format),
    self,
    pair: z.tuple([self, self]),
    many: z.array(self).min(1).max(64),
  }
  return z
    .union(
      expressionRuleEntries
        .filter(([, { since: came = '1' }]) => hasSince(format, came))
        .map(([, { schema }]): z.ZodType<Expression> => schema(kit)),
    )
    .meta({
      id: 'expression',
      description: 'A number: a fact by its id, a literal, or a composition.',
    })
})
