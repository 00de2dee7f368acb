import { createRoute } from '@hono/zod-openapi'
import { requireCommittee } from '../access/identify.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { ofUnitQuery } from '../http/fields.ts'
import { createRouter } from '../http/router.ts'
import { storeOutcomesSchema } from '../http/store-outcomes.ts'
import { periodParams } from '../periods/period.schema.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { historySchema, newHistorySchema } from './past-outcome.schema.ts'
import { listHistory, storeHistory } from './past-outcome.service.ts'

const tags = ['History']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/history',
  tags,
  summary: 'What earlier periods gave the units',
  request: { params: periodParams, query: ofUnitQuery },
  responses: { 200: json(historySchema, 'By unit and days'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/history',
  tags,
  summary: 'Add outcomes of earlier periods, or replace those of the same unit, days and document',
  middleware: requireCommittee,
  request: { params: periodParams, body: jsonBody(newHistorySchema) },
  responses: {
    200: json(storeOutcomesSchema, 'One outcome per item, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

export const historyRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json({ history: await listHistory(db, id, c.req.valid('query').unit) }, 200)
    })
    .openapi(storeRoute, async c => {
      const { history } = c.req.valid('json')
      return c.json({ outcomes: unwrap(await storeHistory(db, c.req.valid('param').period, history)) }, 200)
    })
