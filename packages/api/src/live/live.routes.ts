import { createRoute } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { languageOf, sentencesIn, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { unitParams } from '../units/unit.schema.ts'
import { liveQuery, liveStandingSchema, liveUnitSchema } from './live.schema.ts'
import { readLiveStanding, readLiveUnit } from './live.service.ts'

const tags = ['Results']

const standingRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/standing',
  tags,
  summary: 'Where the units stand by what is stored now, whether scored as a version or not',
  description:
    'Equal to a full scoring of the inputs of its revision. It waits up to two seconds for what was written just now; after that it gives the latest there is and says so (`isCurrent`). No proposals, nothing stored.',
  ...may('read-unpublished'),
  request: { params: periodParams, query: liveQuery },
  responses: {
    200: json(liveStandingSchema, 'The units that the caller reads unpublished'),
    ...problems(401, 403, 404, 422),
  },
})

const unitRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/units/{unit}/standing',
  tags,
  summary: 'Where one unit stands by what is stored now, criterion by criterion',
  ...may('read-unpublished'),
  request: { params: unitParams },
  responses: { 200: json(liveUnitSchema, 'As `/standing`'), ...problems(401, 403, 404, 422) },
})

export const liveRoutes = ({ db, live }: Services) =>
  createRouter()
    .openapi(standingRoute, async c => {
      const { period } = c.req.valid('param')
      const { block } = c.req.valid('query')
      const { issues, ...answer } = unwrap(await readLiveStanding(db, live, c.var.actor, { period, block }))
      const { issue } = sentencesIn(languageOf(c))
      return c.json({ ...answer, problems: issues.map(({ code, params }) => issue(code, params)) }, 200)
    })
    .openapi(unitRoute, async c => {
      const { issues, ...answer } = unwrap(await readLiveUnit(db, live, c.var.actor, c.req.valid('param')))
      const { issue } = sentencesIn(languageOf(c))
      return c.json({ ...answer, problems: issues.map(({ code, params }) => issue(code, params)) }, 200)
    })
