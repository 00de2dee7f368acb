import { issue } from '@thidua/scoring/issues'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnvironment } from '../http/router.ts'
import { ProblemException } from '../problem.ts'
import type { Writer } from './actor.ts'
import { grantsFor, holdingNow } from './held.ts'
import { type Right, ruleOf } from './rights.ts'

const refuse = (code: string, params: Readonly<Record<string, string>> = {}): never => {
  throw new ProblemException([issue(code, [], params)])
}

/** The period that a request is about: the one in its path, or that of the import in its path. */
const scopeOf = (c: Context<ApiEnvironment>) => {
  const { period, import: file } = c.req.param() as { period?: string; import?: string }
  if (period !== undefined) return c.var.access.scopeOfPeriod(period)
  return file === undefined ? null : c.var.access.scopeOfImport(file)
}

const guardOf =
  (right: Right): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    if (ruleOf(right).about === 'anybody') return next()
    const { actor } = c.var
    if (actor.kind === 'public') return refuse('sign-in-needed')
    const scope = await scopeOf(c)
    const grants = grantsFor(actor, right, scope)
    if (grants.length === 0) return refuse('not-allowed')
    const holding = scope ? holdingNow(grants, right, scope) : grants
    if (holding.length === 0) return refuse('not-any-more')
    c.set('grants', holding)
    return next()
  }

/**
 * What a route says of the right that it takes, and of what else is done before its handler. Who has the right passes;
 * which records of a period it reaches is asked of each by the handler. What is not there passes as well: whoever has
 * the right anywhere is told that it is not there.
 *
 * Example: `createRoute({ …, ...may('publish') })`.
 */
export const may = (right: Right, ...more: readonly MiddlewareHandler[]) => ({
  'x-right': right,
  middleware: [guardOf(right), ...more],
})

/** Who writes, in the role that lets them: the first of those that passed the guard. */
export const writerOf = (c: Context<ApiEnvironment>): Writer => {
  const { actor, grants } = c.var
  const [grant] = grants
  if (actor.kind === 'public' || !grant) throw new Error('a route that writes names no right that it needs')
  return { ...actor, role: grant.role }
}
