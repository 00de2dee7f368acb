import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { failure, issue, type Result } from '@thidua/scoring/issues'
import { type Answers, builtModule, type Job } from './job.ts'
import type { WorkerAnswer, WorkerReply, WorkerTask } from './worker-message.ts'

/** What one job may use. */
export interface WorkLimits {
  /** Of computing; on a busy machine, or where it waits, a job may take three times as long. */
  readonly seconds: number
  /** Of its whole process, which takes about 80 of them for itself. */
  readonly megabytes: number
  /** How far its processes step back behind whoever serves pages, as `nice` counts; 10 unless said otherwise. */
  readonly politeness?: number
}

/** One process, for one job at a time. */
export interface WorkerProcess {
  /** Ends with `work-too-long` or `work-too-large` where a job exceeds its limits; rejects where it throws. */
  work<Input, Output>(job: Job<Input, Output>, input: Input, answers: Answers): Promise<Result<Output>>
  /** Whether it can take another job. */
  isFit(): boolean
  end(): Promise<void>
}

const mainModule = fileURLToPath(new URL('./worker-main.js', builtModule(import.meta.url)))

/** The engine's heap ends a little before the watch looks at the whole process, so that most jobs end at the same size. */
const heapShare = 0.8

/** How the process is ended: by the watch or the system for its memory, by V8 where its heap is full. */
const memorySignals: readonly (NodeJS.Signals | null)[] = [
  'SIGKILL',
  'SIGABRT',
  'SIGTRAP',
  'SIGILL',
  'SIGSEGV',
]
const abortedExit = 134

/** A machine that has others to serve is no reason to end a job. */
const patience = 3

const longestTrace = 2000

export const startWorker = ({ seconds, megabytes, politeness = 10 }: WorkLimits): WorkerProcess => {
  const child = fork(mainModule, [megabytes, seconds, process.pid, politeness].map(String), {
    serialization: 'advanced',
    // Not the server's own: conditions, inspectors and hooks of whoever started it.
    execArgv: [`--max-old-space-size=${Math.floor(megabytes * heapShare)}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let trace = ''
  let isWorn = false
  let ending: 'too-long' | 'stopped' | null = null
  child.stderr?.on('data', (text: Buffer) => {
    trace = `${trace}${text}`.slice(-longestTrace)
  })
  // A process that cannot be started says so here as well as by its exit.
  child.on('error', error => {
    trace = `${trace}${error.message}`
  })
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null
  const exited = new Promise<void>(resolve => child.once('close', () => resolve()))

  /** A worker that waits for work holds up nobody who wants to end. */
  const hold = (isHeld: boolean): void => {
    const handles = [child, child.channel, child.stderr as unknown as { ref(): void; unref(): void }]
    for (const handle of handles) isHeld ? handle?.ref() : handle?.unref()
  }
  hold(false)

  const resultOfExit = (): Result<never> => {
    if (ending === 'too-long' || child.signalCode === 'SIGTERM')
      return failure([issue('work-too-long', [], { seconds: String(seconds) })])
    if (ending === 'stopped') return failure([issue('work-stopped', [])])
    if (memorySignals.includes(child.signalCode) || child.exitCode === abortedExit)
      return failure([issue('work-too-large', [], { megabytes: String(megabytes) })])
    throw new Error(`a worker ended by itself: ${child.signalCode ?? child.exitCode}\n${trace}`)
  }

  const resultOfAnswer = (answer: Exclude<WorkerAnswer, { kind: 'asks' }>): Result<unknown> => {
    if (answer.kind === 'too-large')
      return failure([issue('work-too-large', [], { megabytes: String(megabytes) })])
    if (answer.kind === 'broken') throw new Error(`a job is broken: ${answer.trace}`)
    isWorn = answer.isWorn
    return answer.result
  }

  const end = async (why: 'too-long' | 'stopped'): Promise<void> => {
    ending ??= why
    // Nothing of it is worth waiting for, and code that never comes back hears no other signal.
    child.kill('SIGKILL')
    await exited
  }

  const reply = async (
    { id, question, about }: Extract<WorkerAnswer, { kind: 'asks' }>,
    answers: Answers,
  ) => {
    const value = await answers[question]?.(about as never)
    if (child.connected) child.send({ id, value } satisfies WorkerReply)
  }

  /** What the job comes to; its questions are answered on the way. */
  const outcome = (answers: Answers) =>
    new Promise<Exclude<WorkerAnswer, { kind: 'asks' }> | undefined>((resolve, reject) => {
      const hear = (answer: WorkerAnswer): void => {
        if (answer.kind === 'asks')
          return void reply(answer, answers).catch(error => {
            reject(error)
            void end('stopped')
          })
        child.off('message', hear)
        resolve(answer)
      }
      child.on('message', hear)
      void exited.then(() => resolve(undefined))
    })

  return {
    work: async <Input, Output>({ module, name }: Job<Input, Output>, input: Input, answers: Answers) => {
      hold(true)
      const timer = setTimeout(() => void end('too-long'), seconds * patience * 1000)
      try {
        const ended = outcome(answers)
        child.send({ module, name, input } satisfies WorkerTask)
        const answer = await ended
        return (answer ? resultOfAnswer(answer) : resultOfExit()) as Result<Output>
      } finally {
        clearTimeout(timer)
        hold(false)
      }
    },
    isFit: () => isAlive() && child.connected && !isWorn,
    end: () => end('stopped'),
  }
}
