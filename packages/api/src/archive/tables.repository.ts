import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import type { Cell } from './sections.ts'

export interface Column {
  readonly name: string
  /** As the database writes it: `character(64)`. */
  readonly type: string
}

export interface Table {
  readonly name: string
  /** Those that are stored; what the database computes itself is not listed. */
  readonly columns: readonly Column[]
  /** In the order of its key, by which rows are written so that equal tables give equal archives. */
  readonly key: readonly string[]
}

/** The migrator's own tables: a restore makes them anew by migrating. */
const isOfMigrator = sql`relname like 'kysely\\_%'`

/** Every table of the program, from the catalogue: a new one, or a new column, needs no line here. */
export const selectTables = async (db: Db): Promise<readonly Table[]> => {
  const { rows } = await sql<Table>`
    select relname as name,
      (select coalesce(json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod))
          order by attname), '[]')
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select coalesce(json_agg(attname order by place), '[]')
        from pg_index join lateral unnest(indkey::int2[]) with ordinality as part(number, place) on true
          join pg_attribute on attrelid = indrelid and attnum = number
        where indrelid = c.oid and indisprimary) as key
    from pg_class c
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and not (${isOfMigrator})
    order by relname collate "C"
  `.execute(db)
  return rows
}

/** Whether the schema holds any table at all, of this program or of another. */
export const hasTables = async (db: Db): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm')
    limit 1`.execute(db)
  return rows.length > 0
}

/** Text of values that any PostgreSQL of any place reads back as the same values, and as much time as it takes. */
export const setPlainText = async (trx: Transaction): Promise<void> => {
  const settings = {
    timezone: 'UTC',
    datestyle: 'ISO, YMD',
    intervalstyle: 'iso_8601',
    bytea_output: 'hex',
    extra_float_digits: '1',
    statement_timeout: '0',
    lock_timeout: '0',
    idle_in_transaction_session_timeout: '0',
  }
  for (const [name, value] of Object.entries(settings))
    await sql`select set_config(${name}, ${value}, true)`.execute(trx)
}

/** Reads everything as of one moment, in plain text, while others go on writing. */
export const atOneMoment = <T>(db: Db, read: (trx: Transaction) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async trx => {
      await setPlainText(trx)
      return read(trx)
    })

/** Bytes that are in memory at a time, by the largest row met so far, and rows at most. */
const bytesAtATime = 2_000_000
const rowsAtATime = 500

/** How many rows to ask for next: never many times what was asked for before, for the next ones may be larger. */
const nextCount = (count: number, largest: number): number =>
  Math.max(1, Math.min(rowsAtATime, count * 2, Math.floor(bytesAtATime / largest)))

const lengthOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum: number, cell) => sum + (typeof cell === 'string' ? cell.length : 4), 1)

const isText = ({ type }: Column): boolean => /^(text|character)/.test(type)

/** Only the rows with this value in this column. */
export interface Only {
  readonly column: string
  readonly value: string
}

/** The rows of a table as text, a few at a time. Rows with files are taken one by one. */
export async function* selectRows(
  trx: Transaction,
  { name, columns, key }: Table,
  only?: Only,
): AsyncGenerator<readonly Cell[]> {
  const cells = columns.map((column, i) => sql`${sql.id(column.name)}::text as ${sql.id(`c${i}`)}`)
  const order = key.map(part => {
    const column = columns.find(candidate => candidate.name === part)
    return column && isText(column) ? sql`${sql.id(part)} collate "C"` : sql`${sql.id(part)}`
  })
  const ordered = order.length > 0 ? sql`order by ${sql.join(order)}` : sql``
  await sql`declare archived_rows no scroll cursor for
    select ${sql.join(cells)} from ${sql.id(name)}
    ${only ? sql`where ${sql.id(only.column)} = ${sql.lit(only.value)}` : sql``} ${ordered}`.execute(trx)
  const holdsFiles = columns.some(({ type }) => type === 'bytea')
  let count = 1
  let largest = 1
  for (;;) {
    const { rows } = await sql<Record<string, string | null>>`
      fetch forward ${sql.lit(count)} from archived_rows`.execute(trx)
    for (const row of rows) {
      const values = columns.map((_, i) => row[`c${i}`] ?? null)
      largest = Math.max(largest, lengthOf(values))
      yield values
    }
    if (rows.length < count) break
    count = holdsFiles ? 1 : nextCount(count, largest)
  }
  await sql`close archived_rows`.execute(trx)
}

export interface Sequence {
  readonly name: string
  readonly value: string
  readonly isCalled: boolean
}

/** Where every counter stands. */
export const selectSequences = async (db: Db): Promise<readonly Sequence[]> => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname collate "C"`.execute(
    db,
  )
  const found: Sequence[] = []
  for (const { name } of rows) {
    const { rows: states } = await sql<{ value: string; called: boolean }>`
      select last_value::text as value, is_called as called from ${sql.id(name)}`.execute(db)
    for (const { value, called } of states) found.push({ name, value, isCalled: called })
  }
  return found
}

