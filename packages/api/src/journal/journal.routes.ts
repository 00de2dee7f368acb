import { createRoute } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { historyParams, historySchema, journalQuery, journalSchema, keyQuery } from './journal.schema.ts'
import { readHistory, readJournal } from './journal.service.ts'

const tags = ['Journal']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/journal',
  tags,
  summary: 'What was done in the period, by whom and when, newest first',
  ...may('read-journal'),
  request: { params: periodParams, query: journalQuery },
  responses: { 200: json(journalSchema, 'A page'), ...problems(401, 404, 422) },
})

const historyRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/revisions/{kind}',
  tags,
  summary: 'Every revision of one record, with who made it and when',
  ...may('read-journal'),
  request: { params: historyParams, query: keyQuery },
  responses: { 200: json(historySchema, 'From the first to the newest'), ...problems(401, 404, 422) },
})

export const journalRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { period } = c.req.valid('param')
      return c.json(unwrap(await readJournal(db, period, c.req.valid('query'))), 200)
    })
    .openapi(historyRoute, async c => {
      const { period, kind } = c.req.valid('param')
      const { key } = c.req.valid('query')
      return c.json(unwrap(await readHistory(db, period, { kind, key })), 200)
    })
