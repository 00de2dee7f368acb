import { createRoute, z } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { listOwnIdentities } from '../single-sign-on/own-identities.ts'
import { asPerson, personOf } from './as-person.ts'
import { browserOf, writeSignedIn } from './device-cookie.ts'
import { changePassword } from './join.service.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  removeSecondFactor,
} from './me.service.ts'
import { codeBody, doneSchema, meSchema, ownPasswordBody, secondFactorSchema } from './people.schema.ts'
import { readPerson } from './person.service.ts'

const refusals = problems(400, 401, 403, 404, 409, 422, 429)

/** Whoever has come in may do this to themself, and to nobody else. */
const own = { tags: ['People'], ...may('sign-in', asPerson) }

const readRoute = createRoute({
  ...own,
  method: 'get',
  path: '/people/me',
  summary: 'Who the caller is, and where they are signed in',
  responses: { 200: json(meSchema, 'The caller'), ...problems(401, 403) },
})

const passwordRoute = createRoute({
  ...own,
  method: 'put',
  path: '/people/me/password',
  summary: 'Change one’s own password; every other session ends',
  request: { body: jsonBody(ownPasswordBody) },
  responses: { 200: json(doneSchema, 'Changed; the session has a new secret'), ...refusals },
})

const endSessionRoute = createRoute({
  ...own,
  method: 'delete',
  path: '/people/me/sessions/{session}',
  summary: 'End one of one’s own sessions',
  request: { params: z.object({ session: z.string().regex(/^[0-9a-f]{16}$/, 'invalid-id') }) },
  responses: { 200: json(doneSchema, 'Ended'), ...refusals },
})

const endSessionsRoute = createRoute({
  ...own,
  method: 'delete',
  path: '/people/me/sessions',
  summary: 'End every other session of one’s own',
  responses: { 200: json(doneSchema, 'Ended'), ...refusals },
})

const beginRoute = createRoute({
  ...own,
  method: 'post',
  path: '/people/me/second-factor',
  summary: 'Begin a second factor (TOTP); it counts once a code of it is given',
  responses: { 200: json(secondFactorSchema, 'For the app on a phone'), ...refusals },
})

const confirmRoute = createRoute({
  ...own,
  method: 'put',
  path: '/people/me/second-factor',
  summary: 'Put the second factor into force with its first code',
  request: { body: jsonBody(codeBody) },
  responses: { 200: json(doneSchema, 'In force'), ...refusals },
})

const removeRoute = createRoute({
  ...own,
  method: 'post',
  path: '/people/me/second-factor/removal',
  summary: 'Go without a second factor from now on',
  request: { body: jsonBody(codeBody) },
  responses: { 200: json(doneSchema, 'Removed'), ...refusals },
})

const done = { done: true } as const

export const meRoutes = (services: Services) => {
  const { db, now, settings } = services
  return createRouter()
    .openapi(readRoute, async c => {
      const actor = personOf(c)
      const person = unwrap(await readPerson(db, actor.id, now()))
      const sessions = await listOwnSessions(db, actor, now())
      return c.json({ person, sessions, identities: await listOwnIdentities(db, actor) }, 200)
    })
    .openapi(passwordRoute, async c => {
      const wanted = c.req.valid('json')
      const opened = await changePassword(services, personOf(c), wanted, browserOf(c, settings))
      writeSignedIn(c, settings, unwrap(opened))
      return c.json(done, 200)
    })
    .openapi(endSessionRoute, async c => {
      unwrap(await endOwnSession(db, personOf(c), c.req.valid('param').session, now()))
      return c.json(done, 200)
    })
    .openapi(endSessionsRoute, async c => {
      await endOtherSessions(db, personOf(c), now())
      return c.json(done, 200)
    })
    .openapi(beginRoute, async c => c.json(unwrap(await beginSecondFactor(db, personOf(c))), 200))
    .openapi(confirmRoute, async c => {
      unwrap(await confirmSecondFactor(services, personOf(c), c.req.valid('json').code))
      return c.json(done, 200)
    })
    .openapi(removeRoute, async c => {
      unwrap(await removeSecondFactor(services, personOf(c), c.req.valid('json').code))
      return c.json(done, 200)
    })
}
