import { z } from '@hono/zod-openapi'
import { evidenceFileSchema } from '../evidence/evidence.schema.ts'
import { idField, limitField } from '../http/fields.ts'
import { oneActivitySchema, stateField } from './activity.schema.ts'

export const queueQuery = z.object({
  unit: idField.optional(),
  kinds: z
    .string()
    .max(2000)
    .transform(text => text.split(','))
    .pipe(z.array(idField).min(1).max(100))
    .optional()
    .openapi({
      type: 'string',
      description: 'Only these kinds, with commas between',
      example: 'article,meeting',
    }),
  after: idField
    .optional()
    .openapi({ description: 'From behind this activity on, whether it still waits or not' }),
  from: idField.optional().openapi({ description: 'The same, this activity included' }),
  limit: limitField.default(20),
})
export type QueueQuery = z.output<typeof queueQuery>

const alikeSchema = z.object({
  why: z.enum(['same', 'same-title', 'same-page', 'same-page-elsewhere']),
  activity: z.string(),
  unit: z.string(),
  date: z.string(),
  title: z.string().nullable(),
  status: stateField,
})

export const queueSchema = z
  .object({
    total: z.int(),
    counts: z
      .array(z.object({ kind: z.string(), count: z.int() }))
      .openapi({ description: 'Of the unit, by kind' }),
    items: z.array(
      z.object({
        activity: oneActivitySchema,
        alike: z.array(alikeSchema).openapi({ description: 'Claimed activities that it resembles' }),
        files: z.array(evidenceFileSchema).openapi({ description: 'Its evidence as files' }),
        returned: z.string().nullable().openapi({ description: 'Why it was returned before' }),
      }),
    ),
  })
  .openapi('VerificationQueue')
