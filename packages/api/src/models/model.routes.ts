import { createRoute } from '@hono/zod-openapi'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { modelListSchema, modelParams, modelSchema } from './model.schema.ts'
import { listModels, readModel } from './model.service.ts'

const tags = ['Models']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/models',
  tags,
  summary: 'Models with origin and adopters',
  request: { params: periodParams },
  responses: { 200: json(modelListSchema, 'By code'), ...problems(401, 404) },
})

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/models/{model}',
  tags,
  summary: 'One model',
  request: { params: modelParams },
  responses: { 200: json(modelSchema, 'The model'), ...problems(401, 404, 422) },
})

export const modelRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      return c.json({ models: await listModels(db, id) }, 200)
    })
    .openapi(readRoute, async c => {
      const { period, model } = c.req.valid('param')
      const { id } = unwrap(await visiblePeriod(db, c.var.actor, period))
      return c.json(unwrap(await readModel(db, id, model)), 200)
    })
