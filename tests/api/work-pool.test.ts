import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Job } from '../../packages/api/src/work/job.ts'
import { createWorkPool, type WorkPool } from '../../packages/api/src/work/work-pool.ts'

const module = new URL('../support/hostile-jobs.mjs', import.meta.url).href
const job = <Input = object, Output = unknown>(name: string): Job<Input, Output> => ({
  ...{ module, name },
  work: () => {
    throw new Error('a job is never done in the process that asks for it')
  },
})

let pool: WorkPool | null = null
const open = (options: Partial<Parameters<typeof createWorkPool>[0]> = {}): WorkPool => {
  pool = createWorkPool({ processes: 1, waiting: 2, seconds: 60, megabytes: 256, ...options })
  return pool
}
afterEach(async () => {
  await pool?.close()
  pool = null
})

const codes = async (result: ReturnType<WorkPool['run']>): Promise<readonly string[]> => {
  const ended = await result
  return ended.ok ? ['done'] : ended.issues.map(({ code }) => code)
}

/** How often this process came to its event loop while a job went on. */
const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await work
  clearInterval(timer)
  return turns
}

describe('a pool of workers', () => {
  test('gives back what a job gives back, value or issues', async () => {
    const { run } = open()
    expect(await run(job('add'), { a: 1, b: 2 })).toEqual({ ok: true, value: 3, warnings: [] })
    expect(await codes(run(job('refuse'), {}))).toEqual(['unknown-unit'])
    const bytes = await run(job<object, Uint8Array>('length'), { bytes: new Uint8Array(3_000_000) })
    expect(bytes.ok && bytes.value.byteLength).toBe(6_000_000)
  })

  test('does jobs in another process, which it keeps for the next', async () => {
    const { run } = open()
    const first = await run(job('processId'), {})
    const second = await run(job('processId'), {})
    expect(first).toEqual(second)
    expect(first.ok && first.value).not.toBe(process.pid)
  })

  test.each(['fillHeap', 'fillBytes', 'fillAtOnce'])(
    'ends a job that takes more memory than allowed, and lives on: %s',
    async name => {
      const { run } = open()
      const ended = await run(job(name), {})
      expect(ended).toEqual({
        ok: false,
        issues: [{ code: 'work-too-large', path: [], params: { megabytes: '256' }, severity: 'error' }],
      })
      expect(await codes(run(job('add'), { a: 1, b: 2 }))).toEqual(['done'])
    },
  )

  test('ends a job that never ends, and this process has its turns meanwhile', async () => {
    const { run } = open({ seconds: 4 })
    const ended = run(job('neverEnd'), {})
    expect(await turnsDuring(ended)).toBeGreaterThan(20)
    expect(await ended).toMatchObject({
      ok: false,
      issues: [{ code: 'work-too-long', params: { seconds: '4' } }],
    })
    expect(await codes(run(job('add'), { a: 1, b: 2 }))).toEqual(['done'])
  })

  test('says of a call that goes too deep that it is too large', async () => {
    expect(await codes(open().run(job('callTooDeep'), {}))).toEqual(['work-too-large'])
  })

  test('rejects where a job is broken, with its trace, and goes on', async () => {
    const { run } = open()
    await expect(run(job('throwBug'), {})).rejects.toThrow(/TypeError: a bug[\s\S]*hostile-jobs\.mjs/)
    await expect(run(job('answerWithFunction'), {})).rejects.toThrow(/could not be cloned/)
    await expect(run(job('exitSilently'), {})).rejects.toThrow('ended by itself: 3')
    expect(await codes(run(job('add'), { a: 1, b: 2 }))).toEqual(['done'])
  })

  test('lets so many wait, refuses one more, and does those that wait in their order', async () => {
    const { run } = open({ seconds: 4 })
    const order: string[] = []
    const asked = (name: string, work: string) =>
      codes(run(job(work), { a: 1, b: 2 })).then(found => {
        order.push(name)
        return found
      })
    const all = [asked('first', 'neverEnd'), asked('second', 'add'), asked('third', 'add')]
    const refused = await run(job('add'), {})
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'work-queue-full' }] })
    expect(await Promise.all(all)).toEqual([['work-too-long'], ['done'], ['done']])
    expect(order).toEqual(['first', 'second', 'third'])
  })

  test('ends what runs and what waits when it is closed, and takes nothing more', async () => {
    const { run, close } = open()
    const ended = [codes(run(job('neverEnd'), {})), codes(run(job('add'), { a: 1, b: 2 }))]
    await sleep(50)
    await close()
    expect(await Promise.all(ended)).toEqual([['work-stopped'], ['work-stopped']])
    expect(await codes(run(job('add'), { a: 1, b: 2 }))).toEqual(['work-stopped'])
  })

  test('leaves no worker behind when the server is killed in the middle of a job', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'work-')), 'worker')
    const program = fileURLToPath(new URL('../support/abandoning-server.mjs', import.meta.url))
    const server = fork(program, [file], { execArgv: [] })
    const worker = await vi.waitUntil(() => readIfWritten(file), { timeout: 40_000 })
    expect(isAlive(worker)).toBe(true)
    server.kill('SIGKILL')
    await once(server, 'exit')
    await vi.waitUntil(() => !isAlive(worker), { timeout: 40_000 })
  })
})

const readIfWritten = (file: string): number | null => {
  try {
    return Number(readFileSync(file, 'utf8')) || null
  } catch {
    return null
  }
}

const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}
