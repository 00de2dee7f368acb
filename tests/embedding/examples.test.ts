import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createService } from '../../examples/embedding/service.mjs'
import { builtModule } from '../support/built.ts'

const folder = new URL('../../examples/embedding/', import.meta.url)
const file = (name: string) => fileURLToPath(new URL(name, folder))
const json = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'))
const run = promisify(execFile)

test('examples are short enough to learn from, and need nothing but the package and Hono', () => {
  for (const name of readdirSync(folder).filter(name => /\.(mjs|html)$/.test(name))) {
    const text = readFileSync(file(name), 'utf8')
    expect(text.split('\n').length, name).toBeLessThanOrEqual(80)
    const bare = [...text.matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name)
    const others = bare.filter(name => !name?.startsWith('node:') && name !== 'hono')
    expect(others.filter(name => !/^@thidua\/scoring(\/\w+)?$/.test(name as string))).toEqual([])
    expect(others).toContain('@thidua/scoring')
  }
})

test('the script turns files into standings', async () => {
  builtModule('scoring/dist/index.js')
  const { stdout } = await run(process.execPath, [
    file('script.mjs'),
    file('criteria.json'),
    file('period.json'),
  ])
  // 6A: 9 × 0.5 cut to 4, 24/36 of 6 = 4. 6B: 3 × 0.5, 35/35 of 6; its review of 9 March is outside the period.
  expect(stdout).toBe(
    readFileSync(new URL('../golden/cases/embedding/standings.txt', import.meta.url), 'utf8'),
  )
})

describe('the service', () => {
  const send = async (service: ReturnType<typeof createService>, activity: unknown) => {
    const body = JSON.stringify(activity)
    return service.request('/activities', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
  }
  const standings = async (service: ReturnType<typeof createService>) =>
    (await (await service.request('/standings/khoi-6')).json()) as unknown

  test('keeps standings while activities come in, and explains a unit', async () => {
    const service = createService()
    for (const activity of json('period.json').activities) {
      const answer = await send(service, activity)
      expect([answer.status, await answer.json()]).toEqual([201, { touched: [activity.unit] }])
    }
    expect(await standings(service)).toEqual([
      { unit: '6A', name: 'Lớp 6A', place: 1, total: '8' },
      { unit: '6B', name: 'Lớp 6B', place: 2, total: '7.5' },
      { unit: '6C', name: 'Lớp 6C', place: null, total: null },
    ])
    const explained = (await (await service.request('/units/6B')).json()) as { notCounted: unknown }
    expect(explained.notCounted).toEqual([{ activity: '5', reason: 'outside-period', of: null }])
  })

  test('replaces an activity that was sent before', async () => {
    const service = createService()
    const review = { id: '1', unit: '6B', kind: 'review', date: '2026-03-03', quantity: '8' }
    const reading = { id: '2', unit: '6B', kind: 'session', date: '2026-03-03', quantity: '1', reached: '7' }
    await send(service, reading)
    await send(service, review)
    // 8 × 0.5 + 7/35 of 6 = 5.2; then 2 × 0.5 + 1.2 = 2.2.
    expect(await standings(service)).toContainEqual({ unit: '6B', name: 'Lớp 6B', place: 1, total: '5.2' })
    await send(service, { ...review, quantity: '2' })
    expect(await standings(service)).toContainEqual({
      unit: '6B',
      name: 'Lớp 6B',
      place: expect.anything(),
      total: '2.2',
    })
  })

  test('refuses what it cannot read', async () => {
    const service = createService()
    const good = { id: '1', unit: '6A', kind: 'review', date: '2026-03-02', quantity: '1' }
    for (const change of [
      { unit: '9Z' },
      { kind: 'song' },
      { date: 'today' },
      { quantity: 1.5 },
      { quantity: '1e3' },
    ])
      expect((await send(service, { ...good, ...change })).status).toBe(422)
    expect((await service.request('/standings/khoi-9')).status).toBe(404)
    expect((await service.request('/units/9Z')).status).toBe(404)
  })
})
