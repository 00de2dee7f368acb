import { createRoute, type z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { describeIssues, languageOf, unwrap } from '../problem.ts'
import { pendingAnswer, pendingOf } from '../second-person/pending-answer.ts'
import { perform } from '../second-person/propose.service.ts'
import type { Services } from '../services.ts'
import { newId } from './new-id.ts'
import { renewLinks } from './one-time-link.service.ts'
import {
  addedPersonSchema,
  changedPersonSchema,
  linksSchema,
  newLinksSchema,
  newPersonSchema,
  peopleListBody,
  peopleListSchema,
  peopleQuery,
  peopleSchema,
  personHistorySchema,
  personParams,
  personSchema,
} from './people.schema.ts'
import { planPeople, readPeopleList } from './people-list.service.ts'
import { changePerson, listPersons, readPerson } from './person.service.ts'
import { readPersonHistory } from './person-history.ts'
import type { PlannedRow } from './plan-people-list.ts'

const managed = { tags: ['People'], ...may('manage-people') }
const one = '/people/{person}'
const writing = problems(400, 401, 403, 404, 409, 413, 422)

const listRoute = createRoute({
  ...managed,
  method: 'get',
  path: '/people',
  summary: 'Who may come in, and what each may do',
  request: { query: peopleQuery },
  responses: { 200: json(peopleSchema, 'A page, by name'), ...problems(401, 403, 422) },
})

const addRoute = createRoute({
  ...managed,
  method: 'post',
  path: '/people',
  summary: 'Add a person, with a one-time link that is shown once',
  request: { body: jsonBody(newPersonSchema) },
  responses: { 201: json(addedPersonSchema, 'Added'), ...pendingAnswer, ...writing },
})

const listFileRoute = createRoute({
  ...managed,
  method: 'post',
  path: '/people/list',
  summary: 'Add the officers of units from a list; rows that cannot be taken are told with every reason',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: peopleListBody } } } },
  responses: { 200: json(peopleListSchema, 'What each row came to'), ...pendingAnswer, ...writing },
})

const linksRoute = createRoute({
  ...managed,
  method: 'post',
  path: '/people/links',
  summary: 'New one-time links, shown once; earlier ones of the same persons are void',
  request: { body: jsonBody(newLinksSchema) },
  responses: { 200: json(linksSchema, 'In the order given'), ...writing },
})

const readRoute = createRoute({
  ...managed,
  method: 'get',
  path: one,
  summary: 'A person and what they may do',
  request: { params: personParams },
  responses: { 200: json(personSchema, 'The person'), ...problems(401, 403, 404, 422) },
})

const changeRoute = createRoute({
  ...managed,
  method: 'put',
  path: one,
  summary: 'Change name, login or e-mail address',
  request: { params: personParams, body: jsonBody(changedPersonSchema) },
  responses: { 200: json(personSchema, 'Changed'), ...writing },
})

const historyRoute = createRoute({
  ...managed,
  method: 'get',
  path: `${one}/history`,
  summary: 'What was done about a person, newest first',
  request: { params: personParams },
  responses: { 200: json(personHistorySchema, 'Rows of the journal'), ...problems(401, 403, 404, 422) },
})

const listAnswer = (
  rows: readonly PlannedRow[],
  language: 'vi' | 'en',
): z.output<typeof peopleListSchema> => {
  const rejected = rows.filter(({ outcome }) => outcome === 'rejected').length
  return {
    ...{ read: rows.length, accepted: rows.length - rejected, rejected },
    rows: rows.map(row => {
      if (row.outcome === 'rejected')
        return {
          ...{ row: row.row, outcome: row.outcome, person: null, unit: null },
          problems: describeIssues(language, row.issues),
        }
      const { id, name, login } = row.person
      return { row: row.row, outcome: row.outcome, person: { id, name, login }, unit: row.unit, problems: [] }
    }),
  }
}

export const peopleRoutes = (services: Services) => {
  const { db, now } = services
  const read = async (id: string) => unwrap(await readPerson(db, id, now()))
  return createRouter()
    .openapi(listRoute, async c => c.json(unwrap(await listPersons(db, c.req.valid('query'), now())), 200))
    .openapi(addRoute, async c => {
      const entered = c.req.valid('json')
      const wanted = { id: newId('ng'), ...entered }
      const added = unwrap(await perform(services, writerOf(c), 'person-added', wanted))
      if (added.isPending) return c.json(await pendingOf(c, services, added.id), 202)
      const { id, link } = added.value
      return c.json({ person: await read(id), link }, 201)
    })
    .openapi(listFileRoute, async c => {
      const { file, preview } = c.req.valid('form')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const rows = unwrap(await readPeopleList(services, bytes))
      if (preview === 'true') return c.json(listAnswer(await planPeople(db, rows), languageOf(c)), 200)
      const taken = unwrap(await perform(services, writerOf(c), 'people-imported', { rows }))
      if (taken.isPending) return c.json(await pendingOf(c, services, taken.id), 202)
      return c.json(listAnswer(taken.value, languageOf(c)), 200)
    })
    .openapi(linksRoute, async c => {
      const made = unwrap(await renewLinks(db, writerOf(c), c.req.valid('json'), now()))
      const links = []
      for (const link of made) {
        const { name, login, grants } = await read(link.person)
        links.push({ ...link, name, login, grants })
      }
      return c.json({ links }, 200)
    })
    .openapi(readRoute, async c => c.json(await read(c.req.valid('param').person), 200))
    .openapi(changeRoute, async c => {
      const { person } = c.req.valid('param')
      unwrap(await changePerson(db, writerOf(c), person, c.req.valid('json')))
      return c.json(await read(person), 200)
    })
    .openapi(historyRoute, async c =>
      c.json(unwrap(await readPersonHistory(db, c.req.valid('param').person)), 200),
    )
}
