import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import { pendingAnswer, pendingOf } from '../second-person/pending-answer.ts'
import { perform } from '../second-person/propose.service.ts'
import type { Services } from '../services.ts'
import { successorId } from './hand-over.service.ts'
import {
  grantParams,
  handedOverSchema,
  handOverSchema,
  newGrantSchema,
  personParams,
  personSchema,
  reasonBody,
} from './people.schema.ts'
import { readPerson } from './person.service.ts'

const managed = { tags: ['People'], ...may('manage-people') }
const one = '/people/{person}'
const writing = problems(400, 401, 403, 404, 409, 413, 422)

const handOverRoute = createRoute({
  ...managed,
  method: 'post',
  path: '/people/hand-over',
  summary: 'Hand a unit over from one officer to another, in one change',
  request: { body: jsonBody(handOverSchema) },
  responses: { 200: json(handedOverSchema, 'Handed over'), ...pendingAnswer, ...writing },
})

const endRoute = createRoute({
  ...managed,
  method: 'post',
  path: `${one}/end`,
  summary: 'Let a person come in no more: grants, sessions and links end',
  request: { params: personParams, body: jsonBody(reasonBody) },
  responses: { 200: json(personSchema, 'Ended'), ...pendingAnswer, ...writing },
})

const grantRoute = createRoute({
  ...managed,
  method: 'post',
  path: `${one}/grants`,
  summary: 'Give a person a role',
  request: { params: personParams, body: jsonBody(newGrantSchema) },
  responses: { 200: json(personSchema, 'Given'), ...pendingAnswer, ...writing },
})

const endGrantRoute = createRoute({
  ...managed,
  method: 'post',
  path: `${one}/grants/{grant}/end`,
  summary: 'Take a role back',
  request: { params: grantParams, body: jsonBody(reasonBody) },
  responses: { 200: json(personSchema, 'Taken back'), ...pendingAnswer, ...writing },
})

/** What people may do: given, taken back, handed over. */
export const roleRoutes = (services: Services) => {
  const { db, now } = services
  const read = async (id: string) => unwrap(await readPerson(db, id, now()))
  return createRouter()
    .openapi(handOverRoute, async c => {
      const entered = c.req.valid('json')
      const wanted = { ...entered, id: successorId(entered) }
      const done = unwrap(await perform(services, writerOf(c), 'unit-handed-over', wanted))
      if (done.isPending) return c.json(await pendingOf(c, services, done.id), 202)
      const { person, link } = done.value
      return c.json({ person: await read(person), link }, 200)
    })
    .openapi(endRoute, async c => {
      const { person } = c.req.valid('param')
      const wanted = { person, ...c.req.valid('json') }
      const done = unwrap(await perform(services, writerOf(c), 'person-ended', wanted))
      if (done.isPending) return c.json(await pendingOf(c, services, done.id), 202)
      return c.json(await read(person), 200)
    })
    .openapi(grantRoute, async c => {
      const { person } = c.req.valid('param')
      const wanted = { person, grant: c.req.valid('json') }
      const done = unwrap(await perform(services, writerOf(c), 'grant-given', wanted))
      if (done.isPending) return c.json(await pendingOf(c, services, done.id), 202)
      return c.json(await read(person), 200)
    })
    .openapi(endGrantRoute, async c => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') }
      const done = unwrap(await perform(services, writerOf(c), 'grant-ended', wanted))
      if (done.isPending) return c.json(await pendingOf(c, services, done.id), 202)
      return c.json(await read(wanted.person), 200)
    })
}
