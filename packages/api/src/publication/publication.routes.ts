import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { resultVersionSchema } from '../periods/period.schema.ts'
import { languageOf, unwrap } from '../problem.ts'
import { versionParams } from '../results/result.schema.ts'
import type { Services } from '../services.ts'
import { publicationCheckSchema, publishSchema } from './publication.schema.ts'
import { checkPublication, publishResult } from './publication.service.ts'

const tags = ['Results']

const checkRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/results/{version}/publication',
  tags,
  summary: 'What is open in a version, and whether it may be published',
  ...may('read-workings'),
  request: { params: versionParams },
  responses: { 200: json(publicationCheckSchema, 'As of now'), ...problems(401, 404, 422) },
})

const publishRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/results/{version}/publication',
  tags,
  summary: 'Make a result version public; while something is open, with a reason',
  ...may('publish'),
  request: {
    params: versionParams,
    body: { required: false, content: { 'application/json': { schema: publishSchema } } },
  },
  responses: {
    200: json(resultVersionSchema, 'Published'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

export const publicationRoutes = ({ db, now }: Services) =>
  createRouter()
    .openapi(checkRoute, async c => {
      const { period, version } = c.req.valid('param')
      return c.json(unwrap(await checkPublication(db, period, version, languageOf(c))), 200)
    })
    .openapi(publishRoute, async c => {
      const { period, version } = c.req.valid('param')
      const { reason } = c.req.valid('json')
      const request = { reason, now: now(), language: languageOf(c) }
      return c.json(unwrap(await publishResult(db, writerOf(c), period, version, request)), 200)
    })
