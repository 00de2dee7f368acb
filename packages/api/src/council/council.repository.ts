import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import type { NewCount } from './council.schema.ts'
import type { SessionAward, SessionMember } from './council.table.ts'

/** The sessions of a period, the newest first. */
export const selectSessions = (db: Db, period: string) =>
  db
    .selectFrom('councilSession')
    .select([
      'id',
      'heldOn',
      'place',
      'version',
      'quorum',
      'isWritingAllowed',
      'members',
      'awards',
      'revision',
    ])
    .where('period', '=', period)
    .orderBy('heldOn', 'desc')
    .orderBy('id')

export type SessionRow = Awaited<ReturnType<ReturnType<typeof selectSessions>['execute']>>[number]

export const findSession = (db: Db, period: string, id: string): Promise<SessionRow | undefined> =>
  selectSessions(db, period).where('id', '=', id).executeTakeFirst()

interface StoredSession extends Omit<SessionRow, 'revision' | 'members' | 'awards'> {
  readonly members: readonly SessionMember[]
  readonly awards: readonly SessionAward[]
}

export const storeSession = (trx: Transaction, period: string, session: StoredSession) => {
  const { members, awards, ...row } = session
  return upsert(
    trx,
    'councilSession',
    ['period', 'id'],
    [{ period, ...row, members: JSON.stringify(members), awards: JSON.stringify(awards) }],
  )
}

export const deleteSession = async (trx: Transaction, period: string, id: string): Promise<void> => {
  await trx.deleteFrom('councilCount').where('period', '=', period).where('session', '=', id).execute()
  await trx.deleteFrom('councilSession').where('period', '=', period).where('id', '=', id).execute()
}

/** Every count of a session, whoever made it. */
export const selectCounts = (db: Db, period: string, session: string) =>
  db
    .selectFrom('councilCount')
    .select(['commendation', 'unit', 'counter', 'issued', 'collected', 'valid', 'invalid'])
    .select(['inFavour', 'against'])
    .where('period', '=', period)
    .where('session', '=', session)
    .orderBy('commendation')
    .orderBy('unit')
    .orderBy('change')
    .execute()

export type CountRow = Awaited<ReturnType<typeof selectCounts>>[number]

export const upsertCounts = (
  trx: Transaction,
  place: { readonly period: string; readonly session: string; readonly counter: string },
  counts: readonly NewCount[],
) =>
  upsert(
    trx,
    'councilCount',
    ['period', 'session', 'commendation', 'unit', 'counter'],
    counts.map(count => ({ ...place, ...count })),
  )

/** Names of accounts, of those that are still there. */
export const selectNames = async (
  db: Db,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (persons.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', persons).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
