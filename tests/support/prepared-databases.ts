import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type DatabasePlace, openDatabase } from '../../packages/api/src/db/open-database.ts'
import { prepared } from './prepared.ts'
import { clusterName, startPostgres } from './tmp-postgres.ts'

/** All that decides what a new database holds; a test compares it with one that is really new. */
const sources = [
  ...['packages/api/src/db', 'packages/api/src/journal', 'package-lock.json'],
  'tests/support/prepared-databases.ts',
]

const migrateAt = async (place: DatabasePlace): Promise<void> => {
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  await opened.value.close()
}

/** A data folder as the first start of the embedded database leaves it, and the dump of that database. */
const newEmbedded = async () => {
  const folder = await prepared('embedded', sources, async at => {
    await migrateAt({ kind: 'folder', folder: at })
    const engine = await PGlite.create(path.join(at, 'database'))
    const dump = await engine.dumpDataDir('none')
    await engine.close()
    writeFileSync(path.join(at, 'dump.tar'), new Uint8Array(await dump.arrayBuffer()))
  })
  return { folder, dump: path.join(folder, 'dump.tar') }
}

/** Makes a data folder in which the embedded database was started once. */
export const makeStartedFolder = async (folder: string): Promise<void> => {
  const { folder: started, dump } = await newEmbedded()
  cpSync(started, folder, { recursive: true, filter: file => file !== dump })
}

let dump: Blob | undefined

/** A database in memory that has the tables, and nothing in them. */
export const newMemory = async (): Promise<{ readonly kind: 'memory'; readonly dump: Blob }> => {
  dump ??= new Blob([readFileSync((await newEmbedded()).dump)])
  return { kind: 'memory', dump }
}

/** The files of a PostgreSQL server whose database has the tables, and nothing in them. */
export const migratedCluster = (binaries: string): Promise<string> =>
  prepared(clusterName('postgres', binaries), [...sources, 'tests/support/tmp-postgres.ts'], async at => {
    const server = await startPostgres(binaries)
    await migrateAt({ kind: 'server', url: server.url })
    await server.halt()
    cpSync(server.data, at, { recursive: true })
    await server.stop()
  })
