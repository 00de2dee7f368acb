import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { renewToken } from '../../packages/api/src/access/access.service.ts'
import { apiOn } from '../support/api.ts'
import { emptyPlaces, type Place, run, startIn, ways, within } from '../support/two-engines.ts'

const places = emptyPlaces()

/** What the newest version of the period is known by, scored anew. */
const scoredAnew = (place: Place) =>
  within(place, async db => {
    const { call } = await apiOn(db)
    const headers = { authorization: `Bearer ${await renewToken(db, new Date())}` }
    const made = await call('POST', '/periods/nam/results', {}, { headers })
    const { body } = await call('GET', '/periods/nam/receipt', undefined, { headers })
    return { status: made.status, receipt: body.receipt }
  })

describe.each(ways)('a period written on %s, taken in on %s', (from, to) => {
  test('is scored to the same digests, and stands beside what was there', async () => {
    const [source, target] = [await places.makeFilled(from), await places.make(to)]
    const file = places.file(`${from}-${to}.thidua`)
    expect(await run(source, 'export-period', 'nam', file)).toMatchObject({ code: 0, error: '' })
    await within(target, async db => {
      const { call } = await apiOn(db)
      await call('POST', '/criteria-sets', readFileSync(new URL(letter), 'utf8'), {
        headers: { 'content-type': 'application/yaml' },
      })
    })
    expect(await run(target, 'import-period', file)).toMatchObject({ code: 0, error: '' })
    const [here, there] = [await scoredAnew(source), await scoredAnew(target)]
    expect(here.status).toBeLessThan(300)
    expect(there.status).toBe(201)
    // Marks are sealed with the secret of the period: digests of facts agree only where it came along.
    expect(there.receipt).toEqual(here.receipt)
    expect(here.receipt.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(await run(target, 'import-period', file)).toMatchObject({
      code: 4,
      error: expect.stringContaining('nam'),
    })
  })
})

const letter = new URL('../../criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml', import.meta.url)

test('a running server gives a period, and what is not whole or not a period is refused', async () => {
  const [source, target] = [await places.makeFilled('embedded'), await places.make('embedded')]
  const { close } = await startIn(source)
  const file = places.file('running.thidua')
  expect(await run(source, 'export-period', 'nam', file)).toMatchObject({ code: 0, error: '' })
  expect(await run(source, 'export-period', 'khong-co', places.file('none.thidua'))).toMatchObject({
    code: 4,
    error: expect.stringContaining('khong-co'),
  })
  const backup = places.file('all.thidua')
  await run(source, 'backup', backup)
  await close()
  const changed = places.file('changed.thidua')
  writeFileSync(
    changed,
    gzipSync(gunzipSync(readFileSync(file)).toString('utf8').replace('Trường U2', 'Trường U9')),
  )
  for (const [bad, said] of [
    [backup, /another kind/],
    [changed, /digest/],
  ] as const) {
    const refused = await run(target, 'import-period', bad)
    expect(refused.error).toMatch(said)
    expect(refused.code).toBe(4)
  }
  expect((await within(target, db => db.selectFrom('unit').selectAll().execute())).length).toBe(0)
  expect((await run(target, 'restore', file)).error).toMatch(/another kind|not empty/)
})
