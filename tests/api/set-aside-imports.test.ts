import { beforeEach, expect, test } from 'vitest'
import { claimImport, releaseImports } from '../../packages/api/src/imports/import.repository.ts'
import { queueImport } from '../../packages/api/src/imports/import.service.ts'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'

const writer = { kind: 'system', id: 'start' } as const

const csv = [
  'Đơn vị;Ngày thực hiện;Loại hoạt động;Kênh, hình thức;Cấp;Tên hoạt động, tin bài;Số lượng',
  'THPT02;01/03/2024;Tin, bài;Cổng TTĐT của đơn vị;Đơn vị;Bài;1',
].join('\n')

onEachDatabase('files that ended whoever read them', database => {
  let year: TestApi
  beforeEach(async () => {
    await database.reset()
    year = await apiOn(database.db)
    await openSampleYear(year)
  })

  /** A file that a process claimed, and with it the process is gone. */
  const cutOff = async (): Promise<string> => {
    const queued = await queueImport(database.db, writer, 'nam-hoc', {
      file: new File([csv], 'x.csv'),
      status: 'submitted',
    })
    if (!queued.ok) throw new Error('not queued')
    await claimImport(database.db)
    await releaseImports(database.db)
    return queued.value
  }
  const workOff = async (): Promise<void> => {
    year.services.imports.wake()
    await year.services.imports.idle()
  }
  /** Of all imports, the newest first; the last is the list of units. */
  const states = async () => {
    const { imports } = (await year.call('GET', '/periods/nam-hoc/imports')).body
    return imports.map(({ state }: { readonly state: string }) => state)
  }

  test('are set aside and told, and nobody begins them again', async () => {
    const id = await cutOff()
    expect(await claimImport(database.db)).toBeUndefined()
    await workOff()
    await workOff()
    expect(await states()).toEqual(['set-aside', 'done'])
    const { body } = await year.call('GET', `/imports/${id}`)
    expect(body).toMatchObject({ state: 'set-aside', finishedAt: null })
    expect(body.problems).toHaveLength(1)
    expect(body.problems[0].message).toContain('để riêng')
  })

  test('are left to the process that reads them, as long as it gives signs of life', async () => {
    const id = await cutOff()
    await database.db.updateTable('import').set({ leaseUntil: '2999-01-01T00:00:00Z' }).execute()
    await workOff()
    expect((await year.call('GET', `/imports/${id}`)).body.state).toBe('running')
  })

  test('are read once more when somebody asks for it', async () => {
    const id = await cutOff()
    await workOff()
    const asked = await year.call('POST', `/imports/${id}/reading`)
    expect([asked.status, asked.body.problems]).toEqual([202, []])
    await year.services.imports.idle()
    expect((await year.call('GET', `/imports/${id}`)).body).toMatchObject({
      state: 'done',
      counts: { new: 1 },
    })
    expect((await year.call('POST', `/imports/${id}/reading`)).status).toBe(409)
    expect((await year.call('DELETE', `/imports/${id}`)).status).toBe(409)
  })

  test('are removed when somebody asks for it', async () => {
    const id = await cutOff()
    await workOff()
    expect((await year.call('DELETE', `/imports/${id}`)).status).toBe(200)
    expect(await states()).toEqual(['done'])
    const { rows } = (await year.call('GET', '/periods/nam-hoc/journal?action=import-removed')).body
    expect(rows).toMatchObject([{ subject: { import: id }, details: { file: 'x.csv' } }])
    expect((await year.call('DELETE', `/imports/${id}`)).status).toBe(404)
  })

  test('keep the rows that were stored of them, and what tells of these, when the file is removed', async () => {
    const id = await cutOff()
    await workOff()
    await database.db.updateTable('import').set({ done: 500 }).where('id', '=', id).execute()
    expect((await year.call('DELETE', `/imports/${id}`)).status).toBe(200)
    const { body } = await year.call('GET', `/imports/${id}`)
    expect([body.state, body.problems[0].code]).toEqual(['failed', 'import-given-up'])
    const kept = await database.db.selectFrom('import').select('content').where('id', '=', id).execute()
    expect(kept).toEqual([{ content: null }])
    const { rows } = (await year.call('GET', '/periods/nam-hoc/journal')).body
    const actions = rows.slice(0, 2).map(({ action }: { readonly action: string }) => action)
    expect(actions.toSorted()).toEqual(['import-failed', 'import-removed'])
  })
})
