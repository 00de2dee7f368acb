import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { type Grant, isRole } from './grant.ts'
import type { PeriodScope } from './period-scope.ts'

/** Replaces the token from before there were people; sessions end with it. Those of programs stay. */
export const replaceTokens = async (trx: Transaction, digest: string, now: string): Promise<void> => {
  await trx
    .updateTable('token')
    .set({ revokedAt: now })
    .where('revokedAt', 'is', null)
    .where('name', 'is', null)
    .execute()
  await trx.insertInto('token').values({ digest, revokedAt: null }).execute()
}

/** A token that still holds: neither revoked nor expired. */
export const findToken = (db: Db, digest: string, now: string) =>
  db
    .selectFrom('token')
    .select(['id', 'name', 'madeBy', 'lastUsedOn'])
    .select(sql<Grant | null>`granted`.as('granted'))
    .where('digest', '=', digest)
    .where('revokedAt', 'is', null)
    .where(({ or, eb }) => or([eb('expiresAt', 'is', null), eb('expiresAt', '>', now)]))
    .executeTakeFirst()

/** A token is used on a day: written once, however often it is used. */
export const storeTokenUse = (db: Db, id: string, today: string) =>
  db.updateTable('token').set({ lastUsedOn: today }).where('id', '=', id).execute()

export const insertSession = (db: Db, session: { digest: string; token: string; expiresAt: string }) =>
  db
    .insertInto('session')
    .values({ ...session, revokedAt: null })
    .execute()

/**
 * A session that still holds: neither ended, nor expired, and whoever it is of still comes in. One whose person has a
 * second factor opens nothing before a code was given.
 */
export const findSession = (db: Db, digest: string, now: string, today: string) =>
  db
    .selectFrom('session')
    .leftJoin('token', 'token.id', 'session.token')
    .leftJoin('person', 'person.id', 'session.person')
    .leftJoin('secondFactor', 'secondFactor.person', 'session.person')
    .select(['session.digest', 'session.token', 'session.person', 'session.expiresAt'])
    .select('session.secondFactorAt')
    .select(
      sql<boolean>`exists (select from setting where name = 'second-factor' and value = 'true')`.as(
        'isFactorAsked',
      ),
    )
    .where('session.digest', '=', digest)
    .where('session.expiresAt', '>', now)
    .where('session.revokedAt', 'is', null)
    .where('token.revokedAt', 'is', null)
    .where(({ or, eb }) =>
      or([eb('secondFactor.confirmedAt', 'is', null), eb('session.secondFactorAt', 'is not', null)]),
    )
    .where(({ or, eb }) => or([eb('token.expiresAt', 'is', null), eb('token.expiresAt', '>', now)]))
    .where(({ or, eb }) => or([eb('person.endedOn', 'is', null), eb('person.endedOn', '>', today)]))
    .executeTakeFirst()

/** A person who comes in on a day. */
export const comesIn = async (db: Db, person: string, today: string): Promise<boolean> => {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where(({ or, eb }) => or([eb('endedOn', 'is', null), eb('endedOn', '>', today)]))
    .executeTakeFirst()
  return found !== undefined
}

/** What a person may do on a day: the first and the last day of a grant are days of it. */
export const selectGrants = async (db: Db, person: string, today: string): Promise<Grant[]> => {
  const rows = await db
    .selectFrom('roleGrant')
    .select(['role', 'province', 'period', 'block', 'unit', 'criteria'])
    .where('person', '=', person)
    .where(({ or, eb }) => or([eb('startsOn', 'is', null), eb('startsOn', '<=', today)]))
    .where(({ or, eb }) => or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
    .orderBy('id')
    .execute()
  return rows.flatMap(({ role, period, ...scope }) =>
    isRole(role) ? [{ ...scope, role, period: period === '' ? null : period }] : [],
  )
}

const selectScopes = (db: Db) =>
  db
    .selectFrom('period')
    .select(['period.id', 'period.province'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('result')
          .select('result.version')
          .whereRef('result.period', '=', 'period.id')
          .where('result.publishedAt', 'is not', null),
      ).as('isPublished'),
    )

type ScopeRow = Awaited<ReturnType<ReturnType<typeof selectScopes>['execute']>>[number]

const scopeOf = (row: ScopeRow | undefined, day: string): PeriodScope | null =>
  row ? { id: row.id, province: row.province, state: row.isPublished ? 'published' : 'open', day } : null

export const findScopeOfPeriod = async (db: Db, period: string, day: string): Promise<PeriodScope | null> =>
  scopeOf(await selectScopes(db).where('period.id', '=', period).executeTakeFirst(), day)

export const findScopeOfImport = async (db: Db, file: string, day: string): Promise<PeriodScope | null> =>
  scopeOf(
    await selectScopes(db)
      .innerJoin('import', 'import.period', 'period.id')
      .where('import.id', '=', file)
      .executeTakeFirst(),
    day,
  )

export const revokeSession = (db: Db, digest: string, now: string) =>
  db.updateTable('session').set({ revokedAt: now }).where('digest', '=', digest).execute()

export const deleteExpiredSessions = (db: Db, now: string) =>
  db.deleteFrom('session').where('expiresAt', '<=', now).execute()
