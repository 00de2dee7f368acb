import { beforeEach, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { openSmallYear, type SmallYear } from '../support/small-year.ts'

const header = 'Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua'

onEachDatabase('a whole import', database => {
  let year: SmallYear
  beforeEach(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
  })
  const importChange = async (): Promise<number> =>
    (await year.get('/journal?action=import-done')).body.rows[0].id
  const undo = (change: number, reason = 'Nhầm tệp') =>
    year.call('POST', `/periods/nam/journal/${change}/undoing`, { reason })
  const preview = async (change: number) => (await year.get(`/journal/${change}/undoing`)).body
  const names = async () =>
    (await year.get('/units')).body.units.map(({ id, name }: { id: string; name: string }) => `${id} ${name}`)
  const upload = (rows: string) => year.upload('nam', { name: 'sai.csv', content: `${header}\n${rows}\n` })

  test('is taken back: what it made goes, what it replaced is again what it was, and that can be taken back too', async () => {
    const before = await names()
    await upload('U1;Trường đổi tên;school;Khối 1\nU9;Trường lạ;school;Khối lạ')
    const after = await names()
    const change = await importChange()
    const told = await preview(change)
    expect(told).toMatchObject({ kept: [], keptCount: 0, published: [] })
    expect(told.kinds).toEqual([
      { kind: 'block', removed: 1, putBack: 0, storedAgain: 0 },
      { kind: 'unit', removed: 1, putBack: 1, storedAgain: 0 },
    ])
    expect(await names()).toEqual(after)
    expect((await undo(change)).body).toEqual(told)
    expect(await names()).toEqual(before)
    const { rows } = (await year.get('/journal')).body
    expect(rows[0]).toMatchObject({
      ...{ action: 'change-undone', subject: { change: String(change) }, reason: 'Nhầm tệp' },
      details: { file: 'sai.csv' },
    })
    expect((await undo(change)).body.errors[0].code).toBe('nothing-to-undo')
    const again = await undo(rows[0].id)
    expect(again.status, JSON.stringify(again.body)).toBe(200)
    expect(await names()).toEqual(after)
  })

  test('keeps what was built on it since, record by record, and says which', async () => {
    await upload('U8;Trường Tám;school;Khối 1\nU9;Trường Chín;school;Khối 1\nU7;Trường Bảy;school;Khối 1')
    const change = await importChange()
    const hold = { id: 'TD1', unit: 'U8', startsOn: '2024-05-01', reason: 'Đơn thư', document: 'CV 7' }
    await year.post('/records/hold', { values: hold })
    const unit = {
      id: 'U9',
      name: 'Trường Chín mới',
      kind: 'school',
      block: { id: 'khoi-1', label: 'Khối 1' },
    }
    const listed = (await year.get('/units')).body.units.find(({ id }: { id: string }) => id === 'U9')
    await year.post('/units', { units: [{ ...unit, block: listed.block }] })
    const told = (await undo(change)).body
    expect(told.kinds).toEqual([{ kind: 'unit', removed: 1, putBack: 0, storedAgain: 0 }])
    expect(told.kept).toEqual([
      { kind: 'unit', key: ['U8'], by: null },
      { kind: 'unit', key: ['U9'], by: expect.any(Number) },
    ])
    expect((await names()).join()).not.toContain('Trường Bảy')
    expect((await names()).join()).toContain('Trường Chín mới')
  })

  test('is the committee’s; another change is not taken back so, and what is published is told and stays', async () => {
    await upload('U9;Trường Chín;school;Khối 1')
    const change = await importChange()
    expect((await year.get(`/journal/${change}/undoing`, 'public')).status).toBe(401)
    const [opened] = (await year.get('/journal?action=period-opened')).body.rows
    expect((await undo(opened.id)).body.errors[0].code).toBe('change-not-undoable')
    expect((await undo(999_999)).status).toBe(404)
    await year.post('/declarations', {
      declarations: ['U1', 'U2'].map(unit => ({ unit, fact: 'done', value: '50', status: 'verified' })),
    })
    const mark = { line: 'J.1', member: 'TV1', points: '4', reason: 'Tốt' }
    await year.post('/marks', { marks: ['U1', 'U2'].map(unit => ({ unit, ...mark })) })
    const version = await year.score()
    expect((await year.publish(version, 'Biên bản')).status).toBe(200)
    expect((await preview(change)).published).toEqual([version])
    expect((await undo(change)).status).toBe(200)
    const kept = await year.get('/units', 'public')
    expect(kept.body.units.map(({ id }: { id: string }) => id)).toContain('U9')
    expect((await names()).join()).not.toContain('U9')
  })
})
