import { type Kysely, type Migration, sql } from 'kysely'

/** Why a version was published while something was open, and what was. Null: not published, or nothing was open. */
export const publication: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table result add column publication json').execute(db)
  },
}
