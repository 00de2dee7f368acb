import { z } from '@hono/zod-openapi'
import { instantField } from '../http/fields.ts'
import { longestPassword } from '../people/password-rules.ts'
import { roles } from './grant.ts'

const byTokenSchema = z.strictObject({ token: z.string().min(1).max(200) })

const byPasswordSchema = z.strictObject({
  login: z.string().min(1).max(200),
  password: z.string().min(1).max(longestPassword),
})

/** A person by login and password; a token from before there were people still opens a session too. */
export const newSessionSchema = z.union([byPasswordSchema, byTokenSchema]).openapi('NewSession')

export const sessionSchema = z
  .object({
    signedIn: z.boolean(),
    expiresAt: instantField.nullable(),
    needsSecondFactor: z
      .boolean()
      .openapi({ description: 'The password was right; the session opens with a code of the second factor' }),
    person: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'Null for a program, and for whoever is not signed in' }),
    roles: z.array(z.enum(roles)).openapi({ description: 'What the caller is somewhere, today' }),
  })
  .openapi('Session')

export const currentSessionSchema = z
  .object({
    ...sessionSchema.shape,
    unreadNotices: z.int().openapi({ description: 'Of the person who is signed in' }),
    lacksSecondFactor: z
      .boolean()
      .openapi({ description: 'The rights of a secretary wait until the person sets up a second factor' }),
  })
  .openapi('CurrentSession')

export const endedSessionSchema = z
  .object({
    signedIn: z.literal(false),
    providerSignOut: z.string().nullable().openapi({
      description: 'Where one signs out of the provider too, if the session was opened through it',
    }),
  })
  .openapi('EndedSession')
