import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Files whose reading ended the process that read them are set aside. An import that was cut off before this was known
 * is taken for one of them: nothing tells whether its file was the cause.
 */
const statements = [
  'alter table import drop constraint import_state_check',
  `alter table import add constraint import_state_check
    check (state in ('queued', 'running', 'done', 'failed', 'set-aside'))`,
  'alter table import add column is_being_read boolean not null default false',
  "update import set is_being_read = true where state = 'running' and total is null",
]

export const setAside: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
