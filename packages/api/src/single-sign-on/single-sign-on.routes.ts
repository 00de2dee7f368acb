import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { clientAddress } from '../access/client-address.ts'
import { may } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { limitBodyTo } from '../http/guard.ts'
import { type ApiEnvironment, createRouter } from '../http/router.ts'
import { asPerson, personOf } from '../people/as-person.ts'
import { browserOf } from '../people/device-cookie.ts'
import { doneSchema } from '../people/people.schema.ts'
import { welcome } from '../people/welcome.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { beginSignOn, type Purpose } from './begin-sign-on.ts'
import { finishSignOn } from './finish-sign-on.ts'
import { removeOwnIdentity } from './own-identities.ts'
import { takeSignOnCookie, writeSignOnCookie } from './sign-on-cookie.ts'
import {
  begunSignOnSchema,
  newSignOnBody,
  returnBody,
  signedOnSchema,
  singleSignOnSchema,
} from './single-sign-on.schema.ts'

const door = { tags: ['Access'], ...may('sign-in', limitBodyTo(0.02)) }
const own = { tags: ['People'], ...may('sign-in', asPerson) }

const readRoute = createRoute({
  ...door,
  method: 'get',
  path: '/single-sign-on',
  summary: 'Whether people may come in through another provider, and what it is called',
  responses: { 200: json(singleSignOnSchema, 'What is configured') },
})

const beginRoute = createRoute({
  ...door,
  method: 'post',
  path: '/single-sign-on',
  summary: 'Begin a sign-on: where the browser goes; with a one-time link, to use that up by it',
  request: { body: jsonBody(newSignOnBody) },
  responses: {
    201: json(begunSignOnSchema, 'Begun; a cookie ties it to this browser'),
    ...problems(400, 404, 409, 422, 429, 503),
  },
})

const returnRoute = createRoute({
  ...door,
  method: 'post',
  path: '/single-sign-on/return',
  summary: 'Finish a sign-on with what the provider sent the browser back with',
  request: { body: jsonBody(returnBody) },
  responses: {
    201: json(signedOnSchema, 'Signed in, or linked; a session is in the cookie'),
    ...problems(400, 401, 404, 409, 422, 503),
  },
})

const linkRoute = createRoute({
  ...own,
  method: 'post',
  path: '/people/me/identities',
  summary: 'Begin to link an identity of the provider to oneself',
  responses: { 201: json(begunSignOnSchema, 'Begun'), ...problems(401, 403, 409, 429, 503) },
})

const removeRoute = createRoute({
  ...own,
  method: 'delete',
  path: '/people/me/identities/{identity}',
  summary: 'Take a linked identity away from oneself',
  request: { params: z.object({ identity: z.string().regex(/^[0-9a-f]{16}$/, 'invalid-id') }) },
  responses: { 200: json(doneSchema, 'Taken away'), ...problems(401, 403, 404, 409, 422) },
})

export const singleSignOnRoutes = (services: Services) => {
  const { db, settings, identityProvider, signOnBeginnings } = services

  const begin = async (c: Context<ApiEnvironment>, purpose: Purpose, back: string | null) => {
    const address = clientAddress(c, settings.trustProxy)
    await signOnBeginnings.check(address)
    await signOnBeginnings.count(address)
    const begun = unwrap(await beginSignOn(services, purpose, back))
    writeSignOnCookie(c, settings, begun.secret)
    return { address: begun.address, name: identityProvider?.name ?? '' }
  }

  return createRouter()
    .openapi(readRoute, c => c.json({ name: identityProvider?.name ?? null }, 200))
    .openapi(beginRoute, async c => {
      const { link, back = null } = c.req.valid('json')
      const purpose = link === undefined ? ({ kind: 'sign-in' } as const) : ({ kind: 'join', link } as const)
      return c.json(await begin(c, purpose, back), 201)
    })
    .openapi(linkRoute, async c => c.json(await begin(c, { kind: 'link', actor: personOf(c) }, null), 201))
    .openapi(returnRoute, async c => {
      const secret = takeSignOnCookie(c, settings)
      const { answer } = c.req.valid('json')
      const finished = await finishSignOn(services, { secret, answer }, browserOf(c, settings))
      const { purpose, back, opened } = unwrap(finished)
      const session = opened === null ? null : await welcome(c, services, opened)
      return c.json({ isLink: purpose === 'link', back, session }, 201)
    })
    .openapi(removeRoute, async c => {
      unwrap(await removeOwnIdentity(db, personOf(c), c.req.valid('param').identity))
      return c.json({ done: true } as const, 200)
    })
}
