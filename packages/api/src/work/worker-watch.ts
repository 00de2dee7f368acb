import { workerData } from 'node:worker_threads'

// Runs beside the work of a worker, which may not come back to its own event loop for as long as it likes.

/** What to look after; the server by its id, because it may be gone before this begins. */
export interface Watched {
  readonly megabytes: number
  readonly server: number
}

const { megabytes, server } = workerData as Watched
const mostBytes = megabytes * 1024 * 1024

/** Ends the worker when it holds more memory than it may, in the heap or beside it, and when its server is gone. */
const watch = (): void => {
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== server) process.kill(process.pid, 'SIGKILL')
}

setInterval(watch, 50)
