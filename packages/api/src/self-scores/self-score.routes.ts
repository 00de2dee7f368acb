import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  confirmationSchema,
  selfScoreListSchema,
  selfScoreParams,
  selfScoreSchema,
} from './self-score.schema.ts'
import { confirmSelfScore, listSelfScores, readSelfScore } from './self-score.service.ts'

const tags = ['Self-scores']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/self-scores',
  tags,
  summary: 'Which units confirmed what they reckon themselves',
  ...may('read-unpublished'),
  request: { params: periodParams },
  responses: { 200: json(selfScoreListSchema, 'Of the units in sight'), ...problems(401, 403, 404, 422) },
})

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/self-scores/{unit}',
  tags,
  summary: 'What a unit reckons itself of what is stored now, and what it confirmed',
  ...may('read-unpublished'),
  request: { params: selfScoreParams },
  responses: { 200: json(selfScoreSchema, 'As of now'), ...problems(401, 403, 404, 422) },
})

const confirmRoute = createRoute({
  method: 'put',
  path: '/periods/{period}/self-scores/{unit}',
  tags,
  summary: 'Confirm the figures that were shown: the signature of the unit',
  ...may('confirm-self-scores'),
  request: { params: selfScoreParams, body: jsonBody(confirmationSchema) },
  responses: {
    200: json(selfScoreSchema, 'Confirmed'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

/** What units reckon themselves, and confirm. */
export const selfScoreRoutes = ({ db, now }: Services) => {
  const today = (): string => dayInVietNam(now())
  return createRouter()
    .openapi(listRoute, async c =>
      c.json(unwrap(await listSelfScores(db, c.var.actor, c.req.valid('param').period, today())), 200),
    )
    .openapi(readRoute, async c =>
      c.json(unwrap(await readSelfScore(db, c.var.actor, c.req.valid('param'), today())), 200),
    )
    .openapi(confirmRoute, async c => {
      const one = c.req.valid('param')
      const confirmation = c.req.valid('json')
      unwrap(await confirmSelfScore(db, writerOf(c), one, { confirmation, today: today() }))
      return c.json(unwrap(await readSelfScore(db, c.var.actor, one, today())), 200)
    })
}
