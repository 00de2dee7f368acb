import { createRoute, z } from '@hono/zod-openapi'
import { requireCommittee, writerOf } from '../access/identify.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { statusField } from '../http/fields.ts'
import { refuseWhole } from '../http/readable-records.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { versionToRead, visiblePeriod } from '../periods/period.service.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  activityChangeSchema,
  activityListSchema,
  activityParams,
  activityQuery,
  ifMatchHeader,
  newActivitiesSchema,
  oneActivitySchema,
  storedActivitiesSchema,
} from './activity.schema.ts'
import {
  changeActivityStatus,
  checkUnstoredActivities,
  listActivities,
  readActivity,
  removeActivity,
  storeActivities,
} from './activity.service.ts'
import { sharedSchema } from './shared.schema.ts'
import { readShared } from './shared.service.ts'

const tags = ['Activities']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/activities',
  tags,
  summary: 'Activities by date, a page at a time',
  request: { params: periodParams, query: activityQuery },
  responses: { 200: json(activityListSchema, 'A page'), ...problems(401, 404, 422) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/activities',
  tags,
  summary: 'Add activities',
  middleware: requireCommittee,
  request: { params: periodParams, body: jsonBody(newActivitiesSchema) },
  responses: {
    200: json(storedActivitiesSchema, 'One outcome per activity, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/activities/{activity}',
  tags,
  summary: 'One activity as it is stored now, with its revision as ETag',
  middleware: requireCommittee,
  request: { params: activityParams },
  responses: { 200: json(oneActivitySchema, 'The activity'), ...problems(401, 404, 422) },
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/periods/{period}/activities/{activity}',
  tags,
  summary: 'Verify or reject an activity',
  middleware: requireCommittee,
  request: { params: activityParams, headers: ifMatchHeader, body: jsonBody(activityChangeSchema) },
  responses: {
    200: json(z.object({ id: z.string(), status: statusField }), 'The new status'),
    ...problems(400, 401, 403, 404, 409, 422),
  },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/periods/{period}/activities/{activity}',
  tags,
  summary: 'Remove an activity',
  middleware: requireCommittee,
  request: { params: activityParams, headers: ifMatchHeader },
  responses: {
    200: json(z.object({ id: z.string() }), 'Removed'),
    ...problems(401, 403, 404, 409, 422),
  },
})

const sharedRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/shared-activities',
  tags,
  summary: 'Pages and events that several units report',
  middleware: requireCommittee,
  request: { params: periodParams },
  responses: {
    200: json(sharedSchema, 'Page by page, then event by event'),
    ...problems(401, 403, 404, 422),
  },
})

/** The revision that a caller says it read. */
const readRevision = (header: string | undefined): number | undefined =>
  header === undefined ? undefined : Number(header.slice(1, -1))

export const activityRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const period = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      const version = unwrap(versionToRead(c.var.actor, period))
      return c.json(unwrap(await listActivities(db, period.id, version, c.req.valid('query'))), 200)
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
    .openapi(readRoute, async c => {
      const { period, activity } = c.req.valid('param')
      const found = unwrap(await readActivity(db, period, activity))
      c.header('etag', `"${found.revision}"`)
      return c.json(found, 200)
    })
    .openapi(changeRoute, async c => {
      const { period, activity } = c.req.valid('param')
      const { status } = c.req.valid('json')
      const one = { period, id: activity, read: readRevision(c.req.valid('header')['if-match']) }
      return c.json(unwrap(await changeActivityStatus(db, writerOf(c), one, status)), 200)
    })
    .openapi(removeRoute, async c => {
      const { period, activity } = c.req.valid('param')
      const one = { period, id: activity, read: readRevision(c.req.valid('header')['if-match']) }
      return c.json(unwrap(await removeActivity(db, writerOf(c), one)), 200)
    })
