import { issue } from '@thidua/scoring/issues'
import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import type { ApiEnvironment } from '../http/router.ts'
import { ProblemException } from '../problem.ts'
import type { Services } from '../services.ts'
import { actorOfSession, actorOfToken } from './access.service.ts'
import type { Actor } from './actor.ts'
import { clientAddress } from './client-address.ts'
import { readSessionCookie } from './session-cookie.ts'

const bearer = /^Bearer +([\w.~+/-]+=*) *$/i

const byToken = async (c: Context, services: Services, header: string): Promise<Actor> => {
  const address = clientAddress(c, services.settings.trustProxy)
  await services.failedAttempts.check(address)
  const secret = bearer.exec(header)?.[1]
  const actor = secret === undefined ? null : await actorOfToken(services.db, secret)
  if (actor) return actor
  await services.failedAttempts.count(address)
  throw new ProblemException([issue('token-wrong', [])])
}

/** Forms of another site carry our cookie's holder along; a request with a bearer token comes from no form. */
const refuseForeignForms = (services: Services): MiddlewareHandler =>
  csrf({
    origin: (origin, c) =>
      origin === new URL(c.req.url).origin || origin === services.settings.publicUrl?.origin,
  })

/** Finds out who asks: by `Authorization: Bearer`, else by the session cookie, else anyone. */
export const identify = (services: Services): MiddlewareHandler<ApiEnvironment> => {
  const guard = refuseForeignForms(services)
  return async (c, next) => {
    const header = c.req.header('authorization')
    if (header !== undefined) {
      c.set('actor', await byToken(c, services, header))
      return next()
    }
    const cookie = readSessionCookie(c, services.settings.secureCookies)
    if (cookie === undefined) {
      c.set('actor', { kind: 'public' })
      return next()
    }
    c.set('actor', await actorOfSession(services.db, cookie, services.now()))
    return guard(c, next)
  }
}

/** Writing takes the committee's token, directly or through a session. */
export const requireCommittee: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
  if (c.var.actor.kind !== 'committee') throw new ProblemException([issue('sign-in-needed', [])])
  await next()
}
