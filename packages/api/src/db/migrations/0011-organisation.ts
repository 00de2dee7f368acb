import { type Kysely, type Migration, sql } from 'kysely'

/** Who of several successors takes over the records, and units that ended without one. */
const statements = [
  'alter table succession add column inherits boolean',
  `create table closure (
    period text collate "C" not null,
    unit text collate "C" not null,
    ended_on date not null,
    document text not null,
    primary key (period, unit),
    foreign key (period, unit) references unit (period, id)
  )`,
]

export const organisation: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
