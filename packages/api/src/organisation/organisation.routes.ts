import { createRoute } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { describeIssues, languageOf, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { organisationSchema } from './organisation.schema.ts'
import { readOrganisation } from './organisation.service.ts'

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/organisation',
  tags: ['Successions'],
  summary: 'Which units end within the period, and which successions change nothing',
  ...may('read-workings'),
  request: { params: periodParams },
  responses: { 200: json(organisationSchema, 'As it is stored now'), ...problems(401, 404, 422) },
})

export const organisationRoutes = ({ db }: Services) =>
  createRouter().openapi(readRoute, async c => {
    const { ended, warnings } = unwrap(await readOrganisation(db, c.req.valid('param').period))
    return c.json({ ended, warnings: describeIssues(languageOf(c), warnings) }, 200)
  })
