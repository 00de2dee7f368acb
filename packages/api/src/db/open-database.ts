import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './database.ts'
import { DatabaseTrouble } from './database-trouble.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { guardPool } from './guarded-pool.ts'
import { prepareSchema, type SchemaCare } from './migrate.ts'
import { rememberPool } from './pool-state.ts'
import { valueParsers } from './value-parsers.ts'

/** Where the data live: a folder of this machine, a PostgreSQL server (15 or newer), or nowhere (tests). */
export type DatabasePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'memory' }

export interface OpenDatabase {
  readonly db: Db
  close(): Promise<void>
}

const connections = 10

/** One way for both engines: node-postgres' pool, and PGlite behind the same wire protocol. */
const createPool = (place: { readonly url: string } | { readonly engine: PGlite }): pg.Pool => {
  const config =
    'url' in place
      ? { connectionString: place.url, max: connections }
      : { ...(createPgConfig(place.engine) as unknown as pg.PoolConfig), max: 1 }
  return new pg.Pool({ ...config, types: valueParsers })
}

const connect = async (
  place: { readonly url: string } | { readonly engine: PGlite },
  care: SchemaCare,
  afterClose: () => Promise<void>,
): Promise<Result<OpenDatabase>> => {
  const pool = createPool(place)
  const db: Db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: guardPool(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  rememberPool(db, pool)
  const close = async (): Promise<void> => {
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
      const engine = await PGlite.create()
      return connect({ engine }, care, () => engine.close())
    }
    case 'folder': {
      const opened = await openEmbedded(place.folder)
      if (!opened.ok) return opened
      return connect({ engine: opened.value.engine }, care, opened.value.close)
    }
    case 'server':
      try {
        return await connect({ url: place.url }, care, async () => {})
      } catch (error) {
        const cause = error instanceof DatabaseTrouble ? error.cause : error
        const { code, message } = cause as NodeJS.ErrnoException
        if (code === undefined && cause === error) throw error
        return failure([issue('database-unreachable', [], { reason: code ?? message })])
      }
  }
}
