import { randomUUID } from 'node:crypto'
import { type QueryExecutorProvider, sql } from 'kysely'
import type { Transaction } from '../db/database.ts'
import { type JournalEntry, journalDigest, reasonDigest } from './journal-digest.ts'

/** The number of a change that begins: its row in the journal will have it. */
export const reserveChange = async (db: QueryExecutorProvider): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select nextval('journal_id')::text as id`.execute(db)
  return rows[0]?.id as string
}

/** What this transaction writes from here on belongs to the change. */
export const useChange = (trx: QueryExecutorProvider, change: string) =>
  sql`select set_config('thidua.change', ${change}, true)`.execute(trx)

/** The moment of a transaction as the journal keeps it. */
export const selectMoment = async (db: QueryExecutorProvider): Promise<string> => {
  const { rows } = await sql<{ at: string }>`select date_trunc('milliseconds', now()) as at`.execute(db)
  return new Date(rows[0]?.at as string).toISOString()
}

/** Writes the row of a change, to be sealed soon. */
export const insertJournal = async (trx: QueryExecutorProvider, entry: JournalEntry): Promise<void> => {
  const { id, period, at, actor, action, subject, reason, details, records } = entry
  const salt = randomUUID()
  const digest = journalDigest({ ...entry, reason: reason === null ? null : reasonDigest(reason, salt) })
  await sql`
    with added as (
      insert into journal (id, period, at, actor, action, subject, reason, details, records, salt, digest)
      values (${id}, ${period}, ${at}, ${JSON.stringify(actor)}, ${action}, ${JSON.stringify(subject)}, ${reason},
        ${JSON.stringify(details)}, ${JSON.stringify(records)}, ${salt}, ${digest})
      returning id
    )
    insert into journal_waiting select id from added`.execute(trx)
}

/** The number of the change that runs. */
export const currentChange = async (trx: Transaction): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select current_setting('thidua.change') as id`.execute(trx)
  return rows[0]?.id as string
}
