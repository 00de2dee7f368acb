import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/** Meetings of blocks: who came, whom they nominate, and what they concluded. */
export const blockMeetings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table block_meeting (
          period text collate "C" not null references period on delete cascade,
          block text collate "C" not null,
          held_on date not null,
          place text not null,
          present integer not null check (present > 0),
          version integer,
          opinions jsonb not null,
          conclusion text not null,
          primary key (period, block)
        )`,
      )
      .execute(db)
    const personal = ['opinions', 'conclusion']
    await keepRevisions(db, { table: 'block_meeting', key: ['block'], personal }, '0')
  },
}
