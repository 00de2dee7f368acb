import { createRoute, z } from '@hono/zod-openapi'
import type { Actor } from '../access/actor.ts'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { idField, readRevision, revisionField } from '../http/fields.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  newCountsSchema,
  newSessionSchema,
  removalSchema,
  removedSchema,
  sessionDetailSchema,
  sessionListSchema,
} from './council.schema.ts'
import { enterCounts } from './count.service.ts'
import { keepSession, listSessions, readSession, removeSession } from './session.service.ts'

const tags = ['Council sessions']
const sessionParams = periodParams.extend({ session: idField })
const one = '/periods/{period}/council-sessions/{session}'

const listRoute = createRoute({
  tags,
  method: 'get',
  path: '/periods/{period}/council-sessions',
  summary: 'The sessions of the council, the newest first',
  ...may('read-workings'),
  request: { params: periodParams },
  responses: { 200: json(sessionListSchema, 'The newest first'), ...problems(401, 403, 404, 422) },
})

const createSessionRoute = createRoute({
  tags,
  method: 'post',
  path: '/periods/{period}/council-sessions',
  summary: 'Record a session: who was there, what is put to the vote, and how a vote carries',
  ...may('run-council'),
  request: { params: periodParams, body: jsonBody(newSessionSchema) },
  responses: { 201: json(sessionDetailSchema, 'Recorded'), ...problems(400, 401, 403, 404, 413, 422) },
})

const readRoute = createRoute({
  tags,
  method: 'get',
  path: one,
  summary: 'A session: quorum, who steps back where, what was counted and what it comes to',
  description: 'What another person counted is told once the caller, or two others, have counted too.',
  ...may('read-workings'),
  request: { params: sessionParams },
  responses: { 200: json(sessionDetailSchema, 'As of now'), ...problems(401, 403, 404, 422) },
})

const correctRoute = createRoute({
  tags,
  method: 'put',
  path: one,
  summary: 'Correct a session; what was counted has to fit it',
  ...may('run-council'),
  request: {
    params: sessionParams,
    headers: z.object({ 'if-match': revisionField }),
    body: jsonBody(newSessionSchema),
  },
  responses: { 200: json(sessionDetailSchema, 'Corrected'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

const removeRoute = createRoute({
  tags,
  method: 'post',
  path: `${one}/removal`,
  summary: 'Take a session back, with what was counted in it',
  ...may('run-council'),
  request: { params: sessionParams, body: jsonBody(removalSchema) },
  responses: { 200: json(removedSchema, 'Removed'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

const countRoute = createRoute({
  tags,
  method: 'put',
  path: `${one}/counts`,
  summary: 'Enter what the caller counted; a second person enters the same without seeing it',
  ...may('count-ballots'),
  request: { params: sessionParams, body: jsonBody(newCountsSchema) },
  responses: { 200: json(sessionDetailSchema, 'Stored'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

const counterOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

export const councilRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => c.json(unwrap(await listSessions(db, c.req.valid('param').period)), 200))
    .openapi(createSessionRoute, async c => {
      const { period } = c.req.valid('param')
      const wanted = { period, id: null, read: undefined }
      const id = unwrap(await keepSession(db, writerOf(c), wanted, c.req.valid('json')))
      return c.json(unwrap(await readSession(db, period, id, counterOf(c.var.actor))), 201)
    })
    .openapi(readRoute, async c => {
      const { period, session } = c.req.valid('param')
      return c.json(unwrap(await readSession(db, period, session, counterOf(c.var.actor))), 200)
    })
    .openapi(correctRoute, async c => {
      const { period, session: id } = c.req.valid('param')
      const read = readRevision(c.req.valid('header')['if-match'])
      unwrap(await keepSession(db, writerOf(c), { period, id, read }, c.req.valid('json')))
      return c.json(unwrap(await readSession(db, period, id, counterOf(c.var.actor))), 200)
    })
    .openapi(removeRoute, async c => {
      const { period, session: id } = c.req.valid('param')
      unwrap(await removeSession(db, writerOf(c), { period, id }, c.req.valid('json').reason))
      return c.json({ removed: true as const }, 200)
    })
    .openapi(countRoute, async c => {
      const place = c.req.valid('param')
      unwrap(await enterCounts(db, writerOf(c), place, c.req.valid('json').counts))
      return c.json(unwrap(await readSession(db, place.period, place.session, counterOf(c.var.actor))), 200)
    })
