import { z } from '@hono/zod-openapi'
import { idField, statusField, textField } from '../http/fields.ts'

export const declarationSchema = z
  .object({
    unit: z.string(),
    fact: z.string().openapi({ example: 'spokesperson-published' }),
    value: z.string().openapi({ description: '`yes`, `no`, decimal text, or a date', example: 'yes' }),
    status: statusField,
    verifiedValue: z.string().nullable(),
    evidence: z.string().nullable(),
  })
  .openapi('Declaration')

export const declarationListSchema = z
  .object({ declarations: z.array(declarationSchema) })
  .openapi('DeclarationList')

export const newDeclarationSchema = z
  .strictObject({
    unit: idField,
    fact: idField,
    value: textField(100),
    status: statusField.default('submitted'),
    verifiedValue: textField(100).optional(),
    evidence: textField(2000).optional(),
  })
  .openapi('NewDeclaration')

export const newDeclarationsSchema = z
  .strictObject({ declarations: z.array(newDeclarationSchema).min(1).max(5000) })
  .openapi('NewDeclarations')
