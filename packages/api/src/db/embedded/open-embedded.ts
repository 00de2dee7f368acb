import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { DurableFileSystem } from './durable-file-system.ts'
import { lockFolder } from './folder-lock.ts'
import { embeddedMajor, readFolderVersion, writeFolderVersion } from './folder-version.ts'

export interface EmbeddedEngine {
  readonly engine: PGlite
  close(): Promise<void>
}

/** PGlite starts PostgreSQL with `-F`, which switches fsync off; here a commit is on the disk when it returns. */
const startParams = [
  ...PGlite.defaultStartParams.filter(parameter => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
]

const openEngine = (folder: string): Promise<PGlite> =>
  PGlite.create({ fs: new DurableFileSystem(folder), startParams })

/** A folder is made aside and moved into place when it is whole, so that a broken first start leaves none behind. */
const createFolder = async (folder: string): Promise<void> => {
  const aside = `${folder}.unfinished`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  const engine = await openEngine(aside)
  await engine.close()
  writeFolderVersion(folder)
  renameSync(aside, folder)
}

/** A full disk, as PGlite's file system numbers it. */
const fullDisk = 51

/** Why the system does not let a folder be made or written, in its own code; undefined where that is not what went wrong. */
const systemReason = (error: unknown): string | undefined => {
  const { code, errno } = error as NodeJS.ErrnoException
  return code ?? (errno === fullDisk ? 'ENOSPC' : undefined)
}

/** The lock on the folder, or the system's reason why it cannot be made or written. */
const takeFolder = async (folder: string): Promise<Awaited<ReturnType<typeof lockFolder>> | string> => {
  try {
    mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 })
    return await lockFolder(folder)
  } catch (error) {
    const reason = systemReason(error)
    if (reason === undefined) throw error
    return reason
  }
}

/**
 * Opens the embedded database in `<dataFolder>/database`, made at the first call. Fails with `folder-in-use`
 * when another process has it open, with `folder-version` when another major version wrote it, and with
 * `folder-unusable` when the system does not let it be made or written, a full disk included.
 */
export const openEmbedded = async (dataFolder: string): Promise<Result<EmbeddedEngine>> => {
  const folder = path.resolve(dataFolder, 'database')
  const taken = await takeFolder(folder)
  if (typeof taken === 'string') return failure([issue('folder-unusable', [], { folder, reason: taken })])
  if ('holder' in taken) return failure([issue('folder-in-use', [], { folder, process: taken.holder })])
  const { lock } = taken
  try {
    if (existsSync(folder)) {
      const found = readFolderVersion(folder)
      if (found !== embeddedMajor) {
        await lock.release()
        return failure([issue('folder-version', [], { folder, found: found ?? '?', needed: embeddedMajor })])
      }
    } else await createFolder(folder)
    const engine = await openEngine(folder)
    const close = async (): Promise<void> => {
      await engine.close()
      await lock.release()
    }
    return success({ engine, close })
  } catch (error) {
    await lock.release()
    const reason = systemReason(error)
    if (reason === undefined) throw error
    return failure([issue('folder-unusable', [], { folder, reason })])
  }
}
