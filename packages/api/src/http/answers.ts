import type { z } from '@hono/zod-openapi'
import { problemSchema } from '../problem.ts'

const descriptions = {
  400: 'The request cannot be read',
  401: 'The access token is missing or wrong, or the period is not published',
  403: 'Refused: the caller has no right to this, or the request came from another site',
  404: 'Not found',
  409: 'In conflict with what is stored',
  413: 'Too large',
  415: 'Content of another type',
  422: 'Not valid; every problem is listed',
  429: 'Too many attempts',
  500: 'A fault of this program; it is in the log under `requestId`',
  503: 'Not now; `Retry-After` says when to ask again',
} as const

type ProblemStatus = keyof typeof descriptions
const problemContent = { 'application/problem+json': { schema: problemSchema } }

/** The problem documents a path may answer with. Example: `problems(401, 404)`. */
export const problems = <const S extends readonly ProblemStatus[]>(...statuses: S) =>
  Object.fromEntries(
    statuses.map(status => [status, { description: descriptions[status], content: problemContent }]),
  ) as { [K in S[number]]: { description: string; content: typeof problemContent } }

/** A JSON answer of a path. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A JSON body that a path needs. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})
