import { createRoute, z } from '@hono/zod-openapi'
import { requireCommittee } from '../access/identify.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { readCriteriaBody } from './criteria-body.ts'
import {
  criteriaSetBody,
  criteriaSetDetailSchema,
  criteriaSetListQuery,
  criteriaSetListSchema,
  criteriaSetParams,
  installedCriteriaSetSchema,
} from './criteria-set.schema.ts'
import { installCriteriaSet, listCriteriaSets, readCriteriaSet, referenceOf } from './criteria-set.service.ts'

const tags = ['Criteria sets']

const listRoute = createRoute({
  method: 'get',
  path: '/criteria-sets',
  tags,
  summary: 'The installed criteria sets; with `from` those that apply to a period beginning on that day',
  request: { query: criteriaSetListQuery },
  responses: { 200: json(criteriaSetListSchema, 'By id, newest version first'), ...problems(422) },
})

const installRoute = createRoute({
  method: 'post',
  path: '/criteria-sets',
  tags,
  summary: 'Install a criteria set (JSON, or YAML as application/yaml)',
  middleware: requireCommittee,
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: criteriaSetBody },
        'application/yaml': { schema: z.string() },
      },
    },
  },
  responses: {
    200: json(installedCriteriaSetSchema, 'It was installed already'),
    201: json(installedCriteriaSetSchema, 'Installed'),
    ...problems(400, 401, 403, 413, 422),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/criteria-sets/{digest}',
  tags,
  summary: 'One criteria set',
  request: { params: criteriaSetParams },
  responses: { 200: json(criteriaSetDetailSchema, 'The whole set'), ...problems(404, 422) },
})

const readOfPeriodRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/criteria-set',
  tags,
  summary: 'The criteria set in force',
  request: { params: periodParams },
  responses: { 200: json(criteriaSetDetailSchema, 'The whole set'), ...problems(401, 404) },
})

export const criteriaSetRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { from, proposalDate } = c.req.valid('query')
      const days = from === undefined ? undefined : { period: from, receipt: proposalDate }
      return c.json({ criteriaSets: await listCriteriaSets(db, days) }, 200)
    })
    .openapi(installRoute, async c => {
      const installed = unwrap(await installCriteriaSet(db, unwrap(await readCriteriaBody(c))))
      return installed.created ? c.json(installed, 201) : c.json(installed, 200)
    })
    .openapi(readRoute, async c => {
      const { digest } = c.req.valid('param')
      const set = unwrap(await readCriteriaSet(db, digest))
      return c.json({ reference: referenceOf(digest, set), set }, 200)
    })
    .openapi(readOfPeriodRoute, async c => {
      const period = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      const set = unwrap(await readCriteriaSet(db, period.criteriaSet.digest))
      return c.json({ reference: referenceOf(period.criteriaSet.digest, set), set }, 200)
    })
