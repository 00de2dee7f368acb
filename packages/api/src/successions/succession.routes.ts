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
import { newSuccessionsSchema, successionListSchema } from './succession.schema.ts'
import { listSuccessions, storeSuccessions } from './succession.service.ts'

const tags = ['Successions']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/successions',
  tags,
  summary: 'Which unit became, or became part of, which',
  request: { params: periodParams, query: ofUnitQuery },
  responses: { 200: json(successionListSchema, 'By successor'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/successions',
  tags,
  summary: 'Add successions, or replace those between the same units',
  middleware: requireCommittee,
  request: { params: periodParams, body: jsonBody(newSuccessionsSchema) },
  responses: {
    200: json(storeOutcomesSchema, 'One outcome per item, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

export const successionRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json({ successions: await listSuccessions(db, id, c.req.valid('query').unit) }, 200)
    })
    .openapi(storeRoute, async c => {
      const { successions } = c.req.valid('json')
      return c.json(
        { outcomes: unwrap(await storeSuccessions(db, c.req.valid('param').period, successions)) },
        200,
      )
    })
