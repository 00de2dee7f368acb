import { type RawBuilder, sql } from 'kysely'
import type { Database, Db, Transaction } from '../db/database.ts'
import { type StoreOutcome, upsert } from '../db/upsert.ts'
import type { AnswerOf, RecordKind, RecordOf, RowOf } from './record-kind.ts'

type Row = RowOf<RecordKind['columns']>

/** A column as it is answered: a decimal is text without needless zeros. */
export const readColumn = ([name, type]: readonly [string, string], table?: string): RawBuilder<unknown> => {
  const column = sql.ref(table === undefined ? name : `${table}.${name}`)
  return type.startsWith('decimal') ? sql`trim_scale(${column})::text as ${sql.ref(name)}` : sql`${column}`
}

const namesUnit = (
  column: string,
  type: string | undefined,
  units: readonly string[],
): RawBuilder<unknown> =>
  type === 'rows'
    ? sql`(${sql.join(
        units.map(unit => sql`${sql.ref(column)} @> ${JSON.stringify([{ unit }])}::jsonb`),
        sql` or `,
      )})`
    : sql`${sql.ref(column)} = any(${[...units]}::text[])`

/** The records of a period in their order, all or those of some units, as the API answers them. */
export const selectRecords = async <K extends RecordKind>(
  db: Db,
  kind: K,
  period: string,
  units?: readonly string[],
): Promise<AnswerOf<K>[]> => {
  const { table, columns, key, order = key, unitColumns = ['unit'], recordOf } = kind
  const ofUnit =
    units === undefined
      ? sql``
      : sql`and (${sql.join(
          unitColumns.map(column => namesUnit(column, columns[column], units)),
          sql` or `,
        )})`
  const { rows } = await sql<Row>`
    select ${sql.join(Object.entries(columns).map(column => readColumn(column)))} from ${sql.table(table)}
    where period = ${period} ${ofUnit} order by ${sql.join(order.map(column => sql.ref(column)))}
  `.execute(db)
  return (recordOf ? rows.map(row => recordOf(row)) : rows) as AnswerOf<K>[]
}

const cellOf = (value: Row[string] | undefined) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null)

/** Stores records under their keys and says what became of each. */
export const upsertRecords = <K extends RecordKind>(
  trx: Transaction,
  kind: K,
  period: string,
  records: readonly RecordOf<K>[],
): Promise<StoreOutcome[]> =>
  upsert(
    trx,
    kind.table as keyof Database,
    ['period', ...kind.key],
    records.map(record => {
      const row = kind.rowOf?.(record) ?? (record as Partial<Row>)
      const cells = Object.keys(kind.columns).map(column => [column, cellOf(row[column])])
      return { period, ...Object.fromEntries(cells) }
    }),
  )
