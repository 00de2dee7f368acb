import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { may, writerOf } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { limitBodyTo } from '../http/guard.ts'
import { type ApiEnvironment, createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { criteriaBodyJob } from './criteria-body.ts'
import {
  criteriaSetBody,
  criteriaSetDetailSchema,
  criteriaSetListQuery,
  criteriaSetListSchema,
  criteriaSetParams,
  installedCriteriaSetSchema,
} from './criteria-set.schema.ts'
import { describeCriteriaSet, installCriteriaSet, listCriteriaSets } from './criteria-set.service.ts'

const tags = ['Criteria sets']

const listRoute = createRoute({
  method: 'get',
  path: '/criteria-sets',
  tags,
  summary: 'The installed criteria sets; with `from` those that apply to a period beginning on that day',
  ...may('read-published'),
  request: { query: criteriaSetListQuery },
  responses: { 200: json(criteriaSetListSchema, 'By id, newest version first'), ...problems(422) },
})

/** As they came, before anything reads them: what would be written anew of a parsed value may be another text. */
const keepBytes: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
  await c.req.arrayBuffer()
  await next()
}

const installRoute = createRoute({
  method: 'post',
  path: '/criteria-sets',
  tags,
  summary: 'Install a criteria set (JSON, or YAML as application/yaml)',
  ...may('write-criteria', limitBodyTo(1), keepBytes),
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
    ...problems(400, 401, 403, 413, 422, 503),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/criteria-sets/{digest}',
  tags,
  summary: 'One criteria set',
  ...may('read-published'),
  request: { params: criteriaSetParams },
  responses: { 200: json(criteriaSetDetailSchema, 'The whole set'), ...problems(404, 422) },
})

const readOfPeriodRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/criteria-set',
  tags,
  summary: 'The criteria set in force',
  ...may('read-published'),
  request: { params: periodParams },
  responses: { 200: json(criteriaSetDetailSchema, 'The whole set'), ...problems(401, 404) },
})

const yaml = /^application\/(x-)?yaml\b/i

export const criteriaSetRoutes = ({ db, work }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { from, proposalDate } = c.req.valid('query')
      const days = from === undefined ? undefined : { period: from, receipt: proposalDate }
      return c.json({ criteriaSets: await listCriteriaSets(db, days) }, 200)
    })
    .openapi(installRoute, async c => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const isYaml = yaml.test(c.req.header('content-type') ?? '')
      const checked = await work.committee.run(criteriaBodyJob, { bytes, isYaml })
      const installed = unwrap(await installCriteriaSet(db, writerOf(c), checked))
      return installed.created ? c.json(installed, 201) : c.json(installed, 200)
    })
    .openapi(readRoute, async c => {
      const { digest } = c.req.valid('param')
      return c.json(unwrap(await describeCriteriaSet(db, digest)), 200)
    })
    .openapi(readOfPeriodRoute, async c => {
      const period = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json(unwrap(await describeCriteriaSet(db, period.criteriaSet.digest)), 200)
    })
