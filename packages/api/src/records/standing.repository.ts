import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { type EnteredKind, fieldsOf, unitColumnsOf } from './entered-kind.ts'
import { enteredKinds } from './entered-kinds.ts'

/** How many records of a kind name one unit, block or model. */
export interface Naming {
  readonly kind: string
  readonly count: number
}

/** The columns of a kind that name an entry of another. */
const namingColumns = (kind: EnteredKind, table: string): readonly string[] =>
  table === 'unit'
    ? unitColumnsOf(kind).filter(column => kind.table !== 'unit' || column !== 'id')
    : fieldsOf(kind).flatMap(({ name, names }) => (names === table ? [name] : []))

/** For each kind that can name an entry of a table, whether its row `n` names the one of this id. */
export const namingOf = (table: string, id: RawBuilder<unknown>) =>
  enteredKinds.flatMap(kind => {
    const columns = namingColumns(kind, table)
    const isNamed = columns.map(column =>
      kind.columns[column] === 'rows'
        ? sql`${sql.ref(`n.${column}`)} @> jsonb_build_array(jsonb_build_object('unit', ${id}))`
        : sql`${sql.ref(`n.${column}`)} = ${id}`,
    )
    return columns.length === 0
      ? []
      : [{ table: kind.table, isNamed: sql<boolean>`(${sql.join(isNamed, sql` or `)})` }]
  })

/** What stands on a unit, a block or a model: everything of the period that names it. */
export const selectNaming = async (
  db: Db,
  period: string,
  table: string,
  id: string,
): Promise<readonly Naming[]> => {
  const found: Naming[] = []
  for (const naming of namingOf(table, sql`${id}::text`)) {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(naming.table)} n
      where n.period = ${period} and ${naming.isNamed}`.execute(db)
    const count = rows[0]?.count ?? 0
    if (count > 0) found.push({ kind: naming.table, count })
  }
  return found
}

/** The published versions that were scored while a record stood, in whatever wording. */
export const selectPublishedWith = async (
  db: Db,
  kind: EnteredKind,
  period: string,
  key: readonly string[],
): Promise<readonly number[]> => {
  const keyText = sql`jsonb_build_array(${sql.join(key.map(value => sql`${value}::text`))})::text`
  const isIt = kind.key.map((name, i) => sql`${sql.ref(`t.${name}`)}::text = ${key[i]}`)
  const { rows } = await sql<{ version: number }>`
    with stood as (
      select change, ended_by from past_revision
      where kind = ${kind.table} and period = ${period} and key = ${keyText}
      union all
      select t.change, null from ${sql.table(kind.table)} t
      where t.period = ${period} and ${sql.join(isIt, sql` and `)}
    )
    select distinct version from result
    join stood on true
    join journal made on made.id = stood.change
    left join journal ended on ended.id = stood.ended_by
    where result.period = ${period} and published_at is not null
      and made.at <= created_at and (ended.at is null or ended.at > created_at)
    order by version`.execute(db)
  return rows.map(({ version }) => version)
}
