import { beforeAll, beforeEach, expect, test } from 'vitest'
import { turnSettingOff } from '../../packages/api/src/settings/setting.service.ts'
import { onEachDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

const codes = ({ body }: { body: { errors?: { code: string }[] } }) =>
  (body.errors ?? []).map(({ code }) => code)

onEachDatabase('a second person', database => {
  let year: SmallYear
  let now = new Date('2024-06-01T01:00:00Z')
  const secretaries: { id: string; cookie: string }[] = []
  const [a, b] = [() => secretaries[0]!, () => secretaries[1]!]
  const as = (who: { cookie: string }, method: string, path: string, body?: unknown) =>
    year.call(method, path, body, { as: who })
  const turn = (isOn: boolean, who = a()) => as(who, 'PUT', '/settings/second-person', { isOn })
  const givePassword = (person: string) =>
    database.db.insertInto('password').values({ person, hash: 'x', setAt: now.toISOString() }).execute()
  const decide = (who: { cookie: string }, id: string, how: string, body?: unknown) =>
    as(who, 'POST', `/pending-changes/${id}/${how}`, body)
  const rolesOf = async (id: string) =>
    (await as(a(), 'GET', `/people/${id}`)).body.grants.map(({ role }: { role: string }) => role).toSorted()
  const waiting = async (who = a()) => (await as(who, 'GET', '/pending-changes')).body.waiting
  /** Somebody without a role, and a role for them that waits. */
  const proposed = async (role = 'reader', who = a()) => {
    const { id } = await asRole(database.db, 'officer', { unit: 'U1' })
    const answer = await as(who, 'POST', `/people/${id}/grants`, { role })
    return { person: id, answer, id: answer.body.id as string }
  }

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => now })
    for (let i = 0; i < 2; i++) secretaries.push(await asRole(database.db, 'secretary'))
  })

  beforeEach(() => {
    now = new Date('2024-06-01T01:00:00Z')
  })

  test('is off by default: a role is given at once', async () => {
    const { answer } = await proposed()
    expect([answer.status, answer.body.grants.length]).toEqual([200, 2])
  })

  test('is turned on only where two secretaries can come in', async () => {
    await givePassword(a().id)
    const refused = await turn(true)
    expect([refused.status, codes(refused)]).toEqual([409, ['second-secretary-needed']])
    expect(codes(await year.call('PUT', '/settings/second-person', { isOn: true }))).toEqual([
      'person-needed',
    ])
    await givePassword(b().id)
    expect((await turn(true)).body.settings[0]).toEqual({ name: 'second-person', isOn: true })
  })

  test('a role waits until another secretary approves, and then is given once, with both names', async () => {
    const { person, answer, id } = await proposed('verifier')
    expect([answer.status, answer.body]).toMatchObject([
      202,
      { kind: 'grant-given', state: 'waiting', isOwn: true, grants: [{ role: 'verifier' }] },
    ])
    expect(answer.body.expiresAt).toBe('2024-06-15T01:00:00.000Z')
    expect(await rolesOf(person)).toEqual(['officer'])
    const own = await decide(a(), id, 'approval')
    expect([own.status, codes(own)]).toEqual([403, ['own-pending-change']])
    const approved = await decide(b(), id, 'approval')
    expect([approved.status, approved.body.pending.state]).toEqual([200, 'carried-out'])
    expect(await rolesOf(person)).toEqual(['officer', 'verifier'])
    const again = await decide(b(), id, 'approval')
    expect([again.status, codes(again)]).toEqual([409, ['pending-change-settled']])
    const { rows } = (await as(a(), 'GET', `/people/${person}/history`)).body
    expect(rows[0]).toMatchObject({
      ...{ action: 'grant-given', actor: { id: b().id }, proposedBy: { kind: 'person', id: a().id } },
    })
    expect(rows[1]).toMatchObject({ action: 'change-proposed', actor: { id: a().id }, proposedBy: null })
  })

  test('two who approve at once carry it out once', async () => {
    const { person, id } = await proposed('block-head')
    expect(id).toBeUndefined()
    const { person: other, id: change } = await proposed('council-member')
    const third = await asRole(database.db, 'secretary')
    const both = await Promise.all([decide(b(), change, 'approval'), decide(third, change, 'approval')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await rolesOf(other)).toEqual(['council-member', 'officer'])
    expect(await rolesOf(person)).toEqual(['officer'])
    const given = await database.db
      .selectFrom('journal')
      .select('id')
      .where('action', '=', 'grant-given')
      .where('subject', '@>', JSON.stringify({ person: other }) as never)
      .execute()
    expect(given).toHaveLength(1)
  })

  test('a token approves of nothing; what it proposes is its maker’s', async () => {
    const { id } = await proposed()
    const byOld = await year.call('POST', `/pending-changes/${id}/approval`)
    expect([byOld.status, codes(byOld)]).toEqual([403, ['person-needed']])
    const { person } = await proposed()
    const oldToken = await year.call('POST', `/people/${person}/grants`, { role: 'verifier' })
    expect([oldToken.status, codes(oldToken)]).toEqual([403, ['person-needed']])
    const made = await as(a(), 'POST', '/tokens', { name: 'P', role: 'secretary', expiresOn: '2024-12-31' })
    const headers = { authorization: `Bearer ${made.body.token}` }
    const grant = { role: 'verifier' }
    const asked = await year.call('POST', `/people/${person}/grants`, grant, { as: 'public', headers })
    expect(asked.body.proposer).toMatchObject({ kind: 'program', name: 'P' })
    expect(codes(await decide(a(), asked.body.id, 'approval'))).toEqual(['own-pending-change'])
    expect((await decide(b(), asked.body.id, 'approval')).status).toBe(200)
  })

  test('it is declined with a reason that the proposer is told, or withdrawn by the proposer alone', async () => {
    const one = await proposed()
    expect((await decide(b(), one.id, 'decline', {})).status).toBe(422)
    expect(codes(await decide(a(), one.id, 'decline', { reason: 'x' }))).toEqual(['own-pending-change'])
    const declined = await decide(b(), one.id, 'decline', { reason: 'Chưa có quyết định' })
    expect(declined.body).toMatchObject({ state: 'declined', answer: 'Chưa có quyết định', grants: [] })
    const { notices } = (await as(a(), 'GET', '/people/me/notices')).body
    expect(notices.find(({ kind }: { kind: string }) => kind === 'change-declined').reason).toBe(
      'Chưa có quyết định',
    )
    const other = await proposed()
    expect(codes(await decide(b(), other.id, 'withdrawal'))).toEqual(['pending-change-of-another'])
    expect((await decide(a(), other.id, 'withdrawal')).body.state).toBe('withdrawn')
    expect(codes(await decide(b(), other.id, 'approval'))).toEqual(['pending-change-settled'])
  })

  test('what is not as it was seen any more is refused, and the proposal closes', async () => {
    const { person, id } = await proposed('verifier')
    const second = await as(a(), 'POST', `/people/${person}/grants`, { role: 'reader' })
    expect((await decide(b(), second.body.id, 'approval')).status).toBe(200)
    const refused = await decide(b(), id, 'approval')
    expect([refused.status, codes(refused)]).toEqual([409, ['change-overtaken', 'seen-otherwise']])
    expect((await as(b(), 'GET', `/pending-changes/${id}`)).body.state).toBe('closed')
    expect(await rolesOf(person)).toEqual(['officer', 'reader'])
  })

  test('what is wrong is told at once and nothing waits', async () => {
    const before = (await waiting()).length
    const refused = await as(a(), 'POST', '/people', {
      name: 'X',
      login: 'xyz',
      grants: [{ role: 'officer' }],
    })
    expect([refused.status, codes(refused)]).toEqual([422, ['grant-unit-needed']])
    expect(await waiting()).toHaveLength(before)
  })

  test('nobody decides after fourteen days', async () => {
    const { id } = await proposed()
    now = new Date('2024-06-15T01:00:01Z')
    expect((await waiting()).map((one: { id: string }) => one.id)).not.toContain(id)
    expect(codes(await decide(b(), id, 'approval'))).toEqual(['pending-change-expired'])
  })

  test('somebody new with a role exists once a second person approves, who gets the slip', async () => {
    const asked = await as(a(), 'POST', '/people', {
      ...{ name: 'Mới', login: 'moi.toanh', grants: [{ role: 'secretary' }] },
    })
    expect([asked.status, asked.body.name, asked.body.link]).toEqual([202, 'Mới', undefined])
    expect((await as(a(), 'GET', '/people?q=moi.toanh')).body.persons).toEqual([])
    const { body } = await decide(b(), asked.body.id, 'approval')
    expect(body.link.secret).toMatch(/^[\w-]{43}$/)
    const [added] = (await as(a(), 'GET', '/people?q=moi.toanh')).body.persons
    expect(added.id).toBe(body.link.person)
    const { content } = await database.db
      .selectFrom('pendingChange')
      .select('content')
      .where('id', '=', asked.body.id)
      .executeTakeFirstOrThrow()
    expect(content).toBeNull()
    // Somebody without a role may do nothing, so nobody has to approve.
    expect((await as(a(), 'POST', '/people', { name: 'Y', login: 'khong.quyen' })).status).toBe(201)
  })

  test('a list, a hand-over and the end of a role or a person wait too', async () => {
    const { person } = await proposed()
    const { grants } = (await as(a(), 'GET', `/people/${person}`)).body
    const form = new FormData()
    form.set('file', new File(['Mã đơn vị;Họ và tên\nU2;Lò Văn Páo\n'], 'can-bo.csv'))
    const asked = [
      await as(a(), 'POST', `/people/${person}/grants/${grants[0].id}/end`, { reason: 'Thôi' }),
      await as(a(), 'POST', `/people/${person}/end`, {}),
      await as(a(), 'POST', '/people/hand-over', {
        unit: 'U1',
        from: person,
        to: { name: 'Z', login: 'zet' },
      }),
      await as(a(), 'POST', '/people/list', form),
    ]
    expect(asked.map(({ status, body }) => [status, body.kind])).toEqual([
      [202, 'grant-ended'],
      [202, 'person-ended'],
      [202, 'unit-handed-over'],
      [202, 'people-imported'],
    ])
    const [, , handOver, list] = asked
    const handed = await decide(b(), handOver?.body.id, 'approval')
    expect(handed.body.link.secret).toMatch(/^[\w-]{43}$/)
    expect(await rolesOf(person)).toEqual([])
    expect((await decide(b(), list?.body.id, 'approval')).status).toBe(200)
    expect((await as(a(), 'GET', '/people?q=pao')).body.total).toBe(1)
    // The role that was to be ended is gone with the unit.
    expect(codes(await decide(b(), asked[0]?.body.id, 'approval'))).toEqual([
      'change-overtaken',
      'grant-not-found',
    ])
  })

  test('a result becomes final only by two, and not once something else is public', async () => {
    await year.post('/declarations', declared({ U1: '8', U2: '4', U3: '5' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    const version = await year.score()
    const finally_ = () => as(a(), 'POST', `/periods/nam/results/${version}/publication`, { state: 'final' })
    const one = await finally_()
    expect([one.status, one.body]).toMatchObject([202, { kind: 'finalised', periodTitle: 'Năm 2024' }])
    const two = await finally_()
    const state = async () => (await year.get(`/results/${version}/publication`)).body.state
    expect(await state()).toBe('drafted')
    const today = (await as(b(), 'GET', '/periods/nam/today')).body.tasks
    expect(today).toContainEqual(expect.objectContaining({ task: 'approvals', role: 'secretary' }))
    expect((await decide(b(), one.body.id, 'approval')).status).toBe(200)
    expect(await state()).toBe('final')
    expect(codes(await decide(b(), two.body.id, 'approval'))[0]).toBe('change-overtaken')
    const { rows } = (await year.get('/journal?action=finalised')).body
    expect(rows).toMatchObject([{ actor: { id: b().id }, proposedBy: { id: a().id } }])
  })

  test('no slip lets anybody come in as another secretary, and two secretaries stay', async () => {
    const links = await as(a(), 'POST', '/people/links', { persons: [b().id] })
    expect([links.status, codes(links)]).toEqual([409, ['link-of-secretary']])
    for (const { id, grants } of (await as(a(), 'GET', '/people?role=secretary')).body.persons)
      if (![a().id, b().id].includes(id)) {
        const asked = await as(a(), 'POST', `/people/${id}/grants/${grants[0].id}/end`, {})
        expect((await decide(b(), asked.body.id, 'approval')).status).toBe(200)
      }
    const [grant] = (await as(a(), 'GET', `/people/${b().id}`)).body.grants
    const refused = await as(a(), 'POST', `/people/${b().id}/grants/${grant.id}/end`, {})
    expect(codes(refused)).toEqual(['second-secretary-needed'])
  })

  test('turning it off takes a second person as well; the machine’s own command does not', async () => {
    const asked = await turn(false)
    expect([asked.status, asked.body.kind]).toEqual([202, 'setting-changed'])
    expect((await decide(b(), asked.body.id, 'approval')).status).toBe(200)
    expect((await as(a(), 'GET', '/settings')).body.settings[0].isOn).toBe(false)
    expect((await turn(true)).status).toBe(200)
    const system = { kind: 'system', id: 'command-line' } as const
    expect((await turnSettingOff(database.db, system, { setting: 'second-person' })).ok).toBe(true)
    expect((await proposed()).answer.status).toBe(200)
  })
})
