import { type Kysely, type Migration, sql } from 'kysely'

/** What a unit that was merged was called: it may be in no list of units. */
const statements = ['alter table succession add column former_name text']

export const formerNames: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
