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
import { declarationListSchema, newDeclarationsSchema } from './declaration.schema.ts'
import { listDeclarations, storeDeclarations } from './declaration.service.ts'

const tags = ['Declarations']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/declarations',
  tags,
  summary: 'What the units declare',
  request: { params: periodParams, query: ofUnitQuery },
  responses: { 200: json(declarationListSchema, 'By unit and fact'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/declarations',
  tags,
  summary: 'Add declarations, or replace what a unit declared of the same fact',
  middleware: requireCommittee,
  request: { params: periodParams, body: jsonBody(newDeclarationsSchema) },
  responses: {
    200: json(storeOutcomesSchema, 'One outcome per item, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

export const declarationRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json({ declarations: await listDeclarations(db, id, c.req.valid('query').unit) }, 200)
    })
    .openapi(storeRoute, async c => {
      const outcomes = await storeDeclarations(
        db,
        c.req.valid('param').period,
        c.req.valid('json').declarations,
      )
      return c.json({ outcomes: unwrap(outcomes) }, 200)
    })
