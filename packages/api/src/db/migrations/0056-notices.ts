import { type Kysely, type Migration, sql } from 'kysely'

/** Which notices a person has read; the notices themselves are derived. */
const statements = [
  `create table read_notice (
    person text collate "C" not null references person,
    notice text collate "C" not null,
    read_at timestamptz not null,
    primary key (person, notice)
  )`,
  'create index journal_by_action on journal (action, at)',
]

export const notices: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
