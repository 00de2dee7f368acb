import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

export interface FolderLock {
  release(): Promise<void>
}

/** Far behind the number of the holder, which others may read: Windows lets nobody read what is locked. */
const lockedByte = 2 ** 30

const lockFile = (folder: string): string => `${folder}.holder`

type TryLock = (descriptor: number, offset: number, length: number) => boolean

/** Loaded when a folder is opened: where the library has no build for a system, PostgreSQL still works there. */
const systemLock = async (): Promise<TryLock> => {
  // @ts-expect-error it brings no types
  const { tryLock } = await import('fs-native-extensions')
  return tryLock
}

const holderOf = (file: string): string => readFileSync(file, 'utf8').trim() || '?'

/**
 * Takes the folder for this process alone, or says which process holds it. PGlite itself takes no lock, and a second
 * process would silently lose writes. The lock is the system's own, on a file beside the folder: it ends with the
 * process, however that ends, so there is nothing to take over. The file stays, because a lock on a file that was removed
 * and made again would be another lock.
 */
export const lockFolder = async (
  folder: string,
): Promise<{ readonly lock: FolderLock } | { readonly holder: string }> => {
  const tryLock = await systemLock()
  const file = lockFile(folder)
  const descriptor = openSync(file, 'a+', 0o600)
  try {
    if (!tryLock(descriptor, lockedByte, 1)) {
      closeSync(descriptor)
      return { holder: holderOf(file) }
    }
    ftruncateSync(descriptor)
    writeSync(descriptor, `${process.pid}\n`)
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
  return { lock: { release: async () => closeSync(descriptor) } }
}
