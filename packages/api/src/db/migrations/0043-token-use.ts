import { type Kysely, type Migration, sql } from 'kysely'

/** The last day on which a token was used: one that nobody uses can be revoked without asking around. */
export const tokenUse: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table token add column last_used_on date`.execute(db)
  },
}
