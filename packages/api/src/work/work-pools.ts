import { createWorkPool, type WorkPool } from './work-pool.ts'
import type { WorkLimits } from './worker-process.ts'

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

/**
 * No process is started before its first job. A politeness that is given is that of every pool: 0 where nobody else is
 * served meanwhile.
 */
export const createWorkPools = (all: Pick<WorkLimits, 'politeness'> = {}): WorkPools => {
  const one = { processes: 1, waiting: 8 }
  const pools = {
    open: createWorkPool({ ...one, seconds: 20, megabytes: 768, ...all }),
    committee: createWorkPool({ ...one, seconds: 60, megabytes: 1536, ...all }),
    imports: createWorkPool({ ...one, seconds: 300, megabytes: 1536, ...all }),
    // The committee waits for it, so it steps back a little only.
    scorings: createWorkPool({ ...one, seconds: 300, megabytes: 2048, politeness: 2, ...all }),
    live: createWorkPool({
      ...{ ...one, waiting: 64, seconds: 120, megabytes: 2048, politeness: 2, idleSeconds: 1800 },
      ...all,
    }),
  }
  return {
    ...pools,
    close: async () => {
      await Promise.all(Object.values(pools).map(pool => pool.close()))
    },
  }
}
