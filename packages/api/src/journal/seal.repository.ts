import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'

/** A link of the chain over the journal. */
export interface Seal {
  readonly number: number
  readonly journal: string
  readonly digest: string
}

/** Of the lock under which links are added: any number that nothing else locks. */
const lock = sql.lit(7_421_906)

/** Whether this transaction may add links now; `wait` takes its turn behind whoever does. */
export const lockChain = async (trx: Transaction, wait: boolean): Promise<boolean> => {
  if (wait) {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(trx)
    return true
  }
  const { rows } = await sql<{
    locked: boolean
  }>`select pg_try_advisory_xact_lock(${lock}) as locked`.execute(trx)
  return rows[0]?.locked === true
}

export const findNewestSeal = async (db: Db): Promise<Seal | undefined> => {
  const seal = await db
    .selectFrom('journalSeal')
    .select(['number', 'journal', 'digest'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return seal && { ...seal, number: Number(seal.number) }
}

/** Rows of the journal that wait for their link. */
export const selectWaiting = (db: Db, limit: number) =>
  db
    .selectFrom('journalWaiting')
    .innerJoin('journal', 'journal.id', 'journalWaiting.journal')
    .select(['journal.id', 'journal.digest'])
    .orderBy('journal.id')
    .limit(limit)
    .execute()

export const insertSeals = async (trx: Transaction, seals: readonly Seal[]): Promise<void> => {
  const rows = seals.map(({ number, ...seal }) => ({ ...seal, number: String(number) }))
  await trx.insertInto('journalSeal').values(rows).execute()
  const sealed = seals.map(({ journal }) => journal)
  await trx.deleteFrom('journalWaiting').where('journal', 'in', sealed).execute()
}