export const setSequence = async (trx: Transaction, { name, value, isCalled }: Sequence): Promise<void> => {
  await sql`select setval(${name}::regclass, ${value}::bigint, ${isCalled})`.execute(trx)
}

/**
 * Makes the tables ready for rows in any order: what migrations put into them goes, triggers do not fire, and
 * references are taken off. Gives back how to put everything on again; a reference that does not hold fails there.
 */
export const prepareForRows = async (trx: Transaction, tables: readonly Table[]) => {
  const { rows: references } = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = current_schema()::regnamespace and contype = 'f'`.execute(trx)
  for (const { name } of tables) await sql`alter table ${sql.id(name)} disable trigger user`.execute(trx)
  for (const { table, name } of references)
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.id(name)}`.execute(trx)
  for (const { name } of tables) await sql`delete from ${sql.id(name)}`.execute(trx)
  return async (): Promise<void> => {
    for (const { table, name, definition } of references)
      await sql`alter table ${sql.raw(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(
        trx,
      )
    for (const { name } of tables) await sql`alter table ${sql.id(name)} enable trigger user`.execute(trx)
  }
}

/** Writes rows as they were read by `selectRows`. */
export const insertRows = async (
  trx: Transaction,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Promise<void> => {
  const values = columns.map((column, i) => sql`${sql.id(`c${i}`)}::${sql.raw(column.type)}`)
  const lists = columns.map((_, i) => sql`${rows.map(row => row[i] ?? null)}::text[]`)
  await sql`insert into ${sql.id(table)} (${sql.join(columns.map(({ name }) => sql.id(name)))})
    overriding system value select ${sql.join(values)}
    from unnest(${sql.join(lists)}) as given(${sql.join(columns.map((_, i) => sql.id(`c${i}`)))})`.execute(
    trx,
  )
}

const selectFunctions = async (db: Db): Promise<readonly string[]> => {
  const { rows } = await sql<{ signature: string }>`
    select oid::regprocedure::text as signature from pg_proc
    where pronamespace = current_schema()::regnamespace and prokind = 'f'`.execute(db)
  return rows.map(({ signature }) => signature)
}

/** How to take away all that a restore is about to make in a schema without tables, should it not come to its end. */
export const rememberEmptiness = async (db: Db): Promise<() => Promise<void>> => {
  const before = await selectFunctions(db)
  return async () => {
    for (const { name } of await selectTables(db)) await sql`drop table ${sql.id(name)} cascade`.execute(db)
    await sql`drop table if exists kysely_migration, kysely_migration_lock`.execute(db)
    for (const signature of await selectFunctions(db))
      if (!before.includes(signature)) await sql`drop function ${sql.raw(signature)} cascade`.execute(db)
  }
}

/** Runs while the only connection of an embedded database is held, with all its pages on the disk. */
export const whileNobodyWrites = (db: Db, run: () => Promise<void>): Promise<void> =>
  db.connection().execute(async connection => {
    await sql`checkpoint`.execute(connection)
    await run()
  })
