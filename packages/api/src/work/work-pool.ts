import { failure, issue, type Result } from '@thidua/scoring/issues'
import type { Answers, Job } from './job.ts'
import { startWorker, type WorkerProcess, type WorkLimits } from './worker-process.ts'

export interface WorkPoolOptions extends WorkLimits {
  /** Jobs that are done at the same time. */
  readonly processes: number
  /** Jobs that may wait for a process; one more is refused. */
  readonly waiting: number
  /** How long a process that has nothing to do is kept; a minute unless said otherwise. */
  readonly idleSeconds?: number
}

/**
 * Does jobs on foreign input outside this process. However long a job computes and however much memory it takes, this
 * process goes on and answers others; what exceeds the limits is ended and says which.
 *
 * Example: `const pool = createWorkPool({ processes: 1, waiting: 8, seconds: 20, megabytes: 512 })`, then
 * `const read = await pool.run(readTableJob, { bytes })`.
 */
export interface WorkPool {
  /**
   * What the job gives back, or one issue: `work-too-long`, `work-too-large`, `work-queue-full` (come again later), or
   * `work-stopped` where the pool is closed. Rejects where the job itself throws, which is a fault of the job.
   */
  run<Input, Output>(job: Job<Input, Output>, input: Input, answers?: Answers): Promise<Result<Output>>
  /** Ends what runs and what waits with `work-stopped`, and every process. */
  close(): Promise<void>
}

export const createWorkPool = ({
  processes,
  waiting: mostWaiting,
  // The next job starts a process in a third of a second.
  idleSeconds = 60,
  ...limits
}: WorkPoolOptions): WorkPool => {
  const idle: { readonly worker: WorkerProcess; readonly timer: NodeJS.Timeout }[] = []
  const workers = new Set<WorkerProcess>()
  const waiting: (() => void)[] = []
  let running = 0
  let isClosed = false

  const letGo = async (worker: WorkerProcess): Promise<void> => {
    workers.delete(worker)
    await worker.end()
  }

  const takeWorker = (): WorkerProcess => {
    for (let next = idle.pop(); next; next = idle.pop()) {
      clearTimeout(next.timer)
      if (next.worker.isFit()) return next.worker
      void letGo(next.worker)
    }
    const worker = startWorker(limits)
    workers.add(worker)
    return worker
  }

  const giveBack = (worker: WorkerProcess): void => {
    if (isClosed || !worker.isFit()) return void letGo(worker)
    const timer = setTimeout(() => {
      idle.splice(
        idle.findIndex(entry => entry.worker === worker),
        1,
      )
      void letGo(worker)
    }, idleSeconds * 1000)
    timer.unref()
    idle.push({ worker, timer })
  }

  const stopped = () => failure<never>([issue('work-stopped', [])])

  return {
    run: async (job, input, answers = {}) => {
      if (isClosed) return stopped()
      if (running === processes) {
        if (waiting.length >= mostWaiting)
          return failure([issue('work-queue-full', [], { seconds: String(limits.seconds) })])
        await new Promise<void>(resolve => waiting.push(resolve))
        if (isClosed) return stopped()
      } else running++
      const worker = takeWorker()
      try {
        return await worker.work(job, input, answers)
      } finally {
        giveBack(worker)
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
    close: async () => {
      isClosed = true
      for (const go of waiting.splice(0)) go()
      for (const { timer } of idle.splice(0)) clearTimeout(timer)
      await Promise.all([...workers].map(letGo))
    },
  }
}
