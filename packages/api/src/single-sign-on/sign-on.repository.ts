import type { Selectable } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { Identity } from './identity-provider.ts'
import type { StartedSignOnTable } from './started-sign-on.table.ts'

export type StartedSignOn = Selectable<StartedSignOnTable>

/** Keeps a sign-on that begins; those that came to nothing are gone by then. */
export const insertStarted = async (db: Db, started: StartedSignOn, now: string): Promise<void> => {
  await db.deleteFrom('startedSignOn').where('expiresAt', '<=', now).execute()
  await db.insertInto('startedSignOn').values(started).execute()
}

/** Takes a started sign-on away: what comes back a second time finds nothing. */
export const takeStarted = (db: Db, digest: string, now: string): Promise<StartedSignOn | undefined> =>
  db
    .deleteFrom('startedSignOn')
    .where('digest', '=', digest)
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst()

export const findIdentity = (db: Db, { issuer, subject }: Identity) =>
  db
    .selectFrom('personIdentity')
    .innerJoin('person', 'person.id', 'personIdentity.person')
    .select(['person.id', 'person.endedOn'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()

/** Links an identity to a person; false where it is linked already, to whomever. */
export const insertIdentity = async (
  trx: Transaction,
  { issuer, subject }: Identity,
  person: string,
  linkedAt: string,
): Promise<boolean> =>
  (
    await trx
      .insertInto('personIdentity')
      .values({ issuer, subject, person, linkedAt })
      .onConflict(conflict => conflict.columns(['issuer', 'subject']).doNothing())
      .returning('person')
      .execute()
  ).length > 0

export const selectIdentities = (db: Db, person: string) =>
  db
    .selectFrom('personIdentity')
    .select(['issuer', 'subject', 'linkedAt'])
    .where('person', '=', person)
    .orderBy('linkedAt')
    .orderBy('issuer')
    .execute()

export const deleteIdentity = (trx: Transaction, { issuer, subject }: Identity) =>
  trx.deleteFrom('personIdentity').where('issuer', '=', issuer).where('subject', '=', subject).execute()

/** A password from before does not outlive the link that was to replace it. */
export const deletePassword = (trx: Transaction, person: string) =>
  trx.deleteFrom('password').where('person', '=', person).execute()

export const hasPassword = async (db: Db, person: string): Promise<boolean> =>
  (await db.selectFrom('password').select('person').where('person', '=', person).executeTakeFirst()) !==
  undefined

/** By whom the person of a session was told; null: by us. */
export const findSignedOnBy = async (db: Db, digest: string): Promise<string | null> => {
  const row = await db
    .selectFrom('session')
    .select('signedOnBy')
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row?.signedOnBy ?? null
}

export const storeSignedOnBy = (db: Db, digest: string, issuer: string) =>
  db.updateTable('session').set({ signedOnBy: issuer }).where('digest', '=', digest).execute()
