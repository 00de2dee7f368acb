import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Whether a public version is provisional, since when it is final, until which day and by whom review may be asked, and
 * why it takes the place of a final one. What was published before is not provisional, so it is final.
 */
export const finalPublication: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `alter table result
          add column provisional boolean not null default false,
          add column final_at timestamptz,
          add column review_until date,
          add column review_by_public boolean not null default false,
          add column change_reason text`,
      )
      .execute(db)
  },
}
