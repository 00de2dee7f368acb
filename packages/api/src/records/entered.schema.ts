import { z } from '@hono/zod-openapi'
import {
  askedField,
  idField,
  instantField,
  limitField,
  orAbsent,
  positionField,
  revisionField,
  textField,
} from '../http/fields.ts'
import { actorSchema } from '../journal/journal.schema.ts'
import { periodParams } from '../periods/period.schema.ts'
import { issueSchema } from '../problem.ts'
import { enteredKinds } from './entered-kinds.ts'
import { vocabularies } from './record-kind.ts'

const kindField = z
  .enum(enteredKinds.map(({ table }) => table) as [string, ...string[]])
  .openapi('EnteredKind')

const fieldSchema = z
  .object({
    name: z.string().openapi({ example: 'startsOn' }),
    type: z.enum(['text', 'date', 'decimal', 'flag', 'list', 'count', 'rows', 'amounts']),
    isKey: z.boolean().openapi({ description: 'The record is found again by it' }),
    isOptional: z.boolean(),
    isDerived: z.boolean().openapi({ description: 'It follows from others; nobody types it' }),
    names: z
      .enum(vocabularies)
      .nullable()
      .openapi({ description: 'What it names an entry of, in the criteria set or in the period' }),
  })
  .openapi('EnteredField')

/** What tells of a kind besides its records. */
const kindSchema = z
  .object({ kind: kindField, count: z.int(), fields: z.array(fieldSchema) })
  .openapi('EnteredKindDescription')

export const enteredKindsSchema = z.object({ kinds: z.array(kindSchema) }).openapi('EnteredKinds')

const enteredRecordSchema = z
  .object({
    key: z
      .array(z.string())
      .openapi({ description: 'The values of its key, in their order', example: ['TD-01'] }),
    values: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'By field; dates and decimals are text' }),
    revision: z.int(),
    made: z
      .object({ change: z.int(), at: instantField, actor: actorSchema, action: z.string() })
      .nullable()
      .openapi({ description: 'The change that made this revision; null while its import still runs' }),
  })
  .openapi('EnteredRecord')

export const enteredListSchema = z
  .object({ records: z.array(enteredRecordSchema), total: z.int(), next: z.string().nullable() })
  .openapi('EnteredList')

export const oneEnteredSchema = z
  .object({ ...enteredRecordSchema.shape, fields: z.array(fieldSchema) })
  .openapi('OneEnteredRecord')

export const enteredParams = z.object({ ...periodParams.shape, kind: kindField })
export const enteredQuery = z.object({
  text: askedField(200)
    .optional()
    .openapi({ description: 'Words that it holds; marks and case do not matter' }),
  unit: idField.optional(),
  about: idField.optional().openapi({ description: 'The entry of the criteria set that it is about' }),
  status: idField.optional(),
  change: positionField.optional().openapi({ description: 'Only what this change of the journal made' }),
  after: positionField.optional(),
  limit: limitField,
})
export type EnteredQuery = z.output<typeof enteredQuery>

const valuesField = z
  .record(z.string().max(100), z.unknown())
  .openapi({ description: 'By field; what is left out is empty', example: { unit: 'THPT02', fact: 'done' } })
const reasonField = textField(1000).openapi({ description: 'Kept in the journal' })

/** A filled form of one record. */
export const filledSchema = z
  .strictObject({ values: valuesField, reason: orAbsent(reasonField) })
  .openapi('FilledRecord')

export const removalSchema = z.strictObject({ reason: reasonField }).openapi('RecordRemoval')

/** Without saying what was read nothing that is there is replaced. */
export const readHeader = z.object({ 'if-match': revisionField })

export const keptRecordSchema = z
  .object({
    key: z.array(z.string()).openapi({ description: 'Where it stands now' }),
    warnings: z
      .array(issueSchema)
      .openapi({ description: 'What is kept and has no effect, with the reason' }),
  })
  .openapi('KeptRecord')
export const removedRecordSchema = z.object({ key: z.array(z.string()) }).openapi('RemovedRecord')
