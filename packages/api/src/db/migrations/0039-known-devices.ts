import { type Kysely, type Migration, sql } from 'kysely'

/** Browsers that have come in as a person: a stranger's guesses at the door do not keep them out. */
const statements = [
  `create table known_device (
    digest char(64) not null,
    person text collate "C" not null references person,
    seen_at timestamptz not null,
    primary key (digest, person)
  )`,
  'create index known_device_by_person on known_device (person)',
]

export const knownDevices: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
