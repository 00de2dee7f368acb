import { OpenAPIHono } from '@hono/zod-openapi'
import type { RequestIdVariables } from 'hono/request-id'
import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/grant.ts'
import type { PeriodScope } from '../access/period-scope.ts'
import { ProblemException } from '../problem.ts'
import { requestIssues } from './request-issues.ts'

export interface ApiEnvironment {
  Variables: RequestIdVariables & {
    actor: Actor
    /** In which role, and in which period, the actor passed the guard; undefined where anybody passes. */
    acting: { readonly role: Role; readonly scope: PeriodScope | null } | undefined
    access: {
      scopeOfPeriod(period: string): Promise<PeriodScope | null>
      scopeOfImport(file: string): Promise<PeriodScope | null>
    }
  }
}

/** A router whose requests are refused with every problem they have. */
export const createRouter = () =>
  new OpenAPIHono<ApiEnvironment>({
    defaultHook: result => {
      if (!result.success) throw new ProblemException(requestIssues(result.error))
    },
  })
