import { type Kysely, type Migration, sql } from 'kysely'

/** What the facts that were open when a version was scored still allow; null for versions from before. */
export const ranges: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table result add column ranges json').execute(db)
  },
}
