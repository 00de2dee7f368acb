import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Which change raised the revision of a period's inputs to which number, in the order in which they were committed. The
 * last thousand of each period are kept: whoever follows from further back reads everything anew.
 */
const statements = [
  `create table input_change (
    period text collate "C" not null references period on delete cascade,
    revision integer not null,
    change bigint not null,
    primary key (period, revision)
  )`,
  `create function note_input_change() returns trigger language plpgsql as $$
  begin
    insert into input_change (period, revision, change)
    values (new.id, new.inputs_revision, current_setting('thidua.change')::bigint);
    delete from input_change where period = new.id and revision <= new.inputs_revision - 1000;
    return null;
  end $$`,
  `create trigger note_input_change after update of inputs_revision on period for each row
    when (new.inputs_revision <> old.inputs_revision) execute function note_input_change()`,
]

export const inputChanges: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
