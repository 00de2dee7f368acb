import type { Context } from 'hono'
import { json } from '../http/answers.ts'
import type { ApiEnvironment } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { askerOf, readPendingChange } from './list.service.ts'
import { pendingChangeSchema } from './pending-change.schema.ts'

/** What a route answers too whose change may take a second person. */
export const pendingAnswer = {
  202: json(pendingChangeSchema, 'Nothing is done yet: the change waits for another secretary'),
}

/** A change that waits, as its proposer is told of it. */
export const pendingOf = async (
  c: Context<ApiEnvironment>,
  { db, now }: Pick<Services, 'db' | 'now'>,
  id: string,
) => unwrap(await readPendingChange(db, id, askerOf(c.var.actor), now()))
