import { parseBundle, verifyActivities, verifyBundle } from '@thidua/scoring/receipt'
import type { Activity } from '@thidua/scoring/records'
import { beforeAll, expect, test } from 'vitest'
import { changesSchema } from '../../packages/api/src/results/changes.schema.ts'
import { bundleSchema } from '../../packages/api/src/results/receipt.schema.ts'
import { apiOn, openSampleYear, sampleFile, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'

const files = [
  'hoat-dong.csv',
  'khai-bao.csv',
  'khai-bao-phong-thuoc-so.xlsx',
  'diem-cham-hoi-dong.csv',
  'mo-hinh.xlsx',
  'ap-dung-mo-hinh.csv',
  'quyet-nghi-hoi-dong.csv',
  'tam-dung-de-nghi.csv',
]

onEachDatabase('receipts and changes', database => {
  let year: TestApi
  const get = (path: string, as: 'committee' | 'public' = 'committee', headers = {}) =>
    year.call('GET', `/periods/nam-hoc${path}`, undefined, { as, headers })
  const post = (path: string, body?: unknown) => year.call('POST', `/periods/nam-hoc${path}`, body)

  const allActivities = async (): Promise<Activity[]> => {
    const found: Activity[] = []
    for (let after = ''; ; ) {
      const { body } = await get(`/activities?limit=1000${after && `&after=${encodeURIComponent(after)}`}`)
      const present = (activity: object) =>
        Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== null)) as never
      found.push(...body.activities.map(present))
      if (body.next === null) return found
      after = body.next
    }
  }

  beforeAll(async () => {
    year = await apiOn(database.db)
    await openSampleYear(year)
    for (const name of files) await year.upload('nam-hoc', sampleFile(name))
    expect((await post('/results', {})).status).toBe(201)
  })

  test('the bundle of a version is recomputed offline, figure by figure', async () => {
    const { status, body } = await get('/receipt')
    expect(status).toBe(200)
    bundleSchema.parse(body)
    expect(body.facts.units).toHaveLength(57)
    expect(verifyBundle(body)).toMatchObject({ ok: true, value: { isReproduced: true, differences: [] } })
    const { versions } = (await get('')).body
    expect(body.receipt.digest).toBe(versions[0].digest)
    expect((await get('/overview')).body.receipt).toBe(versions[0].digest)
  })

  test('its facts come from the activities that are stored, and from no others', async () => {
    const opened = parseBundle(JSON.stringify((await get('/receipt')).body))
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
    const activities = await allActivities()
    expect(activities.length).toBeGreaterThan(3000)
    expect(verifyActivities(opened.value, activities)).toEqual([])
    const [dropped, ...rest] = activities
    expect(verifyActivities(opened.value, rest)).toMatchObject([
      { unit: dropped!.unit, otherActivities: true },
    ])
  })

  test('no reason, author or name of a unit goes into what is public', async () => {
    const { facts, result } = (await get('/receipt')).body
    const marks = (await get('/marks')).body.marks as { reason: string }[]
    const { units } = (await get('/units')).body as { units: { name: string }[] }
    const text = JSON.stringify([facts, result])
    expect(marks.length).toBeGreaterThan(0)
    for (const { reason } of marks) expect(text).not.toContain(JSON.stringify(reason))
    for (const { name } of units) expect(text).not.toContain(name)
  })

  test('it is the committee’s until the version is published; then anybody may have it, once', async () => {
    expect((await get('/receipt', 'public')).status).toBe(401)
    await post('/results/1/publication', { reason: 'Lấy ý kiến các đơn vị.' })
    const first = await get('/receipt', 'public')
    expect(first.status).toBe(200)
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="nam-hoc-1.json"')
    const tag = first.headers.get('etag')!
    expect(tag).toBe(`"${first.body.receipt.digest}"`)
    const again = await get('/receipt?version=1', 'public', { 'if-none-match': tag })
    expect([again.status, again.body]).toEqual([304, ''])
    expect((await get('/receipt', 'public', { 'if-none-match': '"other"' })).status).toBe(200)
    expect((await get('/receipt?version=7')).status).toBe(404)
  })

  test('a first version has nothing to be compared with', async () => {
    const { status, body } = await get('/results/1/changes')
    expect(status).toBe(404)
    expect(body.errors[0].code).toBe('no-earlier-version')
  })

  test('a change after publication is told unit by unit, old beside new; the published version stays', async () => {
    const before = await get('/receipt', 'public')
    const entered = await post('/activities', {
      activities: [1, 2, 3].map(day => ({
        ...{ unit: 'THPT02', date: `2024-04-2${day}`, kind: 'press-piece', channel: 'central-press' },
        ...{ level: 'central', title: `Bài ${day}`, status: 'verified' },
      })),
    })
    expect(entered.status).toBe(200)
    const next = await post('/results', {})
    expect(next.body).toMatchObject({ version: 2, created: true })
    expect(next.body.digest).not.toBe(before.body.receipt.digest)

    const { status, body } = await get('/results/2/changes')
    expect(status).toBe(200)
    const { since, version, units, unchanged } = changesSchema.parse(body)
    expect([since.version, version.version]).toEqual([1, 2])
    expect([since.digest, version.digest]).toEqual([before.body.receipt.digest, next.body.digest])
    expect(units.length + unchanged).toBe(57)
    const own = units.find(({ unit }) => unit.id === 'THPT02')!
    const totalIn = async (wanted: number) =>
      (await get(`/units/THPT02/score?version=${wanted}`)).body.scores.final.total
    expect(own.total).toEqual({ before: await totalIn(1), after: await totalIn(2) })
    expect(own.total!.before).not.toBe(own.total!.after)
    for (const { kind, total, place, rating, proposals } of units) {
      expect(kind).toBe('changed')
      expect([total, place, rating, ...proposals].some(change => change !== null)).toBe(true)
    }

    expect((await get('/receipt', 'public')).body).toEqual(before.body)
    expect((await get('/results/2/changes', 'public')).status).toBe(404)
    await post('/results/2/publication', { reason: 'Sau khi tiếp thu ý kiến.' })
    expect((await get('/results/2/changes?since=1', 'public')).body.units).toEqual(units)
    expect((await get('/results/1/changes?since=2')).body.units.length).toBe(units.length)
    expect((await get('/results/2/changes?since=9')).status).toBe(404)
  })

  test('taking the change back gives the figures and the digest of the first version', async () => {
    const { activities } = (await get('/activities?unit=THPT02&kind=press-piece&limit=1000')).body
    for (const { id, title } of activities)
      if (/^Bài [123]$/.test(title)) await year.call('DELETE', `/periods/nam-hoc/activities/${id}`)
    const third = await post('/results', {})
    const { versions } = (await get('')).body
    expect(third.body.digest).toBe(versions.find(({ version }: { version: number }) => version === 1).digest)
    const { units, unchanged } = (await get('/results/3/changes?since=1')).body
    expect([units, unchanged]).toEqual([[], 57])
  })

  test('a version from before there were receipts says so, and scoring again gives one that has', async () => {
    await database.db
      .updateTable('result')
      .set({ content: null })
      .set('seal' as never, null as never)
      .set('receipt' as never, null as never)
      .where('version', '=', 3)
      .execute()
    const { status, body } = await get('/receipt?version=3')
    expect([status, body.errors[0].code]).toEqual([404, 'receipt-not-kept'])
    expect((await get('/overview?version=3')).body.receipt).toBeNull()
    expect((await post('/results', {})).body).toMatchObject({ version: 4, created: true })
    expect((await get('/receipt?version=4')).status).toBe(200)
  })
})
