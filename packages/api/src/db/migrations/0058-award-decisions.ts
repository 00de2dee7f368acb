import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/** Decisions that award what a final version proposes. */
export const awardDecisions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table award_decision (
          period text collate "C" not null references period on delete cascade,
          id text collate "C" not null,
          number text not null,
          decided_on date not null,
          office text not null,
          awarded_on date,
          version integer not null,
          awards jsonb not null,
          primary key (period, id),
          unique (period, number)
        )`,
      )
      .execute(db)
    await keepRevisions(db, { table: 'award_decision', key: ['id'], personal: ['awards'] }, '0')
  },
}
