import { type RawBuilder, sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { plainText } from '../intake/values/text-key.ts'
import { type KnownActor, knownActor } from '../journal/known-actor.repository.ts'
import { type EnteredKind, subjectOf, unitColumnsOf } from './entered-kind.ts'
import { readColumn } from './record.repository.ts'

/** The values of a record by column, as its table holds them: dates and decimals are text. */
export type Values = Readonly<Record<string, unknown>>

/** The newest revision of a record, with the change that made it. */
export interface StoredRecord {
  readonly values: Values
  readonly revision: number
  readonly change: string
  /** Null while the import that made it still runs. */
  readonly at: string | null
  readonly actor: KnownActor | null
  readonly action: string | null
}

/** What is asked of a list. */
export interface EnteredFilter {
  readonly text?: string | undefined
  readonly unit?: string | undefined
  readonly about?: string | undefined
  readonly status?: string | undefined
  readonly change?: string | undefined
}

const periodOf = ({ periodColumn = 'period' }: EnteredKind) => sql.ref(`t.${periodColumn}`)

const namesUnit = (kind: EnteredKind, column: string, unit: RawBuilder<unknown>): RawBuilder<boolean> =>
  kind.columns[column] === 'rows'
    ? sql`${sql.ref(`t.${column}`)} @> jsonb_build_array(jsonb_build_object('unit', ${unit}))`
    : sql`${sql.ref(`t.${column}`)} = ${unit}`

const ofUnit = (kind: EnteredKind, unit: RawBuilder<unknown>) =>
  sql<boolean>`(${sql.join(
    [...unitColumnsOf(kind).map(column => namesUnit(kind, column, unit)), sql`false`],
    sql` or `,
  )})`

/** Letters without marks, small, as `plainText` makes them; whatever the locale of the database is. */
const plain = (text: RawBuilder<unknown>) =>
  sql`translate(lower(regexp_replace(normalize(${text}, NFD), ${sql.lit('[\\u0300-\\u036f]')}, '', 'g')), 'Đđ', 'dd')`

/** Everything of a record that is text. */
const ownText = (kind: EnteredKind) =>
  plain(
    sql`concat_ws(' ', ${sql.join(
      Object.entries(kind.columns).flatMap(([name, type]) =>
        /^(text|list|rows)/.test(type) ? [sql`${sql.ref(`t.${name}`)}::text`] : [],
      ),
    )})`,
  )

/** Whether a word stands in the name of one of its units. The units are looked through once, not for each record. */
const namedLike = (kind: EnteredKind, period: string, word: string): readonly RawBuilder<boolean>[] => {
  const units = sql`select u.id from unit u
    where u.period = ${period} and strpos(${plain(sql`u.name`)}, ${word}) > 0`
  return unitColumnsOf(kind).map(column =>
    kind.columns[column] === 'rows'
      ? sql<boolean>`exists (select from (${units}) named where ${namesUnit(kind, column, sql`named.id`)})`
      : sql<boolean>`${sql.ref(`t.${column}`)} in (${units})`,
  )
}

const holdsWord = (kind: EnteredKind, period: string, word: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    [sql`strpos(${ownText(kind)}, ${word}) > 0`, ...namedLike(kind, period, word)],
    sql` or `,
  )})`

const wanted = (kind: EnteredKind, period: string, filter: EnteredFilter): RawBuilder<unknown> => {
  const { text = '', unit, about, status, change } = filter
  const subject = subjectOf(kind)
  const words = plainText(text)
    .split(' ')
    .filter(word => word !== '')
  const conditions = [
    sql`${periodOf(kind)} = ${period}`,
    ...(unit === undefined ? [] : [ofUnit(kind, sql`${unit}::text`)]),
    ...(about === undefined || subject === undefined
      ? []
      : [sql`${sql.ref(`t.${subject.name}`)} = ${about}`]),
    ...(status === undefined || kind.columns.status === undefined ? [] : [sql`t.status = ${status}`]),
    ...(change === undefined ? [] : [sql`t.change = ${change}`]),
    ...words.map(word => holdsWord(kind, period, word)),
  ]
  return sql.join(conditions, sql` and `)
}

type Row = Record<string, unknown> & Omit<StoredRecord, 'values'>

const select = async (
  db: Db,
  kind: EnteredKind,
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown>,
): Promise<StoredRecord[]> => {
  const columns = Object.entries(kind.columns).map(([name, type]) => readColumn([name, type], 't'))
  const { rows } = await sql<Row>`
    select ${sql.join(columns)}, t.revision as "$revision", t.change::text as "$change",
      j.at as "$at", ${knownActor(sql.ref('j.actor'))} as "$actor", j.action as "$action"
    from ${sql.table(kind.table)} t left join journal j on j.id = t.change
    where ${where} ${rest}`.execute(db)
  return rows.map(({ $revision, $change, $at, $actor, $action, ...values }) => ({
    values,
    revision: $revision as number,
    change: $change as string,
    at: $at as string | null,
    actor: $actor as KnownActor | null,
    action: $action as string | null,
  }))
}

/** A page of records, what was written last first. */
export const selectEntered = (
  db: Db,
  kind: EnteredKind,
  period: string,
  filter: EnteredFilter,
  page: { readonly from: number; readonly limit: number },
): Promise<StoredRecord[]> =>
  select(
    db,
    kind,
    wanted(kind, period, filter),
    sql`order by t.change desc, ${sql.join(kind.key.map(name => sql.ref(`t.${name}`)))}
      limit ${page.limit} offset ${page.from}`,
  )

export const countEntered = async (
  db: Db,
  kind: EnteredKind,
  period: string,
  filter: EnteredFilter,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(kind.table)} t
    where ${wanted(kind, period, filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

const isRecord = (kind: EnteredKind, period: string, key: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    [
      sql`${periodOf(kind)} = ${period}`,
      ...kind.key.map((name, i) => sql`${sql.ref(`t.${name}`)}::text = ${key[i]}`),
    ],
    sql` and `,
  )

/** One record as it stands now. */
export const findEntered = async (
  db: Db,
  kind: EnteredKind,
  period: string,
  key: readonly string[],
): Promise<StoredRecord | undefined> => {
  const [found] = await select(db, kind, isRecord(kind, period, key), sql``)
  return found
}

/** The values of records as they stand now, each under its key as JSON. */
export const selectByKeys = async (
  db: Db,
  kind: EnteredKind,
  period: string,
  keys: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, Values>> => {
  if (keys.length === 0) return new Map()
  const columns = Object.entries(kind.columns).map(([name, type]) => readColumn([name, type], 't'))
  const own = kind.key.map(name => sql`${sql.ref(`t.${name}`)}::text collate "C"`)
  const given = kind.key.map((_, i) => sql`${keys.map(key => key[i])}::text[]`)
  // As a list of tuples hundreds of keys are hundreds of alternatives, for which the embedded database has not the memory.
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns)} from ${sql.table(kind.table)} t
    where ${periodOf(kind)} = ${period} and (${sql.join(own)}) in (select * from unnest(${sql.join(given)}))`.execute(
    db,
  )
  return new Map(rows.map(values => [JSON.stringify(kind.key.map(name => String(values[name]))), values]))
}

export const deleteEntered = async (
  trx: Transaction,
  kind: EnteredKind,
  period: string,
  key: readonly string[],
): Promise<void> => {
  await sql`delete from ${sql.table(kind.table)} t where ${isRecord(kind, period, key)}`.execute(trx)
}

/** Whether anything of a period is published. */
export const findPublished = async (db: Db, period: string): Promise<boolean> => {
  const { rows } = await sql<{ version: number }>`
    select version from result where period = ${period} and published_at is not null limit 1`.execute(db)
  return rows.length > 0
}
