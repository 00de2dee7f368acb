import { setTimeout as sleep } from 'node:timers/promises'
import { issue } from '@thidua/scoring/issues'
import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import { DatabaseTrouble } from '../db/database-trouble.ts'
import type { WorkPool } from '../work/work-pool.ts'
import { claimImport, setAsideCutOff, unmarkImports } from './import.repository.ts'
import { discardExpired } from './preview.service.ts'
import { failImport, runImport } from './run-import.ts'

/** Works off waiting imports, one at a time in this process. */
export interface ImportRunner {
  /** There may be something to do. */
  wake(): void
  /** Resolves when nothing waits and nothing runs here, or when so many seconds are over. */
  idle(seconds?: number): Promise<void>
  /** Stops taking imports and resolves when the running one has ended or stored its group of rows: it goes on later. */
  stop(): Promise<void>
}

/** How often to look for imports that another process left behind. */
const lookAgainMilliseconds = 30_000

export const createImportRunner = (db: Db, log: Logger, work: WorkPool): ImportRunner => {
  let running: Promise<void> = Promise.resolve()
  let isStopped = false
  /** Left when the database went: this process lived on, so no file of them was the cause. */
  let left: string[] = []

  const workOff = async (): Promise<void> => {
    if (left.length > 0) await unmarkImports(db, left)
    left = []
    for (const { id, fileName } of await setAsideCutOff(db, issue('import-cut-off', [])))
      log.warn({ import: id, file: fileName }, 'import set aside: its process ended while it read the file')
    await discardExpired(db)
    while (!isStopped) {
      const claimed = await claimImport(db)
      if (!claimed) return
      try {
        if ((await runImport(db, work, claimed, () => isStopped)) === 'stopped') return
      } catch (error) {
        // What is stored stays stored: it goes on behind it when its lease has run out and the database is back.
        if (error instanceof DatabaseTrouble) {
          left.push(claimed.id)
          throw error
        }
        log.error({ err: error, import: claimed.id }, 'import failed')
        await failImport(db, claimed, [issue('import-broken', [])])
      }
    }
  }
  const wake = (): void => {
    running = running.then(workOff).catch(error => log.error({ err: error }, 'imports cannot be worked off'))
  }
  const timer = setInterval(wake, lookAgainMilliseconds)
  timer.unref()
  return {
    wake,
    idle: async seconds => {
      if (seconds === undefined) return running
      const timeout = new AbortController()
      const waited = sleep(seconds * 1000, undefined, { signal: timeout.signal }).catch(() => {})
      await Promise.race([running, waited])
      timeout.abort()
    },
    stop: () => {
      isStopped = true
      clearInterval(timer)
      return running
    },
  }
}
