import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/** What each unit confirmed of its own figures: the digest of what it was shown, the figures, and where it says others. */
export const selfScores: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statement = `create table self_score (
      period text collate "C" not null references period,
      unit text collate "C" not null,
      digest char(64) not null,
      total text,
      figures jsonb not null,
      claims jsonb not null,
      confirmed_on date not null,
      primary key (period, unit)
    )`
    await sql.raw(statement).execute(db)
    await keepRevisions(db, { table: 'self_score', key: ['unit'], personal: ['claims'] }, '0')
  },
}
