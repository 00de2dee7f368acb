import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { DatabaseTrouble } from './database-trouble.ts'

/**
 * The pool for transactions: so many hold a connection at once, the others wait for their turn without one. Writers that
 * wait for a lock, or for the only connection of an embedded database, so leave connections to those who read: a reader
 * waits for the transactions that run, never for those that wait.
 */
export const inTurns = (
  pool: PostgresPool,
  { atOnce, seconds }: { readonly atOnce: number; readonly seconds: number },
): PostgresPool => {
  const waiting = new Set<() => void>()
  let running = 0

  const takeTurn = async (): Promise<void> => {
    if (running < atOnce) {
      running++
      return
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(begin)
        reject(new DatabaseTrouble('busy', new Error('no turn for a transaction in time')))
      }, seconds * 1000)
      const begin = (): void => {
        clearTimeout(timer)
        resolve()
      }
      waiting.add(begin)
    })
  }
  /** Who waited longest takes the turn over; sets keep the order of arrival. */
  const passTurnOn = (): void => {
    const [next] = waiting
    if (next === undefined) running--
    else {
      waiting.delete(next)
      next()
    }
  }
  const connect = async (): Promise<PostgresPoolClient> => {
    await takeTurn()
    try {
      const client = await pool.connect()
      const release = (): void => {
        client.release()
        passTurnOn()
      }
      return { query: client.query, release }
    } catch (error) {
      passTurnOn()
      throw error
    }
  }
  // The connections are the pool's own, and end with it.
  return { connect, end: async () => {} }
}
