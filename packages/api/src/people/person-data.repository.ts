import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { keptKinds } from '../journal/kept-kinds.ts'

/** A row of the journal that a person made, or that is about them. */
const isAbout = (person: string) => sql<boolean>`(journal.actor ->> 'id' = ${person}
  or journal.subject ->> 'person' = ${person} or journal.subject ->> 'from' = ${person})`

/** Everything that is stored of a person; secrets by the day they were set alone. */
export const selectPersonData = async (db: Db, person: string) => {
  const { rows: pastRevisions } = await sql<{ kind: string; revision: number; content: unknown }>`
    select kind, revision, content from past_revision
    where (kind = 'person' and key = jsonb_build_array(${person}::text)::text)
      or (kind = 'role_grant' and content ->> 'person' = ${person})
    order by kind, key, revision`.execute(db)
  return {
    grants: await db.selectFrom('roleGrant').selectAll().where('person', '=', person).execute(),
    pastRevisions,
    password: await db.selectFrom('password').select('setAt').where('person', '=', person).execute(),
    secondFactor: await db
      .selectFrom('secondFactor')
      .select('confirmedAt')
      .where('person', '=', person)
      .execute(),
    sessions: await db
      .selectFrom('session')
      .select(['device', 'createdAt', 'seenAt', 'expiresAt', 'revokedAt', 'secondFactorAt'])
      .where('person', '=', person)
      .execute(),
    devices: await db.selectFrom('knownDevice').select('seenAt').where('person', '=', person).execute(),
    oneTimeLinks: await db
      .selectFrom('oneTimeLink')
      .select(['madeAt', 'expiresAt', 'usedAt', 'revokedAt'])
      .where('person', '=', person)
      .execute(),
    identities: await db
      .selectFrom('personIdentity')
      .select(['issuer', 'subject', 'linkedAt'])
      .where('person', '=', person)
      .execute(),
    readNotices: await db
      .selectFrom('readNotice')
      .select(['notice', 'readAt'])
      .where('person', '=', person)
      .execute(),
    journal: await db
      .selectFrom('journal')
      .select(['id', 'at', 'action', 'period', 'actor', 'subject', 'reason'])
      .where(isAbout(person))
      .orderBy('id')
      .execute(),
  }
}

export interface Mention {
  readonly table: string
  readonly period: string
  readonly key: readonly string[]
  readonly column: string
}

/** Records of today whose free texts contain a name: whoever is asked decides what to do with each. */
export const selectMentions = async (db: Db, name: string): Promise<Mention[]> => {
  const pattern = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const mentions: Mention[] = []
  for (const { table, key, personal = [], periodColumn = 'period' } of keptKinds) {
    if (table === 'person') continue
    for (const column of personal) {
      const { rows } = await sql<{ period: string; key: string[] }>`
        select ${sql.ref(periodColumn)} as period,
          jsonb_build_array(${sql.join(key.map(part => sql`${sql.ref(part)}::text`))}) as key
        from ${sql.table(table)} where ${sql.ref(column)}::text ilike ${pattern}`.execute(db)
      for (const row of rows) mentions.push({ table, column, ...row })
    }
  }
  return mentions
}

export const deleteTraces = async (trx: Transaction, person: string): Promise<void> => {
  for (const table of [
    'password',
    'secondFactor',
    'oneTimeLink',
    'personIdentity',
    'startedSignOn',
    'readNotice',
    'knownDevice',
    'session',
  ] as const)
    await trx.deleteFrom(table).where('person', '=', person).execute()
}
