import { z } from 'zod'
import type { Expression } from '../expressions/expression.ts'
import { expressionSchemaOf } from '../expressions/expression-rules.ts'
import { perFormat } from './format.ts'
import { decimalSchema, idSchema, labelSchema, periodDaySchema } from './primitives.ts'

/** Which activities an aggregate reads; every stated field must fit. */
const filterSchema = z
  .strictObject({
    kind: z.array(idSchema).min(1).optional(),
    channel: z.array(idSchema).min(1).optional(),
    level: z.array(idSchema).min(1).optional(),
    levelAtLeast: idSchema.optional().describe('This level and those above it.'),
    partner: z.array(idSchema).min(1).optional(),
    evidence: z
      .enum(['present', 'missing'])
      .optional()
      .describe('Has a link or a document behind it, or has none.'),
    from: periodDaySchema.optional(),
    to: periodDaySchema.optional(),
  })
  .meta({ id: 'filter', description: 'Which activities are read; every stated field must fit.' })
export type ActivityFilter = z.infer<typeof filterSchema>

const amounts = ['quantity', 'reached', 'audience'] as const
/** The numbers an activity may carry: how many items, persons reached, persons to be reached. */
export type Amount = (typeof amounts)[number]

const distinctFields = ['month', 'quarter', 'channel', 'kind', 'level', 'partner'] as const
export type DistinctField = (typeof distinctFields)[number]

const factorFields = ['kind', 'channel', 'level', 'partner'] as const

/** Multiplies what an activity adds by its term: a piece at province level counts 1.5 times. Terms not named count once. */
const factorsSchema = z.strictObject({
  by: z.enum(factorFields),
  of: z.record(
    idSchema,
    decimalSchema.refine(factor => !factor.startsWith('-'), 'negative-factor'),
  ),
})
export type Factors = z.infer<typeof factorsSchema>

const labelled = { label: labelSchema.optional(), where: filterSchema.optional() }
const isActivities = z.literal('activities')

/** How a fact is aggregated from the counted activities of a unit. */
const measureSchema = z.union([
  z
    .strictObject({ ...labelled, count: isActivities, factors: factorsSchema.optional() })
    .describe('How many activities.'),
  z
    .strictObject({ ...labelled, sum: z.enum(amounts), factors: factorsSchema.optional() })
    .describe('The sum of an amount of the activities.'),
  z
    .strictObject({ ...labelled, distinct: z.enum(distinctFields) })
    .describe('In how many months, channels … there is an activity.'),
])
/** A number aggregated from the counted activities of a unit. */
export type Measure = z.infer<typeof measureSchema>

/**
 * A named number: a measure over activities, or an expression over other facts.
 * Declarations and attributes are facts under their own ids and need no entry.
 */
export type FactDefinition =
  | Measure
  | { readonly label?: z.infer<typeof labelSchema> | undefined; readonly value: Expression }

export const factDefinitionSchemaOf = perFormat(
  (format): z.ZodType<FactDefinition> =>
    z
      .union([
        measureSchema,
        z.strictObject({ label: labelSchema.optional(), value: expressionSchemaOf(format) }),
      ])
      .meta({ id: 'fact', description: 'A measure over activities, or an expression over other facts.' }),
)
