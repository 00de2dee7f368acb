import { type Kysely, type Migration, sql } from 'kysely'
import { keepRevisions } from '../keep-revisions.ts'

/** When the steps of a period are open, for everybody and for single units, and the askings to open one again. */
const statements = [
  `create table calendar_step (
    period text collate "C" not null references period,
    step text collate "C" not null,
    unit text collate "C" not null,
    opens_on date,
    closes_on date,
    reason text,
    primary key (period, step, unit)
  )`,
  `create table reopening (
    period text collate "C" not null references period,
    step text collate "C" not null,
    unit text collate "C" not null,
    reason text not null,
    asked_on date not null,
    state text collate "C" not null check (state in ('asked', 'granted', 'declined')),
    until date,
    answer text,
    primary key (period, step, unit)
  )`,
]

export const calendar: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await keepRevisions(db, { table: 'calendar_step', key: ['step', 'unit'], personal: ['reason'] }, '0')
    await keepRevisions(
      db,
      { table: 'reopening', key: ['step', 'unit'], personal: ['reason', 'answer'] },
      '0',
    )
  },
}
