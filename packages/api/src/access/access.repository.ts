import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'

/** Adds a token if there is none at all; true when it was added. Two servers starting at once add one. */
export const insertFirstToken = async (trx: Transaction, digest: string): Promise<boolean> => {
  await sql`lock table token in exclusive mode`.execute(trx)
  const existing = await trx.selectFrom('token').select('id').limit(1).executeTakeFirst()
  if (existing) return false
  await trx.insertInto('token').values({ digest, revokedAt: null }).execute()
  return true
}

/** Replaces every token; sessions end with the tokens they came from. */
export const replaceTokens = async (trx: Transaction, digest: string, now: string): Promise<void> => {
  await trx.updateTable('token').set({ revokedAt: now }).where('revokedAt', 'is', null).execute()
  await trx.insertInto('token').values({ digest, revokedAt: null }).execute()
}

export const findToken = (db: Db, digest: string) =>
  db
    .selectFrom('token')
    .select('id')
    .where('digest', '=', digest)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()

export const insertSession = (db: Db, session: { digest: string; token: string; expiresAt: string }) =>
  db
    .insertInto('session')
    .values({ ...session, revokedAt: null })
    .execute()

/** A session that still holds: neither ended, nor expired, and its token not revoked. */
export const findSession = (db: Db, digest: string, now: string) =>
  db
    .selectFrom('session')
    .innerJoin('token', 'token.id', 'session.token')
    .select(['session.digest', 'session.token', 'session.expiresAt'])
    .where('session.digest', '=', digest)
    .where('session.expiresAt', '>', now)
    .where('session.revokedAt', 'is', null)
    .where('token.revokedAt', 'is', null)
    .$narrowType<{ token: string }>()
    .executeTakeFirst()

export const revokeSession = (db: Db, digest: string, now: string) =>
  db.updateTable('session').set({ revokedAt: now }).where('digest', '=', digest).execute()

export const deleteExpiredSessions = (db: Db, now: string) =>
  db.deleteFrom('session').where('expiresAt', '<=', now).execute()
