import { beforeAll, expect, test } from 'vitest'
import { sealJournal } from '../../packages/api/src/journal/seal-journal.ts'
import { verifyJournal } from '../../packages/api/src/journal/verify-journal.ts'
import { erasePerson, exportPerson } from '../../packages/api/src/people/person-data.service.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { doorOf } from '../support/door.ts'
import { cookiesOf } from '../support/sign-in.ts'

const actor = { kind: 'system', id: 'command-line' } as const

onMemoryDatabase(database => {
  let site: TestApi
  let id: string
  beforeAll(async () => {
    await database.reset()
    site = await apiOn(database.db)
    const door = doorOf(site)
    await door.add('thuong.truc.a', [{ role: 'secretary' }])
    const added = await door.add('tên.cũ', [{ role: 'reader' }], 'Vàng Thị Cũ')
    id = added.id
    const { headers } = await door.join(added.link)
    await site.call('PUT', `/people/${id}`, { name: 'Vàng Thị Mới', login: 'tên.mới', email: 'moi@t1.vn' })
    await door.me(cookiesOf(headers))
  })
  const everything = async () => {
    const tables = [
      'person',
      'pastRevision',
      'journal',
      'session',
      'oneTimeLink',
      'password',
      'knownDevice',
    ] as const
    const rows = await Promise.all(
      tables.map(table =>
        database.db
          .selectFrom(table as 'person')
          .selectAll()
          .execute(),
      ),
    )
    return JSON.stringify(rows)
  }

  test('everything that is known of a person can be handed out, without secrets', async () => {
    const found = await exportPerson(database.db, id)
    if (!found.ok) throw new Error('not found')
    expect(found.value.person).toMatchObject({ name: 'Vàng Thị Mới', login: 'tên.mới', email: 'moi@t1.vn' })
    const text = JSON.stringify(found.value)
    for (const part of ['Vàng Thị Cũ', 'person-changed', 'password-set', 'reader'])
      expect(text).toContain(part)
    expect(found.value.sessions).toHaveLength(1)
    expect(text).not.toMatch(/scrypt|digest/)
    expect(await exportPerson(database.db, 'ng-khong-co')).toMatchObject({ ok: false })
  })

  test('a person is erased from everything, and the journal verifies as before', async () => {
    expect(await everything()).toMatch(/Vàng Thị|tên\.|moi@t1/)
    expect(await erasePerson(database.db, actor, id, new Date())).toMatchObject({ ok: true })
    expect(await everything()).not.toMatch(/Vàng Thị|tên\.|moi@t1/)
    const stored = await site.call('GET', `/people/${id}`)
    expect(stored.body).toMatchObject({
      name: '(đã xoá)',
      login: id,
      email: null,
      grants: [],
      hasPassword: false,
    })
    await sealJournal(database.db)
    expect((await verifyJournal(database.db, [])).findings).toEqual([])
  })

  test('the last secretary is not erased', async () => {
    const { persons } = (await site.call('GET', '/people?role=secretary')).body
    const refused = await erasePerson(database.db, actor, persons[0].id, new Date())
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'last-secretary' }] })
  })
})
