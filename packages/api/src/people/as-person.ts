import { issue } from '@thidua/scoring/issues'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnvironment } from '../http/router.ts'
import { ProblemException } from '../problem.ts'
import type { PersonActor } from './join.service.ts'

/** A program has no password, no sessions and no notices to look after. */
export const personOf = (c: Context<ApiEnvironment>): PersonActor => {
  const { actor } = c.var
  if (actor.kind === 'person') return actor
  throw new ProblemException([issue(actor.kind === 'public' ? 'sign-in-needed' : 'person-needed', [])])
}

/** Asked before the body is looked at. */
export const asPerson: MiddlewareHandler<ApiEnvironment> = (c, next) => {
  personOf(c)
  return next()
}
