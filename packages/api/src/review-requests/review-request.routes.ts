import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AttemptLimiter } from '../access/attempt-limiter.ts'
import { clientAddress } from '../access/client-address.ts'
import { may, writerOf } from '../access/may.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { readRevision, revisionField } from '../http/fields.ts'
import { limitBodyTo } from '../http/guard.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { languageOf, sentencesIn, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { readCorrection } from './correction.service.ts'
import { anybody, fileRequest } from './file-request.service.ts'
import {
  codeBody,
  correctionSchema,
  filedSchema,
  newRequestSchema,
  requestAnswerSchema,
  requestListSchema,
  requestParams,
  requestQuery,
  requestSchema,
  reviewSchema,
  trackedSchema,
} from './review-request.schema.ts'
import {
  answerRequest,
  listRequests,
  readRequest,
  readReview,
  trackRequest,
} from './review-request.service.ts'

const tags = ['Review requests']
const small = limitBodyTo(0.05)
const one = '/periods/{period}/review-requests/{request}'

const reviewRoute = createRoute({
  tags,
  method: 'get',
  path: '/periods/{period}/review',
  summary: 'Whether review of what is public can be asked, and how many requests were filed and answered',
  ...may('read-published'),
  request: { params: periodParams },
  responses: { 200: json(reviewSchema, 'Numbers alone'), ...problems(404) },
})

const fileRoute = createRoute({
  tags,
  method: 'post',
  path: '/periods/{period}/review-requests',
  summary: 'Ask for review of a unit’s result, as its officer or, of what came on paper, as the secretary',
  ...may('file-review-requests', small),
  request: { params: periodParams, body: jsonBody(newRequestSchema) },
  responses: { 201: json(filedSchema, 'Filed'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

const fileOpenlyRoute = createRoute({
  tags,
  method: 'post',
  path: '/periods/{period}/open-review-requests',
  summary: 'Ask for review without signing in, where the publication lets anybody ask',
  ...may('ask-review-openly', small),
  request: { params: periodParams, body: jsonBody(newRequestSchema) },
  responses: { 201: json(filedSchema, 'Filed'), ...problems(400, 403, 404, 409, 413, 422, 429) },
})

const trackRoute = createRoute({
  tags,
  method: 'post',
  path: '/review-requests/track',
  summary: 'Where a request stands, by its tracking code',
  description: 'The code stands in the body alone: addresses are written into logs.',
  ...may('ask-review-openly', small),
  request: { body: jsonBody(codeBody) },
  responses: { 200: json(trackedSchema, 'As of now'), ...problems(400, 404, 413, 422, 429) },
})

const listRoute = createRoute({
  tags,
  method: 'get',
  path: '/periods/{period}/review-requests',
  summary: 'Requests for review about the units that the caller reads unpublished',
  ...may('read-unpublished'),
  request: { params: periodParams, query: requestQuery },
  responses: { 200: json(requestListSchema, 'The oldest first'), ...problems(401, 403, 404, 422) },
})

const readRoute = createRoute({
  tags,
  method: 'get',
  path: one,
  summary: 'A request for review with its answers',
  ...may('read-unpublished'),
  request: { params: requestParams },
  responses: { 200: json(requestSchema, 'As of now'), ...problems(401, 403, 404, 422) },
})

const correctionRoute = createRoute({
  tags,
  method: 'get',
  path: `${one}/correction`,
  summary: 'Points and places between the published version and what is stored now',
  description: 'It waits up to two seconds for what was written just now (`isCurrent`).',
  ...may('read-workings'),
  request: { params: requestParams },
  responses: { 200: json(correctionSchema, 'As of now'), ...problems(401, 403, 404, 422) },
})

const answerRoute = createRoute({
  tags,
  method: 'put',
  path: `${one}/answer`,
  summary: 'Answer a request; another answer takes its place, with a reason',
  ...may('answer-review-requests'),
  request: {
    params: requestParams,
    headers: z.object({ 'if-match': revisionField }),
    body: jsonBody(requestAnswerSchema),
  },
  responses: { 200: json(requestSchema, 'Answered'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

export const reviewRequestRoutes = ({ db, live, now, settings, openRequests, wrongCodes }: Services) => {
  const today = (): string => dayInVietNam(now())
  const limit = async (c: Context, limiter: AttemptLimiter) => {
    const address = clientAddress(c, settings.trustProxy)
    await limiter.check(address)
    return () => limiter.count(address)
  }
  return createRouter()
    .openapi(reviewRoute, async c =>
      c.json(unwrap(await readReview(db, c.req.valid('param').period, today())), 200),
    )
    .openapi(fileRoute, async c => {
      const filing = { ...c.req.valid('param'), request: c.req.valid('json'), today: today() }
      return c.json(unwrap(await fileRequest(db, writerOf(c), filing)), 201)
    })
    .openapi(fileOpenlyRoute, async c => {
      const count = await limit(c, openRequests)
      await count()
      const filing = { ...c.req.valid('param'), request: c.req.valid('json'), today: today() }
      return c.json(unwrap(await fileRequest(db, anybody, filing)), 201)
    })
    .openapi(trackRoute, async c => {
      const count = await limit(c, wrongCodes)
      const found = await trackRequest(db, c.req.valid('json').code)
      if (!found.ok) await count()
      return c.json(unwrap(found), 200)
    })
    .openapi(listRoute, async c =>
      c.json(
        unwrap(await listRequests(db, c.var.actor, c.req.valid('param').period, c.req.valid('query'))),
        200,
      ),
    )
    .openapi(readRoute, async c => {
      const { period, request } = c.req.valid('param')
      return c.json(unwrap(await readRequest(db, c.var.actor, period, request)), 200)
    })
    .openapi(correctionRoute, async c => {
      const { issues, ...correction } = unwrap(await readCorrection(db, live, c.req.valid('param')))
      const { issue } = sentencesIn(languageOf(c))
      return c.json({ ...correction, problems: issues.map(({ code, params }) => issue(code, params)) }, 200)
    })
    .openapi(answerRoute, async c => {
      const { period, request: id } = c.req.valid('param')
      const read = readRevision(c.req.valid('header')['if-match'])
      const wanted = { period, id, read, today: today() }
      unwrap(await answerRequest(db, writerOf(c), wanted, c.req.valid('json')))
      return c.json(unwrap(await readRequest(db, c.var.actor, period, id)), 200)
    })
}
