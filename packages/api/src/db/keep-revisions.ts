import { type Kysely, sql } from 'kysely'
import { type KeptKind, unkeptColumns } from '../journal/kept-kind.ts'

/**
 * The trigger of one table. It numbers a row, names the change that made it, and puts what a write replaces or removes
 * into `past_revision`. Outside a change it refuses, so that no way of writing can forget the journal. A record that
 * is stored again after its removal goes on counting.
 */
const triggerOf = ({ table, key, personal = [], left = [], periodColumn = 'period' }: KeptKind): string => {
  const keyOf = (row: string) =>
    `jsonb_build_array(${key.map(column => `${row}.${column}`).join(', ')})::text`
  const contentOf = (row: string) => `to_jsonb(${row}) - '{${[...unkeptColumns, ...left].join(',')}}'::text[]`
  const isSalted = personal.length > 0
  const newSalt = isSalted ? 'new.salt := gen_random_uuid();' : ''
  return `create function keep_${table}() returns trigger language plpgsql as $$
  declare
    own bigint := nullif(current_setting('thidua.change', true), '')::bigint;
  begin
    if own is null then
      raise exception 'a write to % that belongs to no change', tg_table_name using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' then
      new.revision := 1 + coalesce((
        select max(past.revision) from past_revision past
        where past.kind = '${table}' and past.period = new.${periodColumn} and past.key = ${keyOf('new')}
      ), 0);
      new.change := own;
      ${newSalt}
      return new;
    end if;
    if tg_op = 'UPDATE' then
      if new.${periodColumn} <> old.${periodColumn} or ${keyOf('new')} <> ${keyOf('old')} then
        raise exception 'the key of % stays', tg_table_name using errcode = 'restrict_violation';
      end if;
      new.revision := old.revision;
      new.change := old.change;
      ${isSalted ? 'new.salt := old.salt;' : ''}
      if ${contentOf('new')} = ${contentOf('old')} then return new; end if;
    end if;
    insert into past_revision (kind, period, key, revision, change, ended_by, content, salt)
    values ('${table}', old.${periodColumn}, ${keyOf('old')}, old.revision, old.change, own, ${contentOf('old')}, ${
      isSalted ? 'old.salt' : 'null'
    });
    if tg_op = 'DELETE' then return old; end if;
    new.revision := old.revision + 1;
    new.change := own;
    ${newSalt}
    return new;
  end $$`
}

/** Lets a table keep the revisions of its rows; those that are there are the first, of the given change. */
export const keepRevisions = async (db: Kysely<unknown>, kind: KeptKind, change: string): Promise<void> => {
  const { table, personal = [] } = kind
  const statements = [
    `alter table ${table} add column revision integer not null default 1,
      add column change bigint not null default ${change}
      ${personal.length > 0 ? ', add column salt uuid not null default gen_random_uuid()' : ''}`,
    `alter table ${table} alter column revision drop default, alter column change drop default`,
    `create index ${table}_by_change on ${table} (change)`,
    triggerOf(kind),
    `create trigger keep_revision before insert or update or delete on ${table}
      for each row execute function keep_${table}()`,
    `create trigger keep_all before truncate on ${table} for each statement execute function refuse_rewriting()`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
