import { issue } from '@thidua/scoring'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { ErrorHandler } from 'hono/types'
import type { Logger } from 'pino'
import { answerIssues, ProblemException, problemResponse } from '../problem.ts'
import type { ApiEnvironment } from './router.ts'

/** No body may be larger, whatever its path does with it; a little more than the largest file. */
export const largestBodyMegabytes = 21

export const limitBody = bodyLimit({
  maxSize: largestBodyMegabytes * 1024 * 1024,
  onError: () => {
    throw new ProblemException([issue('too-large', [], { megabytes: String(largestBodyMegabytes) })])
  },
})

/** Answers are data: nothing in them may run, be framed or be read by another site. */
export const protectAnswers = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
})

/** What one caller may read another may not, so nothing is kept on the way unless its route says so. */
export const keepNothing: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  c.res.headers.append('vary', 'Accept-Language')
}

/** One line per request: no headers, no bodies, no query. */
export const logRequests =
  (log: Logger): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const started = performance.now()
    await next()
    const milliseconds = Math.round(performance.now() - started)
    const { method, path } = c.req
    log.info({ requestId: c.var.requestId, method, path, status: c.res.status, milliseconds }, 'request')
  }

const issueOfStatus = { 400: 'malformed-json', 403: 'foreign-origin', 413: 'too-large' } as const

/** Every error leaves as a problem document; what is unexpected is logged and not shown. */
export const answerErrors =
  (log: Logger): ErrorHandler<ApiEnvironment> =>
  (error, c) => {
    if (error instanceof ProblemException) return answerIssues(c, error)
    if (error instanceof HTTPException && error.status in issueOfStatus) {
      const isForm = c.req.header('content-type')?.startsWith('multipart/') ?? false
      const code = issueOfStatus[error.status as keyof typeof issueOfStatus]
      const found = issue(code === 'malformed-json' && isForm ? 'malformed-form' : code, [])
      return answerIssues(c, new ProblemException([found]))
    }
    log.error({ err: error, requestId: c.var.requestId }, 'unexpected error')
    return problemResponse(c, 'server-error')
  }
