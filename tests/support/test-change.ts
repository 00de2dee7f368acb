import type { Db, Transaction } from '../../packages/api/src/db/database.ts'
import { inChange } from '../../packages/api/src/journal/in-change.ts'

/** Writes straight into the tables, as a change of its own: without one no table takes anything. */
export const writeInTest = async (
  db: Db,
  period: string,
  work: (trx: Transaction) => Promise<unknown>,
): Promise<void> => {
  const actor = { kind: 'system', id: 'command-line' } as const
  await inChange(db, { actor, action: 'records-stored', period }, async trx => {
    await work(trx)
    return { value: undefined, changed: false }
  })
}
