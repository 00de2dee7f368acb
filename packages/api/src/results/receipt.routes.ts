import { createRoute } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import { may } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { changesSchema, sinceQuery } from './changes.schema.ts'
import { readChanges } from './changes.service.ts'
import { readCommitteeMarks } from './marks.service.ts'
import { bundleSchema, committeeMarksSchema } from './receipt.schema.ts'
import { readBundle } from './receipt.service.ts'
import { versionParams, versionQuery } from './result.schema.ts'

const tags = ['Results']

const receiptRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/receipt',
  tags,
  ...may('read-published', etag()),
  summary: 'Receipt, criteria set, facts and result of a version: enough to recompute it offline',
  request: { params: periodParams, query: versionQuery },
  responses: {
    200: json(
      bundleSchema,
      'As it was when scored; ETag: the digest of the receipt, so If-None-Match answers 304',
    ),
    ...problems(401, 404, 422),
  },
})

const marksRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/receipt/marks',
  tags,
  ...may('read-committee-records'),
  summary: 'The committee’s part of a receipt: the marks behind the judged lines, with their salts',
  request: { params: periodParams, query: versionQuery },
  responses: { 200: json(committeeMarksSchema, 'As they were when scored'), ...problems(401, 404, 422) },
})

const changesRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/results/{version}/changes',
  tags,
  summary: 'Units whose total, place, rating or proposals are not what they were in an earlier version',
  ...may('read-published'),
  request: { params: versionParams, query: sinceQuery },
  responses: { 200: json(changesSchema, 'What changed'), ...problems(401, 404, 422) },
})

export const receiptRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(receiptRoute, async c => {
      const { period } = c.req.valid('param')
      const { version: wanted } = c.req.valid('query')
      const { bundle, version } = unwrap(await readBundle(db, c.var.actor, period, wanted))
      // Kept by the caller alone, and asked for again each time: a version may be the committee's.
      c.header('cache-control', 'private, no-cache')
      c.header('etag', `"${bundle.receipt.digest}"`)
      c.header('content-disposition', `attachment; filename="${period}-${version}.json"`)
      return c.json(bundle, 200)
    })
    .openapi(marksRoute, async c => {
      const { period } = c.req.valid('param')
      const { version: wanted } = c.req.valid('query')
      const { document, version } = unwrap(await readCommitteeMarks(db, c.var.actor, period, wanted))
      c.header('content-disposition', `attachment; filename="${period}-${version}-phieu-cham.json"`)
      return c.json(document, 200)
    })
    .openapi(changesRoute, async c => {
      const { since } = c.req.valid('query')
      const wanted = { ...c.req.valid('param'), since }
      return c.json(unwrap(await readChanges(db, c.var.actor, wanted)), 200)
    })
