import { z } from '@hono/zod-openapi'
import { dateField, idField } from '../http/fields.ts'
import { periodParams } from '../periods/period.schema.ts'

const unitName = z.object({ id: z.string(), name: z.string() })

export const modelSchema = z
  .object({
    id: z.string().openapi({ example: 'MH01' }),
    unit: unitName.openapi({ description: 'Where the model comes from' }),
    title: z.string(),
    description: z.string(),
    date: dateField,
    evidence: z.string().nullable(),
    adoptions: z.array(
      z.object({ unit: unitName, date: dateField, result: z.string(), evidence: z.string().nullable() }),
    ),
  })
  .openapi('Model')

export const modelListSchema = z.object({ models: z.array(modelSchema) }).openapi('ModelList')
export const modelParams = z.object({ ...periodParams.shape, model: idField })
