import { createRoute } from '@hono/zod-openapi'
import { isCommittee } from '../access/actor.ts'
import { clientAddress } from '../access/client-address.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { scoreAnswerSchema, scoreRequestSchema } from './scoring.schema.ts'
import { scoreRequest } from './scoring.service.ts'

const scoreRoute = createRoute({
  method: 'post',
  path: '/score',
  tags: ['Stateless scoring'],
  summary: 'Criteria set, units and their facts in; result with reasons out',
  description:
    'For other systems: nothing is read from the database and nothing is kept. Without a token 30 requests a minute.',
  request: { body: jsonBody(scoreRequestSchema) },
  responses: { 200: json(scoreAnswerSchema, 'The result'), ...problems(400, 401, 413, 422, 429) },
})

export const scoringRoutes = ({ openScorings, settings }: Services) =>
  createRouter().openapi(scoreRoute, async c => {
    if (!isCommittee(c.var.actor)) {
      const address = clientAddress(c, settings.trustProxy)
      await openScorings.check(address)
      await openScorings.count(address)
    }
    return c.json(unwrap(scoreRequest(c.req.valid('json'))), 200)
  })
