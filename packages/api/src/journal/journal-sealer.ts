import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import { sealJournal } from './seal-journal.ts'

export interface JournalSealer {
  /** Seals what waits, and stops. */
  stop(): Promise<void>
}

/** A row of the journal waits for its link no longer than this and one turn. */
const betweenTurns = 500

/** Seals the journal a little behind the writers, who never wait for it. Several processes may do it. */
export const startSealer = (db: Db, log: Logger): JournalSealer => {
  let turn: Promise<void> = Promise.resolve()
  let isBusy = false
  let failed = false
  const seal = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    try {
      await sealJournal(db)
      failed = false
    } catch (error) {
      // A database that is away is told once, not twice a second.
      if (!failed) log.warn({ err: error }, 'the journal cannot be sealed now')
      failed = true
    } finally {
      isBusy = false
    }
  }
  const timer = setInterval(() => {
    turn = turn.then(seal)
  }, betweenTurns)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      turn = turn.then(seal)
      return turn
    },
  }
}
