import { z } from 'zod'
import { groupSchemaOf } from './criterion.ts'
import { factDefinitionSchemaOf } from './fact-definition.ts'
import { type CriteriaFormat, perFormat } from './format.ts'
import { commendationSchemaOf, gateSchemaOf, ratingSchemaOf } from './outcomes.ts'
import { policiesSchemaOf } from './policies.ts'
import { dateSchema, decimalSchema, flagSchema, idSchema, labelSchema } from './primitives.ts'
import { attributeDefinitionSchema, declarationDefinitionSchema, vocabularySchema } from './vocabulary.ts'

/** A legal basis or another document that rows refer to. */
const sourceSchema = z.strictObject({
  title: labelSchema,
  issued: dateSchema.optional(),
  illustrative: flagSchema
    .optional()
    .describe('Made up for illustration, not taken from a document in force.'),
})

/** A whole criteria set: words, facts, table, policies and outcomes. Nothing of it is code. */
export const criteriaSetSchemaOf = perFormat(format =>
  z.strictObject({
    format: z
      .union([z.literal(format), z.literal(Number(format))], 'unknown-format')
      .transform((): CriteriaFormat => format),
    id: idSchema,
    version: dateSchema.describe('The day the set takes effect, which is also its version.'),
    title: labelSchema,
    illustrative: labelSchema.optional(),
    effective: z.strictObject({
      from: dateSchema,
      to: dateSchema.optional(),
      by: z
        .enum(['period', 'receipt'])
        .describe('By the period that is scored, or by the day a dossier is received.'),
    }),
    nominal: decimalSchema.describe('Standard points of the whole table.'),
    sources: z.record(idSchema, sourceSchema).describe('Documents that rows refer to, by id.'),
    vocabulary: vocabularySchema.describe('The words that activities and units are described with.'),
    attributes: z
      .record(idSchema, attributeDefinitionSchema)
      .describe('Numbers that describe a unit: staff, pupils. Facts under their own ids.'),
    declarations: z
      .record(idSchema, declarationDefinitionSchema)
      .describe('What a unit states itself, with evidence. Facts under their own ids.'),
    facts: z
      .record(idSchema, factDefinitionSchemaOf(format))
      .describe('Measures over activities, and expressions over other facts.'),
    groups: z.array(groupSchemaOf(format)).min(1).describe('The table.'),
    policies: policiesSchemaOf(format).describe('Declared once, printed on every result.'),
    ratings: z.array(ratingSchemaOf(format)).describe('From best to worst.'),
    gates: z.array(gateSchemaOf(format)),
    commendations: z.array(commendationSchemaOf(format)).describe('From highest to lowest.'),
  }),
)
/** A criteria set that was read: plain data, every number as decimal text. */
export type CriteriaSet = z.infer<ReturnType<typeof criteriaSetSchemaOf>>
