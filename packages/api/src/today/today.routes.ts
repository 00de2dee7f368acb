import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { todaySchema } from './today.schema.ts'
import { readToday } from './today.service.ts'

const todayRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/today',
  tags: ['Calendar'],
  summary: 'The steps that are open, the next deadline, and what waits for the caller',
  ...may('read-unpublished'),
  request: { params: periodParams },
  responses: { 200: json(todaySchema, 'As of now'), ...problems(401, 403, 404) },
})

/** What of a period waits for whom. */
export const todayRoutes = ({ db, now }: Services) =>
  createRouter().openapi(todayRoute, async c => {
    const reader = writerOf(c)
    unwrap(await existingPeriod(db, c.req.valid('param').period))
    if (reader.kind === 'system' || reader.scope === null) throw new Error('a guard let nobody pass')
    return c.json(unwrap(await readToday(db, reader, reader.scope, now())), 200)
  })
