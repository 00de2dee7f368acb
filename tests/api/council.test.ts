import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { asRole, personWith } from '../support/people.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'
import { openTiedPeriod } from '../support/tied-period.ts'

type Cookie = { readonly id: string; readonly cookie: string }

onEachDatabase('a session of the council', database => {
  let year: SmallYear
  let secretary: Cookie
  let counter: Cookie
  let officer: Cookie
  let session = ''
  const call = (
    method: string,
    path: string,
    body?: unknown,
    as?: Cookie,
    headers?: Record<string, string>,
  ) =>
    year.call(method, `/periods/nam${path}`, body, {
      ...(as && { as: { cookie: as.cookie } }),
      ...(headers && { headers }),
    })
  const seats = ['Chủ tịch', 'Phó Chủ tịch', 'Uỷ viên 1', 'Uỷ viên 2', 'Uỷ viên 3', 'Uỷ viên 4']
  const members = (change: Readonly<Record<string, object>> = {}) =>
    seats.map((seat, i) => ({
      ...{ seat, office: i === 0 ? 'chair' : 'member', presence: 'present' },
      ...change[seat],
    }))
  const held = (change: object = {}) => ({
    ...{ heldOn: '2025-01-20', place: 'Phòng họp 1', version: 1 },
    ...{ members: members({ 'Uỷ viên 4': { presence: 'absent' } }), awards: [{ commendation: 'flag' }] },
    ...change,
  })
  const count = (change: object = {}) => ({
    ...{ commendation: 'flag', unit: 'U1', issued: 5, collected: 5, valid: 5, invalid: 0 },
    ...{ inFavour: 4, against: 1, ...change },
  })
  const enter = (as: Cookie, ...counts: object[]) =>
    call('PUT', `/council-sessions/${session}/counts`, { counts }, as)
  const unitOne = async (as = secretary) =>
    (await call('GET', `/council-sessions/${session}`, undefined, as)).body.ballots[0].units[0]

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => new Date('2025-01-20T01:00:00Z') })
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '45' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    await year.score()
    secretary = await asRole(database.db, 'secretary')
    counter = await asRole(database.db, 'council-member')
    officer = await personWith(database.db, [{ role: 'council-member' }, { role: 'officer', unit: 'U1' }])
  })

  test('is refused with everything that is wrong in it', async () => {
    const wrong = held({
      version: 9,
      members: members({
        'Chủ tịch': { office: 'member', person: 'ng-khong-co' },
        'Uỷ viên 1': { presence: 'written' },
      }),
    })
    const codes = async (body: object) => {
      const answer = await call('POST', '/council-sessions', body, secretary)
      return [answer.status, ...answer.body.errors.map(({ code }: { code: string }) => code)]
    }
    expect(await codes(wrong)).toEqual([422, 'session-version-unknown'])
    expect(await codes({ ...wrong, version: 1, awards: [{ commendation: 'co' }] })).toEqual([
      422,
      'session-one-chair',
      'session-person-unknown',
      'session-no-writing',
      'unknown-commendation',
    ])
    expect(await codes(held({ quorum: '3/2' }))).toEqual([422, 'invalid-fraction'])
    expect((await call('GET', '/council-sessions')).body.sessions).toEqual([])
  })

  test('puts what is proposed to the vote, by the rule of the set or the default, and tells the quorum', async () => {
    const answer = await call('POST', '/council-sessions', held(), secretary)
    expect(answer.status).toBe(201)
    session = answer.body.session.id
    expect(answer.body.attendance).toMatchObject({
      members: 6,
      present: 5,
      absent: 1,
      needed: 4,
      isQuorate: true,
    })
    expect(answer.body.attendance.unknown).toEqual(seats)
    expect(answer.body.session.awards).toEqual([
      { commendation: 'flag', threshold: '1/2', isMoreThan: true, denominator: 'members' },
    ])
    const [ballot] = answer.body.ballots
    expect(ballot.units.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual(['U1'])
    expect(ballot.units[0]).toMatchObject({ state: 'empty', members: 6, voters: 5, result: null })
  })

  test('takes the percentage of the set as a fraction', async () => {
    await openTiedPeriod(year, 'hoa', ['A', 'B'])
    const scored = await year.call('POST', '/periods/hoa/results', {})
    expect(scored.body.version).toBe(1)
    const body = held({ awards: [{ commendation: 'co' }] })
    const answer = await year.call('POST', '/periods/hoa/council-sessions', body, {
      as: { cookie: secretary.cookie },
    })
    expect(answer.body.session.awards).toEqual([
      { commendation: 'co', threshold: '80/100', isMoreThan: false, denominator: 'members' },
    ])
  })

  test('is the secretary’s to record, a member’s to count, the committee’s to read', async () => {
    const stranger = await asRole(database.db, 'officer', { unit: 'U2' })
    expect((await call('POST', '/council-sessions', held(), counter)).status).toBe(403)
    expect((await call('GET', `/council-sessions/${session}`, undefined, stranger)).status).toBe(403)
    expect((await enter(stranger, count())).status).toBe(403)
    // A token of a program is nobody who could have counted.
    const program = await call('PUT', `/council-sessions/${session}/counts`, { counts: [count()] })
    expect([program.status, program.body.errors[0].code]).toEqual([403, 'person-needed'])
  })

  test('figures that contradict each other are told all at once, each at its place', async () => {
    const answer = await enter(
      counter,
      count({ issued: 6, collected: 7, valid: 5, invalid: 1, inFavour: 4, against: 2 }),
      count({ unit: 'U2' }),
    )
    const found = answer.body.errors.map(({ code, pointer }: { code: string; pointer: string }) => [
      code,
      pointer,
    ])
    expect(found).toEqual([
      ['count-over-voters', '/counts/0/issued'],
      ['count-over-issued', '/counts/0/collected'],
      ['count-not-collected', '/counts/0/valid'],
      ['count-over-valid', '/counts/0/inFavour'],
      ['count-not-voted', '/counts/1/unit'],
    ])
    expect((await unitOne()).state).toBe('empty')
  })

  test('two people count without seeing each other; a difference is shown to both until one corrects', async () => {
    expect((await enter(counter, count())).status).toBe(200)
    expect(await unitOne()).toMatchObject({ state: 'one', own: null, other: null, count: null, result: null })
    const history = `/revisions/council_count?key=${session}&key=flag&key=U1&key=${counter.id}`
    expect((await call('GET', history, undefined, secretary)).status).not.toBe(200)
    await enter(secretary, count({ inFavour: 3, against: 2 }))
    expect(await unitOne()).toMatchObject({
      ...{ state: 'differs', differing: ['inFavour', 'against'], result: null },
      ...{ own: { inFavour: 3 }, other: { inFavour: 4 } },
    })
    expect(await unitOne(counter)).toMatchObject({ own: { inFavour: 4 }, other: { inFavour: 3 } })
    await enter(secretary, count())
    expect(await unitOne()).toMatchObject({ state: 'agreed', count: { inFavour: 4 } })
    const third = await enter(await asRole(database.db, 'secretary'), count())
    expect(third.body.errors[0].code).toBe('count-by-two')
  })

  test('the arithmetic is exact, and the denominator is data', async () => {
    const { session: stored } = (await call('GET', `/council-sessions/${session}`)).body
    const outcome = async (rule: object, change: object = {}) => {
      const { revision } = (await call('GET', `/council-sessions/${session}`)).body.session
      const body = held({ awards: [{ commendation: 'flag', ...rule }], ...change })
      const answer = await call('PUT', `/council-sessions/${session}`, body, secretary, {
        'if-match': `"${revision}"`,
      })
      expect(answer.status).toBe(200)
      const { needed, denominator, outcome: found } = answer.body.ballots[0].units[0].result
      return [found, needed, denominator]
    }
    // 4 votes of 6 members, 5 present, 5 valid.
    expect(await outcome({})).toEqual(['carried', 4, 6])
    expect(await outcome({ threshold: '2/3', isMoreThan: false })).toEqual(['carried', 4, 6])
    expect(await outcome({ threshold: '2/3', isMoreThan: true })).toEqual(['not-carried', 5, 6])
    expect(await outcome({ threshold: '80/100', denominator: 'present' })).toEqual(['carried', 4, 5])
    expect(await outcome({ threshold: '801/1000', denominator: 'cast' })).toEqual(['not-carried', 5, 5])
    expect(await outcome({}, { quorum: '6/7' })).toEqual(['no-quorum', 4, 6])
    const stale = await call('PUT', `/council-sessions/${session}`, held(), secretary, {
      'if-match': `"${stored.revision}"`,
    })
    expect([stale.status, stale.body.errors[0].code]).toEqual([409, 'record-changed'])
  })

  test('an officer of the judged unit steps back, and who was one yesterday is shown to the secretary', async () => {
    const { revision } = (await call('GET', `/council-sessions/${session}`)).body.session
    const former = await personWith(database.db, [{ role: 'officer', unit: 'U1', endsOn: '2025-01-19' }])
    const present = members({
      'Uỷ viên 1': { person: officer.id },
      'Uỷ viên 2': { person: former.id },
      'Uỷ viên 4': { presence: 'absent' },
    })
    const correct = (change: object) =>
      call('PUT', `/council-sessions/${session}`, held(change), secretary, { 'if-match': `"${revision}"` })
    // Five ballots were counted, and one of the five steps back now: the counts have to be put right first.
    const unfit = await correct({ members: present })
    expect([unfit.status, unfit.body.errors[0].code]).toEqual([422, 'session-counts-unfit'])
    const fewer = count({ issued: 4, collected: 4, valid: 4, inFavour: 4, against: 0 })
    await enter(counter, fewer)
    await enter(secretary, fewer)
    const answer = await correct({ members: present })
    expect(answer.status).toBe(200)
    expect(answer.body.ballots[0].units[0]).toMatchObject({
      ...{ recused: ['Uỷ viên 1'], doubtful: ['Uỷ viên 2'], members: 5, voters: 4 },
      result: { outcome: 'carried', needed: 3, denominator: 5 },
    })
    expect((await enter(officer, fewer)).body.errors.map(({ code }: { code: string }) => code)).toContain(
      'count-own-unit',
    )
  })

  test('what is on hold is listed apart, and a removed session takes its counts along', async () => {
    await year.post('/holds', {
      holds: [{ id: 'TX1', unit: 'U1', from: '2024-12-01', reason: 'Đang xác minh', document: '5/CV' }],
    })
    await year.score()
    const { session: later, held: apart } = (
      await call('POST', '/council-sessions', held({ version: 2 }), secretary)
    ).body
    expect(
      apart.map(({ unit, outcome }: { unit: { id: string }; outcome: string }) => [unit.id, outcome]),
    ).toContainEqual(['U1', 'hold'])
    expect((await call('GET', `/council-sessions/${session}`)).body.newest).toBe(2)
    for (const id of [later.id, session]) {
      const removed = await call(
        'POST',
        `/council-sessions/${id}/removal`,
        { reason: 'Nhập nhầm' },
        secretary,
      )
      expect(removed.status).toBe(200)
    }
    expect((await call('GET', `/council-sessions/${session}`)).status).toBe(404)
  })
})
