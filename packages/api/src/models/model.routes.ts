import { createRoute } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { json, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { modelListSchema, modelParams, modelSchema } from './model.schema.ts'
import { readModel, visibleModels } from './visible-models.ts'

const tags = ['Models']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/models',
  tags,
  summary: 'Models with origin and adopters',
  ...may('read-published'),
  request: { params: periodParams },
  responses: { 200: json(modelListSchema, 'By code'), ...problems(401, 404) },
})

const readRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/models/{model}',
  tags,
  summary: 'One model',
  ...may('read-published'),
  request: { params: modelParams },
  responses: { 200: json(modelSchema, 'The model'), ...problems(401, 404, 422) },
})

export const modelRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { period } = c.req.valid('param')
      return c.json({ models: [...unwrap(await visibleModels(db, c.var.actor, period))] }, 200)
    })
    .openapi(readRoute, async c => {
      const { period, model } = c.req.valid('param')
      return c.json(unwrap(await readModel(db, c.var.actor, period, model)), 200)
    })
