import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { json, jsonBody, problems } from '../http/answers.ts'
import { limitBodyTo } from '../http/guard.ts'
import { type ApiEnvironment, createRouter } from '../http/router.ts'
import { countUnread } from '../notices/notice.service.ts'
import { knockOf } from '../people/device-cookie.ts'
import { codeBody } from '../people/people.schema.ts'
import { findPerson } from '../people/person.repository.ts'
import { touchSession } from '../people/session.repository.ts'
import { completeSignIn, signIn } from '../people/sign-in.service.ts'
import { welcome } from '../people/welcome.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { findSignedOnBy } from '../single-sign-on/sign-on.repository.ts'
import { revokeSession } from './access.repository.ts'
import { closeSession, openSession } from './access.service.ts'
import { refuseWrongToken } from './identify.ts'
import { may } from './may.ts'
import {
  currentSessionSchema,
  endedSessionSchema,
  newSessionSchema,
  sessionSchema,
} from './session.schema.ts'
import { readSessionCookie, removeSessionCookie, writeSessionCookie } from './session-cookie.ts'

const tags = ['Access']

const readSession = createRoute({
  method: 'get',
  path: '/sessions',
  tags,
  summary: 'Whether the caller is signed in, and as whom',
  ...may('sign-in'),
  responses: { 200: json(currentSessionSchema, 'The session of the caller') },
})

const createSession = createRoute({
  method: 'post',
  path: '/sessions',
  tags,
  ...may('sign-in', limitBodyTo(0.01)),
  summary: 'Exchange login and password for an HttpOnly session cookie',
  request: { body: jsonBody(newSessionSchema) },
  responses: {
    201: json(
      sessionSchema,
      'Signed in, or a code of the second factor is needed; the session is in the cookie',
    ),
    ...problems(400, 401, 422, 429, 503),
  },
})

const completeSession = createRoute({
  method: 'post',
  path: '/sessions/second-factor',
  tags,
  ...may('sign-in', limitBodyTo(0.01)),
  summary: 'Complete a session with a code of the second factor',
  request: { body: jsonBody(codeBody) },
  responses: { 201: json(sessionSchema, 'Signed in'), ...problems(400, 401, 422, 429) },
})

const deleteSession = createRoute({
  method: 'delete',
  path: '/sessions',
  tags,
  summary: 'End the session',
  ...may('sign-in'),
  responses: { 200: json(endedSessionSchema, 'Signed out') },
})

const nobody = { signedIn: false, expiresAt: null, needsSecondFactor: false, person: null, roles: [] }
const nothingWaits = { unreadNotices: 0, lacksSecondFactor: false }

/** Once an hour is enough to find a session that nobody uses. */
const seenMinutes = 60

export const sessionRoutes = (services: Services) => {
  const { db, now, settings, identityProvider } = services

  const describe = async (c: Context<ApiEnvironment>) => {
    const { actor } = c.var
    if (actor.kind === 'public') return { ...nobody, ...nothingWaits }
    const { session, grants } = actor
    const roles = [...new Set(grants.map(({ role }) => role))]
    const own = { signedIn: true, expiresAt: session?.expiresAt ?? null, needsSecondFactor: false, roles }
    if (actor.kind === 'program') return { ...own, person: null, ...nothingWaits }
    const before = new Date(now().getTime() - seenMinutes * 60_000).toISOString()
    await touchSession(db, actor.session.digest, { now: now().toISOString(), before })
    const person = await findPerson(db, actor.id)
    const unreadNotices = await countUnread(db, actor, now())
    const lacksSecondFactor = actor.withheld.length > 0
    const whose = { person: person ? { id: person.id, name: person.name } : null }
    return { ...own, ...whose, unreadNotices, lacksSecondFactor }
  }

  return createRouter()
    .openapi(readSession, async c => c.json(await describe(c), 200))
    .openapi(createSession, async c => {
      const given = c.req.valid('json')
      if ('login' in given) {
        const opened = unwrap(await signIn(services, given, knockOf(c, settings)))
        return c.json(await welcome(c, services, opened), 201)
      }
      const opened = await openSession(db, given.token.trim(), now())
      if (!opened.ok) return refuseWrongToken(c, services, ['token'])
      const { secret, expiresAt } = opened.value
      writeSessionCookie(c, settings.secureCookies, secret, expiresAt)
      return c.json({ ...nobody, signedIn: true, expiresAt: expiresAt.toISOString() }, 201)
    })
    .openapi(completeSession, async c => {
      const session = readSessionCookie(c, settings.secureCookies) ?? ''
      const { code } = c.req.valid('json')
      const opened = unwrap(await completeSignIn(services, { session, code }, knockOf(c, settings)))
      await revokeSession(db, opened.half, now().toISOString())
      return c.json(await welcome(c, services, opened), 201)
    })
    .openapi(deleteSession, async c => {
      const { actor } = c.var
      const session = actor.kind === 'public' ? null : actor.session
      const issuer = session && (await findSignedOnBy(db, session.digest))
      await closeSession(db, actor, now())
      removeSessionCookie(c, settings.secureCookies)
      const providerSignOut = issuer === null ? null : ((await identityProvider?.signOutAddress()) ?? null)
      return c.json({ signedIn: false, providerSignOut } as const, 200)
    })
}
