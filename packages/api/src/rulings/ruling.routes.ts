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
import { newRulingsSchema, rulingListSchema } from './ruling.schema.ts'
import { listRulings, storeRulings } from './ruling.service.ts'

const tags = ['Rulings']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/rulings',
  tags,
  summary: 'Rulings of the committee',
  request: { params: periodParams, query: ofUnitQuery },
  responses: { 200: json(rulingListSchema, 'By number'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/rulings',
  tags,
  summary: 'Add rulings, or replace those with the same number',
  middleware: requireCommittee,
  request: { params: periodParams, body: jsonBody(newRulingsSchema) },
  responses: {
    200: json(storeOutcomesSchema, 'One outcome per item, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

export const rulingRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json({ rulings: await listRulings(db, id, c.req.valid('query').unit) }, 200)
    })
    .openapi(storeRoute, async c => {
      const outcomes = await storeRulings(db, c.req.valid('param').period, c.req.valid('json').rulings)
      return c.json({ outcomes: unwrap(outcomes) }, 200)
    })
