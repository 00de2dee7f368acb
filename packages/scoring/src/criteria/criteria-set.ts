import { z } from 'zod'
import { groupSchema } from './criterion.ts'
import { factDefinitionSchema } from './fact-definition.ts'
import { commendationSchema, gateSchema, ratingSchema } from './outcomes.ts'
import { policiesSchema } from './policies.ts'
import { dateSchema, decimalSchema, flagSchema, idSchema, labelSchema } from './primitives.ts'
import { attributeDefinitionSchema, declarationDefinitionSchema, vocabularySchema } from './vocabulary.ts'

/** A legal basis or another document that rows refer to. */
export const sourceSchema = z.strictObject({
  title: labelSchema,
  issued: dateSchema.optional(),
  /** Made up for illustration, not taken from a document in force. */
  illustrative: flagSchema.optional(),
})

/** A whole criteria set: words, facts, table, policies and outcomes. Nothing of it is code. */
export const criteriaSetSchema = z.strictObject({
  format: z.union([z.literal('1'), z.literal(1)], 'unknown-format').transform(() => '1' as const),
  id: idSchema,
  /** The day the set takes effect, which is also its version. */
  version: dateSchema,
  title: labelSchema,
  illustrative: labelSchema.optional(),
  effective: z.strictObject({
    from: dateSchema,
    to: dateSchema.optional(),
    by: z.enum(['period', 'receipt']),
  }),
  /** Standard points of the whole table. */
  nominal: decimalSchema,
  sources: z.record(idSchema, sourceSchema),
  vocabulary: vocabularySchema,
  attributes: z.record(idSchema, attributeDefinitionSchema),
  declarations: z.record(idSchema, declarationDefinitionSchema),
  facts: z.record(idSchema, factDefinitionSchema),
  groups: z.array(groupSchema).min(1),
  policies: policiesSchema,
  ratings: z.array(ratingSchema),
  gates: z.array(gateSchema),
  commendations: z.array(commendationSchema),
})
export type CriteriaSet = z.infer<typeof criteriaSetSchema>
