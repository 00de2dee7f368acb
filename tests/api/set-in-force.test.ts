import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { createApi } from '../../packages/api/src/app.ts'
import { offerShippedSets } from '../../packages/api/src/criteria-sets/offer-shipped-sets.ts'
import { createLog } from '../../packages/api/src/log.ts'
import { startServices } from '../../packages/api/src/start.ts'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { letterSet } from '../support/letter-set.ts'

const shipped = fileURLToPath(new URL('../../criteria/lao-cai-truyen-thong', import.meta.url))

onEachDatabase('the set in force', database => {
  let site: TestApi
  let digest: string
  const period = { title: 'Năm học', illustrative: true }
  beforeAll(async () => {
    await database.reset()
    site = await apiOn(database.db)
    await openSampleYear(site)
    digest = (await site.call('GET', '/periods/nam-hoc')).body.criteriaSet.digest
  })

  test('a period outside the days of its criteria set is not opened, and is told why', async () => {
    const late = { ...period, id: 'muon', from: '2024-09-05', to: '2025-05-31', criteriaSet: digest }
    const { status, body } = await site.call('POST', '/periods', late)
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ code: 'set-not-in-force', pointer: '/criteriaSet' }])
    expect(body.errors[0].message).toMatch(/01\/09\/2023.*31\/08\/2024.*05\/09\/2024/)
    expect((await site.call('GET', '/periods/muon')).status).toBe(404)
  })

  test('a set by receipt looks at the day of proposals, and cannot do without it', async () => {
    const set = { ...letterSet, version: '2023-10-01', effective: { from: '2024-06-01', by: 'receipt' } }
    const installed = await site.call('POST', '/criteria-sets', set)
    const year = { ...period, from: '2023-09-01', to: '2024-05-31', criteriaSet: installed.body.digest }
    const without = await site.call('POST', '/periods', { ...year, id: 'r1' })
    expect(without.body.errors).toMatchObject([{ code: 'receipt-day-needed' }])
    const early = await site.call('POST', '/periods', { ...year, id: 'r1', proposalDate: '2024-05-31' })
    expect(early.body.errors).toMatchObject([{ code: 'set-not-in-force' }])
    const inTime = await site.call('POST', '/periods', { ...year, id: 'r1', proposalDate: '2024-06-01' })
    expect(inTime.status).toBe(201)
    const moved = await site.call('PATCH', '/periods/r1', { proposalDate: '2024-05-30' })
    expect(moved.status).toBe(422)
    expect((await site.call('GET', '/periods/r1')).body.proposalDate).toBe('2024-06-01')
  })

  test('a new installation offers every version of the letter’s set, the newest first', async () => {
    await database.reset()
    await offerShippedSets(database.db, shipped)
    const fresh = await apiOn(database.db)
    const { body } = await fresh.call('GET', '/criteria-sets')
    expect(
      body.criteriaSets.map(({ id, version }: { id: string; version: string }) => [id, version]),
    ).toEqual([
      ['lao-cai-truyen-thong', '2027-09-01'],
      ['lao-cai-truyen-thong', '2026-09-01'],
      ['lao-cai-truyen-thong', '2025-09-01'],
      ['lao-cai-truyen-thong', '2024-09-01'],
      ['lao-cai-truyen-thong', '2023-09-01'],
    ])
    await offerShippedSets(database.db, shipped)
    expect((await fresh.call('GET', '/criteria-sets')).body).toEqual(body)
  })

  test('where a set is installed, nothing is added behind the committee’s back', async () => {
    await database.reset()
    const own = await apiOn(database.db)
    await own.call('POST', '/criteria-sets', letterSet)
    await offerShippedSets(database.db, shipped)
    expect((await own.call('GET', '/criteria-sets')).body.criteriaSets).toHaveLength(1)
  })
})

test('a server that starts offers what ships with it', async () => {
  const options = { database: { kind: 'memory' }, publicUrl: null, trustProxy: false } as const
  const started = await startServices({ ...options, log: createLog('silent'), shippedSets: shipped })
  if (!started.ok) throw new Error(JSON.stringify(started.issues))
  const { services, close } = started.value
  const answer = await createApi(services).request('/api/v1/criteria-sets')
  expect((await answer.json()).criteriaSets).toHaveLength(5)
  await close()
})
