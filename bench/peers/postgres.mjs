// PostgreSQL: a server of its own on this machine, one SELECT, over a local connection.
import { existsSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { serverBinaries, startServer } from './postgres-server.mjs'
import { scoreQuery } from './sql-query.mjs'
import { answerOf, loadTables } from './sql-tables.mjs'

const tuned = ["set work_mem = '256MB'", 'set jit = off', 'set max_parallel_workers_per_gather = 2']
const serial = [...tuned.slice(0, 2), 'set max_parallel_workers_per_gather = 0']

/** Peak memory of a process of this machine, the shared buffers it touched included; where Linux tells. */
const peakMegabytes = id => {
  const file = `/proc/${id}/status`
  const peak = existsSync(file) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))
  return peak ? Math.round(Number(peak[1]) / 1024) : null
}

export const candidates = async workload => {
  const postgres = await startServer(serverBinaries())
  const client = new pg.Client({ connectionString: postgres.url })
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
    const [{ id }] = await query('select pg_backend_pid() as id')
    const server = { megabytes: peakMegabytes(id) }
    await client.end()
    await postgres.stop()
    return { server }
  }
  return [
    candidate('numeric, default settings', [], 'numeric', 'distinct', 1),
    candidate('numeric, tuned', tuned, 'numeric', 'bits', 1),
    candidate('scaled integers, tuned', tuned, 'integers', 'bits', 100),
    { ...candidate('scaled integers, tuned, one worker', serial, 'integers', 'bits', 100), close },
  ]
}
