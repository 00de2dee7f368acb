import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { asRole, personWith } from '../support/people.ts'
import { declared, openSmallYear, type SmallYear } from '../support/small-year.ts'

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
})
