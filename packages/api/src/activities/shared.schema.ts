import { z } from '@hono/zod-openapi'
import { dateField, statusField } from '../http/fields.ts'

export const sharedSchema = z
  .object({
    shared: z.array(
      z.object({
        by: z.enum(['page', 'event']).openapi({ description: 'What the activities have in common' }),
        key: z.string().openapi({ description: 'The page as intake identifies it, or the event' }),
        activities: z.array(
          z.object({
            id: z.string(),
            unit: z.object({ id: z.string(), name: z.string() }),
            date: dateField,
            kind: z.string(),
            title: z.string().nullable(),
            status: statusField,
          }),
        ),
      }),
    ),
  })
  .openapi('SharedActivities', { description: 'Pages and events that several units report' })
