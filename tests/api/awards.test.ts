import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

type Cookie = { readonly id: string; readonly cookie: string }
interface Line {
  readonly unit: { readonly id: string }
  readonly [field: string]: unknown
}

onEachDatabase('award decisions', database => {
  let year: SmallYear
  let secretary: Cookie
  let officer: Cookie
  let decision = ''
  const call = (
    method: string,
    path: string,
    body?: unknown,
    { as = secretary, read }: { readonly as?: Cookie | 'public'; readonly read?: number } = {},
  ) =>
    year.call(method, `/periods/nam${path}`, body, {
      as: as === 'public' ? as : { cookie: as.cookie },
      ...(read !== undefined && { headers: { 'if-match': `"${read}"` } }),
    })
  const named = (unit: string, change: object = {}) => ({ commendation: 'flag', unit, ...change })
  const decided = (change: object = {}) => ({
    ...{ number: '1234/QĐ-UBND', decidedOn: '2025-01-15', office: 'UBND tỉnh', version: 1 },
    ...{ awards: [named('U1')], ...change },
  })
  const codes = async (answer: ReturnType<typeof call>) => {
    const { status, body } = await answer
    return [status, ...(body.errors ?? []).map(({ code, pointer }: never) => `${code} ${pointer ?? ''}`)]
  }
  const board = async (as: Cookie | 'public' = secretary) =>
    (await call('GET', '/award-decisions', undefined, { as })).body
  const lineOf = async (unit: string, as?: Cookie | 'public'): Promise<Line> =>
    (await board(as)).lines.find((line: Line) => line.unit.id === unit)
  const notices = async (as: Cookie) => {
    const { body } = await year.call('GET', '/people/me/notices', undefined, { as: { cookie: as.cookie } })
    return body.notices
      .filter(({ kind }: { kind: string }) => kind.startsWith('award-'))
      .map(({ kind, record, reason }: never) => ({ kind, record, reason }))
  }
  const tasks = async () =>
    (await call('GET', '/today')).body.tasks.flatMap(({ task, count }: { task: string; count: number }) =>
      task === 'awards-undecided' ? [count] : [],
    )
  const vote = async (inFavour: number) => {
    const other = await asRole(database.db, 'council-member')
    const members = ['Chủ tịch', 'Uỷ viên 1', 'Uỷ viên 2'].map((seat, i) => ({
      ...{ seat, office: i === 0 ? 'chair' : 'member', presence: 'present' },
    }))
    const held = {
      heldOn: '2025-01-10',
      place: 'P1',
      version: 1,
      members,
      awards: [{ commendation: 'flag' }],
    }
    const { id } = (await call('POST', '/council-sessions', held)).body.session
    const count = { ...named('U1'), issued: 3, collected: 3, valid: 3, invalid: 0 }
    const counts = [{ ...count, inFavour, against: 3 - inFavour }]
    for (const as of [secretary, other])
      await call('PUT', `/council-sessions/${id}/counts`, { counts }, { as })
    return id as string
  }

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => new Date('2025-01-20T01:00:00Z') })
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '45' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    await year.score()
    secretary = await asRole(database.db, 'secretary')
    officer = await asRole(database.db, 'officer', { unit: 'U1' })
  })

  test('wait for a final version; before it the public reads none', async () => {
    expect((await call('GET', '/awards', undefined, { as: 'public' })).body).toEqual({ awards: [] })
    expect((await call('GET', '/award-decisions', undefined, { as: 'public' })).status).toBe(401)
    expect(await board()).toMatchObject({ version: null, lines: [] })
    expect(await codes(call('POST', '/award-decisions', decided()))).toEqual([
      422,
      'award-version-not-final /version',
    ])
    await year.post('/results/1/publication', {})
    expect(await codes(call('POST', '/award-decisions', decided()))).toContain(
      'award-version-not-final /version',
    )
    expect(await tasks()).toEqual([])
  })

  test('what the council carried is offered, what it voted down needs a reason; the public reads no vote', async () => {
    await year.post('/results/1/publication', { state: 'final' })
    expect((await year.get('')).body.versions[0].state).toBe('final')
    expect(await lineOf('U1')).toMatchObject({ state: 'proposed', isOffered: true, vote: null })
    expect(await tasks()).toEqual([1])
    const down = await vote(1)
    expect(await lineOf('U1')).toMatchObject({ state: 'voted-down', isOffered: false })
    expect(await codes(call('POST', '/award-decisions', decided()))).toEqual([
      422,
      'award-voted-down /awards/0/reason',
    ])
    await call('POST', `/council-sessions/${down}/removal`, { reason: 'Nhập nhầm' })
    await vote(3)
    expect(await lineOf('U1')).toMatchObject({
      ...{ state: 'voted', isOffered: true, outcome: 'proposed' },
      vote: { outcome: 'carried', heldOn: '2025-01-10' },
    })
    expect(await lineOf('U1', 'public')).toMatchObject({ state: 'proposed', vote: null })
    expect(await tasks()).toEqual([1])
  })

  test('everything that is wrong is told at once, each at its field', async () => {
    const wrong = decided({
      ...{ decidedOn: '2025-01-21', awardedOn: '2025-01-02' },
      awards: [named('U2'), named('U9'), named('U1'), named('U1'), { commendation: 'co', unit: 'U1' }],
    })
    expect(await codes(call('POST', '/award-decisions', wrong))).toEqual([
      422,
      'award-day-ahead /decidedOn',
      'award-day-before-decision /awardedOn',
      'award-not-proposed /awards/0/reason',
      'award-unit-unknown /awards/1/unit',
      'repeated-key /awards/3/unit',
      'unknown-commendation /awards/4/commendation',
    ])
    expect(await codes(call('POST', '/award-decisions', decided({ awards: [] })))).toEqual([
      422,
      'award-none-named /awards',
    ])
    expect((await call('POST', '/award-decisions', decided(), { as: officer })).status).toBe(403)
    expect((await call('POST', '/award-decisions', decided(), { as: 'public' })).status).toBe(401)
    expect((await board()).decisions).toEqual([])
  })

  test('a recorded decision is public with number and day, and its officers are told', async () => {
    const recorded = await call('POST', '/award-decisions', decided())
    expect(recorded.status).toBe(201)
    decision = recorded.body.id
    expect(recorded.body).toMatchObject({
      ...{ number: '1234/QĐ-UBND', version: 1, awardedOn: null, revision: 1 },
      awards: [{ unit: { id: 'U1', name: 'Trường U1' }, revocation: null }],
    })
    expect(await lineOf('U1', 'public')).toMatchObject({
      state: 'decided',
      award: { decision: { number: '1234/QĐ-UBND', decidedOn: '2025-01-15' } },
    })
    const read = async (unit: string) =>
      (await call('GET', `/awards?unit=${unit}`, undefined, { as: 'public' })).body.awards
    expect((await read('U1')).length).toBe(1)
    expect(await read('U2')).toEqual([])
    expect(await notices(officer)).toEqual([{ kind: 'award-decided', record: '1234/QĐ-UBND', reason: null }])
    expect(await notices(await asRole(database.db, 'officer', { unit: 'U2' }))).toEqual([])
    expect(await tasks()).toEqual([])
  })

  test('several decisions, no number twice, no unit twice for one form; who is not proposed with a reason', async () => {
    const second = decided({
      number: '1234 /qđ-ubnd',
      awards: [named('U1'), named('U2', { reason: 'Lý do' })],
    })
    expect(await codes(call('POST', '/award-decisions', second))).toEqual([
      422,
      'award-number-taken /number',
      'award-twice /awards/0/unit',
    ])
    const other = decided({ number: '1300/QĐ-UBND', awards: [named('U2', { reason: 'Dẫn đầu phong trào' })] })
    expect((await call('POST', '/award-decisions', other)).status).toBe(201)
    expect(await lineOf('U2', 'public')).toMatchObject({
      state: 'decided',
      award: { reason: 'Dẫn đầu phong trào' },
    })
  })

  test('is corrected against what was read, and gives a name up with a reason only', async () => {
    const put = (body: object, read: number) => call('PUT', `/award-decisions/${decision}`, body, { read })
    const corrected = await put(decided({ awardedOn: '2025-01-18' }), 1)
    expect(corrected.body).toMatchObject({ revision: 2, awardedOn: '2025-01-18' })
    expect((await lineOf('U1'))?.state).toBe('awarded')
    expect(await codes(put(decided(), 1))).toEqual([409, 'record-changed '])
    expect(await codes(put(decided({ awards: [] }), 2))).toEqual([422, 'award-drop-reason-needed /reason'])
    const dropped = await put(decided({ awards: [], reason: 'Ghi nhầm đơn vị' }), 2)
    expect(dropped.body.awards).toEqual([])
    expect((await lineOf('U1'))?.state).toBe('voted')
    expect((await put(decided({ awardedOn: '2025-01-18' }), 3)).body.revision).toBe(4)
    expect(await codes(call('POST', `/award-decisions/${decision}/removal`, { reason: 'x' }))).toEqual([
      409,
      'award-decision-stands ',
    ])
  })

  test('a revoked award stays visible with number and reason, and moves no score', async () => {
    const before = (await year.get('/units/U1/score', 'public')).body
    const revoke = (change: object, read = 4) => {
      const body = { ...named('U1'), number: '77/QĐ-UBND', on: '2025-01-19', reason: 'Vi phạm', ...change }
      return call('PUT', `/award-decisions/${decision}/revocation`, body, { read })
    }
    expect(await codes(revoke({ unit: 'U3', number: '1300/QĐ-UBND', on: '2025-01-01' }))).toEqual([
      422,
      'award-not-named /unit',
      'award-number-taken /number',
      'award-day-before-decision /on',
    ])
    expect((await codes(revoke({}, 3)))[0]).toBe(409)
    const revoked = await revoke({})
    expect(revoked.status).toBe(200)
    expect(await lineOf('U1', 'public')).toMatchObject({
      ...{ state: 'revoked', isOffered: false },
      award: { revocation: { number: '77/QĐ-UBND', on: '2025-01-19', reason: 'Vi phạm' } },
    })
    expect((await year.get('/units/U1/score', 'public')).body).toEqual(before)
    expect((await notices(officer))[0]).toEqual({
      kind: 'award-revoked',
      ...{ record: '77/QĐ-UBND', reason: 'Vi phạm' },
    })
    const kept = await call('PUT', `/award-decisions/${decision}`, decided({ awards: [] }), {
      read: revoked.body.revision,
    })
    expect(kept.body.awards).toHaveLength(1)
    expect(await codes(call('POST', `/award-decisions/${decision}/removal`, { reason: 'x' }))).toContain(
      'award-decision-stands ',
    )
    expect(await codes(call('POST', '/award-decisions', decided({ number: '77/QĐ-UBND' })))).toContain(
      'award-number-taken /number',
    )
    expect(await tasks()).toEqual([])
  })

  test('the result gets a new version; awards of the earlier one stay with it', async () => {
    await year.post('/declarations', declared({ U1: '1', U3: '40' }))
    expect(await year.score()).toBe(2)
    await year.post('/results/2/publication', { changeReason: 'Phát hiện vi phạm' })
    expect(await board('public')).toMatchObject({
      version: 1,
      supersededBy: { version: 2, reason: 'Phát hiện vi phạm' },
    })
    await year.post('/results/2/publication', { state: 'final', changeReason: 'Phát hiện vi phạm' })
    const shown = await board('public')
    expect(shown.version).toBe(2)
    expect(shown.lines.find((line: Line) => line.unit.id === 'U1')).toMatchObject({
      ...{ state: 'revoked', award: { decision: { version: 1 } } },
    })
    expect((await call('GET', '/award-decisions?version=1', undefined, { as: 'public' })).body.version).toBe(
      1,
    )
  })

  test('a decision that names nobody is removed with a reason', async () => {
    const { id, revision } = (
      await call(
        'POST',
        '/award-decisions',
        decided({ number: '5/QĐ', version: 1, awards: [named('U3', { reason: 'x' })] }),
      )
    ).body
    const empty = decided({ number: '5/QĐ', awards: [], reason: 'Ghi nhầm' })
    await call('PUT', `/award-decisions/${id}`, empty, { read: revision })
    expect((await call('POST', `/award-decisions/${id}/removal`, { reason: 'Ghi nhầm' })).status).toBe(200)
    expect(await codes(call('POST', `/award-decisions/${id}/removal`, { reason: 'x' }))).toEqual([
      404,
      'award-decision-not-found ',
    ])
    const actions = (await call('GET', '/journal?limit=100')).body.rows.map(
      ({ action }: { action: string }) => action,
    )
    for (const action of ['award-decided', 'award-revoked', 'award-decision-removed'])
      expect(actions).toContain(action)
  })
})
