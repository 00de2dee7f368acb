import { z } from '@hono/zod-openapi'
import { dateField, idField, textField } from '../http/fields.ts'

/** Something is being verified: no proposal while it lasts, and no guilt either. */
export const holdSchema = z
  .object({
    id: z.string(),
    unit: z.string(),
    from: dateField,
    until: dateField.nullable(),
    reason: z.string(),
    document: z.string(),
  })
  .openapi('Hold')

export const holdListSchema = z.object({ holds: z.array(holdSchema) }).openapi('HoldList')

export const newHoldSchema = z
  .strictObject({
    id: textField(100),
    unit: idField,
    from: dateField,
    until: dateField.optional(),
    reason: textField(2000),
    document: textField(500),
  })
  .refine(hold => hold.until === undefined || hold.from <= hold.until, {
    path: ['until'],
    message: 'ends-before-it-starts',
  })
  .openapi('NewHold')

export const newHoldsSchema = z
  .strictObject({ holds: z.array(newHoldSchema).min(1).max(1000) })
  .openapi('NewHolds')
