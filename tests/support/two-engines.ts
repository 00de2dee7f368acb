import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { runCommandLine } from '../../packages/api/src/cli/run-command-line.ts'
import { readConfig } from '../../packages/api/src/config.ts'
import type { Db } from '../../packages/api/src/db/database.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { createLog } from '../../packages/api/src/log.ts'
import { startServices } from '../../packages/api/src/start.ts'
import { fillDatabase } from './filled-place.ts'
import { isWhole } from './size.ts'
import { postgresBinaries, startPostgres, type TemporaryPostgres } from './tmp-postgres.ts'

export type Engine = 'embedded' | 'PostgreSQL'

/** The engines that are here; where PostgreSQL is not, `postgres-notice.ts` says so aloud. */
export const engines: readonly Engine[] =
  postgresBinaries() === null ? ['embedded'] : ['embedded', 'PostgreSQL']

type Way = readonly [from: Engine, to: Engine]

const everyWay: readonly Way[] = engines.flatMap(from => engines.map(to => [from, to] as const))
const acrossEngines = everyWay.filter(([from, to]) => from !== to)

/** From one engine to another: each way in `npm run test:long`, otherwise each engine once as both. */
export const ways: readonly Way[] = isWhole || acrossEngines.length === 0 ? everyWay : acrossEngines

/** Settings as a person would give them in the environment. */
export type Place = Readonly<Record<string, string>>

/** New empty places of data for a suite, gone when it ends. */
export const emptyPlaces = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'thidua-places-'))
  let server: TemporaryPostgres | undefined
  let made = 0
  beforeAll(async () => {
    const binaries = postgresBinaries()
    if (binaries !== null) server = await startPostgres(binaries)
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(root, { recursive: true, force: true })
  })
  const query = async (text: string, database = 'postgres'): Promise<void> => {
    const client = new pg.Client({ connectionString: server!.url.replace(/\/postgres$/, `/${database}`) })
    await client.connect()
    await client.query(text)
    await client.end()
  }
  const addressOf = (database: string): Place => ({
    DATABASE_URL: server!.url.replace(/\/postgres$/, `/${database}`),
  })
  const make = async (engine: Engine): Promise<Place> => {
    const name = `place_${++made}`
    if (engine === 'embedded') return { DATA_DIR: path.join(root, name) }
    await query(`create database ${name}`)
    return addressOf(name)
  }
  /** Another place with the same data; nobody works on the first meanwhile. */
  const copy = async ({ DATA_DIR, DATABASE_URL }: Place): Promise<Place> => {
    const name = `place_${++made}`
    if (DATA_DIR !== undefined) {
      cpSync(DATA_DIR, path.join(root, name), { recursive: true })
      return { DATA_DIR: path.join(root, name) }
    }
    await query(`create database ${name} template ${DATABASE_URL!.split('/').at(-1)}`)
    return addressOf(name)
  }
  const filled = new Map<Engine, Place>()
  /** A place with the data of `fillDatabase`; those after the first of an engine are copies of it. */
  const makeFilled = async (engine: Engine): Promise<Place> => {
    let first = filled.get(engine)
    if (first === undefined) {
      first = await make(engine)
      await within(first, fillDatabase)
      filled.set(engine, first)
    }
    return copy(first)
  }
  return { root, query, file: (name: string) => path.join(root, name), make, makeFilled }
}

/** Runs `thidua` with settings, and gives what it said. */
export const run = async (environment: Place, ...args: readonly string[]) => {
  const said = { out: '', error: '' }
  const code = await runCommandLine(
    ['--lang', 'en', ...args],
    {
      out: text => {
        said.out += `${text}\n`
      },
      error: text => {
        said.error += `${text}\n`
      },
    },
    environment,
  )
  return { code, ...said }
}

const configOf = (place: Place) => {
  const config = readConfig(place)
  if (!config.ok) throw new Error(JSON.stringify(config.issues))
  return config.value
}

/** Works on the data of a place, and closes it. */
export const within = async <T>(place: Place, work: (db: Db) => Promise<T>): Promise<T> => {
  const opened = await openDatabase(configOf(place).database)
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  try {
    return await work(opened.value.db)
  } finally {
    await opened.value.close()
  }
}

/** The services of a server that runs on a place. */
export const startIn = async (place: Place, log = createLog('silent')) => {
  const started = await startServices({ ...configOf(place), log })
  if (!started.ok) throw new Error(JSON.stringify(started.issues))
  return started.value
}
