import { createRoute, z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { languageOf, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  type ImportAnswer,
  importBody,
  importLayoutQuery,
  importLayoutSchema,
  importListSchema,
  importParams,
  importRowsQuery,
  importRowsSchema,
  importSchema,
  removedImportSchema,
} from './import.schema.ts'
import {
  listImportRows,
  listImports,
  listLayoutRows,
  queueImport,
  removeImport,
  retryImport,
} from './import.service.ts'
import { readImport } from './import-answer.ts'
import { waitSeconds } from './wait-seconds.ts'

const tags = ['Imports']

const uploadRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/imports',
  tags,
  summary: 'Upload a file of units, work, models or any kind of record',
  description:
    'What a table holds is recognised by its headings. `Prefer: wait=10` answers when the import is done.',
  ...may('import'),
  request: {
    params: periodParams,
    headers: z.object({ prefer: z.string().optional().openapi({ example: 'wait=10' }) }),
    body: { required: true, content: { 'multipart/form-data': { schema: importBody } } },
  },
  responses: {
    200: json(importSchema, 'Done, or previewed, within the time that the caller would wait'),
    202: json(importSchema, 'Taken in; read its progress at the address in Location'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/imports',
  tags,
  summary: 'Imports of a period, newest first',
  ...may('read-workings'),
  request: { params: periodParams },
  responses: { 200: json(importListSchema, 'Imports'), ...problems(401, 404) },
})

const readRoute = createRoute({
  method: 'get',
  path: '/imports/{import}',
  tags,
  summary: 'Progress and report of an import',
  ...may('read-workings'),
  request: { params: importParams },
  responses: { 200: json(importSchema, 'The import'), ...problems(401, 404, 422) },
})

const rowsRoute = createRoute({
  method: 'get',
  path: '/imports/{import}/rows',
  tags,
  summary: 'The outcome of each row',
  ...may('read-workings'),
  request: { params: importParams, query: importRowsQuery },
  responses: { 200: json(importRowsSchema, 'A page, in the order of the file'), ...problems(401, 404, 422) },
})

const layoutRoute = createRoute({
  method: 'get',
  path: '/imports/{import}/layout',
  tags,
  summary: 'The rows that hold no data, and what each of them is',
  ...may('read-workings'),
  request: { params: importParams, query: importLayoutQuery },
  responses: {
    200: json(importLayoutSchema, 'A page, in the order of the file'),
    ...problems(401, 404, 422),
  },
})

const retryRoute = createRoute({
  method: 'post',
  path: '/imports/{import}/reading',
  tags,
  summary: 'Read a file again that was set aside',
  ...may('import'),
  request: { params: importParams },
  responses: { 202: json(importSchema, 'It waits to be read'), ...problems(401, 403, 404, 409, 422) },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/imports/{import}',
  tags,
  summary: 'Discard a preview, or remove an import that was set aside',
  description: 'Where rows of it were stored, they and its report stay; only the file goes.',
  ...may('import'),
  request: { params: importParams },
  responses: { 200: json(removedImportSchema, 'Removed'), ...problems(401, 403, 404, 409, 422) },
})

/** Nothing is known of it yet. */
export const isUnderWay = ({ state }: ImportAnswer): boolean => state === 'queued' || state === 'running'

export const importRoutes = ({ db, imports }: Services) =>
  createRouter()
    .openapi(uploadRoute, async c => {
      const id = unwrap(await queueImport(db, writerOf(c), c.req.valid('param').period, c.req.valid('form')))
      imports.wake()
      const wait = waitSeconds(c.req.valid('header').prefer)
      if (wait > 0) await imports.idle(wait)
      const answer = unwrap(await readImport(db, id, languageOf(c)))
      c.header('location', `/api/v1/imports/${id}`)
      return isUnderWay(answer) ? c.json(answer, 202) : c.json(answer, 200)
    })
    .openapi(listRoute, async c => {
      const imports = unwrap(await listImports(db, c.req.valid('param').period, languageOf(c)))
      return c.json({ imports }, 200)
    })
    .openapi(readRoute, async c =>
      c.json(unwrap(await readImport(db, c.req.valid('param').import, languageOf(c))), 200),
    )
    .openapi(retryRoute, async c => {
      const answer = unwrap(await retryImport(db, c.req.valid('param').import, languageOf(c)))
      imports.wake()
      return c.json(answer, 202)
    })
    .openapi(removeRoute, async c => {
      const { import: id } = c.req.valid('param')
      unwrap(await removeImport(db, writerOf(c), id, languageOf(c)))
      return c.json({ removed: id }, 200)
    })
    .openapi(rowsRoute, async c => {
      const rows = await listImportRows(db, c.req.valid('param').import, c.req.valid('query'), languageOf(c))
      return c.json(unwrap(rows), 200)
    })
    .openapi(layoutRoute, async c => {
      const rows = await listLayoutRows(db, c.req.valid('param').import, c.req.valid('query'), languageOf(c))
      return c.json(unwrap(rows), 200)
    })
