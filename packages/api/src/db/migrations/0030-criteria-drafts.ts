import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Criteria sets that are being written. What was typed is kept as it was typed, whether or not it can be read yet; once
 * issued, a draft names the set that it became. A set that was issued here says by which decision.
 */
const statements = [
  `create table criteria_draft (
    id uuid primary key default gen_random_uuid(),
    base char(64) not null references criteria_set,
    content text not null,
    revision integer not null default 1,
    issued char(64) references criteria_set,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
  )`,
  'alter table criteria_set add column decision text',
  'alter table criteria_set add column decided_on date',
]

export const criteriaDrafts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
