import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { publicStamp } from './period.repository.ts'
import {
  newPeriodSchema,
  periodChangeSchema,
  periodDetailSchema,
  periodListSchema,
  periodParams,
  stampSchema,
} from './period.schema.ts'
import { changePeriod, createPeriod, listPeriods, readPeriod } from './period.service.ts'

const tags = ['Periods']

const stampRoute = createRoute({
  method: 'get',
  path: '/stamp',
  tags,
  summary: 'A text that is another one after every change of what the public reads',
  ...may('read-published'),
  responses: { 200: json(stampSchema, 'Cheap to ask; for whoever keeps answers') },
})

const listRoute = createRoute({
  method: 'get',
  path: '/periods',
  tags,
  summary: 'Periods that the caller may see, newest first',
  ...may('read-published'),
  responses: { 200: json(periodListSchema, 'Periods') },
})

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}',
  tags,
  summary: 'A period with its blocks, counts and result versions',
  ...may('read-published'),
  request: { params: periodParams },
  responses: { 200: json(periodDetailSchema, 'The period'), ...problems(401, 404) },
})

const createPeriodRoute = createRoute({
  method: 'post',
  path: '/periods',
  tags,
  summary: 'Open a period',
  ...may('open-periods'),
  request: { body: jsonBody(newPeriodSchema) },
  responses: { 201: json(periodDetailSchema, 'The new period'), ...problems(400, 401, 403, 404, 409, 422) },
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/periods/{period}',
  tags,
  summary: 'Change title, days or criteria set',
  description:
    'First and last day stay once anything is published, and may leave out nothing that is stored.',
  ...may('change-periods'),
  request: { params: periodParams, body: jsonBody(periodChangeSchema) },
  responses: { 200: json(periodDetailSchema, 'The period'), ...problems(400, 401, 403, 404, 409, 422) },
})

export const periodRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(stampRoute, async c => c.json({ stamp: await publicStamp(db) }, 200))
    .openapi(listRoute, async c => c.json({ periods: await listPeriods(db, c.var.actor) }, 200))
    .openapi(readRoute, async c =>
      c.json(unwrap(await readPeriod(db, c.var.actor, c.req.valid('param').period)), 200),
    )
    .openapi(createPeriodRoute, async c => {
      const id = unwrap(await createPeriod(db, writerOf(c), c.req.valid('json')))
      return c.json(unwrap(await readPeriod(db, c.var.actor, id)), 201)
    })
    .openapi(changeRoute, async c => {
      const id = unwrap(await changePeriod(db, writerOf(c), c.req.valid('param').period, c.req.valid('json')))
      return c.json(unwrap(await readPeriod(db, c.var.actor, id)), 200)
    })
