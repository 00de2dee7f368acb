import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Services } from '../services.ts'
import { answers } from './ops.repository.ts'

/** A database that takes longer than this is not one to send readers to. */
const longestAnswerMilliseconds = 2000

const isReady = async ({ db, log }: Services): Promise<boolean> => {
  const timeout = new AbortController()
  const tooLong = sleep(longestAnswerMilliseconds, false, { signal: timeout.signal }).catch(() => false)
  const answered = answers(db).catch(error => {
    log.warn({ err: error }, 'the database does not answer')
    return false
  })
  const ready = await Promise.race([answered, tooLong])
  timeout.abort()
  return ready
}

/**
 * What those who run the server ask it, on an address of its own: `/healthz` (the process lives), `/readyz` (it and its
 * database answer) and `/metrics`. Nothing of it names a unit, a person or a file.
 *
 * Example: `createOps(services).request('/readyz')`.
 */
export const createOps = (services: Services): Hono => {
  const ops = new Hono()
  ops.get('/healthz', c => c.text('ok\n'))
  ops.get('/readyz', async c => ((await isReady(services)) ? c.text('ready\n') : c.text('not ready\n', 503)))
  ops.get('/metrics', async c => {
    const { text, type } = await services.metrics.print()
    return c.body(text, 200, { 'content-type': type })
  })
  ops.notFound(c => c.text('not found\n', 404))
  return ops
}
