import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { declared, openSmallYear, type SmallYear } from '../support/small-year.ts'

onEachDatabase('what is entered', database => {
  let year: SmallYear
  beforeAll(async () => {
    year = await openSmallYear(database.db)
    await year.post('/declarations', declared({ U1: '5', U2: '7.50' }))
    const hold = {
      id: 'TĐ-01',
      unit: 'U3',
      from: '2024-05-01',
      reason: 'Đang XÁC MINH',
      document: 'CV 7/TTr',
    }
    await year.post('/holds', { holds: [hold, { ...hold, id: 'TĐ-02', unit: 'U1', reason: 'Việc khác' }] })
  })
  const list = async (path: string) => (await year.get(`/records/${path}`)).body

  test('is counted by kind, with fields that say what they name', async () => {
    const { kinds } = (await year.get('/records')).body
    const counts = Object.fromEntries(
      kinds.map(({ kind, count }: { kind: string; count: number }) => [kind, count]),
    )
    expect(counts).toMatchObject({ unit: 3, block: 1, declaration: 2, hold: 2, mark: 0 })
    const { fields } = kinds.find(({ kind }: { kind: string }) => kind === 'declaration')
    expect(fields).toContainEqual({
      ...{ name: 'fact', type: 'text', isKey: true, isOptional: false, isDerived: false, names: 'fact' },
    })
  })

  test('is listed with who wrote it and when, found without accents, by unit, subject and change', async () => {
    const { records, total } = await list('hold?text=xac%20minh%20td-01')
    expect(total).toBe(1)
    expect(records).toMatchObject([
      {
        ...{ key: ['TĐ-01'], revision: 1, values: { unit: 'U3', startsOn: '2024-05-01', endsOn: null } },
        made: { action: 'records-stored', actor: { role: 'secretary' } },
      },
    ])
    expect((await list('hold?text=truong%20u1')).records).toMatchObject([{ key: ['TĐ-02'] }])
    expect((await list('declaration?unit=U2')).records).toMatchObject([{ values: { value: '7.50' } }])
    expect((await list('declaration?about=cases')).total).toBe(0)
    expect((await list(`hold?change=${records[0].made.change}`)).total).toBe(2)
    expect((await list('hold?change=1')).total).toBe(0)
  })

  test('is listed a page at a time', async () => {
    const first = await list('declaration?limit=1')
    const second = await list(`declaration?limit=1&after=${first.next}`)
    expect(second.next).toBeNull()
    expect([...first.records, ...second.records].map(({ key }) => key)).toEqual([
      ['U1', 'done'],
      ['U2', 'done'],
    ])
    expect((await year.get('/records/declaration?after=x')).status).toBe(422)
  })

  test('is opened one by one with its revision, by the committee alone', async () => {
    const { headers, body } = await year.get('/records/hold/one?key=TĐ-01')
    expect(headers.get('etag')).toBe('"1"')
    expect(body.values).toMatchObject({ id: 'TĐ-01', reason: 'Đang XÁC MINH' })
    expect((await year.get('/records/hold/one?key=none')).status).toBe(404)
    expect((await year.get('/records/mark/one?key=U1')).status).toBe(404)
    for (const path of ['/records', '/records/hold', '/records/hold/one?key=TĐ-01'])
      expect((await year.get(path, 'public')).status, path).toBe(401)
  })
})
