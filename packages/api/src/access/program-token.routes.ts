import { createRoute } from '@hono/zod-openapi'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { may, writerOf } from './may.ts'
import {
  madeProgramTokenSchema,
  newProgramTokenSchema,
  programTokenListSchema,
  programTokenParams,
  revokedProgramTokenSchema,
} from './program-token.schema.ts'
import { endToken, listTokens, makeToken } from './program-token.service.ts'

const tags = ['Access']

const listRoute = createRoute({
  method: 'get',
  path: '/tokens',
  tags,
  summary: 'Tokens of programs, with what each may do and until when',
  ...may('manage-tokens'),
  responses: { 200: json(programTokenListSchema, 'The newest first'), ...problems(401, 403) },
})

const makeRoute = createRoute({
  method: 'post',
  path: '/tokens',
  tags,
  summary: 'Make a token for a program; it is shown this once',
  ...may('manage-tokens'),
  request: { body: jsonBody(newProgramTokenSchema) },
  responses: { 201: json(madeProgramTokenSchema, 'The token'), ...problems(400, 401, 403, 413, 422) },
})

const endRoute = createRoute({
  method: 'delete',
  path: '/tokens/{token}',
  tags,
  summary: 'Revoke a token; the sessions that came of it end with it',
  ...may('manage-tokens'),
  request: { params: programTokenParams },
  responses: { 200: json(revokedProgramTokenSchema, 'Revoked'), ...problems(401, 403, 404, 409, 422) },
})

export const programTokenRoutes = ({ db, now }: Services) =>
  createRouter()
    .openapi(listRoute, async c => c.json({ tokens: await listTokens(db) }, 200))
    .openapi(makeRoute, async c =>
      c.json(unwrap(await makeToken(db, writerOf(c), c.req.valid('json'), now())), 201),
    )
    .openapi(endRoute, async c => {
      const { token } = c.req.valid('param')
      return c.json({ revoked: unwrap(await endToken(db, writerOf(c), token, now())) }, 200)
    })
