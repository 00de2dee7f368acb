import { createRoute } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { keyQuery } from '../journal/journal.schema.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  enteredKindsSchema,
  enteredListSchema,
  enteredParams,
  enteredQuery,
  oneEnteredSchema,
} from './entered.schema.ts'
import { listEntered, readEntered, readKinds } from './entered.service.ts'

const tags = ['Records']

const kindsRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/records',
  tags,
  summary: 'Every kind of what is entered, with its fields and how much of it there is',
  ...may('read-workings'),
  request: { params: periodParams },
  responses: { 200: json(enteredKindsSchema, 'The kinds'), ...problems(401, 404) },
})

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/records/{kind}',
  tags,
  summary: 'Records of one kind, what was written last first, with who wrote it and when',
  ...may('read-workings'),
  request: { params: enteredParams, query: enteredQuery },
  responses: { 200: json(enteredListSchema, 'A page'), ...problems(401, 404, 422) },
})

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/records/{kind}/one',
  tags,
  summary: 'One record as it is stored now, with its revision as ETag',
  ...may('read-workings'),
  request: { params: enteredParams, query: keyQuery },
  responses: { 200: json(oneEnteredSchema, 'The record'), ...problems(401, 404, 422) },
})

/** What is entered, whatever it is: every kind is listed, found and opened alike. */
export const enteredRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(kindsRoute, async c => c.json(unwrap(await readKinds(db, c.req.valid('param').period)), 200))
    .openapi(listRoute, async c => {
      const { period, kind } = c.req.valid('param')
      return c.json(unwrap(await listEntered(db, period, kind, c.req.valid('query'))), 200)
    })
    .openapi(readRoute, async c => {
      const { period, kind } = c.req.valid('param')
      const one = unwrap(await readEntered(db, period, kind, c.req.valid('query').key))
      c.header('etag', `"${one.revision}"`)
      return c.json(one, 200)
    })
