import { createRoute } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { languageOf, unwrap } from '../problem.ts'
import { versionQuery } from '../results/result.schema.ts'
import type { Services } from '../services.ts'
import { tiesAnswerSchema } from './tie.schema.ts'
import { readTies } from './tie.service.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/ties',
  tags: ['Results'],
  summary: 'Ties that the council votes, or voted, on, and decisions that settle none',
  ...may('read-published'),
  request: { params: periodParams, query: versionQuery },
  responses: { 200: json(tiesAnswerSchema, 'As they were when scored'), ...problems(401, 404, 422) },
})

export const tieRoutes = ({ db }: Services) =>
  createRouter().openapi(listRoute, async c => {
    const { version } = c.req.valid('query')
    const wanted = { ...c.req.valid('param'), version }
    return c.json(unwrap(await readTies(db, c.var.actor, wanted, languageOf(c))), 200)
  })
