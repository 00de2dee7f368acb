import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  askedSchema,
  calendarChangeSchema,
  calendarSchema,
  reopeningDecisionSchema,
  reopeningListSchema,
  reopeningParams,
} from './calendar.schema.ts'
import { changeCalendar, readCalendar } from './calendar.service.ts'
import { answerReopening, askReopening, listReopenings } from './reopening.service.ts'

const tags = ['Calendar']

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/calendar',
  tags,
  summary: 'When the steps of a period are open',
  ...may('read-published'),
  request: { params: periodParams },
  responses: { 200: json(calendarSchema, 'Step by step'), ...problems(404) },
})

const changeRoute = createRoute({
  method: 'put',
  path: '/periods/{period}/calendar',
  tags,
  summary: 'Set or move days of steps, for everybody or for single units',
  ...may('keep-calendar'),
  request: { params: periodParams, body: jsonBody(calendarChangeSchema) },
  responses: {
    200: json(calendarSchema, 'As it stands now'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

const reopeningsRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/reopenings',
  tags,
  summary: 'Askings to open a step again for a unit',
  ...may('read-unpublished'),
  request: { params: periodParams },
  responses: { 200: json(reopeningListSchema, 'The oldest first'), ...problems(401, 403, 404) },
})

const askRoute = createRoute({
  method: 'put',
  path: '/periods/{period}/reopenings/{step}/{unit}',
  tags,
  summary: 'Ask that a step that is over be opened for a unit again',
  ...may('ask-reopening'),
  request: { params: reopeningParams, body: jsonBody(askedSchema) },
  responses: {
    200: json(reopeningListSchema, 'What the caller has asked'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

const answerRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/reopenings/{step}/{unit}/answer',
  tags,
  summary: 'Open the step for the unit until a day, or say why not',
  ...may('keep-calendar'),
  request: { params: reopeningParams, body: jsonBody(reopeningDecisionSchema) },
  responses: {
    200: json(reopeningListSchema, 'All of them'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

/** When the steps of a year are open, and askings to open one again. */
export const calendarRoutes = ({ db, now }: Services) => {
  const today = (): string => dayInVietNam(now())
  return createRouter()
    .openapi(readRoute, async c =>
      c.json(unwrap(await readCalendar(db, c.var.actor, c.req.valid('param').period, today())), 200),
    )
    .openapi(changeRoute, async c => {
      const { period } = c.req.valid('param')
      unwrap(await changeCalendar(db, writerOf(c), period, c.req.valid('json')))
      return c.json(unwrap(await readCalendar(db, c.var.actor, period, today())), 200)
    })
    .openapi(reopeningsRoute, async c => {
      const reopenings = unwrap(await listReopenings(db, c.var.actor, c.req.valid('param').period))
      return c.json({ reopenings }, 200)
    })
    .openapi(askRoute, async c => {
      const one = c.req.valid('param')
      const { reason } = c.req.valid('json')
      unwrap(await askReopening(db, writerOf(c), one, { reason, today: today() }))
      return c.json({ reopenings: unwrap(await listReopenings(db, c.var.actor, one.period)) }, 200)
    })
    .openapi(answerRoute, async c => {
      const one = c.req.valid('param')
      const decision = c.req.valid('json')
      unwrap(await answerReopening(db, writerOf(c), one, { decision, today: today() }))
      return c.json({ reopenings: unwrap(await listReopenings(db, c.var.actor, one.period)) }, 200)
    })
}
