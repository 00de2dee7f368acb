import { z } from '@hono/zod-openapi'
import { idField, textField } from '../http/fields.ts'

/** A decision of the committee that opens a gate for one unit, in the final basis. */
export const gateRulingSchema = z
  .object({
    id: z.string(),
    unit: z.string(),
    gate: z.string(),
    author: z.string().openapi({ description: 'The body or seat that decided' }),
    reason: z.string(),
    document: z.string(),
  })
  .openapi('GateRuling')

export const gateRulingListSchema = z
  .object({ gateRulings: z.array(gateRulingSchema) })
  .openapi('GateRulingList')

export const newGateRulingSchema = z
  .strictObject({
    id: textField(100),
    unit: idField,
    gate: idField,
    author: textField(200),
    reason: textField(2000),
    document: textField(500),
  })
  .openapi('NewGateRuling')

export const newGateRulingsSchema = z
  .strictObject({ gateRulings: z.array(newGateRulingSchema).min(1).max(1000) })
  .openapi('NewGateRulings')
