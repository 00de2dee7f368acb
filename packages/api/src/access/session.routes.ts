import { createRoute } from '@hono/zod-openapi'
import { json, jsonBody, problems } from '../http/answers.ts'
import { limitBodyTo } from '../http/guard.ts'
import { createRouter } from '../http/router.ts'
import type { Services } from '../services.ts'
import { closeSession, openSession } from './access.service.ts'
import { refuseWrongToken } from './identify.ts'
import { may } from './may.ts'
import { newSessionSchema, sessionSchema } from './session.schema.ts'
import { removeSessionCookie, writeSessionCookie } from './session-cookie.ts'

const tags = ['Access']

const readSession = createRoute({
  method: 'get',
  path: '/sessions',
  tags,
  summary: 'Whether the caller is signed in',
  ...may('sign-in'),
  responses: { 200: json(sessionSchema, 'The session of the caller') },
})

const createSession = createRoute({
  method: 'post',
  path: '/sessions',
  tags,
  ...may('sign-in', limitBodyTo(0.01)),
  summary: 'Exchange the access token for an HttpOnly session cookie',
  request: { body: jsonBody(newSessionSchema) },
  responses: {
    201: json(sessionSchema, 'Signed in; the session is in the cookie'),
    ...problems(400, 401, 422, 429),
  },
})

const deleteSession = createRoute({
  method: 'delete',
  path: '/sessions',
  tags,
  summary: 'End the session',
  ...may('sign-in'),
  responses: { 200: json(sessionSchema, 'Signed out') },
})

export const sessionRoutes = (services: Services) => {
  const { db, now, settings } = services
  return createRouter()
    .openapi(readSession, c => {
      const { actor } = c.var
      const expiresAt = actor.kind !== 'public' ? (actor.session?.expiresAt ?? null) : null
      return c.json({ signedIn: actor.kind !== 'public', expiresAt }, 200)
    })
    .openapi(createSession, async c => {
      const opened = await openSession(db, c.req.valid('json').token.trim(), now())
      if (!opened.ok) return refuseWrongToken(c, services, ['token'])
      const { secret, expiresAt } = opened.value
      writeSessionCookie(c, settings.secureCookies, secret, expiresAt)
      return c.json({ signedIn: true, expiresAt: expiresAt.toISOString() }, 201)
    })
    .openapi(deleteSession, async c => {
      await closeSession(db, c.var.actor, now())
      removeSessionCookie(c, settings.secureCookies)
      return c.json({ signedIn: false, expiresAt: null }, 200)
    })
}
