import { sql } from 'kysely'
import type { Db } from '../../packages/api/src/db/database.ts'

/** What a test may change in the tables themselves: two readings are equal where it has not. */
const shapeOfTables = `concat_ws(' ',
  (select sum(hashtextextended(concat_ws(' ', oid, relname, relkind, relnatts), 0))
    from pg_class where relnamespace = 'public'::regnamespace),
  (select sum(hashtextextended(concat_ws(' ', attrelid, attname, atttypid, attnotnull), 0)) from pg_attribute
    where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)),
  (select sum(hashtextextended(concat_ws(' ', tgrelid, tgname, tgenabled, tgfoid), 0)) from pg_trigger),
  (select sum(hashtextextended(concat_ws(' ', oid, prosrc), 0))
    from pg_proc where pronamespace = 'public'::regnamespace),
  (select sum(hashtextextended(concat_ws(' ', conrelid, conname, conbin), 0)) from pg_constraint),
  (select sum(hashtextextended(concat_ws(' ', adrelid, adnum, adbin), 0)) from pg_attrdef),
  (select string_agg(name, ' ' order by name) from kysely_migration))`

export const readShape = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ shape: string }>`select ${sql.raw(shapeOfTables)} as shape`.execute(db)
  return rows[0]!.shape
}

/** Empties every table that has a row, past the triggers that keep what was; counting begins anew. */
const clear = `do $$
declare
  one regclass;
  is_filled boolean;
begin
  set local session_replication_role = replica;
  for one in select oid from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_migration%'
  loop
    execute format('select exists (select from %s)', one) into is_filled;
    if is_filled then execute format('truncate %s cascade', one); end if;
  end loop;
  for one in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' loop
    execute format('alter sequence %s restart', one);
  end loop;
end $$`

export const clearTables = async (db: Db): Promise<void> => void (await sql.raw(clear).execute(db))
