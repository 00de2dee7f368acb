import { createWorkPool, type WorkPool } from './work-pool.ts'

/** Processes for foreign input, apart by who sends it, so that nobody's work waits behind a stranger's. */
export interface WorkPools {
  /** Of callers without a token. */
  readonly open: WorkPool
  /** Of the committee. */
  readonly committee: WorkPool
  /** Files that are read. */
  readonly imports: WorkPool
  /** Stored periods that are scored. */
  readonly scorings: WorkPool
  /** Where periods are kept scored; its process remembers them. */
  readonly live: WorkPool
  close(): Promise<void>
}

/** No process is started before its first job. */
export const createWorkPools = (): WorkPools => {
  const pools = {
    open: createWorkPool({ processes: 1, waiting: 8, seconds: 20, megabytes: 768 }),
    committee: createWorkPool({ processes: 1, waiting: 8, seconds: 60, megabytes: 1536 }),
    imports: createWorkPool({ processes: 1, waiting: 8, seconds: 300, megabytes: 1536 }),
    // The committee waits for it, so it steps back a little only.
    scorings: createWorkPool({ processes: 1, waiting: 8, seconds: 300, megabytes: 2048, politeness: 2 }),
    live: createWorkPool({
      ...{ processes: 1, waiting: 64, seconds: 120, megabytes: 2048, politeness: 2 },
      idleSeconds: 1800,
    }),
  }
  return {
    ...pools,
    close: async () => {
      await Promise.all(Object.values(pools).map(pool => pool.close()))
    },
  }
}
