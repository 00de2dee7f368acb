import { type Kysely, type Migration, sql } from 'kysely'
import type { KeptKind } from '../../journal/kept-kind.ts'
import { keepTakenOver } from '../../journal/taken-over.ts'
import { keepRevisions } from '../keep-revisions.ts'

/** What had rows before there were revisions. A kind that comes later calls `keepRevisions` in its own migration. */
const kinds: readonly KeptKind[] = [
  { table: 'period', key: ['id'], periodColumn: 'id', left: ['inputs_revision', 'marks_key'] },
  { table: 'block', key: ['id'] },
  { table: 'unit', key: ['id'] },
  { table: 'activity', key: ['id'], personal: ['title', 'evidence', 'link'] },
  { table: 'declaration', key: ['unit', 'fact'], personal: ['evidence'] },
  { table: 'mark', key: ['unit', 'line', 'member'], personal: ['reason'] },
  { table: 'ruling', key: ['id'], personal: ['author', 'reason'] },
  { table: 'hold', key: ['id'], personal: ['reason'] },
  { table: 'gate_ruling', key: ['id'], personal: ['author', 'reason'] },
  { table: 'past_outcome', key: ['unit', 'starts_on', 'ends_on', 'document'] },
  { table: 'succession', key: ['predecessor', 'successor'] },
  { table: 'closure', key: ['unit'] },
  { table: 'council_decision', key: ['id'] },
  { table: 'model', key: ['id'], personal: ['title', 'description', 'evidence'] },
  { table: 'adoption', key: ['model', 'unit'], personal: ['result', 'evidence'] },
]

const tables = [
  // What scoring reads has changed: never a revision of the period's own settings.
  'alter table period rename column revision to inputs_revision',
  'create sequence journal_id',
  `create table journal (
    id bigint primary key,
    period text collate "C",
    at timestamptz not null,
    actor jsonb not null,
    action text not null,
    subject jsonb not null,
    reason text,
    details jsonb not null,
    records jsonb not null,
    salt uuid,
    digest char(64) not null
  )`,
  'alter sequence journal_id owned by journal.id',
  'create index journal_of_period on journal (period, id)',
  'create table journal_waiting (journal bigint primary key references journal)',
  `create table journal_seal (
    number bigint primary key,
    journal bigint not null unique references journal,
    digest char(64) not null
  )`,
  `create table past_revision (
    kind text collate "C" not null,
    period text collate "C" not null,
    key text collate "C" not null,
    revision integer not null,
    change bigint not null,
    ended_by bigint not null,
    content jsonb not null,
    salt uuid,
    primary key (kind, period, key, revision)
  )`,
  'create index past_revision_by_change on past_revision (change)',
  'create index past_revision_by_end on past_revision (ended_by)',
  `create table erased_text (
    kind text collate "C" not null,
    period text collate "C" not null,
    key text collate "C" not null,
    revision integer not null,
    erased_by bigint not null,
    texts jsonb not null,
    primary key (kind, period, key, revision)
  )`,
  'alter table result add column journal_number bigint',
  'alter table result add column journal_head char(64)',
  'alter table import add column change bigint',
  'alter table import add column actor jsonb',
]

/** What is only added to. A personal text may go once its digest is kept: that is the one change that is let through. */
const guards = [
  `create function refuse_rewriting() returns trigger language plpgsql as $$
  begin
    raise exception '% is only added to', tg_table_name using errcode = 'restrict_violation';
  end $$`,
  `create function allow_erasure() returns trigger language plpgsql as $$
  begin
    if tg_table_name = 'journal' then
      if new.salt is null and new.reason is null
        and to_jsonb(new) - '{salt,reason}'::text[] = to_jsonb(old) - '{salt,reason}'::text[]
        and exists (
          select from erased_text e
          where e.kind = 'journal' and e.key = to_jsonb(old) ->> 'id' and e.texts ? 'reason'
        )
      then return new; end if;
    elsif new.salt is null
      and to_jsonb(new) - '{salt,content}'::text[] = to_jsonb(old) - '{salt,content}'::text[]
      and exists (
        select from erased_text e
        where (e.kind, e.period, e.key, e.revision) = (old.kind, old.period, old.key, old.revision)
          and new.content = old.content - array(select jsonb_object_keys(e.texts))
      )
    then return new; end if;
    raise exception '% is only added to', tg_table_name using errcode = 'restrict_violation';
  end $$`,
  ...['journal', 'past_revision'].flatMap(table => [
    `create trigger keep_rows before delete on ${table} for each row execute function refuse_rewriting()`,
    `create trigger keep_content before update on ${table} for each row execute function allow_erasure()`,
  ]),
  ...['journal_seal', 'erased_text'].map(
    table =>
      `create trigger keep_rows before update or delete on ${table} for each row execute function refuse_rewriting()`,
  ),
  ...['journal', 'past_revision', 'journal_seal', 'erased_text'].map(
    table =>
      `create trigger keep_all before truncate on ${table} for each statement execute function refuse_rewriting()`,
  ),
]

/** Every input keeps its revisions, every change its row in the journal; what is stored already is taken over. */
export const revisions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...tables, ...guards]) await sql.raw(statement).execute(db)
    const { rows } = await sql<{ id: string }>`select nextval('journal_id')::text as id`.execute(db)
    const change = rows[0]?.id as string
    for (const kind of kinds) await keepRevisions(db, kind, change)
    await keepTakenOver(db, kinds, change)
  },
}
