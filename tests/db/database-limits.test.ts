import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../packages/api/src/db/database.ts'
import type { DatabaseLimits } from '../../packages/api/src/db/database-limits.ts'
import { type OpenDatabase, openDatabase } from '../../packages/api/src/db/open-database.ts'
import { type Answer, apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onPostgres } from '../support/database.ts'
import { type DeafProxy, startDeafProxy } from '../support/deaf-proxy.ts'
import { startPostgres, type TemporaryPostgres } from '../support/tmp-postgres.ts'

const open = async (url: string, limits: Partial<DatabaseLimits>): Promise<OpenDatabase> => {
  const opened = await openDatabase({ kind: 'server', url, limits })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return opened.value
}

const expectTrouble = ({ status, headers, body }: Answer, code: string): void => {
  expect(body.errors?.[0].code).toBe(code)
  expect(status).toBe(503)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
}

onPostgres('time limits on the database', binaries => {
  let server: TemporaryPostgres
  let proxy: DeafProxy
  let product: OpenDatabase
  let operator: OpenDatabase
  let site: TestApi
  beforeAll(async () => {
    server = await startPostgres(binaries)
    proxy = await startDeafProxy(server.url)
    operator = await open(server.url, {})
    site = await apiOn(operator.db)
    await openSampleYear(site)
    product = await open(proxy.url, { connect: 1, statement: 2, lock: 3, idle: 2 })
    site = { ...site, ...(await apiOn(product.db)), token: site.token }
  })
  afterAll(async () => {
    await product?.close()
    await operator?.close()
    await proxy?.stop()
    await server?.stop()
  })

  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    site.call(method, path, body, { headers: { authorization: `Bearer ${site.token}` } })
  const hold = (i: number) =>
    call('POST', '/periods/nam-hoc/holds', {
      holds: [
        {
          id: `Công văn ${i}`,
          ...{ unit: 'THPT01', from: '2024-01-01', reason: 'Xác minh', document: `Công văn ${i}` },
        },
      ],
    })

  /** Holds the lock that every writer of the period waits for, while something else happens. */
  const whilePeriodIsLocked = <T>(work: () => Promise<T>): Promise<T> =>
    operator.db.transaction().execute(async trx => {
      await sql`select id from period where id = 'nam-hoc' for update`.execute(trx)
      return work()
    })

  test('a lock that another holds for too long ends as busy, and leaves nothing behind', async () => {
    expectTrouble(await whilePeriodIsLocked(() => hold(0)), 'database-busy')
    expect((await hold(0)).status).toBeLessThan(300)
  })

  test('fifteen writers that wait for one lock leave the readers their connections', async () => {
    const finished: number[] = []
    let writers: Promise<Answer>[] = []
    await whilePeriodIsLocked(async () => {
      writers = Array.from({ length: 15 }, async (_, i) => {
        const answer = await hold(i)
        finished.push(answer.status)
        return answer
      })
      await sleep(200)
      const read = await Promise.all(Array.from({ length: 20 }, () => call('GET', '/periods/nam-hoc/units')))
      expect(read.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
      expect(finished).toEqual([])
    })
    const answers = await Promise.all(writers)
    expect(answers.map(({ status }) => status).filter(status => status >= 300)).toEqual([])
  })

  test('a statement and a transaction end at their limits', async () => {
    await expect(sql`select pg_sleep(30)`.execute(product.db)).rejects.toMatchObject({ kind: 'busy' })
    const idle = product.db.transaction().execute(async trx => {
      await sql`select id from period for update`.execute(trx)
      await sleep(3000)
      await sql`select 1`.execute(trx)
    })
    await expect(idle).rejects.toMatchObject({ name: 'Error' })
    expect((await hold(1)).status).toBeLessThan(300)
  })

  test('a database that falls silent in mid-request hangs nobody, and is used again when it speaks', async () => {
    const waiting = (db: Kysely<Database>) => sql`select pg_sleep(1.5)`.execute(db)
    const inTransaction = product.db.transaction().execute(waiting)
    const alone = waiting(product.db)
    await sleep(100)
    proxy.fallSilent()
    await expect(Promise.all([inTransaction, alone])).rejects.toMatchObject({ kind: 'away' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('GET', '/periods')))
    for (const { status } of answers) expect(status).toBe(503)
    proxy.recover()
    expect((await call('GET', '/periods')).status).toBe(200)
    expect((await hold(2)).status).toBeLessThan(300)
  })
})
