import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { migratedCluster } from './prepared-databases.ts'
import { startPostgres, type TemporaryPostgres } from './tmp-postgres.ts'

/** Names the folder of the servers of a run to the processes that run its files. */
const variable = 'THIDUA_TEST_SERVERS'

let server: Promise<TemporaryPostgres> | undefined
let made = 0

const start = async (binaries: string): Promise<TemporaryPostgres> =>
  startPostgres(binaries, await migratedCluster(binaries), process.env[variable])

const query = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text)
  await client.end()
}

/**
 * A database with the tables and nothing in them, gone after `drop`. All of a process lie on one server, which starts
 * with the first of them: starting one takes longer than most suites.
 */
export const newServerDatabase = async (
  binaries: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> => {
  server ??= start(binaries)
  const { url } = await server
  const [admin, name] = [url.replace(/\/postgres$/, '/template1'), `suite_${++made}`]
  await query(admin, `create database ${name} template postgres`)
  return {
    url: url.replace(/\/postgres$/, `/${name}`),
    drop: () => query(admin, `drop database ${name} with (force)`),
  }
}

/** Before a run: where its servers lie. The function that it answers ends them after it. */
export const setup = (): (() => Promise<void>) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-servers-'))
  // PostgreSQL, which is nobody's root, has to reach what lies in it.
  chmodSync(folder, 0o711)
  process.env[variable] = folder
  return async () => {
    for (const name of readdirSync(folder)) {
      const lock = path.join(folder, name, 'data', 'postmaster.pid')
      if (!existsSync(lock)) continue
      process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGINT')
      while (existsSync(lock)) await sleep(20)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
