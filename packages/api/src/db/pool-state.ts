import type pg from 'pg'
import type { Db } from './database.ts'

/** How busy the connections of a database are. */
export interface PoolState {
  readonly open: number
  readonly idle: number
  readonly waiting: number
}

const pools = new WeakMap<Db, pg.Pool>()

/** Lets those who watch a database see its pool, which Kysely hides. */
export const rememberPool = (db: Db, pool: pg.Pool): void => void pools.set(db, pool)

export const poolStateOf = (db: Db): PoolState | null => {
  const pool = pools.get(db)
  if (!pool) return null
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
}
