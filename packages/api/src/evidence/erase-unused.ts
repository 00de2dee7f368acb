import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import { inParts } from '../db/in-parts.ts'
import { selectUsed, takeFilesInTurn } from './evidence.repository.ts'
import type { FileStore } from './file-store.ts'

/** Erases the bytes of those digests that no activity has as a file any more. */
export const eraseUnused = async (db: Db, files: FileStore, digests: readonly string[]): Promise<void> => {
  for (const part of inParts(digests))
    await db.transaction().execute(async trx => {
      await takeFilesInTurn(trx)
      const used = await selectUsed(trx, part)
      for (const digest of part) if (!used.has(digest)) await files.remove(digest)
    })
}

const hour = 3_600_000

/**
 * Erases, at start and every hour, what nobody refers to: files of activities that were removed whole, and those of an
 * upload that broke off. What is younger than an hour may belong to an upload that runs elsewhere.
 */
export const startErasing = (db: Db, files: FileStore, log: Logger): { stop(): Promise<void> } => {
  const erase = async (): Promise<void> => {
    try {
      await eraseUnused(db, files, await files.storedBefore(new Date(Date.now() - hour)))
    } catch (error) {
      log.warn({ err: error }, 'unused files cannot be erased now')
    }
  }
  let turn = erase()
  const timer = setInterval(() => {
    turn = turn.then(erase)
  }, hour)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      return turn
    },
  }
}
