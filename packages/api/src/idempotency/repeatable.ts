import { createHash } from 'node:crypto'
import { issue } from '@thidua/scoring/issues'
import type { MiddlewareHandler } from 'hono'
import type { Actor } from '../access/actor.ts'
import type { ApiEnvironment } from '../http/router.ts'
import { ProblemException } from '../problem.ts'
import type { Services } from '../services.ts'
import { keepAnswer, releaseKey, takeKey } from './idempotency-key.repository.ts'

const digestOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\n')
  return hash.digest('hex')
}

const validKey = /^[\x21-\x7e]{1,200}$/

/** Those whose answers are secrets, which are stored nowhere, and those that change nothing. */
const leftOut =
  /\/(session|sessions|single-sign-on|tokens|people|links|review-requests|score|explanations)(\/|$)/

/** Answers that are longer are not kept; what was done is remembered all the same. */
const longestBody = 100_000

/** Each attempt at a form has a boundary of its own, which says nothing of what is sent. */
const withoutBoundary = (body: Uint8Array, contentType: string): string | Uint8Array => {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(contentType)?.[1]
  return boundary === undefined ? body : Buffer.from(body).toString('latin1').replaceAll(boundary, '')
}

const mediaType = (contentType: string): string => contentType.split(';')[0] ?? ''

const requestDigest = async (request: Request): Promise<string> => {
  const { pathname, search } = new URL(request.url)
  const contentType = request.headers.get('content-type') ?? ''
  const body = new Uint8Array(await request.clone().arrayBuffer())
  return digestOf(
    request.method,
    pathname,
    search,
    mediaType(contentType),
    withoutBoundary(body, contentType),
  )
}

const keptHeaders = ['content-type', 'content-language', 'location']

const headersOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    keptHeaders.flatMap(name => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])),
  )

type Known = NonNullable<Awaited<ReturnType<typeof takeKey>>>

/** How a request is answered whose key was there; the same one as it was, any other with what is in its way. */
const answerAgain = ({ request, status, headers, body }: Known, digest: string): Response => {
  if (request !== digest) throw new ProblemException([issue('idempotency-other', [])])
  if (status === null) throw new ProblemException([issue('idempotency-open', [])], 5)
  if (body === null) throw new ProblemException([issue('idempotency-done', [])])
  return new Response(body === '' ? null : body, {
    status,
    headers: { ...headers, 'idempotency-replayed': 'true' },
  })
}

/** A person's keys are theirs, in whichever session; a program's are its token's. */
const ownerOf = (actor: Actor): string | null =>
  actor.kind === 'public' ? null : actor.kind === 'person' ? actor.id : actor.token

/**
 * A POST with an `Idempotency-Key` is done once: sent again with the same body, it is answered as it was, however often
 * the connection broke. Whoever is not signed in has no keys. What changed nothing (4xx, 5xx) lets its key go.
 */
export const repeatable =
  ({ db }: Pick<Services, 'db'>): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const given = c.req.header('idempotency-key')
    const owner = ownerOf(c.var.actor)
    if (given === undefined || c.req.method !== 'POST' || owner === null || leftOut.test(c.req.path))
      return next()
    if (!validKey.test(given)) throw new ProblemException([issue('idempotency-wrong', [])])
    const key = digestOf(owner, given)
    const digest = await requestDigest(c.req.raw)
    const known = await takeKey(db, key, digest)
    if (known) return answerAgain(known, digest)
    await next()
    const { status, headers } = c.res
    if (status >= 400) return void (await releaseKey(db, key))
    const body = await c.res.clone().text()
    await keepAnswer(db, key, {
      status,
      headers: headersOf(headers),
      body: body.length > longestBody ? null : body,
    })
  }
