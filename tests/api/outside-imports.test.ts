import { beforeEach, expect, test } from 'vitest'
import { createImportRunner } from '../../packages/api/src/imports/import-runner.ts'
import { createLog } from '../../packages/api/src/log.ts'
import { createWorkPool } from '../../packages/api/src/work/work-pool.ts'
import { createWorkPools } from '../../packages/api/src/work/work-pools.ts'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { activityForm } from '../support/server-process.ts'

onEachDatabase('files are read outside the server', database => {
  let year: TestApi
  beforeEach(async () => {
    await database.reset()
    year = await apiOn(database.db, { work: createWorkPools({ politeness: 0 }) })
    await openSampleYear(year)
  })

  const idle = createWorkPool({ processes: 1, waiting: 8, seconds: 60, megabytes: 768 })
  /** Puts a file in without anybody who reads it yet. */
  const put = async (rows: number): Promise<string> => {
    const body = activityForm(rows, `${rows}.csv`)
    const headers = { authorization: `Bearer ${year.token}` }
    const sent = await year.api.request('/api/v1/periods/nam-hoc/imports', { method: 'POST', body, headers })
    return ((await sent.json()) as { readonly id: string }).id
  }
  const read = async (id: string) => (await year.call('GET', `/imports/${id}`)).body

  test('and everybody is answered meanwhile: many questions come back before a file is read', async () => {
    const id = await put(8_000)
    for (let asked = 0; asked < 20; asked++)
      expect((await year.call('GET', '/periods/nam-hoc')).status).toBe(200)
    expect((await read(id)).progress.total).toBeNull()
    await year.services.imports.idle()
    expect(await read(id)).toMatchObject({ state: 'done', counts: { read: 8_000 } })
  }, 120_000)

  test('and what takes more memory than it may is set aside, told, and holds up no other', async () => {
    await year.services.work.close()
    const [large, small] = [await put(60_000), await put(1)]
    await year.services.imports.idle()
    const pool = createWorkPool({ processes: 1, waiting: 8, seconds: 60, megabytes: 200 })
    const runner = createImportRunner(database.db, createLog('silent'), pool)
    runner.wake()
    await runner.idle()
    await runner.stop()
    await pool.close()
    expect((await read(small)).state).toBe('done')
    const { state, problems } = await read(large)
    expect([state, problems[0].code]).toEqual(['set-aside', 'import-too-large'])
    expect(problems[0].message).toContain('200 MB')
  }, 120_000)

  test('and what a stop cut off waits for the next start, not set aside', async () => {
    await year.services.work.close()
    const id = await put(1)
    await year.services.imports.idle()
    expect(await read(id)).toMatchObject({ state: 'queued', problems: [] })
    const runner = createImportRunner(database.db, createLog('silent'), idle)
    runner.wake()
    await runner.idle()
    await runner.stop()
    expect((await read(id)).state).toBe('done')
  })
})
