import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/** What each unit registered: the forms of commendation it aims at, and its targets. */
export const registrations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statement = `create table registration (
      period text collate "C" not null references period on delete cascade,
      unit text collate "C" not null,
      forms jsonb not null,
      targets jsonb not null,
      registered_on date not null,
      primary key (period, unit)
    )`
    await sql.raw(statement).execute(db)
    await keepRevisions(db, { table: 'registration', key: ['unit'], personal: ['targets'] }, '0')
  },
}
