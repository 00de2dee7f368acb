import { type Kysely, type Migration, sql } from 'kysely'

/**
 * A file can be read, and shown row by row with what it would change, before anything of it is stored. Such a preview
 * names the revision of the period's inputs that it was made on.
 */
const statements = [
  'alter table import drop constraint import_state_check',
  `alter table import add constraint import_state_check
    check (state in ('queued', 'running', 'previewed', 'done', 'failed', 'set-aside'))`,
  'alter table import add column is_preview boolean not null default false',
  'alter table import add column made_on integer',
  'alter table import add column previewed_at timestamptz',
  'alter table import add column is_overtaken boolean not null default false',
  'alter table import add column effects json',
  'alter table import_row add column before json',
  'alter table import_row add column after json',
  'alter table import_row add column erases boolean not null default false',
  `alter table import_row add column earlier text
    check (earlier in ('new', 'changed', 'already-stored', 'repeated', 'rejected'))`,
]

export const importPreviews: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
