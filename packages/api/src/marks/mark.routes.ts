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
import { markListSchema, newMarksSchema } from './mark.schema.ts'
import { listMarks, storeMarks } from './mark.service.ts'

const tags = ['Marks']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/marks',
  tags,
  summary: 'Marks of the committee',
  middleware: requireCommittee,
  request: { params: periodParams, query: ofUnitQuery },
  responses: { 200: json(markListSchema, 'By unit, line and member'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/marks',
  tags,
  summary: 'Add marks, or replace what a member gave on the same line',
  middleware: requireCommittee,
  request: { params: periodParams, body: jsonBody(newMarksSchema) },
  responses: {
    200: json(storeOutcomesSchema, 'One outcome per item, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

export const markRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json({ marks: await listMarks(db, id, c.req.valid('query').unit) }, 200)
    })
    .openapi(storeRoute, async c => {
      const outcomes = await storeMarks(db, c.req.valid('param').period, c.req.valid('json').marks)
      return c.json({ outcomes: unwrap(outcomes) }, 200)
    })
