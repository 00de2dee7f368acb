import { z } from '@hono/zod-openapi'
import { decimalField, idField, textField } from '../http/fields.ts'

export const markSchema = z
  .object({
    unit: z.string(),
    line: z.string().openapi({ example: 'E2.1' }),
    member: z.string().openapi({ description: 'A seat in the committee, never a name', example: 'TV1' }),
    points: z.string(),
    reason: z.string(),
    recused: z.boolean().openapi({ description: 'Kept and shown, not counted' }),
  })
  .openapi('Mark')

export const markListSchema = z.object({ marks: z.array(markSchema) }).openapi('MarkList')

export const newMarkSchema = z
  .strictObject({
    unit: idField,
    line: idField,
    member: idField,
    points: decimalField,
    reason: textField(2000),
    recused: z.boolean().default(false),
  })
  .openapi('NewMark')

export const newMarksSchema = z
  .strictObject({ marks: z.array(newMarkSchema).min(1).max(5000) })
  .openapi('NewMarks')
