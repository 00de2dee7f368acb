import type { Db, Transaction } from '../db/database.ts'

export const insertLinks = (
  trx: Transaction,
  links: readonly { digest: string; person: string; madeAt: string; expiresAt: string }[],
) =>
  trx
    .insertInto('oneTimeLink')
    .values(links.map(link => ({ ...link, usedAt: null, revokedAt: null })))
    .execute()

/** A newer link, or the end of a person, makes the earlier ones void. */
export const revokeLinks = (trx: Transaction, persons: readonly string[], now: string) =>
  trx
    .updateTable('oneTimeLink')
    .set({ revokedAt: now })
    .where('person', 'in', persons)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute()

export const findLink = (db: Db, digest: string) =>
  db.selectFrom('oneTimeLink').selectAll().where('digest', '=', digest).executeTakeFirst()

/** True for the one who came first. */
export const useUpLink = async (trx: Transaction, digest: string, now: string): Promise<boolean> =>
  (
    await trx
      .updateTable('oneTimeLink')
      .set({ usedAt: now })
      .where('digest', '=', digest)
      .where('usedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .returning('digest')
      .execute()
  ).length > 0

/** The day on which the open link of each person ends. */
export const selectOpenLinks = async (
  db: Db,
  persons: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, string>> => {
  if (persons.length === 0) return new Map()
  const rows = await db
    .selectFrom('oneTimeLink')
    .select(['person', 'expiresAt'])
    .where('person', 'in', persons)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
  return new Map(rows.map(({ person, expiresAt }) => [person, expiresAt]))
}
