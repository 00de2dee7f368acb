import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../packages/api/src/db/open-database.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onPostgres } from '../support/database.ts'
import { startPostgres, type TemporaryPostgres } from '../support/tmp-postgres.ts'

// A connection that breaks while a request holds it raises an event that ends the process where nobody listens;
// the test runner reports such an event as an unhandled error and fails.

onPostgres('a connection that is lost', binaries => {
  let server: TemporaryPostgres
  let opened: OpenDatabase
  let api: TestApi
  /** Somebody else on the same server, who can end the product's connections. */
  let operator: pg.Client

  const connectOperator = async (): Promise<void> => {
    operator = new pg.Client({ connectionString: server.url, application_name: 'operator' })
    operator.on('error', () => {})
    await operator.connect()
  }

  beforeAll(async () => {
    server = await startPostgres(binaries)
    const result = await openDatabase({ kind: 'server', url: server.url })
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    opened = result.value
    api = await apiOn(opened.db)
    await connectOperator()
  })
  afterAll(async () => {
    await operator?.end()
    await opened?.close()
    await server?.stop()
  })

  const endConnections = () =>
    operator.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`)

  const isAnswered = async (): Promise<boolean> => (await api.call('GET', '/periods')).status === 200

  /** How a statement ended whose connection was taken from under it. */
  const endOf = (statement: Promise<unknown>): Promise<string> =>
    statement.then(
      () => 'done',
      () => 'broken',
    )

  test('a connection that is ended in mid-statement breaks that statement and nothing else', async () => {
    for (let time = 0; time < 23; time++) {
      const waiting = endOf(sql`select pg_sleep(30)`.execute(opened.db))
      await sleep(20)
      await endConnections()
      expect(await waiting).toBe('broken')
      // The pool hears of its idle connections a moment later.
      await sleep(20)
      expect(await isAnswered()).toBe(true)
    }
  })

  test('one that is ended between two statements of a transaction breaks the transaction', async () => {
    for (let time = 0; time < 23; time++) {
      const digest = `lost-${time}`.padEnd(64, '.')
      const written = opened.db.transaction().execute(async trx => {
        await trx.insertInto('token').values({ digest, revokedAt: null }).execute()
        await endConnections()
        await sleep(20)
      })
      expect(await endOf(written)).toBe('broken')
      const { rows } = await sql`select 1 from token where digest = ${digest}`.execute(opened.db)
      expect(rows).toEqual([])
    }
  })

  test('requests that run while all connections are ended again and again leave the API alive', async () => {
    let isOver = false
    const statuses = new Map<number, number>()
    const ask = async (): Promise<void> => {
      while (!isOver) {
        const { status } = await api.call('GET', '/periods')
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    const readers = Array.from({ length: 20 }, ask)
    for (let time = 0; time < 23; time++) {
      await endConnections()
      await sleep(30)
    }
    isOver = true
    await Promise.all(readers)
    expect(statuses.get(200)).toBeGreaterThan(0)
    expect([...statuses.keys()].filter(status => status !== 200 && status !== 503)).toEqual([])
    expect(await isAnswered()).toBe(true)
  })

  test('a restart of the database is survived without a restart of the product', async () => {
    const waiting = endOf(sql`select pg_sleep(30)`.execute(opened.db))
    await sleep(50)
    await operator.end()
    await server.halt()
    expect(await waiting).toBe('broken')
    const { status, headers, body } = await api.call('GET', '/periods')
    expect(status).toBe(503)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(body).toMatchObject({ type: '/api/v1/problems#unavailable', errors: [{ code: 'database-away' }] })
    await server.resume()
    expect(await isAnswered()).toBe(true)
    await connectOperator()
  })
})
