import { createRoute } from '@hono/zod-openapi'
import type { Actor } from '../access/actor.ts'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { approveChange, declineChange, withdrawChange } from './decide.service.ts'
import { askerOf, listPendingChanges, readPendingChange } from './list.service.ts'
import {
  approvedSchema,
  declineBody,
  pendingChangeSchema,
  pendingChangesSchema,
  pendingParams,
} from './pending-change.schema.ts'

const tags = ['Second person']
const one = '/pending-changes/{change}'
const deciding = problems(400, 401, 403, 404, 409, 413, 422)

const listRoute = createRoute({
  tags,
  method: 'get',
  path: '/pending-changes',
  summary: 'Changes that wait for a second person, and those that were settled last',
  ...may('approve-changes'),
  responses: { 200: json(pendingChangesSchema, 'The oldest that waits first'), ...problems(401, 403) },
})

const readRoute = createRoute({
  tags,
  method: 'get',
  path: one,
  summary: 'A change that waits for a second person, or waited',
  ...may('approve-changes'),
  request: { params: pendingParams },
  responses: { 200: json(pendingChangeSchema, 'As of now'), ...problems(401, 403, 404, 422) },
})

const approveRoute = createRoute({
  tags,
  method: 'post',
  path: `${one}/approval`,
  summary: 'Approve of a change that another person proposed: it is carried out at once, or closes',
  ...may('approve-changes'),
  request: { params: pendingParams },
  responses: { 200: json(approvedSchema, 'Carried out'), ...deciding },
})

const declineRoute = createRoute({
  tags,
  method: 'post',
  path: `${one}/decline`,
  summary: 'Decline a change that another person proposed, with a reason',
  ...may('approve-changes'),
  request: { params: pendingParams, body: jsonBody(declineBody) },
  responses: { 200: json(pendingChangeSchema, 'Declined'), ...deciding },
})

const withdrawRoute = createRoute({
  tags,
  method: 'post',
  path: `${one}/withdrawal`,
  summary: 'Withdraw a change that the caller proposed',
  ...may('approve-changes'),
  request: { params: pendingParams },
  responses: { 200: json(pendingChangeSchema, 'Withdrawn'), ...deciding },
})

export const secondPersonRoutes = (services: Services) => {
  const { db, now } = services
  const read = async (actor: Actor, id: string) =>
    unwrap(await readPendingChange(db, id, askerOf(actor), now()))
  return createRouter()
    .openapi(listRoute, async c => c.json(await listPendingChanges(db, askerOf(c.var.actor), now()), 200))
    .openapi(readRoute, async c => c.json(await read(c.var.actor, c.req.valid('param').change), 200))
    .openapi(approveRoute, async c => {
      const { change } = c.req.valid('param')
      const link = unwrap(await approveChange(services, writerOf(c), change))
      return c.json({ pending: await read(c.var.actor, change), link }, 200)
    })
    .openapi(declineRoute, async c => {
      const { change } = c.req.valid('param')
      unwrap(await declineChange(services, writerOf(c), change, c.req.valid('json').reason))
      return c.json(await read(c.var.actor, change), 200)
    })
    .openapi(withdrawRoute, async c => {
      const { change } = c.req.valid('param')
      unwrap(await withdrawChange(services, writerOf(c), change))
      return c.json(await read(c.var.actor, change), 200)
    })
}
