import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Keys are remembered for a day, and so many of them at most: the oldest go first. */
const longest = sql<string>`now() - interval '24 hours'`
const mostKeys = 10_000

const forgetOld = (db: Db) =>
  db
    .deleteFrom('idempotencyKey')
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('createdAt', '<', longest),
        eb(
          'createdAt',
          '<=',
          selectFrom('idempotencyKey as newer')
            .select('newer.createdAt')
            .orderBy('newer.createdAt', 'desc')
            .offset(mostKeys - 1)
            .limit(1),
        ),
      ]),
    )
    .execute()

/** Takes a key for a request; null when nobody had it, else what is known of the one that has. */
export const takeKey = async (db: Db, key: string, request: string) => {
  await forgetOld(db)
  const taken = await db
    .insertInto('idempotencyKey')
    .values({ key, request })
    .onConflict(conflict => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return null
  const found = await db
    .selectFrom('idempotencyKey')
    .select(['request', 'status', 'headers', 'body'])
    .where('key', '=', key)
    .executeTakeFirst()
  // It was let go in between: as if it still ran.
  return found ?? { request, status: null, headers: null, body: null }
}

export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export const keepAnswer = (db: Db, key: string, { status, headers, body }: KeptAnswer) =>
  db
    .updateTable('idempotencyKey')
    .set({ status, headers: JSON.stringify(headers), body })
    .where('key', '=', key)
    .execute()

/** Lets a key go whose request changed nothing: it may be sent again, mended. */
export const releaseKey = (db: Db, key: string) =>
  db.deleteFrom('idempotencyKey').where('key', '=', key).execute()
