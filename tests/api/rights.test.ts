import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { asRole, personWith } from '../support/people.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

onEachDatabase('people and their roles', database => {
  let year: SmallYear

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => new Date('2024-06-01T01:00:00Z') })
  })

  type Who = { readonly cookie: string } | 'public'
  const readWorkings = async (as: Who) =>
    (await year.call('GET', '/periods/nam/scoring', undefined, { as })).status
  const declare = (as: Who) => year.call('POST', '/periods/nam/declarations', declared({ U1: '7' }), { as })

  test('a secretary writes, and the journal tells who, in which role and session', async () => {
    const secretary = await asRole(database.db, 'secretary')
    expect((await declare(secretary)).status).toBe(200)
    const { body } = await year.get('/journal?action=records-stored')
    expect(body.rows[0].actor).toMatchObject({ kind: 'person', id: secretary.id, role: 'secretary' })
    expect(body.rows[0].actor.session).toMatch(/^[0-9a-f]{16}$/)
  })

  test('a reader reads what is unpublished and changes nothing', async () => {
    const reader = await asRole(database.db, 'reader')
    expect(await readWorkings(reader)).toBe(200)
    const refused = await declare(reader)
    expect(refused.status).toBe(403)
    expect(refused.body.errors).toMatchObject([{ code: 'not-allowed' }])
    expect((await year.call('GET', '/periods/nam/declarations', undefined, { as: 'public' })).status).toBe(
      401,
    )
    expect((await year.call('GET', '/periods/nam/declarations', undefined, { as: reader })).status).toBe(200)
  })

  test('a role ends with its last day, and is of its own period and province', async () => {
    const { db } = database
    const inPeriod = (period: string) => asRole(db, 'reader', { period })
    expect(await readWorkings(await inPeriod('nam'))).toBe(200)
    expect(await readWorkings(await inPeriod('khac'))).toBe(403)
    expect(await readWorkings(await asRole(db, 'reader', { endsOn: '2024-06-01' }))).toBe(200)
    expect(await readWorkings(await asRole(db, 'reader', { endsOn: '2024-05-31' }))).toBe(403)
    expect(await readWorkings(await asRole(db, 'reader', { startsOn: '2024-06-02' }))).toBe(403)
    await db.insertInto('province').values({ id: 'T2', name: 'Tỉnh khác' }).execute()
    expect(await readWorkings(await asRole(db, 'reader', { province: 'T2' }))).toBe(403)
  })

  test('of several roles the one acts that has the right', async () => {
    const both = await personWith(database.db, [{ role: 'reader' }, { role: 'secretary', period: 'nam' }])
    expect((await declare(both)).status).toBe(200)
    const opened = await year.call('POST', '/periods', {}, { as: both })
    expect(opened.status).toBe(403)
  })

  test('who has no role reads what the public reads', async () => {
    const nobody = await personWith(database.db, [])
    expect(await readWorkings(nobody)).toBe(403)
    expect((await year.call('GET', '/periods/nam/units', undefined, { as: nobody })).status).toBe(200)
    expect((await year.call('GET', '/periods/nam/declarations', undefined, { as: nobody })).status).toBe(401)
  })

  const activity = (unit: string, more = {}) => ({
    ...{ unit, date: '2024-03-05', kind: 'article', title: `Tin của ${unit}`, ...more },
  })
  const enter = (as: Who, activities: readonly object[]) =>
    year.call('POST', '/periods/nam/activities', { activities }, { as })
  interface Refusal {
    readonly body: { errors?: { code: string; pointer: string; places?: string[] }[] }
  }
  const codes = ({ body }: Refusal) =>
    body.errors?.flatMap(({ code, pointer, places = [pointer] }) => places.map(place => `${code} ${place}`))

  test('an officer enters for their own units, and decides on nothing', async () => {
    const officer = await asRole(database.db, 'officer', { unit: 'U1' })
    const mixed = await enter(officer, [
      activity('U1'),
      activity('U2'),
      activity('U1', { status: 'verified' }),
      activity('U3'),
    ])
    expect(mixed.status).toBe(403)
    expect(codes(mixed)).toEqual([
      'not-yours /activities/1/unit',
      'not-yours /activities/3/unit',
      'not-yours-to-decide /activities/2/status',
    ])
    const own = await enter(officer, [activity('U1')])
    expect(own.status).toBe(200)
    const one = `/periods/nam/activities/${own.body.outcomes[0].id}`
    expect(codes(await year.call('PATCH', one, { status: 'verified' }, { as: officer }))).toEqual([
      'not-yours-to-decide /status',
    ])
    const declared2 = await year.call('POST', '/periods/nam/declarations', declared({ U2: '1' }), {
      as: officer,
    })
    expect(codes(declared2)).toEqual(['not-yours /declarations/0'])
    const own1 = (body: object) => year.call('POST', '/periods/nam/declarations', body, { as: officer })
    expect(codes(await own1(declared({ U1: '8' })))).toEqual(['not-yours-to-decide /declarations/0/status'])
    expect((await own1(declared({ U1: '8' }, { status: 'submitted' }))).status).toBe(200)
  })

  test('what is another’s is absent to an officer, alone and in lists', async () => {
    const officer = await asRole(database.db, 'officer', { unit: 'U1' })
    const stored = await enter(await asRole(database.db, 'secretary'), [activity('U2'), activity('U1')])
    const [others, own] = stored.body.outcomes.map(
      ({ id }: { id: string }) => `/periods/nam/activities/${id}`,
    )
    const call = async (method: string, path: string, body?: object) =>
      (await year.call(method, path, body, { as: officer })).status
    expect([await call('GET', others), await call('GET', own)]).toEqual([404, 200])
    expect(await call('PATCH', others, { status: 'voided', reason: 'thử' })).toBe(404)
    expect(await call('DELETE', others)).toBe(404)
    expect(await call('PUT', others, activity('U1'))).toBe(409)
    const list = await year.call('GET', '/periods/nam/activities', undefined, { as: officer })
    expect(new Set(list.body.activities.map(({ unit }: { unit: string }) => unit))).toEqual(new Set(['U1']))
    const declarations = await year.call('GET', '/periods/nam/declarations', undefined, { as: officer })
    expect(declarations.body.declarations.map(({ unit }: { unit: string }) => unit)).toEqual(['U1'])
    for (const path of ['marks', 'holds', 'journal', 'scoring', 'organisation', 'records'])
      expect([path, await call('GET', `/periods/nam/${path}`)]).toEqual([path, 403])
  })

  test('a verifier decides within their criteria, never on their own unit, and changes no claim', async () => {
    const claim = (unit: string, value: string, status: string) => declared({ [unit]: value }, { status })
    await year.post('/declarations', claim('U2', '4', 'submitted'))
    await year.post('/declarations', claim('U3', '4', 'submitted'))
    const ofC = await personWith(database.db, [
      { role: 'verifier', criteria: ['C'] },
      { role: 'officer', unit: 'U3' },
    ])
    const ofA = await asRole(database.db, 'verifier', { criteria: ['A'] })
    const store = (as: Who, body: object) => year.call('POST', '/periods/nam/declarations', body, { as })
    expect((await store(ofC, claim('U2', '4', 'verified'))).status).toBe(200)
    expect((await store(ofC, claim('U2', '4', 'submitted'))).status).toBe(200)
    expect(codes(await store(ofC, claim('U2', '5', 'verified')))).toEqual(['not-yours /declarations/0'])
    expect(codes(await store(ofC, claim('U3', '4', 'verified')))).toEqual([
      'not-yours-to-decide /declarations/0/status',
    ])
    expect(codes(await store(ofA, claim('U2', '4', 'verified')))).toEqual(['not-yours /declarations/0'])

    const entered = await enter(await asRole(database.db, 'secretary'), [
      activity('U2', { title: 'Tin khác' }),
    ])
    const one = `/periods/nam/activities/${entered.body.outcomes[0].id}`
    const verify = (as: Who) => year.call('PATCH', one, { status: 'verified' }, { as })
    expect((await verify(ofC)).status).toBe(404)
    expect((await verify(ofA)).status).toBe(200)
  })

  test('members mark every unit but their own; heads of blocks read marks of their block', async () => {
    const member = await personWith(database.db, [
      { role: 'council-member' },
      { role: 'officer', unit: 'U1' },
    ])
    const mark = (unit: string) => year.call('POST', '/periods/nam/marks', marked([unit]), { as: member })
    expect((await mark('U2')).status).toBe(200)
    expect(codes(await mark('U1'))).toEqual([
      'not-yours /marks/0',
      'not-yours /marks/1',
      'not-yours /marks/2',
    ])
    const readMarks = async (as: Who) =>
      (await year.call('GET', '/periods/nam/marks', undefined, { as })).body.marks
    const blockId = (await year.get('')).body.blocks[0].id
    expect(await readMarks(await asRole(database.db, 'block-head', { block: blockId }))).toHaveLength(3)
    expect(await readMarks(await asRole(database.db, 'block-head', { block: 'khac' }))).toEqual([])
  })

  test('after a result is published an officer reads it beside their own, and enters no more', async () => {
    const officer = await asRole(database.db, 'officer', { unit: 'U1' })
    const score = (unit: string) =>
      year.call('GET', `/periods/nam/units/${unit}/score`, undefined, { as: officer })
    const units3 = ['U1', 'U2', 'U3']
    await year.post('/declarations', declared({ U1: '8', U2: '4', U3: '5' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(units3))
    const version = await year.score()
    expect([(await score('U1')).status, (await score('U2')).status]).toEqual([200, 401])
    expect((await year.publish(version, 'thử')).body).toMatchObject({ version })
    expect((await score('U2')).status).toBe(200)
    const refused = await enter(officer, [activity('U1', { title: 'Muộn' })])
    expect(refused.body.errors).toMatchObject([{ code: 'not-any-more' }])
    const units = async (path: string, as: Who) =>
      (await year.call('GET', path, undefined, { as })).body.activities.map(
        (one: { unit: string }) => one.unit,
      )
    await enter(await asRole(database.db, 'secretary'), [
      activity('U1', { title: 'Sau công bố' }),
      activity('U2', { title: 'Sau công bố' }),
    ])
    const ofPublic: string[] = await units('/periods/nam/activities', 'public')
    const ofOfficer: string[] = await units('/periods/nam/activities', officer)
    const count = (all: string[], unit: string) => all.filter(one => one === unit).length
    expect(count(ofOfficer, 'U2')).toBe(count(ofPublic, 'U2'))
    expect(count(ofOfficer, 'U1')).toBe(count(ofPublic, 'U1') + 1)
    const pages = async (after = ''): Promise<string[]> => {
      const { body } = await year.call('GET', `/periods/nam/activities?limit=1${after}`, undefined, {
        as: officer,
      })
      const here = body.activities.map(({ id }: { id: string }) => id)
      return body.next === null
        ? here
        : [...here, ...(await pages(`&after=${encodeURIComponent(body.next)}`))]
    }
    const paged = await pages()
    expect(paged).toHaveLength(ofOfficer.length)
    expect(new Set(paged).size).toBe(paged.length)
  })
})
