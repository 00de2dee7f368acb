// PGlite: PostgreSQL inside this process, one SELECT.
import { PGlite } from '@electric-sql/pglite'
import { scoreQuery } from './sql-query.mjs'
import { answerOf, loadTables } from './sql-tables.mjs'

export const candidates = async workload => {
  const database = await PGlite.create()
  const query = async (text, parameters) => (await database.query(text, parameters)).rows
  await loadTables(query, workload)
  await query("set work_mem = '256MB'")
  const candidate = (name, style, months, scale) => {
    const text = scoreQuery(style, months)
    return {
      name: `PGlite, ${name}`,
      idiom: 'one SELECT over loaded tables',
      explains: 'no',
      run: async () => answerOf(await query(text), scale),
    }
  }
  const last = candidate('scaled integers', 'integers', 'bits', 100)
  return [candidate('numeric', 'numeric', 'distinct', 1), { ...last, close: () => database.close() }]
}
