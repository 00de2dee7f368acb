import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Kysely, PostgresPool } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './database.ts'
import { type DatabaseLimits, defaultLimits } from './database-limits.ts'
import { DatabaseTrouble } from './database-trouble.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { guardPool } from './guarded-pool.ts'
import { kyselyOn } from './kysely-on.ts'
import { prepareSchema, type SchemaCare } from './migrate.ts'
import { rememberPool } from './pool-state.ts'
import { watchSilence } from './silence.ts'
import { inTurns } from './transaction-turns.ts'
import { valueParsers } from './value-parsers.ts'

/**
 * Where the data live: a folder of this machine, a PostgreSQL server (15 or newer), or nowhere (tests). Making an empty
 * database costs two seconds of computing, so one in memory may start from the dump of another.
 */
export type DatabasePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 'server'
      readonly url: string
      readonly limits?: Partial<DatabaseLimits>
      /** Where the files lie that no database holds; `.data` unless said otherwise. */
      readonly folder?: string
    }
  | { readonly kind: 'memory'; readonly dump?: Blob }

export interface OpenDatabase {
  readonly db: Db
  close(): Promise<void>
}

/** Connections to a server, and how many of them transactions may hold: the rest is for those who read. */
const connections = 12
const transactionsAtOnce = 6

/** How a database is reached, by statements of their own and by transactions. */
interface Pools {
  readonly pool: pg.Pool
  readonly statements: PostgresPool
  readonly transactions: PostgresPool
}

const serverPools = (url: string, limits: DatabaseLimits): Pools => {
  const config: pg.PoolConfig = {
    connectionString: url,
    connectionTimeoutMillis: limits.connect * 1000,
    statement_timeout: limits.statement * 1000,
    lock_timeout: limits.lock * 1000,
    idle_in_transaction_session_timeout: limits.idle * 1000,
    keepAlive: true,
    types: valueParsers,
  }
  const pool = new pg.Pool({ ...config, max: connections })
  const statements = guardPool(pool, watchSilence(config, limits))
  return {
    ...{ pool, statements },
    transactions: inTurns(statements, { atOnce: transactionsAtOnce, seconds: limits.lock }),
  }
}

/** PGlite behind the same wire protocol: one connection, which transactions and statements have by turns. */
const embeddedPools = (engine: PGlite): Pools => {
  const config = createPgConfig(engine) as unknown as pg.PoolConfig
  const pool = new pg.Pool({ ...config, max: 1, types: valueParsers })
  const statements = guardPool(pool)
  const transactions = inTurns(statements, { atOnce: 1, seconds: defaultLimits.statement })
  return { pool, statements, transactions }
}

/** Sends transactions another way than statements of their own. */
const withTransactionsOn = (db: Kysely<Database>, transactions: Kysely<Database>): Db =>
  Object.assign(db, { transaction: () => transactions.transaction() })

const connect = async (
  pools: Pools,
  care: SchemaCare,
  afterClose: () => Promise<void>,
): Promise<Result<OpenDatabase>> => {
  const transactions = kyselyOn(pools.transactions)
  const db = withTransactionsOn(kyselyOn(pools.statements), transactions)
  rememberPool(db, pools.pool)
  const close = async (): Promise<void> => {
    await transactions.destroy()
    await db.destroy()
    await afterClose()
  }
  try {
    const issues = await prepareSchema(db, care)
    if (issues.length === 0) return success({ db, close })
    await close()
    return failure(issues)
  } catch (error) {
    await close()
    throw error
  }
}

/** Opens a server; its tables are brought up to date first, over connections on which a statement may take its time. */
const openServer = async (
  { url, limits: given }: Extract<DatabasePlace, { readonly kind: 'server' }>,
  care: SchemaCare,
): Promise<Result<OpenDatabase>> => {
  const limits = { ...defaultLimits, ...given }
  try {
    const unhurried = { ...limits, statement: 24 * 3600, lock: 24 * 3600 }
    const prepared = await connect(serverPools(url, unhurried), care, async () => {})
    if (!prepared.ok) return prepared
    await prepared.value.close()
    return await connect(serverPools(url, limits), 'as-found', async () => {})
  } catch (error) {
    const cause = error instanceof DatabaseTrouble ? error.cause : error
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === undefined && cause === error) throw error
    return failure([issue('database-unreachable', [], { reason: code ?? message })])
  }
}

/**
 * Opens the database and takes care of its tables: brings them up to date unless told otherwise.
 * Fails with `folder-in-use`, `folder-unusable`, `folder-version`, `database-unreachable`, `schema-newer` or
 * `schema-older`; each has a sentence that says what to do.
 */
export const openDatabase = async (
  place: DatabasePlace,
  care: SchemaCare = 'migrate',
): Promise<Result<OpenDatabase>> => {
  switch (place.kind) {
    case 'memory': {
      const engine = await PGlite.create(place.dump === undefined ? {} : { loadDataDir: place.dump })
      return connect(embeddedPools(engine), care, () => engine.close())
    }
    case 'folder': {
      const opened = await openEmbedded(place.folder)
      if (!opened.ok) return opened
      return connect(embeddedPools(opened.value.engine), care, opened.value.close)
    }
    case 'server':
      return openServer(place, care)
  }
}
