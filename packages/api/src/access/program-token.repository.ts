import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { Grant } from './grant.ts'

export const selectTokens = (db: Db) =>
  db
    .selectFrom('token')
    .leftJoin('person', 'person.id', 'token.madeBy')
    .select(['token.id', 'token.name', 'madeBy', 'person.name as makerName'])
    .select(['createdAt', 'expiresAt', 'revokedAt', 'lastUsedOn'])
    .select(sql<Grant | null>`granted`.as('granted'))
    .orderBy('createdAt', 'desc')
    .orderBy('token.id')
    .execute()

export const insertToken = (
  trx: Transaction,
  token: { digest: string; name: string; madeBy: string | null; expiresAt: string; granted: Grant },
) =>
  trx
    .insertInto('token')
    .values({ ...token, granted: JSON.stringify(token.granted), revokedAt: null })
    .returning(['id', 'createdAt'])
    .executeTakeFirstOrThrow()

/** Ends a token with the sessions that came of it; undefined where none of this id holds. */
export const revokeToken = (trx: Transaction, id: string, now: string) =>
  trx
    .updateTable('token')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst()

/** Whether anybody can come in as a secretary who needs no token from before there were people. */
export const hasSecretary = async (db: Db, today: string): Promise<boolean> => {
  const found = await db
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.person')
    .innerJoin('password', 'password.person', 'person.id')
    .select('person.id')
    .where('roleGrant.role', '=', 'secretary')
    .where('roleGrant.period', '=', '')
    .where(({ or, eb }) => or([eb('roleGrant.endsOn', 'is', null), eb('roleGrant.endsOn', '>=', today)]))
    .where(({ or, eb }) => or([eb('person.endedOn', 'is', null), eb('person.endedOn', '>', today)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
