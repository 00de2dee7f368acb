import { z } from 'zod'
import { dateSchema, idSchema, labelSchema } from './primitives.ts'

/** A word of the field: its id, its labels, and the other spellings people use for it. */
const termSchema = z
  .strictObject({
    label: labelSchema,
    aliases: z
      .array(z.string().min(1))
      .optional()
      .describe('Other spellings; case and spaces do not matter.'),
  })
  .meta({ id: 'term', description: 'A word of the field.' })
/** A word of the vocabulary: its name and what else people write for it. */
export type Term = z.infer<typeof termSchema>

const terms = z.record(idSchema, termSchema)

/** The words that activities and units are described with. `levels` are listed from lowest to highest. */
export const vocabularySchema = z.strictObject({
  unitKinds: terms,
  kinds: terms,
  channels: terms,
  levels: terms.describe('From lowest to highest.'),
  partners: terms.optional(),
})
/** The words that units and activities are described with; levels run from lowest to highest. */
export type Vocabulary = z.infer<typeof vocabularySchema>

const declarationTypes = ['yes-no', 'count', 'number', 'date'] as const
/** What a declaration holds: yes or no, a count, a number, a date. */
export type DeclarationType = (typeof declarationTypes)[number]

/** A fact that a unit states itself, with evidence. */
export const declarationDefinitionSchema = z.strictObject({
  label: labelSchema,
  type: z.enum(declarationTypes),
  aliases: z.array(z.string().min(1)).optional(),
  hint: labelSchema.optional().describe('Shown beside the field that units fill in.'),
  due: dateSchema.optional().describe('The day by which units declare it.'),
  appliesTo: z.array(idSchema).optional().describe('Which unit kinds are asked; absent = all.'),
})
/** Something a unit states itself, with evidence. */
export type DeclarationDefinition = z.infer<typeof declarationDefinitionSchema>

/** A number that describes a unit: staff, pupils, schools. */
export const attributeDefinitionSchema = z.strictObject({
  label: labelSchema,
  aliases: z.array(z.string().min(1)).optional(),
})
/** A number that describes a unit: staff, pupils. */
export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>
