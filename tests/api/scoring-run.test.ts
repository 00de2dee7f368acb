import { setTimeout as sleep } from 'node:timers/promises'
import { verifyBundle } from '@thidua/scoring/receipt'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

onEachDatabase('a scoring that takes long', database => {
  let year: SmallYear
  beforeEach(async () => {
    year = await openSmallYear(database.db)
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
  })
  afterEach(() => database.reset())

  const begin = (headers: Record<string, string> = {}) =>
    year.call('POST', '/periods/nam/scoring', {}, { headers })
  const run = async () => (await year.get('/scoring')).body.run
  const ended = async () => {
    for (;;) {
      const found = await run()
      if (found.state !== 'running') return found
      // It runs in another process, whose answers are heard when this one rests.
      await sleep(10)
    }
  }

  test('answers at once that it runs, tells how far it is, and in the end the version', async () => {
    expect(await run()).toBeNull()
    const { status, headers, body } = await begin()
    expect([status, headers.get('location')]).toEqual([202, '/api/v1/periods/nam/scoring'])
    expect(body.run).toMatchObject({ state: 'running', result: null, problems: [] })
    const done = await ended()
    expect(done).toMatchObject({ state: 'done', stage: 'store', result: { version: 1, created: true } })
    expect(done.progress).toEqual({ done: 12, total: 12 })
    expect((await year.get('/overview')).body.version).toBe(1)
  })

  test('answers with the version when the caller waits for it, an unchanged one too', async () => {
    expect((await begin({ prefer: 'wait=60' })).body.run.result).toEqual({ version: 1, created: true })
    const again = await begin({ prefer: 'wait=60' })
    expect([again.status, again.body.run.result]).toEqual([200, { version: 1, created: false }])
  })

  test('is not begun a second time meanwhile, by either address', async () => {
    await begin()
    const [second, third] = await Promise.all([begin(), year.call('POST', '/periods/nam/results', {})])
    for (const { status, body } of [second, third]) {
      expect(status).toBe(409)
      expect(body.errors[0]).toMatchObject({
        code: 'scoring-runs',
        message: expect.stringContaining('đang được chấm'),
      })
    }
    await ended()
    expect((await year.get('')).body.versions).toHaveLength(1)
  })

  test('during which somebody writes is of one moment: its receipt is reproduced, and what came later makes it stale', async () => {
    await begin()
    await year.post('/declarations', declared({ U2: '58' }))
    const { version } = (await ended()).result
    const bundle = (await year.get('/receipt')).body
    const verified = verifyBundle(bundle)
    expect(verified.ok && verified.value.isReproduced).toBe(true)
    const { body } = await year.get('/units/U2/score')
    const isIn = body.declarations.some(({ value }: { value: string }) => value === '58')
    expect([body.scores.final.total, body.stale]).toEqual(isIn ? ['64.5', false] : ['51.5', true])
    const next = (await year.post('/results', {})).body
    expect(next).toMatchObject(isIn ? { version, created: false } : { version: version + 1, created: true })
  })

  test('that fails says why, and does not stand in the way of the next', async () => {
    await year.call('POST', '/periods', {
      ...{ id: 'trong', title: 'Trống', from: '2024-01-01', to: '2024-12-31' },
      criteriaSet: (await year.get('')).body.criteriaSet.digest,
    })
    const start = () => year.call('POST', '/periods/trong/scoring', {}, { headers: { prefer: 'wait=60' } })
    for (const { status, body } of [await start(), await start()]) {
      expect(status).toBe(200)
      expect(body.run).toMatchObject({ state: 'failed', result: null })
      expect(body.run.problems[0]).toContain('chưa có đơn vị nào')
    }
  })

  test('is the committee’s to begin and to see, and of a period that exists', async () => {
    expect((await year.get('/scoring', 'public')).status).toBe(401)
    const stranger = await year.call('POST', '/periods/nam/scoring', {}, { as: 'public' })
    expect(stranger.status).toBe(401)
    expect((await year.call('POST', '/periods/khong-co/scoring', {})).status).toBe(404)
  })
})
