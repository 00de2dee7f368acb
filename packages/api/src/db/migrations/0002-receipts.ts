import { type Kysely, type Migration, sql } from 'kysely'

/**
 * A result keeps its receipt and what the receipt vouches for; `digest` is the receipt's. `content` is of everything
 * its pages say, by which a scoring that changed nothing is recognised. Versions from before have neither: the next
 * scoring makes a version that has.
 */
const statements = [
  'alter table result add column content char(64)',
  'alter table result add column receipt json',
  'alter table result add column facts json',
  'alter table result add column outcome json',
]

export const receipts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
