import { workerData } from 'node:worker_threads'

// Runs beside the work of a worker, which may not come back to its own event loop for as long as it likes.

/** What to look after; the server by its id, because it may be gone before this begins. */
export interface Watched {
  readonly megabytes: number
  readonly seconds: number
  readonly server: number
  /** When the job began, in microseconds that the process had computed; 0 while there is none. */
  readonly begun: Float64Array
}

const { megabytes, seconds, server, begun } = workerData as Watched
const mostBytes = megabytes * 1024 * 1024

const computed = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/**
 * Ends the worker when it holds more memory than it may, in the heap or beside it, when its job has computed longer
 * than it may, however busy the machine is, and when its server is gone.
 */
const watch = (): void => {
  const since = begun[0] as number
  if (since > 0 && computed() - since > seconds * 1_000_000) process.kill(process.pid, 'SIGTERM')
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== server) process.kill(process.pid, 'SIGKILL')
}

setInterval(watch, 50)
