import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { resultVersionSchema } from '../periods/period.schema.ts'
import { languageOf, unwrap } from '../problem.ts'
import { versionParams } from '../results/result.schema.ts'
import { pendingAnswer, pendingOf } from '../second-person/pending-answer.ts'
import { carryOut } from '../second-person/planned-change.ts'
import { perform } from '../second-person/propose.service.ts'
import type { Services } from '../services.ts'
import { checkPublication } from './check-publication.ts'
import { moveReviewSchema, publicationCheckSchema, publishSchema } from './publication.schema.ts'
import { moveReview, versionToPublish } from './publication.service.ts'

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
  summary: 'Make a result version public: provisionally, with a reason while something is open, or finally',
  ...may('publish'),
  request: {
    params: versionParams,
    body: { required: false, content: { 'application/json': { schema: publishSchema } } },
  },
  responses: {
    200: json(resultVersionSchema, 'Published'),
    ...pendingAnswer,
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

const moveRoute = createRoute({
  method: 'put',
  path: '/periods/{period}/results/{version}/review',
  tags,
  summary: 'Move the last day on which review of a provisional version may be asked, with a reason',
  ...may('publish'),
  request: { params: versionParams, body: jsonBody(moveReviewSchema) },
  responses: {
    200: json(resultVersionSchema, 'Moved'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

export const publicationRoutes = (services: Services) => {
  const { db, now } = services
  return createRouter()
    .openapi(checkRoute, async c => {
      const { period, version } = c.req.valid('param')
      return c.json(
        unwrap(
          await checkPublication(db, period, version, {
            language: languageOf(c),
            today: dayInVietNam(now()),
          }),
        ),
        200,
      )
    })
    .openapi(publishRoute, async c => {
      const { period, version } = c.req.valid('param')
      const how = publishSchema.parse(c.req.valid('json'))
      const wanted = { period, version, language: languageOf(c), ...how }
      if (how.state !== 'final')
        return c.json(unwrap(await carryOut(db, writerOf(c), versionToPublish(wanted, now()))), 200)
      const done = unwrap(await perform(services, writerOf(c), 'finalised', wanted))
      if (done.isPending) return c.json(await pendingOf(c, services, done.id), 202)
      return c.json(done.value, 200)
    })
    .openapi(moveRoute, async c => {
      const { period, version } = c.req.valid('param')
      const request = { ...c.req.valid('json'), now: now() }
      return c.json(unwrap(await moveReview(db, writerOf(c), period, version, request)), 200)
    })
}
