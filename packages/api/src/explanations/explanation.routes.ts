import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  agreementSchema,
  explanationListSchema,
  explanationParams,
  explanationSchema,
  newExplanationsSchema,
  settlementParams,
  settlementSchema,
} from './explanation.schema.ts'
import { agree, explain, settle } from './explanation.service.ts'
import { listExplanations, readExplanation } from './read-explanations.service.ts'

const tags = ['Explanations']
const all = '/periods/{period}/explanations'
const one = `${all}/{unit}`
const changed = problems(400, 401, 403, 404, 409, 413, 422)

const listRoute = createRoute({
  tags,
  method: 'get',
  path: all,
  summary: 'Where self-scores and verified figures differ, what units explain, and where their years stand',
  ...may('read-unpublished'),
  request: { params: periodParams },
  responses: { 200: json(explanationListSchema, 'Of the units in sight'), ...problems(401, 403, 404, 422) },
})

const readRoute = createRoute({
  tags,
  method: 'get',
  path: one,
  summary: 'What one unit has to explain, and whether it agreed to its verified figures',
  ...may('read-unpublished'),
  request: { params: explanationParams },
  responses: { 200: json(explanationSchema, 'As of now'), ...problems(401, 403, 404, 422) },
})

const explainRoute = createRoute({
  tags,
  method: 'put',
  path: one,
  summary: 'Explain criteria in which the figure of the unit is another than the verified one',
  ...may('answer-verification'),
  request: { params: explanationParams, body: jsonBody(newExplanationsSchema) },
  responses: { 200: json(explanationSchema, 'Explained'), ...changed },
})

const agreeRoute = createRoute({
  tags,
  method: 'put',
  path: `${one}/agreement`,
  summary: 'Agree to the verified figures that were shown: the signature of the unit',
  ...may('answer-verification'),
  request: { params: explanationParams, body: jsonBody(agreementSchema) },
  responses: { 200: json(explanationSchema, 'Agreed'), ...changed },
})

const settleRoute = createRoute({
  tags,
  method: 'put',
  path: `${one}/{criterion}/settlement`,
  summary: 'Say what becomes of an explanation, with a reason',
  ...may('settle-explanations'),
  request: { params: settlementParams, body: jsonBody(settlementSchema) },
  responses: { 200: json(explanationSchema, 'Settled'), ...changed },
})

/** The round in which units explain, verifiers settle, and units agree. */
export const explanationRoutes = ({ db, now }: Services) => {
  const today = (): string => dayInVietNam(now())
  return createRouter()
    .openapi(listRoute, async c =>
      c.json(unwrap(await listExplanations(db, c.var.actor, c.req.valid('param').period, today())), 200),
    )
    .openapi(readRoute, async c =>
      c.json(unwrap(await readExplanation(db, c.var.actor, c.req.valid('param'), today())), 200),
    )
    .openapi(explainRoute, async c => {
      const wanted = c.req.valid('json')
      unwrap(await explain(db, writerOf(c), c.req.valid('param'), { wanted, today: today() }))
      return c.json(unwrap(await readExplanation(db, c.var.actor, c.req.valid('param'), today())), 200)
    })
    .openapi(agreeRoute, async c => {
      const { digest } = c.req.valid('json')
      unwrap(await agree(db, writerOf(c), c.req.valid('param'), { digest, today: today() }))
      return c.json(unwrap(await readExplanation(db, c.var.actor, c.req.valid('param'), today())), 200)
    })
    .openapi(settleRoute, async c => {
      const settlement = c.req.valid('json')
      unwrap(await settle(db, writerOf(c), c.req.valid('param'), { settlement, today: today() }))
      return c.json(unwrap(await readExplanation(db, c.var.actor, c.req.valid('param'), today())), 200)
    })
}
