import { type RawBuilder, sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { type KeptKind, unkeptColumns } from '../journal/kept-kind.ts'
import { namingOf } from './standing.repository.ts'

/** A change that is taken back: of a period, by its number in the journal. */
export interface Undone {
  readonly period: string
  readonly change: string
}

const keyOf = ({ key }: KeptKind, row: string) =>
  sql`jsonb_build_array(${sql.join(key.map(column => sql.ref(`${row}.${column}`)))})::text`

/** Rows that the change made and that stand now. */
const standing = ({ period, change }: Undone): RawBuilder<unknown> =>
  sql`t.period = ${period} and t.change = ${change}`

/** What a row was before the change, where it was anything. */
const before = (kind: KeptKind, { period, change }: Undone, key: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`p.kind = ${sql.lit(kind.table)} and p.period = ${period} and p.ended_by = ${change}
    and p.change <> ${change} and p.key = ${key}`

const contentColumns = async (db: Db, { table, left = [] }: KeptKind): Promise<readonly string[]> => {
  const { rows } = await sql<{ column: string }>`
    select column_name as column from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}`.execute(db)
  const none: ReadonlySet<string> = new Set([...unkeptColumns, ...left])
  return rows.map(({ column }) => column).filter(column => !none.has(column))
}

const count = async (query: Promise<{ rows: readonly { count: number }[] }>): Promise<number> =>
  (await query).rows[0]?.count ?? 0

/** Gives rows that the change replaced the content that they had before; how many. */
export const putBack = async (trx: Transaction, kind: KeptKind, undone: Undone): Promise<number> => {
  const columns = (await contentColumns(trx, kind)).filter(column => !kind.key.includes(column))
  const [own, old] = [columns.map(c => sql.ref(c)), columns.map(c => sql.ref(`r.${c}`))]
  return count(
    sql<{ count: number }>`
      with back as (
        update ${sql.table(kind.table)} t set (${sql.join(own)}) = (
          select ${sql.join(old)} from jsonb_populate_record(null::${sql.table(kind.table)}, p.content) r)
        from past_revision p
        where ${standing(undone)} and ${before(kind, undone, keyOf(kind, 't'))}
        returning 1
      ) select count(*)::int as count from back`.execute(trx),
  )
}

/** Stores rows again that the change removed, where nobody stored them since and their unit is there; how many. */
export const storeAgain = async (
  trx: Transaction,
  kind: KeptKind,
  { period, change }: Undone,
): Promise<number> => {
  const columns = await contentColumns(trx, kind)
  const needsUnit = columns.includes('unit') && kind.table !== 'past_outcome'
  return count(
    sql<{ count: number }>`
      with back as (
        insert into ${sql.table(kind.table)} (period, ${sql.join(columns.map(c => sql.ref(c)))})
        select ${period}::text, ${sql.join(columns.map(c => sql.ref(`r.${c}`)))}
        from past_revision p, jsonb_populate_record(null::${sql.table(kind.table)}, p.content) r
        where p.kind = ${kind.table} and p.period = ${period} and p.ended_by = ${change} and p.change <> ${change}
          and not exists (select from ${sql.table(kind.table)} t
            where t.period = ${period} and ${keyOf(kind, 't')} = p.key)
          and not exists (select from past_revision later
            where later.kind = p.kind and later.period = p.period and later.key = p.key
              and later.change = ${change})
          ${needsUnit ? sql`and exists (select from unit u where u.period = ${period} and u.id = r.unit)` : sql``}
        returning 1
      ) select count(*)::int as count from back`.execute(trx),
  )
}

/** Removes rows that the change made out of nothing and that nothing else names; how many. */
export const takeAway = async (trx: Transaction, kind: KeptKind, undone: Undone): Promise<number> => {
  const named = namingOf(kind.table, sql.ref('t.id')).map(
    ({ table, isNamed }) =>
      sql`and not exists (select from ${sql.table(table)} n where n.period = ${undone.period} and ${isNamed})`,
  )
  return count(
    sql<{ count: number }>`
      with gone as (
        delete from ${sql.table(kind.table)} t
        where ${standing(undone)}
          and not exists (select from past_revision p where ${before(kind, undone, keyOf(kind, 't'))})
          ${sql.join(named, sql` `)}
        returning 1
      ) select count(*)::int as count from gone`.execute(trx),
  )
}

/** A record that stays as it is, with the change that was built on it; null: other records name it. */
export interface KeptBack {
  readonly kind: string
  readonly key: readonly string[]
  readonly by: string | null
}

/** Records of the change that somebody changed or removed later, and (after the undoing) those that others name. */
export const selectKeptBack = async (
  db: Db,
  kind: KeptKind,
  { period, change }: Undone,
): Promise<readonly KeptBack[]> => {
  const { rows } = await sql<{ key: string; by: string | null }>`
    select distinct p.key, p.ended_by::text as by from past_revision p
    where p.kind = ${kind.table} and p.period = ${period} and p.change = ${change}
      and p.ended_by <> ${change} and p.ended_by <> nullif(current_setting('thidua.change', true), '')::bigint
    union
    select ${keyOf(kind, 't')}, null from ${sql.table(kind.table)} t where ${standing({ period, change })}
    order by 1`.execute(db)
  return rows.map(({ key, by }) => ({ kind: kind.table, key: JSON.parse(key) as string[], by }))
}

/** The versions that were published of what stood after the change. */
export const selectPublishedSince = async (
  db: Db,
  { period, change }: Undone,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ version: number }>`
    select version from result join journal on journal.id = ${change}
    where result.period = ${period} and published_at is not null and result.created_at >= journal.at
    order by version`.execute(db)
  return rows.map(({ version }) => version)
}
