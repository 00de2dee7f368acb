import { type Kysely, type Migration, sql } from 'kysely'

/**
 * `marks_key`: the secret of a period, of which the salts of its marks' digests are made. `records`: the records that
 * a version was made of and that none of its units' explanations hold; null for versions from before.
 */
const statements = [
  `alter table period add column marks_key text not null
    default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`,
  'alter table result add column records json',
]

export const keptWithResults: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
