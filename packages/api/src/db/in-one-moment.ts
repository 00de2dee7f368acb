import type { Db, Transaction } from './database.ts'

/** Reads everything as of one moment of the database, while others go on writing. */
export const inOneMoment = <T>(db: Db, read: (trx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').execute(read)
