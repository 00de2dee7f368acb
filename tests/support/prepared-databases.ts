import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

/** What a closed data folder holds, for a database in memory to start from. */
export const dumpFolder = async (folder: string): Promise<Uint8Array> => {
  const engine = await PGlite.create(path.join(folder, 'database'))
  const dump = await engine.dumpDataDir('none')
  await engine.close()
  return new Uint8Array(await dump.arrayBuffer())
}

/** The dump of an embedded database after its first start. */
const newEmbedded = (): Promise<string> =>
  prepared('embedded', sources, async at => {
    const folder = mkdtempSync(path.join(tmpdir(), 'thidua-prepared-'))
    await migrateAt({ kind: 'folder', folder })
    writeFileSync(at, await dumpFolder(folder))
    rmSync(folder, { recursive: true })
  })

let dump: Blob | undefined

/** A database in memory that has the tables, and nothing in them. */
export const newMemory = async (): Promise<{ readonly kind: 'memory'; readonly dump: Blob }> => {
  dump ??= new Blob([readFileSync(await newEmbedded())])
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
