import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { personWith } from '../support/people.ts'
import { openSmallYear, type SmallYear } from '../support/small-year.ts'

onEachDatabase('registrations', database => {
  let year: SmallYear
  let now = new Date('2024-01-20T01:00:00Z')
  let officer = ''
  let secretary = ''
  const codes = (answer: { readonly body: { errors?: { code: string }[] } }) =>
    (answer.body.errors ?? []).map(({ code }) => code)
  const register = (unit: string, body: object, cookie = officer) =>
    year.call('PUT', `/periods/nam/registrations/${unit}`, body, { as: { cookie } })
  const list = async (cookie = secretary) =>
    (await year.call('GET', '/periods/nam/registrations', undefined, { as: { cookie } })).body
  const one = async (unit = 'U1') => (await year.get(`/registrations/${unit}`)).body
  const lastRow = async () => (await year.get('/journal')).body.rows[0]
  const tasksOf = async (cookie: string) =>
    (await year.call('GET', '/periods/nam/today', undefined, { as: { cookie } })).body.tasks.map(
      ({ task, count }: { task: string; count: number }) => [task, count],
    )
  const wanted = {
    ...{ read: 0, forms: ['flag'] },
    targets: [
      { criterion: 'C', points: '55.5' },
      { criterion: 'A', text: 'Mỗi tháng hai bài' },
    ],
  }

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => now })
    officer = (await personWith(database.db, [{ role: 'officer', unit: 'U1' }])).cookie
    secretary = (await personWith(database.db, [{ role: 'secretary' }])).cookie
    await year.call('PUT', '/periods/nam/calendar', {
      steps: [{ step: 'registration', opensOn: '2024-01-15', closesOn: '2024-02-15' }],
    })
  })

  test('while the step is open, today tells an officer of it and the secretary how many are missing', async () => {
    expect(await tasksOf(officer)).toContainEqual(['registration', 1])
    expect(await tasksOf(secretary)).toContainEqual(['registrations-missing', 3])
  })

  test('what it cannot name, names twice or leaves empty is refused at its place', async () => {
    const wrong = {
      ...{ read: 0, forms: ['flag', 'flag', 'none'] },
      targets: [{ criterion: 'C' }, { criterion: 'X', points: '1' }, { criterion: 'C', points: '2' }],
    }
    const refused = await register('U1', wrong)
    expect(
      refused.body.errors.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer]),
    ).toEqual([
      ['repeated-key', '/forms/1'],
      ['repeated-key', '/targets/2/criterion'],
      ['registration-form-unknown', '/forms/2'],
      ['target-empty', '/targets/0/points'],
      ['target-without-criterion', '/targets/1/criterion'],
    ])
    expect(codes(await register('U1', { read: 0 }))).toEqual(['registration-empty'])
    expect(codes(await register('U2', wanted))).toEqual(['not-yours'])
  })

  test('an officer registers forms and targets of the own unit; no result becomes stale by it', async () => {
    await year.score()
    const stored = await register('U1', wanted)
    expect([stored.status, codes(stored)]).toEqual([200, []])
    expect(await one()).toMatchObject({
      ...{ offered: ['flag'], criteria: ['C', 'A', 'J'], isOpen: true, closesOn: '2024-02-15' },
      registered: {
        ...{ on: '2024-01-20', by: { kind: 'person', role: 'officer' }, closedOn: null, forms: ['flag'] },
        targets: [
          { criterion: 'C', points: '55.5', text: null },
          { criterion: 'A', points: null, text: 'Mỗi tháng hai bài' },
        ],
      },
    })
    expect((await year.call('GET', '/periods/nam')).body.stale).toBe(false)
    expect(await lastRow()).toMatchObject({
      ...{ action: 'registered', subject: { unit: 'U1' }, details: { forms: 1, targets: 2 } },
      records: { registration: { made: 1 } },
    })
    expect((await tasksOf(officer)).map(([task]: [string]) => task)).not.toContain('registration')
    expect(await tasksOf(secretary)).toContainEqual(['registrations-missing', 2])
  })

  test('the same again changes nothing; what somebody changed meanwhile is not written over', async () => {
    const { revision } = (await one()).registered
    const rows = (await year.get('/journal')).body.rows.length
    expect((await register('U1', { ...wanted, read: revision })).status).toBe(200)
    expect((await year.get('/journal')).body.rows.length).toBe(rows)
    const stale = await register('U1', { ...wanted, forms: [] })
    expect([stale.status, codes(stale)]).toEqual([409, ['registration-changed']])
    expect((await one()).registered.forms).toEqual(['flag'])
  })

  test('an officer sees the own unit alone, a stranger none', async () => {
    expect((await list(officer)).units.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual(['U1'])
    expect((await year.call('GET', '/periods/nam/registrations', undefined, { as: 'public' })).status).toBe(
      401,
    )
    const others = await year.call('GET', '/periods/nam/registrations/U2', undefined, {
      as: { cookie: officer },
    })
    expect([others.status, codes(others)]).toEqual([404, ['unit-not-found']])
  })

  test('after the end the secretary registers on behalf of a unit, and that is marked', async () => {
    now = new Date('2024-02-16T01:00:00Z')
    const { revision } = (await one()).registered
    expect(codes(await register('U1', { ...wanted, read: revision, forms: [] }))).toEqual(['step-closed'])
    expect((await register('U2', { read: 0, forms: ['flag'] }, secretary)).status).toBe(200)
    expect((await lastRow()).details.late).toEqual({ step: 'registration', closedOn: '2024-02-15' })
    const { units, counts } = await list()
    expect(counts).toEqual({ missing: 1, registered: 2 })
    expect(units.find(({ unit }: { unit: { id: string } }) => unit.id === 'U2').registered).toMatchObject({
      ...{ closedOn: '2024-02-15', by: { role: 'secretary' }, forms: ['flag'], targets: 0 },
    })
  })

  test('a unit that ended without registering is missed by nobody', async () => {
    await year.post('/closures', { closures: [{ unit: 'U3', on: '2024-02-01', document: 'QĐ 7/UBND' }] })
    expect((await list()).counts).toEqual({ missing: 0, registered: 2 })
  })
})
