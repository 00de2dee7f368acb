import { createRoute, z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { ifMatchHeader, readRevision } from '../http/fields.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { describeIssues, languageOf, unwrap } from '../problem.ts'
import { unwrapAsRead } from '../records/conflict.ts'
import { activities } from '../records/entered/activity.ts'
import type { Services } from '../services.ts'
import {
  activityChangeSchema,
  activityParams,
  decidedSchema,
  decisionsSchema,
  entrySchema,
  oneActivitySchema,
  stateField,
  storedEntrySchema,
} from './activity.schema.ts'
import {
  changeActivityState,
  decideActivities,
  readActivity,
  removeActivity,
} from './activity-step.service.ts'
import { storeEntry } from './entry.service.ts'
import { queueQuery, queueSchema } from './verification.schema.ts'
import { readQueue } from './verification.service.ts'

const tags = ['Activities']

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/activities/{activity}',
  tags,
  summary: 'One activity as it is stored now, with its revision as ETag',
  ...may('read-unpublished'),
  request: { params: activityParams },
  responses: { 200: json(oneActivitySchema, 'The activity'), ...problems(401, 404, 422) },
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/periods/{period}/activities/{activity}',
  tags,
  summary: 'Submit, verify, return, reject or void an activity, or take that back',
  ...may(['enter-activities', 'decide-activities']),
  request: { params: activityParams, headers: ifMatchHeader, body: jsonBody(activityChangeSchema) },
  responses: {
    200: json(z.object({ id: z.string(), status: stateField }), 'Where it stands now'),
    ...problems(400, 401, 403, 404, 409, 422),
  },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/periods/{period}/activities/{activity}',
  tags,
  summary: 'Remove an activity',
  ...may('enter-activities'),
  request: { params: activityParams, headers: ifMatchHeader },
  responses: {
    200: json(z.object({ id: z.string() }), 'Removed'),
    ...problems(401, 403, 404, 409, 422),
  },
})

const enterRoute = createRoute({
  method: 'put',
  path: '/periods/{period}/activities/{activity}',
  tags,
  summary: 'Enter one activity under an id of its sender; sent again it changes nothing',
  ...may('enter-activities'),
  request: { params: activityParams, headers: ifMatchHeader, body: jsonBody(entrySchema) },
  responses: {
    200: json(storedEntrySchema, 'It is stored, as the digest says'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

const decideRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/activities/decisions',
  tags,
  summary: 'Take many steps at once; what is refused keeps nothing else from being done',
  ...may(['enter-activities', 'decide-activities']),
  request: { params: periodParams, body: jsonBody(decisionsSchema) },
  responses: {
    200: json(decidedSchema, 'One outcome per decision, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

const queueRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/verification',
  tags,
  summary: 'Activities that wait for a verifier, with what they resemble',
  ...may('decide-activities'),
  request: { params: periodParams, query: queueQuery },
  responses: { 200: json(queueSchema, 'Unit by unit and by date'), ...problems(401, 403, 404, 422) },
})

/** The activity that a path names, as records are read, corrected and removed. */
const oneOf = (
  { period, activity }: { readonly period: string; readonly activity: string },
  header: string | undefined,
) => ({ period, id: activity, key: [activity], read: readRevision(header) })

/** What is done with one activity, or with many one by one. */
export const activityStepRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(queueRoute, async c => {
      const { period } = c.req.valid('param')
      return c.json(unwrap(await readQueue(db, writerOf(c), period, c.req.valid('query'))), 200)
    })
    .openapi(decideRoute, async c => {
      const { decisions } = c.req.valid('json')
      const decided = await decideActivities(db, writerOf(c), c.req.valid('param').period, decisions)
      const outcomes = unwrap(decided).map(({ issues, ...rest }) => ({
        ...rest,
        ...(issues && { issues: describeIssues(languageOf(c), issues) }),
      }))
      return c.json({ outcomes }, 200)
    })
    .openapi(enterRoute, async c => {
      const one = oneOf(c.req.valid('param'), c.req.valid('header')['if-match'])
      const stored = unwrap(await storeEntry(db, writerOf(c), one, c.req.valid('json')))
      c.header('etag', `"${stored.revision}"`)
      return c.json({ ...stored, alike: [...stored.alike] }, 200)
    })
    .openapi(readRoute, async c => {
      const { period, activity } = c.req.valid('param')
      const found = unwrap(await readActivity(db, c.var.actor, period, activity))
      c.header('etag', `"${found.revision}"`)
      return c.json(found, 200)
    })
    .openapi(changeRoute, async c => {
      const step = c.req.valid('json')
      const one = oneOf(c.req.valid('param'), c.req.valid('header')['if-match'])
      const changed = await changeActivityState(db, writerOf(c), one, step)
      return c.json(await unwrapAsRead(db, activities, one, { status: step.status }, changed), 200)
    })
    .openapi(removeRoute, async c => {
      const one = oneOf(c.req.valid('param'), c.req.valid('header')['if-match'])
      return c.json(
        await unwrapAsRead(db, activities, one, null, await removeActivity(db, writerOf(c), one)),
        200,
      )
    })
