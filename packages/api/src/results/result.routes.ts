import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { blockParams, periodParams } from '../periods/period.schema.ts'
import { languageOf, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { idleWarnings } from '../ties/tie.service.ts'
import { unitParams } from '../units/unit.schema.ts'
import {
  createdResultSchema,
  createResultSchema,
  missingAnswerSchema,
  missingQuery,
  overviewSchema,
  proposalsAnswerSchema,
  standingsSchema,
  unitScoreAnswerSchema,
  versionQuery,
} from './result.schema.ts'
import { readMissing, readOverview, readProposals, readStandings, readUnitScore } from './result.service.ts'

const tags = ['Results']

const createResultRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/results',
  tags,
  summary: 'Score the period; an unchanged outcome keeps its version',
  description: 'A period is scored once at a time; `/scoring` begins it without waiting for its end.',
  ...may('score'),
  request: { params: periodParams, body: jsonBody(createResultSchema) },
  responses: {
    200: json(createdResultSchema, 'Nothing changed since this version'),
    201: json(createdResultSchema, 'A new version'),
    ...problems(400, 401, 403, 404, 409, 422),
  },
})

const overviewRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/overview',
  tags,
  summary: 'The period at a glance',
  ...may('read-published'),
  request: { params: periodParams, query: versionQuery },
  responses: { 200: json(overviewSchema, 'As it was when scored'), ...problems(401, 404, 422) },
})

const standingsRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/blocks/{block}/standings',
  tags,
  summary: 'Places, totals, points by group and rating',
  ...may('read-published'),
  request: { params: blockParams, query: versionQuery },
  responses: { 200: json(standingsSchema, 'By place'), ...problems(401, 404, 422) },
})

const unitScoreRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/units/{unit}/score',
  tags,
  summary: 'The score of a unit on three bases, and where every figure comes from',
  ...may('read-published'),
  request: { params: unitParams, query: versionQuery },
  responses: { 200: json(unitScoreAnswerSchema, 'As it was when scored'), ...problems(401, 404, 422) },
})

const proposalsRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/proposals',
  tags,
  summary: 'Every commendation × block, with a line of proof for every unit',
  ...may('read-published'),
  request: { params: periodParams, query: versionQuery },
  responses: { 200: json(proposalsAnswerSchema, 'As it was when scored'), ...problems(401, 404, 422) },
})

const missingRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/missing',
  tags,
  summary: 'What the units without a total lack',
  ...may('read-published'),
  request: { params: periodParams, query: missingQuery },
  responses: { 200: json(missingAnswerSchema, 'As it was when scored'), ...problems(401, 404, 422) },
})

export const resultRoutes = ({ db, scorings }: Services) =>
  createRouter()
    .openapi(createResultRoute, async c => {
      const { asOf } = c.req.valid('json')
      const { id } = unwrap(await existingPeriod(db, c.req.valid('param').period))
      const { finished } = unwrap(scorings.start(writerOf(c), id, asOf))
      const { idle, ...result } = unwrap(await finished)
      const warnings = idleWarnings(idle, languageOf(c))
      const answer = { ...result, ...(warnings.length > 0 && { warnings }) }
      return result.created ? c.json(answer, 201) : c.json(answer, 200)
    })
    .openapi(overviewRoute, async c => {
      const { period } = c.req.valid('param')
      const { version } = c.req.valid('query')
      return c.json(unwrap(await readOverview(db, c.var.actor, period, version)), 200)
    })
    .openapi(standingsRoute, async c => {
      const { version } = c.req.valid('query')
      const wanted = { ...c.req.valid('param'), version }
      return c.json(unwrap(await readStandings(db, c.var.actor, wanted)), 200)
    })
    .openapi(unitScoreRoute, async c => {
      const { version } = c.req.valid('query')
      const wanted = { ...c.req.valid('param'), version }
      return c.json(unwrap(await readUnitScore(db, c.var.actor, wanted)), 200)
    })
    .openapi(missingRoute, async c => {
      const wanted = {
        ...c.req.valid('param'),
        version: undefined,
        block: undefined,
        ...c.req.valid('query'),
      }
      return c.json(unwrap(await readMissing(db, c.var.actor, wanted)), 200)
    })
    .openapi(proposalsRoute, async c => {
      const { period } = c.req.valid('param')
      const { version } = c.req.valid('query')
      return c.json(unwrap(await readProposals(db, c.var.actor, period, version)), 200)
    })
