import { beforeAll, describe, expect, test } from 'vitest'
import { ensureFirstPerson } from '../../packages/api/src/people/first-person.service.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { doorOf } from '../support/door.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const aSet = smallSet([
  group('G', [
    criterion('C', '100', [line('L', { value: 'articles', points: { perItem: { points: '1' } } })]),
  ]),
])

const codesOf = ({ body }: { body: { errors: { code: string; pointer: string }[] } }) =>
  body.errors.map(({ code, pointer }) => `${code} ${pointer}`)

onEachDatabase('people', database => {
  let site: TestApi
  let door: ReturnType<typeof doorOf>
  let cookie = ''
  /** As the secretary whom everything here is done by. */
  const as = (method: string, path: string, body?: unknown) =>
    site.call(method, path, body, {
      as: 'public',
      headers: { cookie, origin: 'http://localhost' },
    })

  beforeAll(async () => {
    await database.reset()
    site = await apiOn(database.db)
    door = doorOf(site)
    const set = await site.call('POST', '/criteria-sets', aSet)
    await site.call('POST', '/periods', {
      ...{ id: 'nam', title: 'Năm', from: '2024-01-01', to: '2024-12-31', criteriaSet: set.body.digest },
    })
    const block = { id: 'k1', label: 'Khối 1' }
    const units = ['Trường Hoa Ban', 'Trường Suối Mơ', 'Trường Đồi Chè'].map((name, i) => ({
      ...{ id: `T${i + 1}`, name, kind: 'school', block },
    }))
    await site.call('POST', '/periods/nam/units', { units })
    cookie = (await door.member('thuong.truc.a', [{ role: 'secretary' }])).cookie
  })

  test('a role needs what it is about, and names what is there; everything wrong is told at once', async () => {
    const refused = await as('POST', '/people', {
      ...{ name: 'X', login: 'thuong.TRUC.a' },
      grants: [{ role: 'officer' }, { role: 'verifier', unit: 'T1' }, { role: 'block-head', block: 'kx' }],
    })
    expect(codesOf(refused)).toEqual([
      'login-taken /login',
      'grant-unit-needed /grants/0/unit',
      'grant-unit-unused /grants/1/unit',
      'unknown-block /grants/2/block',
    ])
  })

  test('people are found without accents, by part of name, login or unit, and by role, a page at a time', async () => {
    await door.add('sm.hoa', [{ role: 'officer', unit: 'T2' }], 'Đỗ Thị Hoà')
    await door.add('sm.anh', [{ role: 'officer', unit: 'T2' }], 'Ân Văn Ánh')
    const found = async (query: string) => {
      const { body } = await as('GET', `/people?${query}`)
      return [body.persons.map((person: { login: string }) => person.login), body.total, body.next]
    }
    expect(await found('q=do+hoa')).toEqual([['sm.hoa'], 1, null])
    expect(await found('q=suoi%20mo')).toEqual([['sm.anh', 'sm.hoa'], 2, null])
    expect(await found('role=secretary')).toEqual([['thuong.truc.a'], 1, null])
    expect(await found('role=officer&limit=1')).toEqual([['sm.anh'], 2, '0'])
    expect(await found('role=officer&limit=1&after=0')).toEqual([['sm.hoa'], 2, null])
    expect(await found('q=khong+co')).toEqual([[], 0, null])
  })

  test('only a secretary of the whole installation manages people', async () => {
    const other = (await door.member('doc.gia', [{ role: 'reader' }])).cookie
    const headers = { cookie: other, origin: 'http://localhost' }
    const attempt = (method: string, path: string, body?: unknown) =>
      site.call(method, path, body, { as: 'public', headers })
    expect((await attempt('GET', '/people')).status).toBe(403)
    expect((await attempt('POST', '/people/links', { persons: ['x'] })).status).toBe(403)
    expect((await site.call('GET', '/people', undefined, { as: 'public' })).status).toBe(401)
  })

  test('the last secretary stays; what was given can be taken back, with who and why', async () => {
    const [last] = (await as('GET', '/people?role=secretary')).body.persons
    expect(codesOf(await as('POST', `/people/${last.id}/end`, {}))).toEqual(['last-secretary '])
    expect(codesOf(await as('POST', `/people/${last.id}/grants/${last.grants[0].id}/end`, {}))).toEqual([
      'last-secretary ',
    ])
    const { id } = await door.add('tham.dinh')
    const given = await as('POST', `/people/${id}/grants`, { role: 'verifier', criteria: ['A1'] })
    expect(given.body.grants).toMatchObject([{ role: 'verifier', criteria: ['A1'] }])
    expect(codesOf(await as('POST', `/people/${id}/grants`, { role: 'verifier', criteria: ['A1'] }))).toEqual(
      ['grant-exists /role'],
    )
    const [grant] = given.body.grants
    const ended = await as('POST', `/people/${id}/grants/${grant.id}/end`, { reason: 'hết nhiệm kỳ' })
    expect(ended.body.grants).toEqual([])
    const { rows } = (await as('GET', `/people/${id}/history`)).body
    expect(rows.map((row: { action: string; reason: string | null }) => [row.action, row.reason])).toEqual([
      ['grant-ended', 'hết nhiệm kỳ'],
      ['grant-given', null],
      ['person-added', null],
    ])
    expect(rows[0].actor).toMatchObject({ kind: 'person', id: last.id, role: 'secretary' })
  })

  test('a unit goes from one officer to another in one change, and is never nobody’s', async () => {
    const { id: from } = await door.add('hb.cu', [{ role: 'officer', unit: 'T1' }])
    const handOver = (body: object) => as('POST', '/people/hand-over', { unit: 'T1', from, ...body })
    const taken = await handOver({ to: { name: 'Mới', login: 'HB.CU' } })
    expect(codesOf(taken)).toEqual(['login-taken /to/login'])
    expect((await as('GET', `/people/${from}`)).body.grants).toHaveLength(1)
    const done = await handOver({ to: { name: 'Mới', login: 'hb.moi' }, reason: 'chuyển công tác' })
    expect(done.body.person.grants).toMatchObject([
      { role: 'officer', unit: 'T1', unitName: 'Trường Hoa Ban' },
    ])
    expect((await door.join(done.body.link.secret)).status).toBe(201)
    expect((await as('GET', `/people/${from}`)).body.grants).toEqual([])
    expect(codesOf(await handOver({ to: { person: done.body.person.id } }))).toEqual([
      'not-officer-of-unit /from',
    ])
    const { rows } = (await as('GET', `/people/${from}/history`)).body
    expect(rows[0]).toMatchObject({
      action: 'unit-handed-over',
      records: { role_grant: { made: 1, ended: 1 } },
    })
  })

  describe('a list of officers', () => {
    const list = [
      'DANH SÁCH CÁN BỘ PHỤ TRÁCH;;;',
      'Mã đơn vị;Họ và tên;Tên đăng nhập;Email',
      'T3;Lò Văn Páo;;pao@t3.edu.vn',
      'Trường Đồi Chè;Giàng A Sủ;;',
      'T2;Lò Văn Páo;;PAO@t3.edu.vn',
      'T9;Không Đơn Vị;ai đó;sai',
      ';;x y;',
      'T3;Người Khác;pao@t3.edu.vn;',
    ].join('\n')
    const send = (preview: string, text = list) => {
      const form = new FormData()
      form.set('file', new File([text], 'can-bo.csv'))
      form.set('preview', preview)
      return as('POST', '/people/list', form)
    }

    test('is looked at first, then taken in; rows read are accepted and rejected, with every reason', async () => {
      const before = (await as('GET', '/people')).body.total
      const preview = await send('true')
      expect((await as('GET', '/people')).body.total).toBe(before)
      const { body } = await send('false')
      expect(body.rows.map((row: { outcome: string }) => row.outcome)).toEqual(
        preview.body.rows.map((row: { outcome: string }) => row.outcome),
      )
      expect([body.read, body.accepted, body.rejected]).toEqual([6, 3, 3])
      expect(
        body.rows.map((row: { row: number; outcome: string; unit: string; problems: { code: string }[] }) => [
          ...[row.row, row.outcome, row.unit],
          ...row.problems.map(({ code }) => code),
        ]),
      ).toEqual([
        [3, 'added', 'T3'],
        [4, 'added', 'T3'],
        [5, 'granted', 'T2'],
        [6, 'rejected', null, 'list-unit-unknown', 'invalid-login', 'invalid-email'],
        [7, 'rejected', null, 'list-unit-missing', 'list-name-missing', 'invalid-login'],
        [8, 'rejected', null, 'login-taken'],
      ])
      const { persons } = (await as('GET', '/people?q=doi+che')).body
      expect(persons.map((person: { login: string }) => person.login)).toEqual(['t3.su', 'pao@t3.edu.vn'])
      const again = (await send('false')).body
      expect(again.rows.slice(0, 3).map((row: { outcome: string }) => row.outcome)).toEqual([
        'known',
        'known',
        'known',
      ])
    })

    test('that is none is told so', async () => {
      expect(codesOf(await send('true', 'a;b\n1;2\n'))).toEqual(['list-without-columns /file'])
    })

    test('gives links for those who are chosen, and void ones for nobody else', async () => {
      const { persons } = (await as('GET', '/people?q=doi+che')).body
      const ids = persons.map((person: { id: string }) => person.id)
      const { links } = (await as('POST', '/people/links', { persons: ids, days: 30 })).body
      expect(links.map((link: { login: string }) => link.login)).toEqual(['t3.su', 'pao@t3.edu.vn'])
      for (const { secret } of links) expect((await door.join(secret)).status).toBe(201)
      const unknown = await as('POST', '/people/links', { persons: [ids[0], 'ng-khong-co'] })
      expect(codesOf(unknown)).toEqual(['person-not-found /persons/1'])
    })
  })

  test('a new database gets one first secretary; one with somebody, or with an old token, gets none', async () => {
    expect(await ensureFirstPerson(database.db, new Date())).toBeNull()
    await database.reset()
    const [one, other] = await Promise.all([
      ensureFirstPerson(database.db, new Date()),
      ensureFirstPerson(database.db, new Date()),
    ])
    expect([one, other].filter(made => made !== null)).toHaveLength(1)
    const anew = await apiOn(database.db)
    const joined = await doorOf(anew).join((one ?? other)?.secret ?? '')
    expect(joined.body).toMatchObject({
      signedIn: true,
      roles: ['secretary'],
      person: { name: 'Thường trực' },
    })
  })
})
