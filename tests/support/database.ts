import { sql } from 'kysely'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Db } from '../../packages/api/src/db/database.ts'
import { migrate } from '../../packages/api/src/db/migrate.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { clearTables, readShape } from './clear-database.ts'
import { newMemory } from './prepared-databases.ts'
import { newServerDatabase } from './shared-postgres.ts'
import { postgresBinaries } from './tmp-postgres.ts'

/** A database that a suite has to itself. `db` may be read once the suite runs. */
export interface TestDatabase {
  readonly engine: 'embedded' | 'PostgreSQL'
  readonly db: Db
  /** Empties it: no table keeps anything, and what a test did to the tables themselves is undone. */
  reset(): Promise<void>
  /** Takes the tables away too. */
  empty(): Promise<void>
}

interface Opened {
  readonly db: Db
  close(): Promise<void>
}

const open = async (place: Parameters<typeof openDatabase>[0]): Promise<Opened> => {
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return opened.value
}

const openMemory = async (): Promise<Opened> => open(await newMemory())

const openTemporaryPostgres = (binaries: string) => async (): Promise<Opened> => {
  const { url, drop } = await newServerDatabase(binaries)
  const { db, close } = await open({ kind: 'server', url })
  return { db, close: () => close().then(drop) }
}

/** Whether the tables are as they were; not so where they are gone. */
const hasShape = (db: Db, shape: string): Promise<boolean> =>
  readShape(db).then(
    found => found === shape,
    () => false,
  )

const withDatabase = (
  engine: TestDatabase['engine'],
  start: () => Promise<Opened>,
  suite: (database: TestDatabase) => void,
): void => {
  let opened: Opened | undefined
  let shape = ''
  const database: TestDatabase = {
    engine,
    get db() {
      if (!opened) throw new Error('the database opens when the suite starts')
      return opened.db
    },
    reset: async () => {
      if (shape !== '' && (await hasShape(database.db, shape))) return clearTables(database.db)
      await database.empty()
      await migrate(database.db)
      shape = await readShape(database.db)
    },
    empty: async () => {
      await sql`drop schema public cascade`.execute(database.db)
      await sql`create schema public`.execute(database.db)
    },
  }
  beforeAll(async () => {
    opened = await start()
    shape = await readShape(opened.db)
  })
  afterAll(() => opened?.close())
  suite(database)
}

/**
 * Declares a suite once for each engine: PGlite, and PostgreSQL where its binaries are installed. Where they are
 * not, `postgres-notice.ts` says so aloud, and CI does not accept it.
 */
export const onEachDatabase = (name: string, suite: (database: TestDatabase) => void): void => {
  describe(`${name}, on PGlite`, () => withDatabase('embedded', openMemory, suite))
  onPostgres(name, binaries => withDatabase('PostgreSQL', openTemporaryPostgres(binaries), suite))
}

/** Declares a suite that is about PostgreSQL alone, such as one that ends and restarts the server. */
export const onPostgres = (name: string, suite: (binaries: string) => void): void => {
  const binaries = postgresBinaries()
  if (binaries !== null) describe(`${name}, on PostgreSQL`, () => suite(binaries))
  else if (process.env.CI) throw new Error('CI needs the binaries of PostgreSQL 15 or newer, or PG_BIN')
}

/** Declares a suite that says nothing new on a second engine. */
export const onMemoryDatabase = (suite: (database: TestDatabase) => void): void =>
  withDatabase('embedded', openMemory, suite)
