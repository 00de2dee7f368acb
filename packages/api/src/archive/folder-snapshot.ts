import { chmodSync, constants } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import path from 'node:path'
import type { Db } from '../db/database.ts'
import { versionFileOf } from '../db/embedded/folder-version.ts'
import { whileNobodyWrites } from './tables.repository.ts'

/**
 * The embedded database has one process and one connection, so a running server is asked, at a socket in its data
 * folder, for a copy of the folder. It copies between two queries; reading the copy is the caller's work. Whoever
 * may write in the data folder may ask, and nobody else.
 */
const socketIn = (dataFolder: string): string => path.resolve(dataFolder, 'operations.sock')

const snapshotIn = (dataFolder: string): string => path.resolve(dataFolder, 'snapshot')

const databaseIn = (dataFolder: string): string => path.resolve(dataFolder, 'database')

/** Removes a copy that was asked for. */
export const removeSnapshot = (dataFolder: string): Promise<void> =>
  rm(snapshotIn(dataFolder), { recursive: true, force: true })

/** Copies the folder as it is on the disk, shared blocks where the file system can. */
const copyFolder = async (db: Db, dataFolder: string): Promise<void> => {
  await removeSnapshot(dataFolder)
  await mkdir(snapshotIn(dataFolder), { mode: 0o700 })
  const [from, to] = [databaseIn(dataFolder), databaseIn(snapshotIn(dataFolder))]
  await whileNobodyWrites(db, async () => {
    await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE })
    await cp(versionFileOf(from), versionFileOf(to))
  })
}

export interface SnapshotDoor {
  close(): Promise<void>
}

/** Opens the door for copies. Where a socket cannot be made, there is none: the folder is backed up when it is closed. */
export const openSnapshotDoor = async (db: Db, dataFolder: string): Promise<SnapshotDoor> => {
  const address = socketIn(dataFolder)
  let last: Promise<unknown> = Promise.resolve()
  const server: Server = createServer((_, response) => {
    last = last
      .then(() => copyFolder(db, dataFolder))
      .then(
        () => response.end(snapshotIn(dataFolder)),
        (error: NodeJS.ErrnoException) => response.writeHead(507).end(error.code ?? 'copy'),
      )
  })
  // This process holds the folder: a socket or a copy that is there was left by one that is gone.
  await rm(address, { force: true })
  await removeSnapshot(dataFolder)
  const isOpen = await new Promise<boolean>(resolve => {
    server.once('error', () => resolve(false))
    server.listen(address, () => {
      chmodSync(address, 0o600)
      resolve(true)
    })
  })
  server.unref()
  return {
    close: async () => {
      if (!isOpen) return
      await new Promise(resolve => server.close(resolve))
      await last
    },
  }
}

/** What became of asking for a copy. */
export type Snapshot =
  | { readonly kind: 'made'; readonly folder: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'nobody' }

/** Asks the server that has the folder open for a copy of it. */
export const askForSnapshot = (dataFolder: string): Promise<Snapshot> =>
  new Promise(resolve => {
    const asked = request(
      { socketPath: socketIn(dataFolder), method: 'POST', path: '/snapshot' },
      async answer => {
        let text = ''
        for await (const chunk of answer.setEncoding('utf8')) text += chunk
        resolve(
          answer.statusCode === 200 ? { kind: 'made', folder: text } : { kind: 'refused', reason: text },
        )
      },
    )
    asked.once('error', () => resolve({ kind: 'nobody' }))
    asked.end()
  })
