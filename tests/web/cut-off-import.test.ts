import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  activityForm,
  openPeriodWithUnit,
  type ServerProcess,
  serverProcess,
} from '../support/server-process.ts'

let server: ServerProcess
beforeEach(async () => {
  server = serverProcess()
  await server.start()
  await openPeriodWithUnit(server)
})
afterEach(() => server.remove())

const readImport = (id: string) => server.call('GET', `/imports/${id}`)
const isWaiting = ({ state }: { readonly state: string }): boolean =>
  state === 'queued' || state === 'running'
const ended = async (id: string) => {
  for (;;) {
    const found = await readImport(id)
    if (!isWaiting(found)) return found
    await sleep(20)
  }
}

test('an import that a power cut ends goes on at the next start: no row is lost, none is stored twice', async () => {
  const rows = 6000
  const { id } = await server.call('POST', '/periods/n/imports', activityForm(rows, 'nam.csv'))
  const done = async (): Promise<number> => (await readImport(id)).progress.done
  while ((await done()) === 0) await sleep(5)
  await server.kill()

  await server.start()
  const atRestart = await done()
  expect(atRestart).toBeGreaterThan(0)
  expect(atRestart).toBeLessThan(rows)
  const { state, counts } = await ended(id)
  expect(state).toBe('done')
  expect(counts).toMatchObject({ read: rows, new: rows, rejected: 0 })
  expect((await server.call('GET', '/periods/n')).counts.activities).toBe(rows)
  expect((await server.call('GET', `/imports/${id}/rows?limit=1`)).total).toBe(rows)
}, 180_000)

test('a file whose reading ended the server is not begun again at any start, and holds up no other', async () => {
  const rows = 60_000
  const { id } = await server.call('POST', '/periods/n/imports', activityForm(rows, 'lon.csv'))
  const other = await server.call('POST', '/periods/n/imports', activityForm(1, 'nho.csv'))
  while ((await readImport(id)).state === 'queued') await sleep(5)
  await server.kill()

  for (let starts = 0; starts < 2; starts++) {
    await server.start()
    expect(await ended(other.id)).toMatchObject({ state: 'done', counts: { new: 1 } })
    const { state, problems, progress } = await readImport(id)
    expect([state, progress.total, problems[0].code]).toEqual(['set-aside', null, 'import-cut-off'])
    expect(server.isRunning()).toBe(true)
    await server.kill()
  }

  await server.start()
  expect(await server.call('DELETE', `/imports/${id}`)).toEqual({ removed: id })
  const { imports } = await server.call('GET', '/periods/n/imports')
  expect(imports.map((one: { id: string }) => one.id)).toEqual([other.id])
}, 180_000)
