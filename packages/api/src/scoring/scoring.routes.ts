import { createRoute } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { isCommittee } from '../access/actor.ts'
import { clientAddress } from '../access/client-address.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { limitBodyTo } from '../http/guard.ts'
import { refuseWhole } from '../http/readable-records.ts'
import { type ApiEnvironment, createRouter } from '../http/router.ts'
import { describeIssues, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { scoreAnswerSchema, scoreRequestSchema } from './scoring.schema.ts'
import { checkPartialRequest, scoreRequest } from './scoring.service.ts'

/** Without a token: so many bytes, and so many requests a minute, before anything of the body is read. */
const openMegabytes = 5

const limitOpenUse = ({ openScorings, settings }: Services): MiddlewareHandler<ApiEnvironment> => {
  const limit = limitBodyTo(openMegabytes)
  return async (c, next) => {
    if (isCommittee(c.var.actor)) return next()
    const address = clientAddress(c, settings.trustProxy)
    await openScorings.check(address)
    await openScorings.count(address)
    return limit(c, next)
  }
}

const scoreRoute = createRoute({
  method: 'post',
  path: '/score',
  tags: ['Stateless scoring'],
  summary: 'Criteria set, units and their facts in; result with reasons out',
  description:
    'For other systems: nothing is read from the database and nothing is kept. Without a token 30 requests a minute of at most 5 MB.',
  request: { body: jsonBody(scoreRequestSchema) },
  responses: { 200: json(scoreAnswerSchema, 'The result'), ...problems(400, 401, 413, 422, 429) },
})

export const scoringRoutes = (services: Services) =>
  createRouter().openapi(
    { ...scoreRoute, middleware: limitOpenUse(services) },
    c => {
      const scored = scoreRequest(c.req.valid('json'))
      const { result, explanations } = unwrap(scored)
      return c.json(
        { result, explanations, warnings: describeIssues(c, scored.ok ? scored.warnings : []) },
        200,
      )
    },
    refuseWhole(scoreRequestSchema, async (_, { value, partial }) => checkPartialRequest(value, partial)),
  )
