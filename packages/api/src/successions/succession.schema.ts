import { z } from '@hono/zod-openapi'
import { dateField, idField, textField } from '../http/fields.ts'

/** One unit became, or became part of, another on a day. */
export const successionSchema = z
  .object({ from: z.string(), to: z.string(), on: dateField, document: z.string() })
  .openapi('Succession')

export const successionListSchema = z
  .object({ successions: z.array(successionSchema) })
  .openapi('SuccessionList')

export const newSuccessionSchema = z
  .strictObject({ from: idField, to: idField, on: dateField, document: textField(500) })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'own-successor' })
  .openapi('NewSuccession')

export const newSuccessionsSchema = z
  .strictObject({ successions: z.array(newSuccessionSchema).min(1).max(1000) })
  .openapi('NewSuccessions')
