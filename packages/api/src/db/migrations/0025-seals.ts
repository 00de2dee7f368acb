import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Digests of what a version shows, made when it is stored and checked when it is read; null for versions from before,
 * whose figures only their receipt vouches for.
 */
const statements = [
  'alter table result add column seal json, add column ranges_seal text',
  'alter table result_unit add column summary_seal text, add column detail_seal text',
]

export const seals: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
