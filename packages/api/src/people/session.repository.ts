import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export const insertPersonSession = (
  db: Db,
  session: {
    readonly digest: string
    readonly person: string
    readonly expiresAt: string
    readonly device: string
    readonly seenAt: string
    readonly secondFactorAt: string | null
  },
) =>
  db
    .insertInto('session')
    .values({ ...session, token: null, revokedAt: null })
    .execute()

/** Sessions of a person that still hold, the newest first. */
export const selectSessions = (db: Db, person: string, now: string) =>
  db
    .selectFrom('session')
    .select(['digest', 'device', 'seenAt', 'createdAt', 'expiresAt'])
    .where('person', '=', person)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute()

/** A session whose person still owes the second factor. */
export const findHalfSession = (db: Db, digest: string, now: string) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .innerJoin('secondFactor', 'secondFactor.person', 'session.person')
    .select(['person.id', 'person.login', 'session.digest'])
    .where('session.digest', '=', digest)
    .where('session.revokedAt', 'is', null)
    .where('session.expiresAt', '>', now)
    .where('session.secondFactorAt', 'is', null)
    .where('secondFactor.confirmedAt', 'is not', null)
    .where('person.endedOn', 'is', null)
    .executeTakeFirst()

/** Ends every session of a person, or every one but the caller's own. */
export const revokeSessions = async (db: Db, person: string, now: string, but?: string): Promise<void> => {
  let query = db
    .updateTable('session')
    .set({ revokedAt: now })
    .where('person', '=', person)
    .where('revokedAt', 'is', null)
  if (but !== undefined) query = query.where('digest', '<>', but)
  await query.execute()
}

/** Ends one session of a person by the first digits of its digest; false where there is none. */
export const revokeSessionOf = async (db: Db, person: string, id: string, now: string): Promise<boolean> =>
  (
    await db
      .updateTable('session')
      .set({ revokedAt: now })
      .where('person', '=', person)
      .where(sql`left(digest, 16)`, '=', id)
      .where('revokedAt', 'is', null)
      .returning('digest')
      .execute()
  ).length > 0

/** The person of a session has given a code of the second factor in it. */
export const giveSecondFactor = (db: Db, digest: string, at: string) =>
  db.updateTable('session').set({ secondFactorAt: at }).where('digest', '=', digest).execute()

/** A session is no longer than the strictest of what its person may do allows. */
export const shortenSessions = (db: Db, person: string, until: string) =>
  db
    .updateTable('session')
    .set({ expiresAt: until })
    .where('person', '=', person)
    .where('expiresAt', '>', until)
    .execute()

export const touchSession = (db: Db, digest: string, { now, before }: { now: string; before: string }) =>
  db
    .updateTable('session')
    .set({ seenAt: now })
    .where('digest', '=', digest)
    .where('seenAt', '<', before)
    .execute()

/** Browsers that have come in as a person are told from strangers for so long. */
export const deviceDays = 400

export const insertDevice = (db: Db, device: { digest: string; person: string; seenAt: string }) =>
  db
    .insertInto('knownDevice')
    .values(device)
    .onConflict(conflict => conflict.columns(['digest', 'person']).doUpdateSet({ seenAt: device.seenAt }))
    .execute()

export const isKnownDevice = async (
  db: Db,
  digest: string,
  person: string,
  since: string,
): Promise<boolean> =>
  (await db
    .selectFrom('knownDevice')
    .select('digest')
    .where('digest', '=', digest)
    .where('person', '=', person)
    .where('seenAt', '>', since)
    .executeTakeFirst()) !== undefined
