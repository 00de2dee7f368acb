import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { DatabaseTrouble, namedTrouble } from './database-trouble.ts'

/** Sees to it that a statement that is not answered ends all the same; `done` is called when it ended. */
type Watch = (client: pg.PoolClient) => { done(): void }

const watchNothing: Watch = () => ({ done: () => {} })

/**
 * A pool as Kysely takes it, whose trouble has a name. Kysely gives connections back without saying how they fared: one
 * that a statement found broken is thrown away here, because the pool hears of the break only after the next one may
 * have got it.
 */
export const guardPool = (pool: pg.Pool, watch: Watch = watchNothing): PostgresPool => {
  // A connection that breaks while it is idle is replaced by the pool, and one that breaks in use rejects what runs on
  // it. Both also raise an event of their own, which ends the process where nobody listens.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw namedTrouble(error)
    })
    let broken: DatabaseTrouble | undefined
    const query = async (statement: string, parameters: readonly unknown[]) => {
      const watched = watch(client)
      try {
        return await client.query(statement, [...parameters])
      } catch (error) {
        const named = namedTrouble(error)
        if (named instanceof DatabaseTrouble && named.kind === 'away') broken = named
        throw named
      } finally {
        watched.done()
      }
    }
    // Cursors are not used: of Kysely's two ways to ask, this is the one for statements.
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(broken) }
  }
  return { connect, end: () => pool.end() }
}
