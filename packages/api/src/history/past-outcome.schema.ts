import { z } from '@hono/zod-openapi'
import { dateField, idField, textField } from '../http/fields.ts'

const daysField = z
  .strictObject({ from: dateField, to: dateField })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends-before-it-starts' })

/** What an earlier period gave a unit, or what was awarded already within this one. */
export const pastOutcomeSchema = z
  .object({
    unit: z.string(),
    period: z.object({ from: dateField, to: dateField }),
    rating: z.string().nullable(),
    commendations: z.array(z.string()).readonly(),
    document: z.string(),
  })
  .openapi('PastOutcome')

export const historySchema = z.object({ history: z.array(pastOutcomeSchema) }).openapi('History')

export const newPastOutcomeSchema = z
  .strictObject({
    unit: idField.openapi({ description: 'May be a unit of earlier times that is none of this period' }),
    period: daysField,
    rating: idField.nullable().default(null).openapi({ description: 'In the words of this period’s set' }),
    commendations: z.array(idField).max(50).default([]),
    document: textField(500),
  })
  .openapi('NewPastOutcome')

export const newHistorySchema = z
  .strictObject({ history: z.array(newPastOutcomeSchema).min(1).max(5000) })
  .openapi('NewHistory')
