import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '../../packages/api/src/db/database.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { readShape } from '../support/clear-database.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallYear } from '../support/small-year.ts'

/** How many rows each table has, by its name; those that say when migrations ran do not count. */
const rowsOf = async (db: Db): Promise<Record<string, number>> => {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not like 'kysely_migration%'`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(db)
    counts[name] = rows[0]!.n
  }
  return counts
}

onMemoryDatabase(database => {
  test('the database that tests start from is a new one, and so is the one they go on with', async () => {
    const opened = await openDatabase({ kind: 'memory' })
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
    const { db, close } = opened.value
    const [shape, rows] = [await readShape(db), await rowsOf(db)]
    await close()
    expect(await readShape(database.db)).toBe(shape)
    expect(await rowsOf(database.db)).toEqual(rows)
    await openSmallYear(database.db)
    expect(await rowsOf(database.db)).not.toEqual(rows)
    await database.reset()
    expect(await rowsOf(database.db)).toEqual(rows)
    await sql`alter table journal add column more text`.execute(database.db)
    await database.reset()
    const columns = sql`select attname from pg_attribute where attrelid = 'journal'::regclass and attname = 'more'`
    expect((await columns.execute(database.db)).rows).toEqual([])
    expect(await rowsOf(database.db)).toEqual(rows)
  })
})
