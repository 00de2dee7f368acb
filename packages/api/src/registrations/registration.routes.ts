import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  newRegistrationSchema,
  registrationListSchema,
  registrationParams,
  registrationSchema,
} from './registration.schema.ts'
import { listRegistrations, readRegistration, register } from './registration.service.ts'

const tags = ['Registrations']
const all = '/periods/{period}/registrations'
const one = `${all}/{unit}`

const listRoute = createRoute({
  tags,
  method: 'get',
  path: all,
  summary: 'Which units registered which forms of commendation, and which have not',
  ...may('read-unpublished'),
  request: { params: periodParams },
  responses: { 200: json(registrationListSchema, 'Of the units in sight'), ...problems(401, 403, 404, 422) },
})

const readRoute = createRoute({
  tags,
  method: 'get',
  path: one,
  summary: 'What a unit registered, and what it can register',
  ...may('read-unpublished'),
  request: { params: registrationParams },
  responses: { 200: json(registrationSchema, 'As of now'), ...problems(401, 403, 404, 422) },
})

const registerRoute = createRoute({
  tags,
  method: 'put',
  path: one,
  summary: 'Register the forms of commendation a unit aims at, and its targets; no score moves by it',
  ...may('register'),
  request: { params: registrationParams, body: jsonBody(newRegistrationSchema) },
  responses: { 200: json(registrationSchema, 'Registered'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

/** What units aim at. */
export const registrationRoutes = ({ db, now }: Services) => {
  const today = (): string => dayInVietNam(now())
  return createRouter()
    .openapi(listRoute, async c =>
      c.json(unwrap(await listRegistrations(db, c.var.actor, c.req.valid('param').period)), 200),
    )
    .openapi(readRoute, async c =>
      c.json(unwrap(await readRegistration(db, c.var.actor, c.req.valid('param'), today())), 200),
    )
    .openapi(registerRoute, async c => {
      const wanted = c.req.valid('json')
      unwrap(await register(db, writerOf(c), c.req.valid('param'), { wanted, today: today() }))
      return c.json(unwrap(await readRegistration(db, c.var.actor, c.req.valid('param'), today())), 200)
    })
}
