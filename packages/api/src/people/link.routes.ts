import { createRoute } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { sessionSchema } from '../access/session.schema.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { limitBodyTo } from '../http/guard.ts'
import { createRouter } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { browserOf } from './device-cookie.ts'
import { join } from './join.service.ts'
import { describeLink } from './one-time-link.service.ts'
import { joinBody, linkBody, openedLinkSchema } from './people.schema.ts'
import { welcome } from './welcome.ts'

/** The secret of a link stands in bodies alone: addresses are written into logs. */
const door = { tags: ['Access'], ...may('sign-in', limitBodyTo(0.01)) }

const openRoute = createRoute({
  ...door,
  method: 'post',
  path: '/links/open',
  summary: 'Whom a one-time link lets in, and what for; it is not used up',
  request: { body: jsonBody(linkBody) },
  responses: { 200: json(openedLinkSchema, 'It holds'), ...problems(400, 404, 422) },
})

const useRoute = createRoute({
  ...door,
  method: 'post',
  path: '/links/use',
  summary: 'Use a one-time link up: set a password and come in',
  request: { body: jsonBody(joinBody) },
  responses: {
    201: json(sessionSchema, 'Signed in; the session is in the cookie'),
    ...problems(400, 404, 422, 503),
  },
})

export const linkRoutes = (services: Services) => {
  const { db, now, settings } = services
  return createRouter()
    .openapi(openRoute, async c =>
      c.json(unwrap(await describeLink(db, c.req.valid('json').link, now())), 200),
    )
    .openapi(useRoute, async c => {
      const opened = unwrap(await join(services, c.req.valid('json'), browserOf(c, settings)))
      return c.json(await welcome(c, services, opened), 201)
    })
}
