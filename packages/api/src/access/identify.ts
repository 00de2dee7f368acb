import { z } from '@hono/zod-openapi'
import { issue } from '@thidua/scoring/issues'
import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { idField } from '../http/fields.ts'
import type { ApiEnvironment } from '../http/router.ts'
import { ProblemException } from '../problem.ts'
import type { Services } from '../services.ts'
import { findScopeOfImport, findScopeOfPeriod } from './access.repository.ts'
import { actorOfSession, actorOfToken } from './access.service.ts'
import type { Actor } from './actor.ts'
import { clientAddress } from './client-address.ts'
import { readSessionCookie } from './session-cookie.ts'

/** `Authorization` of another kind is not ours: a proxy that asks for a password sends `Basic` along. */
const bearer = /^Bearer(?: +(.*))?$/i

/**
 * Tells a wrong token, and after several from one address only that it is too much. It is asked last: a right token is
 * random and cannot be guessed, so whoever has it passes, whatever others behind the same address have tried.
 */
export const refuseWrongToken = async (
  c: Context,
  { failedAttempts, settings }: Services,
  path: readonly string[] = [],
): Promise<never> => {
  const address = clientAddress(c, settings.trustProxy)
  await failedAttempts.check(address)
  await failedAttempts.count(address)
  throw new ProblemException([issue('token-wrong', path)])
}

const byToken = async (c: Context, services: Services, secret: string): Promise<Actor> =>
  (await actorOfToken(services.db, secret, services.now())) ?? refuseWrongToken(c, services)

/** Forms of another site carry our cookie's holder along; a request with a bearer token comes from no form. */
const refuseForeignForms = (services: Services): MiddlewareHandler =>
  csrf({
    origin: (origin, c) =>
      origin === new URL(c.req.url).origin || origin === services.settings.publicUrl?.origin,
  })

/** Finds out who asks: by `Authorization: Bearer`, else by the session cookie, else anyone. */
export const identify = (services: Services): MiddlewareHandler<ApiEnvironment> => {
  const guard = refuseForeignForms(services)
  const today = (): string => dayInVietNam(services.now())
  const access: ApiEnvironment['Variables']['access'] = {
    scopeOfPeriod: async id => {
      const read = idField.safeParse(id)
      return read.success ? findScopeOfPeriod(services.db, read.data, today()) : null
    },
    scopeOfImport: async id =>
      z.uuid().safeParse(id).success ? findScopeOfImport(services.db, id, today()) : null,
  }
  return async (c, next) => {
    c.set('access', access)
    const token = bearer.exec(c.req.header('authorization') ?? '')
    if (token) {
      c.set('actor', await byToken(c, services, (token[1] ?? '').trim()))
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
