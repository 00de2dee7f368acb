import type { CriteriaSet } from '@thidua/scoring/criteria'
import { beforeAll, expect, test } from 'vitest'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'

const article = { unit: 'THPT02', date: '2024-03-01', kind: 'article', title: 'Bài viết' }

onEachDatabase('the inputs of a period', database => {
  let year: TestApi
  const post = (path: string, body: unknown) => year.call('POST', `/periods/nam-hoc${path}`, body)
  const get = (path: string) => year.call('GET', `/periods/nam-hoc${path}`)
  const codes = (answer: { body: { errors: { code: string; pointer: string }[] } }) =>
    answer.body.errors.map(({ code, pointer }) => `${pointer} ${code}`)
  const isStaleAfter = async (write: () => Promise<unknown>): Promise<boolean> => {
    await post('/results', {})
    await write()
    return (await get('')).body.stale
  }

  beforeAll(async () => {
    year = await apiOn(database.db)
    await openSampleYear(year)
  })

  test('an activity entered twice is one activity', async () => {
    const first = await post('/activities', { activities: [article, article] })
    expect(first.body.outcomes.map((o: { outcome: string }) => o.outcome)).toEqual(['new', 'already-stored'])
    const again = await post('/activities', { activities: [{ ...article, status: 'verified' }] })
    expect(again.body.outcomes).toEqual([{ id: first.body.outcomes[0].id, outcome: 'already-stored' }])
    expect((await get('/activities')).body.total).toBe(1)
  })

  test('what is wrong with activities is said all at once, with its place, and nothing is stored', async () => {
    const before = (await get('/activities')).body.total
    const answer = await post('/activities', {
      activities: [
        article,
        { ...article, unit: 'KHONG-CO', date: '2023-08-31', kind: 'dance', channel: 'smoke' },
        { ...article, reached: '10.5', audience: '10.25' },
      ],
    })
    expect(answer.status).toBe(422)
    expect(codes(answer)).toEqual([
      '/activities/1/unit unknown-unit',
      '/activities/1/date outside-period',
      '/activities/1/kind unknown-term',
      '/activities/1/channel unknown-term',
      '/activities/2/reached reached-over-audience',
    ])
    expect((await get('/activities')).body.total).toBe(before)
  })

  test('a number that is not decimal text is refused, whatever its size', async () => {
    const answer = await post('/activities', {
      activities: [
        { ...article, quantity: 2 },
        { ...article, quantity: '-1' },
        { ...article, quantity: '1e3' },
        { ...article, quantity: '0,5' },
      ],
    })
    expect(codes(answer)).toEqual([
      '/activities/0/quantity wrong-type',
      '/activities/1/quantity invalid-amount',
    ])
    expect(answer.body.errors[1]).toMatchObject({
      count: 3,
      places: [1, 2, 3].map(i => `/activities/${i}/quantity`),
    })
  })

  test('names are told together with what cannot be read, each under its place', async () => {
    const activities = await post('/activities', {
      activities: [
        { ...article, quantity: 2 },
        { ...article, kind: 'dance' },
        { ...article, unit: 'KHONG-CO' },
      ],
    })
    expect(activities.status).toBe(422)
    expect(codes(activities)).toEqual([
      '/activities/0/quantity wrong-type',
      '/activities/2/unit unknown-unit',
      '/activities/1/kind unknown-term',
    ])
    const units = await post('/units', {
      units: [
        { id: 'M8', name: '', kind: 'affiliated-school', block: { id: 'k', label: 'K' } },
        { id: 'M9', name: 'Trường 9', kind: 'circus', block: { id: 'k', label: 'K' } },
      ],
    })
    expect(codes(units)).toEqual(['/units/0/name too-small', '/units/1/kind unknown-term'])
  })

  test('4,000 rows with one wrong field are one problem with its number', async () => {
    const activities = Array.from({ length: 4000 }, (_, i) => ({
      ...article,
      title: `Bài ${i}`,
      quantity: 1,
    }))
    const answer = await post('/activities', { activities })
    expect(answer.body.errors).toHaveLength(1)
    expect(answer.body.errors[0]).toMatchObject({
      code: 'wrong-type',
      pointer: '/activities/0/quantity',
      count: 4000,
      places: [0, 1, 2, 3, 4].map(i => `/activities/${i}/quantity`),
    })
    expect(JSON.stringify(answer.body).length).toBeLessThan(1500)
    const terms = await post('/activities', {
      activities: activities.map(activity => ({ ...activity, quantity: '1', kind: 'dance' })),
    })
    expect(terms.body.errors).toMatchObject([{ code: 'unknown-term', count: 4000 }])
  })

  test('a declared day must be a day, and a count whole', async () => {
    const set: CriteriaSet = (await get('/criteria-set')).body.set
    const factOf = (type: string) =>
      Object.entries(set.declarations).find(([, declared]) => declared.type === type)?.[0]
    const store = (type: string, value: string) =>
      post('/declarations', { declarations: [{ unit: 'THPT02', fact: factOf(type), value }] })
    const wrong = [
      ['date', '2024-02-30'],
      ['count', '1.5'],
    ].filter(([type]) => factOf(type!) !== undefined)
    expect(wrong.length).toBeGreaterThan(0)
    for (const [type, value] of wrong)
      expect(codes(await store(type!, value!))).toEqual(['/declarations/0/value wrong-declaration-value'])
  })

  test('amounts come back digit for digit, names in composed Unicode', async () => {
    const title = 'Tuyên truyền ở Mường Khương'
    const activity = {
      ...article,
      title: title.normalize('NFD'),
      quantity: '123456789012.12345678',
      reached: '2.50',
    }
    const { body } = await post('/activities', { activities: [activity] })
    const listed = (await get('/activities?unit=THPT02')).body.activities
    const stored = listed.find((one: { id: string }) => one.id === body.outcomes[0].id)
    expect(stored).toMatchObject({
      title: title.normalize('NFC'),
      quantity: '123456789012.12345678',
      reached: '2.5',
    })
  })

  test('a list goes on where its page ended, and every activity stands on one page', async () => {
    const activities = Array.from({ length: 25 }, (_, i) => ({
      ...{
        unit: 'PGD01',
        date: `2024-02-${String((i % 3) + 1).padStart(2, '0')}`,
        kind: 'meeting',
        title: `Họp ${i}`,
      },
    }))
    await post('/activities', { activities })
    const ids: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`
      const { body } = await get(`/activities?unit=PGD01&kind=meeting&limit=10${after}`)
      expect(body.total).toBe(25)
      ids.push(...body.activities.map(({ id }: { id: string }) => id))
      next = body.next
    }
    expect(ids).toHaveLength(25)
    expect(new Set(ids).size).toBe(25)
    expect((await get('/activities?after=nonsense')).status).toBe(422)
  })

  test('verifying an activity makes the result stale; verifying it again does not', async () => {
    const { body } = await post('/activities', { activities: [{ ...article, title: 'Chờ thẩm định' }] })
    const path = `/periods/nam-hoc/activities/${body.outcomes[0].id}`
    expect(await isStaleAfter(() => year.call('PATCH', path, { status: 'verified' }))).toBe(true)
    expect(await isStaleAfter(() => year.call('PATCH', path, { status: 'verified' }))).toBe(false)
    expect((await year.call('PATCH', '/periods/nam-hoc/activities/x', { status: 'verified' })).status).toBe(
      404,
    )
    expect((await year.call('DELETE', path)).status).toBe(200)
    expect((await year.call('DELETE', path)).status).toBe(404)
  })

  test('a declaration replaces what the unit declared before; the same one again changes nothing', async () => {
    const declaration = { unit: 'THPT02', fact: 'b1-regulation-issued', value: 'no', status: 'verified' }
    const definitions: CriteriaSet['declarations'] = (await get('/criteria-set')).body.set.declarations
    const [fact] = Object.entries(definitions).find(([, { type }]) => type === 'yes-no')!
    const stored = (value: string) =>
      post('/declarations', { declarations: [{ ...declaration, fact, value }] })
    expect((await stored('no')).body.outcomes).toEqual(['new'])
    expect((await stored('yes')).body.outcomes).toEqual(['changed'])
    expect(await isStaleAfter(() => stored('yes'))).toBe(false)
    expect((await stored('yes')).body.outcomes).toEqual(['already-stored'])
    const listed = (await get('/declarations?unit=THPT02')).body.declarations
    expect(listed).toEqual([{ ...declaration, fact, value: 'yes', verifiedValue: null, evidence: null }])
    const wrong = await post('/declarations', {
      declarations: [
        { ...declaration, fact, value: 'maybe' },
        { ...declaration, fact: 'unheard-of' },
        { ...declaration, fact, value: 'yes' },
      ],
    })
    expect(codes(wrong)).toEqual([
      '/declarations/0/value wrong-declaration-value',
      '/declarations/1/fact unknown-fact',
      '/declarations/2 repeated-key',
    ])
  })

  test('marks, rulings and holds are kept under their keys and checked against the criteria set', async () => {
    const mark = { unit: 'THPT02', line: 'E2.1', member: 'TV1', points: '2.50', reason: 'Cách làm mới' }
    expect((await post('/marks', { marks: [mark] })).body.outcomes).toEqual(['new'])
    expect((await post('/marks', { marks: [{ ...mark, points: '2.5' }] })).body.outcomes).toEqual([
      'already-stored',
    ])
    expect((await get('/marks?unit=THPT02')).body.marks).toEqual([{ ...mark, points: '2.5', recused: false }])
    const wrong = [{ ...mark, line: 'A1.1' }, { ...mark, points: '99' }, { ...mark, member: 'TV2' }, mark]
    expect(codes(await post('/marks', { marks: wrong }))).toEqual([
      '/marks/0/line mark-for-unmarked-line',
      '/marks/1/points mark-outside-limits',
      '/marks/3/member mark-given-twice',
    ])

    const ruling = {
      ...{
        id: 'QN01',
        unit: 'THPT02',
        criterion: 'A1',
        author: 'Hội đồng',
        reason: 'Đã xác minh',
        document: 'Số 01',
      },
      decision: { kind: 'points', points: '7.25' },
    }
    expect((await post('/rulings', { rulings: [ruling] })).body.outcomes).toEqual(['new'])
    expect((await get('/rulings')).body.rulings).toEqual([ruling])
    const notApplicable = { ...ruling, decision: { kind: 'not-applicable' } }
    expect((await post('/rulings', { rulings: [notApplicable] })).body.outcomes).toEqual(['changed'])
    expect((await get('/rulings')).body.rulings).toEqual([notApplicable])
    expect(codes(await post('/rulings', { rulings: [{ ...ruling, criterion: 'Z' }] }))).toEqual([
      '/rulings/0/criterion unknown-criterion',
    ])

    const hold = {
      id: 'TD01',
      unit: 'THPT02',
      from: '2024-05-01',
      reason: 'Đang xác minh',
      document: 'Số 02',
    }
    expect((await post('/holds', { holds: [hold] })).body.outcomes).toEqual(['new'])
    expect((await post('/holds', { holds: [{ ...hold, until: '2024-05-20' }] })).body.outcomes).toEqual([
      'changed',
    ])
    expect((await get('/holds')).body.holds).toEqual([{ ...hold, until: '2024-05-20' }])
    expect((await post('/holds', { holds: [{ ...hold, until: '2024-04-30' }] })).status).toBe(422)
  })

  test('units are replaced under their code; a unit cannot be its own ancestor', async () => {
    const block = { id: 'khoi-9', label: 'Khối 9' }
    const unit = {
      id: 'M1',
      name: 'Trường Ê Đê',
      kind: 'affiliated-school',
      block,
      attributes: { staff: '12' },
    }
    expect((await post('/units', { units: [unit] })).body.outcomes).toEqual(['new'])
    expect((await post('/units', { units: [unit] })).body.outcomes).toEqual(['already-stored'])
    const renamed = { ...unit, name: 'Trường Đề Thám' }
    expect((await post('/units', { units: [renamed] })).body.outcomes).toEqual(['changed'])
    const wrong = await post('/units', {
      units: [
        { ...unit, parent: 'M2', kind: 'circus', attributes: { horses: '2' } },
        { ...unit, id: 'M2', parent: 'M1' },
        { ...unit, id: 'M3', parent: 'M7' },
      ],
    })
    expect(codes(wrong)).toEqual([
      '/units/0/kind unknown-term',
      '/units/0/parent own-ancestor',
      '/units/1/parent own-ancestor',
      '/units/2/parent unknown-parent',
      '/units/0/attributes/horses unknown-term',
    ])
    expect((await get('/units')).body.units.find(({ id }: { id: string }) => id === 'M1').name).toBe(
      'Trường Đề Thám',
    )
  })

  test('names are in Vietnamese order, numbers by their value', async () => {
    const names = [
      'Trường Đồng',
      'Trường Dân',
      'Trường Ân',
      'Trường An',
      'Trường Ăn',
      'Trường 10',
      'Trường 9',
    ]
    const block = { id: 'khoi-8', label: 'Khối 8' }
    const units = names.map((name, i) => ({ id: `N${i}`, name, kind: 'affiliated-school', block }))
    await post('/units', { units })
    const all: { name: string; block: { id: string } }[] = (await get('/units')).body.units
    const listed = all.filter(unit => unit.block.id === 'khoi-8')
    expect(listed.map(unit => unit.name.slice(7))).toEqual(['9', '10', 'An', 'Ăn', 'Ân', 'Dân', 'Đồng'])
  })
})
