import { type Kysely, type Migration, sql } from 'kysely'

/** Rows of a file that hold no data, what a row replaced, and the cells of a row that was not taken in. */
const statements = [
  `create table import_layout_row (
    import uuid not null references import on delete cascade,
    position integer not null,
    sheet text,
    "row" integer not null,
    last_row integer not null,
    kind text not null,
    text text not null,
    primary key (import, position)
  )`,
  "alter table import_row add column changes json not null default '[]'",
  "alter table import_row add column cells json not null default '[]'",
]

export const importLayout: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
