import { z } from '@hono/zod-openapi'
import { decimalField, idField, textField } from '../http/fields.ts'

const decisionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('points'), points: decimalField }),
    z.strictObject({ kind: z.literal('not-applicable') }),
  ])
  .openapi('Decision')

/** A decision of the committee that enters the final score as an input. */
export const rulingSchema = z
  .object({
    id: z.string(),
    unit: z.string(),
    criterion: z.string(),
    decision: decisionSchema,
    author: z.string().openapi({ description: 'The body or seat that decided' }),
    reason: z.string(),
    document: z.string(),
  })
  .openapi('Ruling')

export const rulingListSchema = z.object({ rulings: z.array(rulingSchema) }).openapi('RulingList')

export const newRulingSchema = z
  .strictObject({
    id: textField(100),
    unit: idField,
    criterion: idField,
    decision: decisionSchema,
    author: textField(200),
    reason: textField(2000),
    document: textField(500),
  })
  .openapi('NewRuling')

export const newRulingsSchema = z
  .strictObject({ rulings: z.array(newRulingSchema).min(1).max(1000) })
  .openapi('NewRulings')
