import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Issue } from '@thidua/scoring/issues'
import type { Context } from 'hono'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { readRevision } from '../http/fields.ts'
import { type ApiEnvironment, createRouter } from '../http/router.ts'
import { keyQuery } from '../journal/journal.schema.ts'
import { periodParams } from '../periods/period.schema.ts'
import { describeIssues, languageOf, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { unwrapAsRead } from './conflict.ts'
import {
  enteredKindsSchema,
  enteredListSchema,
  enteredParams,
  enteredQuery,
  filledSchema,
  keptRecordSchema,
  oneEnteredSchema,
  readHeader,
  removalSchema,
  removedRecordSchema,
} from './entered.schema.ts'
import { listEntered, readEntered, readKinds } from './entered.service.ts'
import type { EnteredKind } from './entered-kind.ts'
import { enteredKinds } from './entered-kinds.ts'
import type { CheckScored } from './record.service.ts'
import { addEntered, correctEntered, removeEntered } from './write-entered.ts'

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

/**
 * The path of one kind, whose right it takes. Callers write it with the kind as a parameter, so its types say so; what
 * is registered is the path of each kind.
 */
const pathOf = <P extends string>({ table }: EnteredKind, rest: P) =>
  `/periods/{period}/records/${table}${rest}` as `/periods/{period}/records/{kind}${P}`
const paramsOf = periodParams as unknown as typeof enteredParams

const addRouteOf = (kind: EnteredKind) =>
  createRoute({
    method: 'post',
    path: pathOf(kind, ''),
    tags,
    summary: 'Enter one record; one that is there under its key is not touched',
    ...may('correct-records'),
    request: { params: paramsOf, body: jsonBody(filledSchema) },
    responses: {
      201: json(keptRecordSchema, 'It is stored'),
      ...problems(400, 401, 403, 404, 409, 413, 422),
    },
  })

const correctRouteOf = (kind: EnteredKind) =>
  createRoute({
    method: 'put',
    path: pathOf(kind, '/one'),
    tags,
    summary: 'Put one record right that was read before',
    description:
      'Where somebody changed it meanwhile, the problem carries both readings under `conflict`. Once anything is published, a reason is needed.',
    ...may('correct-records'),
    request: { params: paramsOf, query: keyQuery, headers: readHeader, body: jsonBody(filledSchema) },
    responses: {
      200: json(keptRecordSchema, 'It is stored, under another key where the key was put right'),
      ...problems(400, 401, 403, 404, 409, 413, 422),
    },
  })

const removeRouteOf = (kind: EnteredKind) =>
  createRoute({
    method: 'post',
    path: pathOf(kind, '/one/removal'),
    tags,
    summary: 'Take one record back that was read before, with a reason',
    description:
      'Its revisions stay. It is refused while other records name it or something published rests on it.',
    ...may('correct-records'),
    request: { params: paramsOf, query: keyQuery, headers: readHeader, body: jsonBody(removalSchema) },
    responses: { 200: json(removedRecordSchema, 'Removed'), ...problems(400, 401, 403, 404, 409, 422) },
  })

const readOf = ({ key }: { readonly key: string[] }, header: { readonly 'if-match': string }) => ({
  key,
  read: readRevision(header['if-match']),
})

const keptAnswer = (
  c: Context,
  { key, warnings }: { readonly key: readonly string[]; readonly warnings: readonly Issue[] },
) => ({ key: [...key], warnings: describeIssues(languageOf(c), warnings) })

const writingRoutes = (kind: EnteredKind, { db }: Services, checkScored: CheckScored) =>
  createRouter()
    .openapi(addRouteOf(kind), async c => {
      const { values, reason } = c.req.valid('json')
      const filled = { period: c.req.valid('param').period, values }
      const kept = await addEntered(db, { actor: writerOf(c), reason }, kind, filled, checkScored)
      return c.json(keptAnswer(c, unwrap(kept)), 201)
    })
    .openapi(correctRouteOf(kind), async c => {
      const { values, reason } = c.req.valid('json')
      const { period } = c.req.valid('param')
      const one = { period, ...readOf(c.req.valid('query'), c.req.valid('header')) }
      const writing = { actor: writerOf(c), reason }
      const kept = await correctEntered(db, writing, kind, { ...one, values }, checkScored)
      return c.json(keptAnswer(c, await unwrapAsRead(db, kind, one, values, kept)), 200)
    })
    .openapi(removeRouteOf(kind), async c => {
      const { period } = c.req.valid('param')
      const one = { period, ...readOf(c.req.valid('query'), c.req.valid('header')) }
      const writing = { actor: writerOf(c), reason: c.req.valid('json').reason }
      const removed = await removeEntered(db, writing, kind, one)
      const { key } = await unwrapAsRead(db, kind, one, null, removed)
      return c.json({ key: [...key] }, 200)
    })

const readingRoutes = ({ db }: Services) =>
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

type SchemaOf<R> = R extends OpenAPIHono<ApiEnvironment, infer S> ? S : never
type EnteredSchema = SchemaOf<ReturnType<typeof readingRoutes>> & SchemaOf<ReturnType<typeof writingRoutes>>

/** What is entered, whatever it is: every kind is listed, found, opened, entered, corrected and taken back alike. */
export const enteredRoutes = (services: Services, checkScored: CheckScored) => {
  const router = createRouter()
  router.route('/', readingRoutes(services))
  for (const kind of enteredKinds) router.route('/', writingRoutes(kind, services, checkScored))
  return router as unknown as OpenAPIHono<ApiEnvironment, EnteredSchema & object>
}
