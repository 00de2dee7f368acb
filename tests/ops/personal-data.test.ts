import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'

const page = readFileSync(new URL('../../docs/personal-data.md', import.meta.url), 'utf8')

/** Columns that the table names, with what it says of them. */
const told = page
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .flatMap(line => {
    const [fields = '', ...cells] = line.slice(2, -2).split(' | ')
    return [...fields.matchAll(/`([a-z_]+\.[a-z_0-9]+)`/g)].map(([, field = '']) => ({ field, cells }))
  })

onMemoryDatabase(database => {
  test('every column of text in the database is told of in docs/personal-data.md, once and whole', async () => {
    const { rows } = await sql<{ field: string }>`
      select table_name || '.' || column_name as field from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_name not like 'kysely%' and table_type = 'BASE TABLE'
        and data_type in ('text', 'json', 'jsonb', 'bytea', 'character', 'character varying', 'ARRAY')
      order by 1`.execute(database.db)
    const stored = rows.map(({ field }) => field)
    const named = told.map(({ field }) => field)
    expect(stored.length).toBeGreaterThan(90)
    expect(stored.filter(field => !named.includes(field))).toEqual([])
    expect(named.length).toBe(new Set(named).size)
    for (const { field, cells } of told) {
      expect(cells, field).toHaveLength(5)
      for (const cell of cells) expect(cell.trim(), field).not.toBe('')
    }
  })
})
