import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { refuseWhole } from '../http/readable-records.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  activityListSchema,
  activityQuery,
  newActivitiesSchema,
  storedActivitiesSchema,
} from './activity.schema.ts'
import { checkUnstoredActivities, listActivities, storeActivities } from './activity.service.ts'
import { sharedSchema } from './shared.schema.ts'
import { readShared } from './shared.service.ts'

const tags = ['Activities']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/activities',
  tags,
  summary: 'Activities by date, a page at a time',
  ...may('read-published'),
  request: { params: periodParams, query: activityQuery },
  responses: { 200: json(activityListSchema, 'A page'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/activities',
  tags,
  summary: 'Add activities',
  ...may('enter-activities'),
  request: { params: periodParams, body: jsonBody(newActivitiesSchema) },
  responses: {
    200: json(storedActivitiesSchema, 'One outcome per activity, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

const sharedRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/shared-activities',
  tags,
  summary: 'Pages and events that several units report',
  ...may('read-workings'),
  request: { params: periodParams },
  responses: {
    200: json(sharedSchema, 'Page by page, then event by event'),
    ...problems(401, 403, 404, 422),
  },
})

export const activityRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const period = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json(unwrap(await listActivities(db, period, c.req.valid('query'))), 200)
    })
    .openapi(
      storeRoute,
      async c => {
        const { activities } = c.req.valid('json')
        const outcomes = await storeActivities(db, writerOf(c), c.req.valid('param').period, activities)
        return c.json({ outcomes: unwrap(outcomes) }, 200)
      },
      refuseWhole(newActivitiesSchema, (c, { value }) =>
        checkUnstoredActivities(db, c.req.param('period') ?? '', value.activities),
      ),
    )
    .openapi(sharedRoute, async c => c.json(unwrap(await readShared(db, c.req.valid('param').period)), 200))
