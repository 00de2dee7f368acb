import { sql } from 'kysely'
import type { Database, Transaction } from './database.ts'

/** What became of a row: it was not there, it replaced another content, or it was there just so. */
export type StoreOutcome = 'new' | 'changed' | 'already-stored'

type Value = string | number | boolean | null
export type Row = Readonly<Record<string, Value>>

const keyText = (row: Row, keys: readonly string[]): string => JSON.stringify(keys.map(key => row[key]))

/** Rows of one statement must differ in their keys; a later row with the same key waits for the next statement. */
const withoutRepeats = (rows: readonly Row[], keys: readonly string[]): number[][] => {
  const statements: { readonly seen: Set<string>; readonly rows: number[] }[] = []
  rows.forEach((row, i) => {
    const key = keyText(row, keys)
    let statement = statements.find(({ seen }) => !seen.has(key))
    if (!statement) {
      statement = { seen: new Set(), rows: [] }
      statements.push(statement)
    }
    statement.seen.add(key)
    statement.rows.push(i)
  })
  return statements.map(statement => statement.rows)
}

const refs = (columns: readonly string[], table?: string) =>
  sql.join(columns.map(column => sql.ref(table === undefined ? column : `${table}.${column}`)))

const upsertDistinct = async (
  trx: Transaction,
  table: keyof Database,
  keys: readonly string[],
  rows: readonly Row[],
): Promise<Map<string, StoreOutcome>> => {
  const columns = Object.keys(rows[0] as Row)
  const others = columns.filter(column => !keys.includes(column))
  const values = sql.join(rows.map(row => sql`(${sql.join(columns.map(column => row[column]))})`))
  const changes = sql.join(others.map(column => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))
  // `xmax` is 0 in a row that this statement inserted, on both engines and in every version since 9.5.
  const { rows: written } = await sql<Row & { inserted: boolean }>`
    insert into ${sql.table(table)} (${refs(columns)}) values ${values}
    on conflict (${refs(keys)}) do update set ${changes}
    where (${refs(others, table)}) is distinct from (${refs(others, 'excluded')})
    returning ${refs(keys)}, (xmax = 0) as inserted
  `.execute(trx)
  return new Map(written.map(row => [keyText(row, keys), row.inserted ? 'new' : 'changed']))
}

/**
 * Stores rows under their keys and says what became of each. All rows have the same columns, and at least one
 * beside the keys; dates and decimals are text.
 */
export const upsert = async (
  trx: Transaction,
  table: keyof Database,
  keys: readonly string[],
  rows: readonly Row[],
): Promise<StoreOutcome[]> => {
  const outcomes: StoreOutcome[] = rows.map(() => 'already-stored')
  for (const indexes of withoutRepeats(rows, keys)) {
    const written = await upsertDistinct(
      trx,
      table,
      keys,
      indexes.map(i => rows[i] as Row),
    )
    for (const i of indexes) outcomes[i] = written.get(keyText(rows[i] as Row, keys)) ?? 'already-stored'
  }
  return outcomes
}
