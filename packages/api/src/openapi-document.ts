import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Right, type Rule, ruleOf } from './access/rights.ts'
import { sessionCookieName } from './access/session-cookie.ts'
import { problems } from './http/answers.ts'
import type { ApiEnvironment } from './http/router.ts'

/** What the OpenAPI document says of the whole. */
const info = {
  openapi: '3.1.0',
  info: {
    title: 'Thi đua API',
    version: '1',
    description: [
      'Chấm điểm, xếp hạng, xếp loại và đề nghị khen thưởng từ hoạt động của một kỳ thi đua; mọi con số đều có diễn giải.',
      'Scores, places, ratings and commendation proposals from the activities of an emulation period, each with its reasons.',
      '',
      'Every number that takes part in a score is decimal text. Every error is a problem document (RFC 9457) that lists all problems at once, in the language of `Accept-Language` (vi, en). Writing, and reading periods without a published result, takes the access token: `Authorization: Bearer …`, or a session cookie.',
    ].join('\n'),
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/api/v1' }],
  security: [{}, { token: [] }, { session: [] }],
}

interface Route {
  readonly method: string
  readonly path: string
  readonly 'x-right'?: readonly Right[]
  'x-roles'?: readonly string[]
  readonly request?: { readonly body?: unknown; readonly params?: unknown; readonly query?: unknown }
  readonly responses: object
  readonly security?: readonly object[]
}

/** A route that names no right is a mistake of ours that nobody may meet. */
const rulesOf = ({ method, path, 'x-right': rights }: Route): readonly Rule[] => {
  if (rights === undefined) throw new Error(`${method} ${path} names no right`)
  return rights.map(ruleOf)
}

const isForAnybody = (route: Route): boolean => rulesOf(route).some(({ about }) => about === 'anybody')

/** What any request of its kind may come to, whatever the route is about. */
const commonProblems = (route: Route, { method, request = {} } = route) => ({
  ...problems(401, 429, 500, 503),
  ...(method !== 'get' && problems(403)),
  ...(!isForAnybody(route) && problems(403)),
  ...(request.params || request.query || request.body ? problems(422) : {}),
  ...(request.body ? problems(400, 413, 415) : {}),
})

/**
 * What is a named schema or null comes out of the generator as both at once, which no value is. Said here as either.
 */
const nullable = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(nullable)
  if (typeof node !== 'object' || node === null) return node
  const { allOf, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, nullable(value)] as const),
  ) as { allOf?: { $ref?: string; type?: unknown }[] }
  const [named, added] = allOf ?? []
  if (named?.$ref === undefined || !Array.isArray(added?.type)) return allOf ? { ...rest, allOf } : rest
  const { type: _, ...notes } = added
  return { ...rest, ...notes, anyOf: [named, { type: 'null' }] }
}

/**
 * The OpenAPI document of all routes, made when it is first asked for. Which operations take the token, and what
 * every request may come to, follows from the routes, so that no route has to repeat it.
 */
export const describeApi = (routes: OpenAPIHono<ApiEnvironment>): (() => object) => {
  const { openAPIRegistry } = routes
  const { name, prefix } = sessionCookieName
  openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  openAPIRegistry.registerComponent('securitySchemes', 'session', {
    ...{ type: 'apiKey', in: 'cookie', name },
    description: `Set by POST /sessions; with https its name begins with ${prefix}`,
  })
  for (const definition of openAPIRegistry.definitions)
    if (definition.type === 'route') {
      const { route } = definition as { route: { -readonly [K in keyof Route]: Route[K] } }
      route.responses = { ...commonProblems(route), ...route.responses }
      if (isForAnybody(route)) continue
      const roles = rulesOf(route).flatMap(rule => Object.keys(rule.roles))
      route['x-roles'] = [...new Set(roles)]
      route.security = [{ token: [] }, { session: [] }]
    }
  let document: object | undefined
  return () => {
    document ??= nullable(routes.getOpenAPI31Document(info)) as object
    return document
  }
}
