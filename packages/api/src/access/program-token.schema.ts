import { z } from '@hono/zod-openapi'
import { dateField, idField, instantField, textField } from '../http/fields.ts'
import { roles } from './grant.ts'

const scope = {
  role: z.enum(roles),
  period: idField.nullable().default(null).openapi({ description: 'Null: every period' }),
  block: idField.nullable().default(null),
  unit: idField.nullable().default(null),
  criteria: z.array(idField).min(1).max(200).nullable().default(null).openapi({
    description: 'Criteria that a verifier checks; null: all',
  }),
}

export const newProgramTokenSchema = z
  .strictObject({
    name: textField(100).openapi({ description: 'What uses it', example: 'Cổng thông tin của Sở' }),
    ...scope,
    expiresOn: dateField.openapi({ description: 'Its last day, at most two years from now' }),
  })
  .openapi('NewProgramToken')
export type NewProgramToken = z.output<typeof newProgramTokenSchema>

const programTokenSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable().openapi({ description: 'Null: from before there were people' }),
    granted: z
      .object({
        role: z.enum(roles),
        period: z.string().nullable(),
        block: z.string().nullable(),
        unit: z.string().nullable(),
        criteria: z.array(z.string()).nullable(),
      })
      .nullable()
      .openapi({ description: 'Null: whatever a secretary may' }),
    madeBy: z.string().nullable().openapi({ description: 'Id of a person' }),
    makerName: z.string().nullable(),
    createdAt: instantField,
    lastUsedOn: dateField.nullable().openapi({ description: 'The last day of use; null: never used' }),
    expiresAt: instantField.nullable(),
    revokedAt: instantField.nullable(),
  })
  .openapi('ProgramToken')

export const programTokenListSchema = z
  .object({ tokens: z.array(programTokenSchema) })
  .openapi('ProgramTokenList')

export const madeProgramTokenSchema = programTokenSchema
  .extend({ token: z.string().openapi({ description: 'Shown this once; only its digest is stored' }) })
  .openapi('MadeProgramToken')

export const programTokenParams = z.object({ token: z.uuid() })
export const revokedProgramTokenSchema = z.object({ revoked: z.string() }).openapi('RevokedProgramToken')
