import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { JournalActor } from '../journal/journal-digest.ts'
import { knownActor } from '../journal/known-actor.repository.ts'
import type { StoredState } from './pending-change.table.ts'

const selectChanges = (db: Db) =>
  db
    .selectFrom('pendingChange')
    .leftJoin('person as decider', 'decider.id', 'pendingChange.decidedBy')
    .leftJoin('person as about', join =>
      join.on(
        sql<boolean>`about.id = coalesce(pending_change.subject ->> 'person', pending_change.subject ->> 'from')`,
      ),
    )
    .leftJoin('period', 'period.id', 'pendingChange.period')
    .select(['pendingChange.id', 'pendingChange.period', 'period.title as periodTitle', 'kind', 'subject'])
    .select(['reason', 'content', 'seen', 'proposedBy', 'proposedAt', 'answer', 'decidedAt', 'decidedBy'])
    .select(['decider.name as deciderName', 'about.name as personName'])
    .select(sql<StoredState>`state`.as('state'))
    .select(knownActor(sql.ref('pendingChange.proposer')).as('proposer'))

export type PendingChangeRow = Awaited<ReturnType<ReturnType<typeof selectChanges>['execute']>>[number]

export const findPendingChange = (db: Db, id: string): Promise<PendingChangeRow | undefined> =>
  selectChanges(db).where('pendingChange.id', '=', id).executeTakeFirst()

/** So many that were settled are listed; the journal has them all. */
const mostSettled = 50

/** Those that wait, the oldest first, and those that were settled last. */
export const selectPendingChanges = async (db: Db) => ({
  waiting: await selectChanges(db)
    .where('state', '=', 'waiting')
    .orderBy('proposedAt')
    .orderBy('pendingChange.id')
    .execute(),
  settled: await selectChanges(db)
    .where('state', '<>', 'waiting')
    .orderBy('decidedAt', 'desc')
    .orderBy('pendingChange.id')
    .limit(mostSettled)
    .execute(),
})

/** How many wait since a moment for somebody else than a person. */
export const countWaitingFor = async (db: Db, person: string, since: string): Promise<number> => {
  const { count } = await db
    .selectFrom('pendingChange')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'waiting')
    .where('proposedBy', '<>', person)
    .where('proposedAt', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/** Its state, held until the transaction ends: of two who decide at once the second finds it settled. */
export const lockPendingChange = (trx: Transaction, id: string) =>
  trx
    .selectFrom('pendingChange')
    .select(['id', 'seen', 'proposedBy', 'proposedAt'])
    .select(sql<StoredState>`state`.as('state'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertPendingChange = (
  trx: Transaction,
  {
    subject,
    content,
    proposer,
    ...row
  }: {
    readonly id: string
    readonly period: string
    readonly kind: string
    readonly subject: Readonly<Record<string, string>>
    readonly reason: string | null
    readonly content: object
    readonly seen: string
    readonly proposer: JournalActor
    readonly proposedBy: string
    readonly proposedAt: string
  },
) =>
  trx
    .insertInto('pendingChange')
    .values({
      ...row,
      ...{ subject: JSON.stringify(subject), content: JSON.stringify(content) },
      ...{ proposer: JSON.stringify(proposer), state: 'waiting' },
    })
    .execute()

/** Whatever became of it, what it would have done is kept no longer. */
export const settlePendingChange = (
  trx: Transaction,
  id: string,
  settled: {
    readonly state: StoredState
    readonly decidedBy: string
    readonly decidedAt: string
    readonly answer: string | null
  },
) =>
  trx
    .updateTable('pendingChange')
    .set({ ...settled, content: sql`null` as never })
    .where('id', '=', id)
    .execute()
