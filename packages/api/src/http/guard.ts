import { issue } from '@thidua/scoring/issues'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { ErrorHandler } from 'hono/types'
import type { Logger } from 'pino'
import { DatabaseTrouble, type TroubleKind } from '../db/database-trouble.ts'
import { answerIssues, ProblemException, problemResponse } from '../problem.ts'
import type { ApiEnvironment } from './router.ts'

/** Refuses larger bodies without reading them to the end. */
export const limitBodyTo = (megabytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: () => {
      throw new ProblemException([issue('too-large', [], { megabytes: String(megabytes) })])
    },
  })

/** No body may be larger, whatever its path does with it; a little more than the largest file. */
export const limitBody = limitBodyTo(21)

/**
 * Answers are data: they may not be sniffed, framed or read by another site. Only where the public address is https
 * browsers are told to come back by nothing else: said over http, or of another's host, it would lock readers out.
 */
export const protectAnswers = (isSecure: boolean): MiddlewareHandler =>
  secureHeaders({
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: isSecure && strictTransport,
  })

/** Half a year, for this host alone. */
export const strictTransport = 'max-age=15552000'

/**
 * What holds unless a route says otherwise: nothing in an answer runs or is framed, and nothing is kept on the
 * way, because what one caller may read another may not.
 */
export const setDefaults: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  headers.append('vary', 'Accept-Language')
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

const issueOfStatus = { 400: 'malformed-json', 403: 'foreign-origin', 415: 'other-content-type' } as const

/** When to ask again: a lock is free soon, a restart takes a little, a disk is emptied by people. */
const retryAfterSeconds: Readonly<Record<TroubleKind, number>> = { busy: 5, away: 10, full: 60 }

/** What the database cannot do now leaves as 503 with the time to ask again; the log says what it was. */
const answerTrouble = (log: Logger, c: Context<ApiEnvironment>, trouble: DatabaseTrouble): Response => {
  log.warn({ err: trouble.cause, requestId: c.var.requestId }, `database ${trouble.kind}`)
  const found = issue(`database-${trouble.kind}`, [])
  return answerIssues(c, new ProblemException([found], retryAfterSeconds[trouble.kind]))
}

/** Every error leaves as a problem document; what is unexpected is logged and not shown. */
export const answerErrors =
  (log: Logger): ErrorHandler<ApiEnvironment> =>
  (error, c) => {
    if (error instanceof ProblemException) {
      const answer = answerIssues(c, error)
      // Expected trouble is the caller's; this is ours, and somebody has to hear of it.
      if (answer.status >= 500) log.error({ issues: error.issues, requestId: c.var.requestId }, 'refused')
      return answer
    }
    if (error instanceof HTTPException && error.status in issueOfStatus) {
      const isForm = c.req.header('content-type')?.startsWith('multipart/') ?? false
      const code = issueOfStatus[error.status as keyof typeof issueOfStatus]
      const found = issue(code === 'malformed-json' && isForm ? 'malformed-form' : code, [])
      return answerIssues(c, new ProblemException([found]))
    }
    if (error instanceof DatabaseTrouble) return answerTrouble(log, c, error)
    // Who hung up is told nothing and is nobody's fault.
    if (c.req.raw.signal.aborted) {
      log.info({ requestId: c.var.requestId }, 'caller hung up')
      return answerIssues(c, new ProblemException([issue('malformed-form', [])]))
    }
    log.error({ err: error, requestId: c.var.requestId }, 'unexpected error')
    return problemResponse(c, 'server-error')
  }
