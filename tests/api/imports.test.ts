import { setTimeout as sleep } from 'node:timers/promises'
import { writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { claimImport } from '../../packages/api/src/imports/import.repository.ts'
import { queueImport } from '../../packages/api/src/imports/import.service.ts'
import { runImport } from '../../packages/api/src/imports/run-import.ts'
import { type Answer, apiOn, openSampleYear, sampleFile, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { sized } from '../support/size.ts'

const heading =
  'Đơn vị;Ngày thực hiện;Loại hoạt động;Kênh, hình thức;Cấp;Tên hoạt động, tin bài;Số lượng;Minh chứng'
const row = (title: string, rest: { unit?: string; date?: string; link?: string } = {}) =>
  [
    ...[
      rest.unit ?? 'THPT02',
      rest.date ?? '01/03/2024',
      'Tin, bài',
      'Cổng TTĐT của đơn vị',
      'Đơn vị',
      title,
      '1',
    ],
    rest.link ?? '',
  ].join(';')
const csv = (...rows: string[]) => ({ name: 'hoat-dong.csv', content: [heading, ...rows].join('\r\n') })

onEachDatabase('imports', database => {
  let year: TestApi
  beforeEach(async () => {
    await database.reset()
    year = await apiOn(database.db)
    await openSampleYear(year)
  })
  const activities = async () => (await year.call('GET', '/periods/nam-hoc')).body.counts.activities

  test('say of every row what became of it', async () => {
    const link = 'https://vd.example/bai-1'
    await year.upload('nam-hoc', csv(row('Đã có')))
    const { body } = await year.upload(
      'nam-hoc',
      csv(
        row('Đã có'),
        row('Mới', { link }),
        row('Mới', { link }),
        row('Sai', { unit: 'XYZ99', date: '32/13/2024' }),
      ),
    )
    expect(body.counts).toMatchObject({ read: 4, new: 1, alreadyStored: 1, repeated: 1, rejected: 1 })
    const { rows } = (await year.call('GET', `/imports/${body.id}/rows`)).body
    expect(rows.map((one: { outcome: string }) => one.outcome)).toEqual([
      'already-stored',
      'new',
      'repeated',
      'rejected',
    ])
    expect(rows[2].repeats.row).toBe(rows[1].place.row)
    expect(rows[3].problems.map((one: { code: string }) => one.code)).toHaveLength(2)
    expect(await activities()).toBe(2)
  })

  test('activities that wait are accepted by handing the file in again as verified, a rejected one is not', async () => {
    const file = csv(row('Một'), row('Hai'), row('Ba'))
    await year.upload('nam-hoc', file, 'submitted')
    const statuses = async () => {
      const { activities } = (await year.call('GET', '/periods/nam-hoc/activities')).body
      return Object.fromEntries(
        activities.map((one: { title: string; status: string }) => [one.title, one.status]),
      )
    }
    const { activities: stored } = (await year.call('GET', '/periods/nam-hoc/activities')).body
    const { id } = stored.find((one: { title: string }) => one.title === 'Ba')
    await year.call('PATCH', `/periods/nam-hoc/activities/${id}`, {
      status: 'rejected',
      reason: 'Không đúng',
    })
    const accepted = (await year.upload('nam-hoc', file, 'verified')).body
    expect(accepted.counts).toMatchObject({ accepted: 3, new: 0, changed: 2, alreadyStored: 1 })
    expect(await statuses()).toEqual({ Một: 'verified', Hai: 'verified', Ba: 'rejected' })
    for (const status of ['verified', 'submitted'] as const)
      expect((await year.upload('nam-hoc', file, status)).body.changedNothing).toBe(true)
    expect(await statuses()).toEqual({ Một: 'verified', Hai: 'verified', Ba: 'rejected' })
  })

  test('a model handed in again as verified brings its activities along', async () => {
    await year.upload('nam-hoc', sampleFile('mo-hinh.xlsx'), 'submitted')
    const again = (await year.upload('nam-hoc', sampleFile('mo-hinh.xlsx'), 'verified')).body
    expect(again.counts.changed).toBe(again.counts.accepted)
    const waiting = await year.call('GET', '/periods/nam-hoc/activities?status=submitted')
    expect(waiting.body.total).toBe(0)
  })

  test('characters that no database takes are left out of what is stored', async () => {
    const rows = [heading.split(';'), row('Bài _x0000_ thử _x0007_').split(';')]
    const content = await writeXlsx({ sheets: [{ name: 'Tờ 1', rows }] })
    const { body } = await year.upload('nam-hoc', { name: 'la.xlsx', content })
    expect(body).toMatchObject({ state: 'done', counts: { read: 1, new: 1 } })
    const [stored] = (await year.call('GET', '/periods/nam-hoc/activities')).body.activities
    expect(stored.title).toBe('Bài thử')
  })

  test('a file that holds no known table fails as a whole and says what was looked for', async () => {
    const { body } = await year.upload('nam-hoc', { name: 'la.csv', content: 'a;b;c\n1;2;3\n' })
    expect(body.state).toBe('failed')
    expect(body.problems[0].message).not.toBe(body.problems[0].code)
    expect(body.counts.read).toBe(0)
  })

  test('an empty file, a file too large and a request without a file are refused', async () => {
    expect((await year.upload('nam-hoc', { name: 'r.csv', content: '' })).body.errors[0].code).toBe(
      'file-empty',
    )
    const large = await year.upload('nam-hoc', {
      name: 'l.csv',
      content: new Uint8Array(20 * 1024 * 1024 + 1),
    })
    expect(large.status).toBe(413)
    const without = await year.call('POST', '/periods/nam-hoc/imports', new FormData())
    expect(without.body.errors).toMatchObject([{ pointer: '/file' }])
    expect((await year.upload('none', csv(row('x')))).status).toBe(404)
  })

  test('only the last part of a file’s name is kept', async () => {
    const { body } = await year.upload('nam-hoc', { ...csv(row('x')), name: '../../etc/passwd\u0000.csv' })
    expect(body.fileName).toBe('passwd.csv')
  })

  test('a caller that does not wait is told where to read the progress', async () => {
    const form = new FormData()
    form.set('file', new File([csv(row('x')).content], 'x.csv'))
    const answer = await year.call('POST', '/periods/nam-hoc/imports', form)
    expect([200, 202]).toContain(answer.status)
    const location = answer.headers.get('location')!.replace('/api/v1', '')
    await year.services.imports.idle()
    expect((await year.call('GET', location)).body).toMatchObject({
      state: 'done',
      progress: { done: 1, total: 1 },
    })
  })

  test('a sheet that names units of another sheet may stand before it', async () => {
    const { body } = await year.upload('nam-hoc', sampleFile('mo-hinh.xlsx'))
    const adoptions = await year.upload('nam-hoc', sampleFile('ap-dung-mo-hinh.csv'))
    expect(body.counts.new).toBeGreaterThan(0)
    const { counts } = (await year.call('GET', '/periods/nam-hoc')).body
    expect(counts.models).toBe(body.counts.new)
    expect(counts.adoptions).toBe(adoptions.body.counts.new)
    // One activity for each model; for each adoption one of the adopter and one of the origin.
    expect(counts.activities).toBe(body.counts.new + 2 * adoptions.body.counts.new)
  })

  test('a changed model takes the place of what it was, activities included', async () => {
    const file = (date: string) => ({
      name: 'mo-hinh.csv',
      content: `Mã mô hình;Đơn vị;Tên mô hình;Mô tả;Ngày;Minh chứng\nMH77;THPT02;Loa học đường;Mô tả;${date};Số 1`,
    })
    expect((await year.upload('nam-hoc', file('01/03/2024'))).body.counts.new).toBe(1)
    expect((await year.upload('nam-hoc', file('05/03/2024'))).body.counts.changed).toBe(1)
    const listed = (await year.call('GET', '/periods/nam-hoc/activities')).body.activities
    expect(listed.map((one: { date: string; kind: string }) => [one.date, one.kind])).toEqual([
      ['2024-03-05', 'model-description'],
    ])
    expect((await year.upload('nam-hoc', file('05/03/2024'))).body.changedNothing).toBe(true)
  })

  test('other requests are answered while a large import runs', async () => {
    const length = sized(6_000, 20_000)
    const [rejected, steps] = [length / 50, length / 500]
    const rows = Array.from({ length }, (_, i) => row(`Bài ${i}`, i % 50 === 49 ? { unit: 'XYZ99' } : {}))
    const form = new FormData()
    form.set('file', new File([csv(...rows).content], 'lon.csv'))
    const { id } = (await year.call('POST', '/periods/nam-hoc/imports', form)).body
    const seen = new Set<number>()
    let last: Answer['body']
    do {
      // A timer, too, must have its turn.
      await sleep(1)
      last = (await year.call('GET', `/imports/${id}`)).body
      seen.add(last.progress.done)
      expect(last.counts.read).toBe(last.counts.accepted + last.counts.rejected)
    } while (last.finishedAt === null)
    expect(last).toMatchObject({
      state: 'done',
      counts: {
        ...{ physical: length + 1, layout: 1, read: length, rejected },
        ...{ accepted: length - rejected, new: length - rejected },
      },
    })
    // Answers from the midst of the import: many of its steps were seen one by one.
    expect(seen.size).toBeGreaterThan(steps / 4)
  })

  test('an import that was cut off goes on where it stopped, with every row told once', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => row(`Bài ${i}`))
    const file = new File([csv(...rows).content], 'hoat-dong.csv')
    const writer = { kind: 'system', id: 'start' } as const
    const queued = await queueImport(database.db, writer, 'nam-hoc', { file, status: 'verified' })
    if (!queued.ok) throw new Error(JSON.stringify(queued.issues))
    const id = queued.value

    // A process that claims it, stores the first rows and is gone in the middle of the others.
    await sql`create function stop_here() returns trigger language plpgsql as 'begin raise ''power cut''; end'`.execute(
      database.db,
    )
    await sql`create trigger stop_here before insert on import_row
      for each row when (new.position >= 700) execute function stop_here()`.execute(database.db)
    const claimed = await claimImport(database.db)
    await expect(runImport(database.db, year.services.work.imports, claimed!, () => false)).rejects.toThrow(
      'power cut',
    )
    await sql`drop trigger stop_here on import_row`.execute(database.db)
    expect((await year.call('GET', `/imports/${id}`)).body).toMatchObject({
      state: 'running',
      progress: { done: 500, total: 1200 },
      counts: { read: 500, new: 500 },
    })

    // While its lease lasts nobody touches it; afterwards another process goes on.
    expect(await claimImport(database.db)).toBeUndefined()
    await database.db.updateTable('import').set({ leaseUntil: '2000-01-01T00:00:00Z' }).execute()
    year.services.imports.wake()
    await year.services.imports.idle()
    const { body } = await year.call('GET', `/imports/${id}`)
    expect(body).toMatchObject({ state: 'done', counts: { read: 1200, new: 1200 } })
    expect((await year.call('GET', `/imports/${id}/rows?limit=1`)).body.total).toBe(1200)
    expect(await activities()).toBe(1200)
  })
})
