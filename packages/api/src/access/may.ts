import { issue } from '@thidua/scoring/issues'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnvironment } from '../http/router.ts'
import { ProblemException } from '../problem.ts'
import type { Writer } from './actor.ts'
import type { Grant } from './grant.ts'
import { heldFor, holdingNow } from './held.ts'
import { type Right, ruleOf } from './rights.ts'

const refuse = (code: string): never => {
  throw new ProblemException([issue(code, [])])
}

/** The period that a request is about: the one in its path, or that of the import in its path. */
const scopeOf = (c: Context<ApiEnvironment>) => {
  const { period, import: file } = c.req.param() as { period?: string; import?: string }
  if (period !== undefined) return c.var.access.scopeOfPeriod(period)
  return file === undefined ? null : c.var.access.scopeOfImport(file)
}

const guardOf =
  (rights: readonly Right[]): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const abouts = new Set(rights.map(right => ruleOf(right).about))
    if (abouts.has('anybody')) return next()
    const { actor } = c.var
    if (actor.kind === 'public') return refuse('sign-in-needed')
    const scope = await scopeOf(c)
    const heldBy = (grants: readonly Grant[]) => rights.flatMap(right => heldFor(grants, right, scope))
    const held = heldBy(actor.grants)
    const [first] = scope ? holdingNow(held, scope) : held
    if (!first && heldBy(actor.kind === 'person' ? actor.withheld : []).length > 0)
      return refuse('second-factor-needed')
    if (held.length === 0) return refuse('not-allowed')
    if (!first) return refuse('not-any-more')
    c.set('acting', { role: first.grant.role, scope })
    return next()
  }

/**
 * What a route says of the right that it takes, or of those of which any will do, and of what else is done before its
 * handler. Who has the right passes; which records of a period it reaches is asked of each by the handler. What is not
 * there passes as well: whoever has the right anywhere is told that it is not there.
 *
 * Example: `createRoute({ …, ...may('publish') })`.
 */
export const may = (right: Right | readonly Right[], ...more: readonly MiddlewareHandler[]) => {
  const rights = [right].flat()
  return { 'x-right': rights, middleware: [guardOf(rights), ...more] }
}

/** Who writes, in the first of their roles that passed the guard. */
export const writerOf = (c: Context<ApiEnvironment>): Writer => {
  const { actor, acting } = c.var
  if (actor.kind === 'public' || !acting) throw new Error('a route that writes names no right that it needs')
  return { ...actor, ...acting }
}
