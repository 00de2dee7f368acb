import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLog } from '../../packages/api/src/log.ts'
import { createOps } from '../../packages/api/src/ops/create-ops.ts'
import { createWeb } from '../../packages/web/src/app.ts'
import { startOpsServer } from '../../packages/web/src/ops-server.ts'
import { apiOn } from '../support/api.ts'
import { onEachDatabase, onMemoryDatabase } from '../support/database.ts'
import { openSmallSite } from '../support/small-site.ts'
import { declared, openSmallYear } from '../support/small-year.ts'

onEachDatabase('who runs the server', database => {
  beforeEach(() => database.reset())

  test('sees requests by pattern, the pool, imports, scorings and the event loop, and no name', async () => {
    const year = await openSmallYear(database.db)
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '3' }))
    await year.score()
    await year.get('/units/U1/score')
    await year.get('/units/NGUOI-LA/score')
    await year.call('GET', '/duong-dan-la/nam?ten=bi-mat')
    const ops = createOps(year.services)
    const answer = await ops.request('/metrics')
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(text).toMatch(
      /^thidua_api_http_requests_total\{.*route="\/api\/v1\/periods\/:period\/units\/:unit\/score",status="200".*\} 1$/m,
    )
    expect(text).toMatch(/^thidua_database_connections\{state="open"\} [1-9]/m)
    expect(text).toMatch(/^thidua_imports\{state="done"\} 1$/m)
    expect(text).toMatch(/^thidua_scorings_total\{outcome="done"\} 1$/m)
    expect(text).toMatch(/^thidua_scorings_running 0$/m)
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
    for (const named of ['U1', 'NGUOI-LA', 'duong-dan-la', 'bi-mat', '/nam'])
      expect(text).not.toContain(named)
  })

  test('is told that the process lives and that the database answers', async () => {
    const { services } = await apiOn(database.db)
    const ops = createOps(services)
    expect((await ops.request('/healthz')).status).toBe(200)
    expect((await ops.request('/readyz')).status).toBe(200)
    expect((await ops.request('/api/v1/periods')).status).toBe(404)
  })
})

describe('a database that does not answer', () => {
  onMemoryDatabase(database => {
    test('is told as not ready, while the process still lives', async () => {
      const { services } = await apiOn(database.db)
      const silent = { ...services, db: { getExecutor: () => new Promise(() => {}) } as never }
      const ops = createOps(silent)
      expect((await ops.request('/readyz')).status).toBe(503)
      expect((await ops.request('/healthz')).status).toBe(200)
    })
  })
})

describe('the pages', () => {
  onMemoryDatabase(database => {
    beforeEach(() => database.reset())

    test('are counted by pattern, answer whether the process lives, and show no metrics', async () => {
      const { services } = await openSmallYear(database.db)
      const { api } = await apiOn(database.db)
      const web = createWeb(api, { observe: services.metrics.pageRequests })
      await web.request('/ky/bi-mat')
      expect(await (await web.request('/healthz')).text()).toBe('ok\n')
      for (const path of ['/metrics', '/readyz']) expect((await web.request(path)).status, path).toBe(404)
      const { text } = await services.metrics.print()
      expect(text).toMatch(/^thidua_pages_http_requests_total\{.*route="\/ky\/:period.*status="404"/m)
      expect(text).not.toContain('bi-mat')
    })

    test('stand on another address than health and metrics', async () => {
      const { services } = await apiOn(database.db)
      const started = await startOpsServer(services, { host: '127.0.0.1', port: 0 })
      expect(await (await fetch(`${started.address}/readyz`)).text()).toBe('ready\n')
      await started.close()
      await expect(fetch(`${started.address}/readyz`)).rejects.toThrow()
      expect((await startOpsServer(services, null)).address).toBeNull()
    })
  })
})

describe('the log', () => {
  let said = ''
  const log = createLog(
    'debug',
    new Writable({
      write: (chunk, _, done) => {
        said += String(chunk)
        done()
      },
    }),
  )
  afterEach(() => {
    said = ''
  })

  onMemoryDatabase(database => {
    beforeEach(() => database.reset())

    test('of a day of requests holds no secret that was sent, however it was sent', async () => {
      const site = await openSmallSite(database.db, { log })
      const { call, submit, request, token } = site
      const canary = (name: string) => `CANARY-${name}`
      await call('GET', `/periods?token=${canary('query')}`)
      await call('GET', '/periods', undefined, { headers: { authorization: `Bearer ${canary('bearer')}` } })
      await call('GET', '/periods', undefined, { headers: { authorization: `Basic ${canary('basic')}` } })
      await call('POST', '/session', { token: canary('login') })
      await call('POST', '/periods/nam/declarations', `{"declarations":"${canary('broken')}`, {
        headers: { 'content-type': 'application/json' },
      })
      await call('POST', '/periods/nam/results', {}, { headers: { 'idempotency-key': canary('key') } })
      await call('POST', '/periods/nam/marks', {
        marks: [{ unit: 'U1', line: 'J.1', member: 'TV1', points: '4', reason: canary('mark') }],
      })
      await site.upload('nam', { name: `${canary('file-name')}.csv`, content: `${canary('cell')};x\n1;2\n` })
      await submit('/dang-nhap', { token: canary('form') })
      await request('/', { headers: { cookie: `session=${canary('cookie')}`, referer: canary('referer') } })
      await request(`/ky/nam?${canary('page-query')}`)
      expect(said.split('\n').length).toBeGreaterThan(15)
      expect(said).not.toContain('CANARY')
      expect(said).not.toContain(token)
      for (const cookie of site.cookie.split('; ')) expect(said).not.toContain(cookie.split('=')[1])
      for (const line of said.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level')
    })
  })
})
