import { type Kysely, type Migration, sql } from 'kysely'

/** An import asks for the stored activities on the pages that its rows name. */
export const pages: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index activity_by_page on activity (period, link) where link is not null`.execute(db)
  },
}
