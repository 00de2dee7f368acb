import { createRoute, type z } from '@hono/zod-openapi'
import { issue } from '@thidua/scoring/issues'
import type { MiddlewareHandler, TypedResponse } from 'hono'
import type { Actor } from '../access/actor.ts'
import { clientAddress } from '../access/client-address.ts'
import { hasWhole } from '../access/held.ts'
import { may } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { limitBodyTo } from '../http/guard.ts'
import { type ApiEnvironment, createRouter } from '../http/router.ts'
import { languageOf, ProblemException, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { scoreBodyJob } from './score-body.ts'
import { scoreAnswerSchema, scoreRequestSchema } from './scoring.schema.ts'

/** Without a token: so many bytes, and so many requests a minute, before anything of the body is read. */
const openMegabytes = 5

const mayScoreMuch = (actor: Actor): boolean => hasWhole(actor, 'score-much-data', null)

const limitOpenUse = ({ openScorings, settings }: Services): MiddlewareHandler<ApiEnvironment> => {
  const limit = limitBodyTo(openMegabytes)
  return async (c, next) => {
    if (mayScoreMuch(c.var.actor)) return next()
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
    'For other systems: nothing is read from the database and nothing is kept. Without a token 30 requests a minute of at most 5 MB. What is more than one request may have computed is refused with the limit: units × lines, facts and forms, the size of the answer, seconds and megabytes.',
  request: {
    body: {
      required: true,
      // Named, not validated here: the body is read where it is scored, in a process of its own.
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ScoreRequest' } } },
    },
  },
  responses: { 200: json(scoreAnswerSchema, 'The result'), ...problems(400, 401, 413, 415, 422, 429, 503) },
})

type Scored = TypedResponse<z.input<typeof scoreAnswerSchema>, 200, 'json'>

export const scoringRoutes = (services: Services) => {
  const router = createRouter()
  router.openAPIRegistry.register('ScoreRequest', scoreRequestSchema)
  return router.openapi({ ...scoreRoute, ...may('score-own-data', limitOpenUse(services)) }, async c => {
    const { open, committee } = services.work
    const isJson = /^application\/([\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? '')
    if (!isJson) throw new ProblemException([issue('other-content-type', [])])
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const pool = mayScoreMuch(c.var.actor) ? committee : open
    const answer = unwrap(await pool.run(scoreBodyJob, { bytes, language: languageOf(c) }))
    return c.body(answer as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/json',
    }) as unknown as Scored
  })
}
