import { OpenAPIHono } from '@hono/zod-openapi'
import type { RequestIdVariables } from 'hono/request-id'
import type { Actor } from '../access/actor.ts'
import { ProblemException } from '../problem.ts'
import { requestIssues } from './request-issues.ts'

export interface ApiEnvironment {
  Variables: RequestIdVariables & { actor: Actor }
}

/** A router whose requests are refused with every problem they have. */
export const createRouter = () =>
  new OpenAPIHono<ApiEnvironment>({
    defaultHook: result => {
      if (!result.success) throw new ProblemException(requestIssues(result.error))
    },
  })
