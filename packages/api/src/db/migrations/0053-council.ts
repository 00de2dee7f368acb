import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/** Sessions of the council, and what two people counted of each ballot. */
const statements = [
  `create table council_session (
    period text collate "C" not null references period on delete cascade,
    id text collate "C" not null,
    held_on date not null,
    place text not null,
    version integer not null,
    quorum text not null,
    is_writing_allowed boolean not null,
    members jsonb not null,
    awards jsonb not null,
    primary key (period, id)
  )`,
  `create table council_count (
    period text collate "C" not null,
    session text collate "C" not null,
    commendation text collate "C" not null,
    unit text collate "C" not null,
    counter text collate "C" not null,
    issued integer not null,
    collected integer not null,
    valid integer not null,
    invalid integer not null,
    in_favour integer not null,
    against integer not null,
    primary key (period, session, commendation, unit, counter),
    foreign key (period, session) references council_session
  )`,
]

export const council: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await keepRevisions(db, { table: 'council_session', key: ['id'] }, '0')
    const key = ['session', 'commendation', 'unit', 'counter']
    await keepRevisions(db, { table: 'council_count', key }, '0')
  },
}
