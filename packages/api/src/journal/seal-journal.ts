import type { Db, Transaction } from '../db/database.ts'
import { sha256 } from '../intake/fingerprint.ts'
import { findNewestSeal, insertSeals, lockChain, type Seal, selectWaiting } from './seal.repository.ts'

/** What the first link follows. */
export const beginning = '0'.repeat(64)

/** A link: over its number, the link before it, and the row that it seals. */
export const sealDigest = (
  number: number,
  before: string,
  row: { readonly id: string; readonly digest: string },
): string => sha256(`${number} ${before} ${row.id} ${row.digest}`)

/** Rows that one statement seals. */
const atATime = 500

/** Seals all rows that are committed; gives the newest link, or undefined while there is none. */
export const sealWaiting = async (trx: Transaction, wait: boolean): Promise<Seal | undefined> => {
  if (!(await lockChain(trx, wait))) return undefined
  let newest = await findNewestSeal(trx)
  for (;;) {
    const rows = await selectWaiting(trx, atATime)
    const seals: Seal[] = []
    for (const row of rows) {
      const number: number = (newest?.number ?? 0) + 1
      newest = { number, journal: row.id, digest: sealDigest(number, newest?.digest ?? beginning, row) }
      seals.push(newest)
    }
    if (seals.length > 0) await insertSeals(trx, seals)
    if (rows.length < atATime) return newest
  }
}

/** The sealer's turn. Another process may be at it: then there is nothing to do here. */
export const sealJournal = async (db: Db): Promise<void> => {
  if ((await selectWaiting(db, 1)).length === 0) return
  await db.transaction().execute(trx => sealWaiting(trx, false))
}
