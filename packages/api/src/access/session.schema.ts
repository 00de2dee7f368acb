import { z } from '@hono/zod-openapi'
import { instantField } from '../http/fields.ts'

export const newSessionSchema = z.strictObject({ token: z.string().min(1).max(200) }).openapi('NewSession')

export const sessionSchema = z
  .object({ signedIn: z.boolean(), expiresAt: instantField.nullable() })
  .openapi('Session')
