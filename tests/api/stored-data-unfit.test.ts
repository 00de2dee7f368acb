import { beforeAll, expect, test } from 'vitest'
import { claimImport } from '../../packages/api/src/imports/import.repository.ts'
import { queueImport } from '../../packages/api/src/imports/import.service.ts'
import { runImport } from '../../packages/api/src/imports/run-import.ts'
import { inChange } from '../../packages/api/src/journal/in-change.ts'
import { onEachDatabase } from '../support/database.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

const writer = { kind: 'system', id: 'start' } as const
const article = { unit: 'U1', kind: 'article', quantity: '1', status: 'verified' }
const activities = [1, 2, 3].map(i => ({ ...article, date: '2024-03-01', title: `Bài ${i}` }))

onEachDatabase('a criteria set that does not know what is stored', database => {
  let year: SmallYear
  let [own, foreign] = ['', '']
  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
    own = (await year.get('')).body.criteriaSet.digest
    await year.post('/activities', { activities })
    await year.post('/declarations', declared({ U1: '5', U2: '6' }))
    await year.post('/marks', marked(['U1']))
    const { set } = (await year.call('GET', `/criteria-sets/${own}`)).body
    foreign = await install(set)
  })
  // biome-ignore lint/suspicious/noExplicitAny: a set as it is answered
  const install = async (set: any): Promise<string> => {
    const text = JSON.stringify({ ...set, version: '2024-01-02' })
      .replaceAll('"article"', '"story"')
      .replaceAll('"done"', '"finished"')
      .replaceAll('"J.1"', '"J.9"')
      .replaceAll('"school"', '"college"')
    const installed = await year.call('POST', '/criteria-sets', JSON.parse(text))
    expect(installed.status).toBe(201)
    return installed.body.digest
  }
  /** As it was possible before such a set was refused. */
  const switchTo = async (criteriaSet: string): Promise<void> => {
    const change = { actor: writer, action: 'period-changed', period: 'nam' } as const
    await inChange(database.db, change, async trx => {
      await trx.updateTable('period').set({ criteriaSet }).execute()
      return { value: null, changed: true }
    })
  }
  const unknown = [
    ['stored-data-unfit', undefined],
    ['unknown-term', 3],
    ['unknown-term', 3],
    ['unknown-fact', 2],
    ['mark-for-unmarked-line', 3],
  ]
  const codes = (errors: readonly { readonly code: string; readonly count?: number }[]) =>
    errors.map(({ code, count }) => [code, count])

  test('is not given to the period; every name that it lacks is told with its number', async () => {
    const refused = await year.patch('', { criteriaSet: foreign })
    expect(refused.status).toBe(422)
    expect(codes(refused.body.errors)).toEqual(unknown)
    expect(refused.body.errors[0].message).toMatch(/không đọc được/)
    expect(new Set(refused.body.errors.map((found: { pointer: string }) => found.pointer))).toEqual(
      new Set(['/criteriaSet']),
    )
    expect((await year.get('')).body.criteriaSet.digest).toBe(own)
    expect((await year.post('/results', {})).status).toBe(201)
  })

  test('is not scored by, where a period came by it before it was refused', async () => {
    await switchTo(foreign)
    const { versions } = (await year.get('')).body
    const refused = await year.post('/results', {})
    expect(refused.status).toBe(422)
    expect(codes(refused.body.errors)).toEqual(unknown)
    expect((await year.get('')).body.versions).toEqual(versions)
    expect((await year.patch('', { criteriaSet: own })).status).toBe(200)
  })

  test('ends an import that was read by the set before it, between two groups of rows', async () => {
    const file = new File(
      ['Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\nU4;Trường U4;school;Khối 1\n'],
      'u.csv',
    )
    const queued = await queueImport(database.db, writer, 'nam', { file, status: 'verified' })
    if (!queued.ok) throw new Error('not queued')
    const claimed = await claimImport(database.db)
    const readThenSwitched = {
      ...year.services.work.imports,
      run: (async (...asked: Parameters<typeof year.services.work.imports.run>) => {
        const read = await year.services.work.imports.run(...asked)
        await switchTo(foreign)
        return read
      }) as typeof year.services.work.imports.run,
    }
    await runImport(database.db, readThenSwitched, claimed!, () => false)
    const { body } = await year.call('GET', `/imports/${queued.value}`)
    expect(body).toMatchObject({ state: 'failed', problems: [{ code: 'criteria-set-changed' }] })
    expect(body.problems[0].message).toMatch(/đã được thay/)
    expect((await year.get('/units')).body.units).toHaveLength(3)
    await switchTo(own)
  })

  test('an import that is stopped between two groups waits, and goes on at the next start', async () => {
    const file = new File(
      ['Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\nU5;Trường U5;school;Khối 1\n'],
      'v.csv',
    )
    const queued = await queueImport(database.db, writer, 'nam', { file, status: 'verified' })
    if (!queued.ok) throw new Error('not queued')
    const claimed = await claimImport(database.db)
    expect(await runImport(database.db, year.services.work.imports, claimed!, () => true)).toBe('stopped')
    expect((await year.call('GET', `/imports/${queued.value}`)).body.state).toBe('queued')
    year.services.imports.wake()
    await year.services.imports.idle()
    expect((await year.call('GET', `/imports/${queued.value}`)).body).toMatchObject({
      state: 'done',
      counts: { new: 1 },
    })
  })
})
