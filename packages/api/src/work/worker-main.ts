import { constants, getPriority, setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Ask, Job } from './job.ts'
import type { WorkerAnswer, WorkerReply, WorkerTask } from './worker-message.ts'
import type { Watched } from './worker-watch.ts'

// The process of a worker: it does what it is sent, one job at a time, until its pool lets go of it.

const [megabytes = 0, seconds = 0, server = 0, politeness = 0] = process.argv.slice(2).map(Number)
const begun = new Float64Array(new SharedArrayBuffer(8))

const languageLimits = /call stack|^Invalid (string|array) length|^Maximum \w+ size/

const replies = new Map<number, (value: unknown) => void>()
let asked = 0
const ask: Ask = (question, about) =>
  new Promise(resolve => {
    asked++
    replies.set(asked, resolve)
    process.send?.({ kind: 'asks', id: asked, question, about } satisfies WorkerAnswer)
  })

const answerOf = async ({ module, name, input }: WorkerTask): Promise<WorkerAnswer> => {
  try {
    const jobs = (await import(module)) as Readonly<Record<string, Job<unknown, unknown>>>
    const result = await (jobs[name] as Job<unknown, unknown>).work(input, ask)
    return { kind: 'done', result, isWorn: process.memoryUsage.rss() > (megabytes / 2) * 1024 * 1024 }
  } catch (error) {
    if (error instanceof RangeError && languageLimits.test(error.message)) return { kind: 'too-large' }
    return { kind: 'broken', trace: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// Whoever asks the server for a page goes before whoever has it compute.
setPriority(Math.min(getPriority() + politeness, constants.priority.PRIORITY_LOW))
new Worker(new URL('./worker-watch.js', import.meta.url), {
  workerData: { megabytes, seconds, server, begun } satisfies Watched,
}).unref()
process.on('disconnect', () => process.exit())
process.on('message', async (task: WorkerTask | WorkerReply) => {
  if ('id' in task) {
    replies.get(task.id)?.(task.value)
    return void replies.delete(task.id)
  }
  const { user, system } = process.cpuUsage()
  begun[0] = user + system
  const answer = await answerOf(task)
  begun[0] = 0
  process.send?.(answer)
})
