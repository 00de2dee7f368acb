import type { MiddlewareHandler } from 'hono'
import type { ApiEnvironment } from '../http/router.ts'
import type { Services } from '../services.ts'
import { clientAddress, isOwnMachine } from './client-address.ts'

/** What costs next to nothing: who asks, whether anything changed, how the API is used. */
const isCheap = (path: string): boolean =>
  /^\/api\/v1\/(sessions|stamp|problems|docs|openapi\.json)\b/.test(path)

/**
 * So much of one address is answered that a whole office behind it never notices: a finished page costs it nothing, a
 * search four or five. The committee is not counted, nor is what comes from this machine, where a proxy may stand.
 */
export const limitReading =
  ({ publicReads, settings }: Services): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const isCounted = c.var.actor.kind === 'public' && c.req.method === 'GET' && !isCheap(c.req.path)
    const address = clientAddress(c, settings.trustProxy)
    if (isCounted && !isOwnMachine(address)) {
      await publicReads.check(address)
      await publicReads.count(address)
    }
    return next()
  }
