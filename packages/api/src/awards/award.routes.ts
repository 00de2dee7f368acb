import { createRoute, z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { idField, readRevision, revisionField } from '../http/fields.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import { versionQuery } from '../results/result.schema.ts'
import type { Services } from '../services.ts'
import {
  awardsQuery,
  awardsSchema,
  boardSchema,
  decisionSchema,
  newDecisionSchema,
  newRevocationSchema,
  removalSchema,
  removedSchema,
} from './award.schema.ts'
import { keepDecision, removeDecision, revokeAward } from './award.service.ts'
import { readAwards, readBoard } from './read-awards.service.ts'

const tags = ['Awards']
const all = '/periods/{period}/award-decisions'
const one = `${all}/{decision}`
const decisionParams = periodParams.extend({ decision: idField })
const readHeaders = z.object({ 'if-match': revisionField })
const changed = problems(400, 401, 403, 404, 409, 413, 422)

const awardsRoute = createRoute({
  tags,
  method: 'get',
  path: '/periods/{period}/awards',
  summary: 'Awards that were decided, and those that were revoked',
  ...may('read-published'),
  request: { params: periodParams, query: awardsQuery },
  responses: { 200: json(awardsSchema, 'By decision, the newest first'), ...problems(404, 422) },
})

const boardRoute = createRoute({
  tags,
  method: 'get',
  path: all,
  summary: 'The award decisions of a period, and where every proposal of a final version stands',
  description: 'Without a version the newest final one. What the council voted is told the committee alone.',
  ...may('read-published'),
  request: { params: periodParams, query: versionQuery },
  responses: { 200: json(boardSchema, 'As of today'), ...problems(401, 404, 422) },
})

const recordRoute = createRoute({
  tags,
  method: 'post',
  path: all,
  summary: 'Record an award decision: number, day, office, and the units it names',
  ...may('record-awards'),
  request: { params: periodParams, body: jsonBody(newDecisionSchema) },
  responses: { 201: json(decisionSchema, 'Recorded'), ...problems(400, 401, 403, 404, 413, 422) },
})

const correctRoute = createRoute({
  tags,
  method: 'put',
  path: one,
  summary: 'Correct an award decision; what was revoked stays in it',
  ...may('record-awards'),
  request: { params: decisionParams, headers: readHeaders, body: jsonBody(newDecisionSchema) },
  responses: { 200: json(decisionSchema, 'Corrected'), ...changed },
})

const removeRoute = createRoute({
  tags,
  method: 'post',
  path: `${one}/removal`,
  summary: 'Take an award decision back that names nobody',
  ...may('record-awards'),
  request: { params: decisionParams, body: jsonBody(removalSchema) },
  responses: { 200: json(removedSchema, 'Removed'), ...changed },
})

const revokeRoute = createRoute({
  tags,
  method: 'put',
  path: `${one}/revocation`,
  summary: 'Revoke an award, or correct its revocation; no score moves by it',
  ...may('record-awards'),
  request: { params: decisionParams, headers: readHeaders, body: jsonBody(newRevocationSchema) },
  responses: { 200: json(decisionSchema, 'Revoked'), ...changed },
})

export const awardRoutes = ({ db, now }: Services) =>
  createRouter()
    .openapi(awardsRoute, async c => {
      const { unit } = c.req.valid('query')
      return c.json(unwrap(await readAwards(db, c.req.valid('param').period, unit)), 200)
    })
    .openapi(boardRoute, async c => {
      const shown = { version: c.req.valid('query').version, today: dayInVietNam(now()) }
      return c.json(unwrap(await readBoard(db, c.var.actor, c.req.valid('param').period, shown)), 200)
    })
    .openapi(recordRoute, async c => {
      const wanted = { period: c.req.valid('param').period, id: null, read: undefined }
      const [body, today] = [c.req.valid('json'), dayInVietNam(now())]
      return c.json(unwrap(await keepDecision(db, writerOf(c), wanted, body, today)), 201)
    })
    .openapi(correctRoute, async c => {
      const { period, decision: id } = c.req.valid('param')
      const wanted = { period, id, read: readRevision(c.req.valid('header')['if-match']) }
      const [body, today] = [c.req.valid('json'), dayInVietNam(now())]
      return c.json(unwrap(await keepDecision(db, writerOf(c), wanted, body, today)), 200)
    })
    .openapi(removeRoute, async c => {
      const { period, decision: id } = c.req.valid('param')
      unwrap(await removeDecision(db, writerOf(c), { period, id }, c.req.valid('json').reason))
      return c.json({ removed: true as const }, 200)
    })
    .openapi(revokeRoute, async c => {
      const { period, decision: id } = c.req.valid('param')
      const wanted = { period, id, read: readRevision(c.req.valid('header')['if-match']) }
      const [body, today] = [c.req.valid('json'), dayInVietNam(now())]
      return c.json(unwrap(await revokeAward(db, writerOf(c), wanted, body, today)), 200)
    })
