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
import { holdListSchema, newHoldsSchema } from './hold.schema.ts'
import { listHolds, storeHolds } from './hold.service.ts'

const tags = ['Holds']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/holds',
  tags,
  summary: 'Holds: something is being verified',
  middleware: requireCommittee,
  request: { params: periodParams, query: ofUnitQuery },
  responses: { 200: json(holdListSchema, 'By number'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/holds',
  tags,
  summary: 'Add holds, or replace those with the same number',
  middleware: requireCommittee,
  request: { params: periodParams, body: jsonBody(newHoldsSchema) },
  responses: {
    200: json(storeOutcomesSchema, 'One outcome per item, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

export const holdRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json({ holds: await listHolds(db, id, c.req.valid('query').unit) }, 200)
    })
    .openapi(storeRoute, async c => {
      const outcomes = await storeHolds(db, c.req.valid('param').period, c.req.valid('json').holds)
      return c.json({ outcomes: unwrap(outcomes) }, 200)
    })
