import type { QueryExecutorProvider } from 'kysely'
import { insertJournal, selectMoment } from './journal.repository.ts'
import type { KeptKind } from './kept-kind.ts'
import { readMade } from './made-records.ts'

/** The first row of the journal of a database that had records before it kept one; an empty database needs none. */
export const keepTakenOver = async (
  db: QueryExecutorProvider,
  kinds: readonly KeptKind[],
  change: string,
): Promise<void> => {
  const records = await readMade(db, kinds, change)
  if (Object.keys(records).length === 0) return
  const actor = { kind: 'system', id: 'migration', role: 'system' } as const
  const at = await selectMoment(db)
  const told = { period: null, action: 'taken-over', subject: {}, reason: null, details: {} }
  await insertJournal(db, { id: change, at, actor, ...told, records })
}
