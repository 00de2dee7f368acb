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
import { gateRulingListSchema, newGateRulingsSchema } from './gate-ruling.schema.ts'
import { listGateRulings, storeGateRulings } from './gate-ruling.service.ts'

const tags = ['Gate rulings']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/gate-rulings',
  tags,
  summary: 'Decisions that open a gate for a unit',
  request: { params: periodParams, query: ofUnitQuery },
  responses: { 200: json(gateRulingListSchema, 'By number'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/gate-rulings',
  tags,
  summary: 'Add decisions that open a gate, or replace those with the same number',
  middleware: requireCommittee,
  request: { params: periodParams, body: jsonBody(newGateRulingsSchema) },
  responses: {
    200: json(storeOutcomesSchema, 'One outcome per item, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

export const gateRulingRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json({ gateRulings: await listGateRulings(db, id, c.req.valid('query').unit) }, 200)
    })
    .openapi(storeRoute, async c => {
      const { gateRulings } = c.req.valid('json')
      return c.json(
        { outcomes: unwrap(await storeGateRulings(db, c.req.valid('param').period, gateRulings)) },
        200,
      )
    })
