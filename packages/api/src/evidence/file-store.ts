import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DatabasePlace } from '../db/open-database.ts'

/** Where the bytes of evidence lie, each once, under their SHA-256. */
export interface FileStore {
  /** Stores bytes under their digest; they are on the disk when it resolves. What is there already is left alone. */
  put(digest: string, bytes: Uint8Array): Promise<void>
  /** Null where nothing is stored under the digest, or what is stored is no longer what it was. */
  read(digest: string): Promise<Buffer | null>
  remove(digest: string): Promise<void>
  /** Digests of what was stored before a moment; what was left half written before it is cleared away. */
  storedBefore(moment: Date): Promise<readonly string[]>
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

const absentAs =
  <T>(absent: T) =>
  (error: unknown): T => {
    if (isMissing(error)) return absent
    throw error
  }

const digestName = /^[0-9a-f]{64}$/

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Files of a folder, which is made with the first of them. Nothing in it may be run, or read by other users. */
const diskStore = (folder: string): FileStore => {
  const partOf = (digest: string): string => path.join(folder, digest.slice(0, 2))
  const placeOf = (digest: string): string => path.join(partOf(digest), digest)
  const read = async (digest: string): Promise<Buffer | null> => {
    const bytes = await readFile(placeOf(digest)).catch(absentAs(null))
    return bytes !== null && digestOf(bytes) === digest ? bytes : null
  }
  return {
    read,
    put: async (digest, bytes) => {
      if ((await read(digest)) !== null) return
      await mkdir(partOf(digest), { recursive: true, mode: 0o700 })
      const unfinished = `${placeOf(digest)}.${process.pid}.${Date.now()}.unfinished`
      const handle = await open(unfinished, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, placeOf(digest))
      await syncFolder(partOf(digest))
    },
    remove: digest => rm(placeOf(digest), { force: true }),
    storedBefore: async moment => {
      const found: string[] = []
      for (const part of await readdir(folder).catch(absentAs<string[]>([])))
        for (const name of await readdir(path.join(folder, part))) {
          const place = path.join(folder, part, name)
          const { mtime } = await stat(place).catch(absentAs({ mtime: moment }))
          if (mtime >= moment) continue
          if (digestName.test(name)) found.push(name)
          else if (name.endsWith('.unfinished')) await rm(place, { force: true })
        }
      return found
    },
  }
}

/** For a database that is in memory too. */
const memoryStore = (): FileStore => {
  const files = new Map<string, { readonly bytes: Buffer; readonly at: Date }>()
  return {
    put: async (digest, bytes) => {
      if (!files.has(digest)) files.set(digest, { bytes: Buffer.from(bytes), at: new Date() })
    },
    read: async digest => files.get(digest)?.bytes ?? null,
    remove: async digest => void files.delete(digest),
    storedBefore: async moment => [...files].flatMap(([digest, { at }]) => (at < moment ? [digest] : [])),
  }
}

/** Where the files of a database lie: in its folder; for a server in the folder that stands beside its address. */
export const fileStoreOf = (place: DatabasePlace): FileStore => {
  switch (place.kind) {
    case 'memory':
      return memoryStore()
    case 'folder':
      return diskStore(path.resolve(place.folder, 'files'))
    case 'server':
      return diskStore(path.resolve(place.folder ?? '.data', 'files'))
  }
}
