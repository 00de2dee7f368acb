import { z } from '@hono/zod-openapi'
import { cursorField, dateField, instantField, limitField, positionField } from '../http/fields.ts'
import { periodParams } from '../periods/period.schema.ts'
import { keptKinds } from './kept-kinds.ts'

export const actorSchema = z
  .object({
    kind: z.string(),
    id: z.string(),
    role: z.string(),
    session: z.string().optional(),
    name: z.string().optional().openapi({ description: 'Of a person or a program, as long as there is one' }),
  })
  .openapi('JournalActor', { description: 'Who: of a token its id, of a person theirs' })

const kindField = z.enum(keptKinds.map(({ table }) => table) as [string, ...string[]]).openapi('KeptKind')

export const journalRowSchema = z
  .object({
    id: z.int().openapi({ description: 'Its number; the revisions that it made carry it as `change`' }),
    at: instantField,
    actor: actorSchema,
    proposedBy: actorSchema
      .nullable()
      .openapi({ description: 'Who proposed it, where a second person decided' }),
    action: z.string().openapi({ example: 'activity-decided' }),
    subject: z.record(z.string(), z.string()).openapi({ example: { activity: 'hd-12' } }),
    reason: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    records: z
      .record(z.string(), z.object({ made: z.int(), ended: z.int(), digest: z.string() }))
      .openapi({ description: 'What it made and ended, by kind' }),
    seal: z.int().nullable().openapi({ description: 'Its link of the chain; null: not yet sealed' }),
    digest: z.string(),
  })
  .openapi('JournalRow')

export const journalSchema = z
  .object({
    rows: z.array(journalRowSchema),
    next: cursorField,
    actors: z.array(actorSchema).openapi({ description: 'Everybody who changed anything in the period' }),
    actions: z.array(z.string()).openapi({ description: 'Everything that was done in it' }),
  })
  .openapi('Journal')

export const journalQuery = z.object({
  action: z
    .string()
    .max(40)
    .regex(/^[a-z-]+$/, 'invalid-id')
    .optional(),
  actor: z
    .string()
    .max(100)
    .regex(/^\P{Cc}*$/u, 'invalid-id')
    .optional()
    .openapi({ description: 'Id of an actor' }),
  day: dateField.optional().openapi({ description: 'The calendar day in Viet Nam' }),
  after: positionField.optional(),
  limit: limitField,
})
export type JournalQuery = z.output<typeof journalQuery>

export const historyParams = z.object({ ...periodParams.shape, kind: kindField })

const keyField = z
  .string()
  .min(1)
  .max(500)
  .regex(/^\P{Cc}*$/u, 'invalid-id')
/** One record by the values of its key: `?key=a&key=b`. */
export const keyQuery = z.object({
  key: z
    .union([keyField, z.array(keyField).max(4)])
    .transform(key => (typeof key === 'string' ? [key] : key))
    .openapi({ description: 'The values of its key, in their order', example: 'KL1' }),
})

export const historySchema = z
  .object({
    revisions: z.array(
      z.object({
        revision: z.int(),
        content: z.record(z.string(), z.unknown()).openapi({ description: 'By column' }),
        made: journalRowSchema.nullable().openapi({ description: 'Null: the import is still being made' }),
        removed: journalRowSchema
          .nullable()
          .openapi({ description: 'The change that removed it, if one did' }),
      }),
    ),
  })
  .openapi('RecordHistory')
