import { z } from '@hono/zod-openapi'
import { sessionSchema } from '../access/session.schema.ts'

export const singleSignOnSchema = z
  .object({ name: z.string().nullable().openapi({ description: 'Null: nothing is configured' }) })
  .openapi('SingleSignOn')

export const newSignOnBody = z
  .strictObject({
    link: z.string().max(200).optional().openapi({ description: 'A one-time link that is used up by it' }),
    back: z
      .string()
      .max(500)
      .regex(/^\/(?:[^/\\\s][^\s\\]*)?$/, 'invalid-id')
      .optional()
      .openapi({ description: 'Path of this site to go on to; it is given back' }),
  })
  .openapi('NewSignOn')

export const begunSignOnSchema = z
  .object({
    address: z.string().openapi({ description: 'Page of the provider to go to' }),
    name: z.string(),
  })
  .openapi('BegunSignOn')

export const returnBody = z
  .strictObject({
    answer: z.string().max(8000).openapi({
      description: 'The query of the address that the provider sent the browser back to',
      example: 'code=…&state=…',
    }),
  })
  .openapi('SignOnReturn')

export const signedOnSchema = z
  .object({
    isLink: z.boolean().openapi({ description: 'An identity was linked to who is signed in already' }),
    back: z.string().nullable(),
    session: sessionSchema.nullable().openapi({ description: 'Null where an identity was linked' }),
  })
  .openapi('SignedOn')
