// PostgreSQL: a server of its own on this machine, one SELECT, over a local connection.
import pg from 'pg'
import { serverBinaries, startServer } from './postgres-server.mjs'
import { scoreQuery } from './sql-query.mjs'
import { answerOf, loadTables } from './sql-tables.mjs'

const tuned = ["set work_mem = '256MB'", 'set jit = off', 'set max_parallel_workers_per_gather = 2']
const serial = [...tuned.slice(0, 2), 'set max_parallel_workers_per_gather = 0']

export const candidates = async workload => {
  const server = await startServer(serverBinaries())
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const query = async (text, parameters) => (await client.query(text, parameters)).rows
  await loadTables(query, workload)
  const [{ server_version: version }] = await query('show server_version')
  const candidate = (name, settings, style, months, scale) => {
    const text = scoreQuery(style, months)
    const run = async () => {
      await query('reset all')
      for (const setting of settings) await query(setting)
      return answerOf(await query(text), scale)
    }
    return {
      name: `PostgreSQL ${version.split(' ')[0]}, ${name}`,
      idiom: 'one SELECT over loaded tables',
      explains: 'no',
      run,
    }
  }
  const close = async () => {
    await client.end()
    await server.stop()
    return { withoutServer: true }
  }
  return [
    candidate('numeric, default settings', [], 'numeric', 'distinct', 1),
    candidate('numeric, tuned', tuned, 'numeric', 'bits', 1),
    candidate('scaled integers, tuned', tuned, 'integers', 'bits', 100),
    { ...candidate('scaled integers, tuned, one worker', serial, 'integers', 'bits', 100), close },
  ]
}
