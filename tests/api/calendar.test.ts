import { beforeAll, describe, expect, test } from 'vitest'
import { calendarSteps, stateOf, suggestedWindow } from '../../packages/api/src/calendar/step.ts'
import { stepIsOpen } from '../../packages/api/src/calendar/step-is-open.ts'
import { onEachDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { declared, openSmallYear, type SmallYear } from '../support/small-year.ts'

describe('the days that are offered', () => {
  test('a school year has those of the school year', () => {
    const of = (step: (typeof calendarSteps)[number]) => suggestedWindow(step, '2024-09-05', '2025-05-31')
    expect(of('registration')).toEqual({ opensOn: '2024-09-05', closesOn: '2024-10-15' })
    expect(of('half-year')).toEqual({ opensOn: '2024-12-15', closesOn: '2025-01-31' })
    expect(of('self-score')).toEqual({ opensOn: '2025-04-15', closesOn: '2025-05-20' })
    expect(of('decision')).toEqual({ opensOn: '2025-07-16', closesOn: '2025-08-31' })
  })

  test.each([
    ['a calendar year', '2024-01-01', '2024-12-31'],
    ['a month', '2024-02-01', '2024-02-29'],
    ['a day', '2024-02-01', '2024-02-01'],
  ])('of %s no step ends before it begins, and none begins before the period', (_, from, to) => {
    for (const step of calendarSteps) {
      const { opensOn, closesOn } = suggestedWindow(step, from, to)
      expect([step, opensOn, (opensOn ?? '') <= (closesOn ?? ''), (opensOn ?? '') >= from]).toEqual([
        ...[step, opensOn, true, true],
      ])
    }
  })

  test('both days are days of a step', () => {
    const window = { opensOn: '2024-05-01', closesOn: '2024-05-20' }
    expect(['2024-04-30', '2024-05-01', '2024-05-20', '2024-05-21'].map(day => stateOf(window, day))).toEqual(
      [...['not-yet', 'open', 'open', 'over']],
    )
    expect(stateOf({ opensOn: null, closesOn: null }, '2024-05-01')).toBe('no-dates')
  })
})

onEachDatabase('the calendar of a year', database => {
  let year: SmallYear
  let officer: { readonly cookie: string }
  let now = new Date('2024-05-20T16:59:00Z')
  const codes = (answer: { readonly body: { errors?: { code: string }[] } }) =>
    (answer.body.errors ?? []).map(({ code }) => code)
  const change = (body: object, as?: { readonly cookie: string }) =>
    year.call('PUT', '/periods/nam/calendar', body, as ? { as } : {})
  const article = (title: string, unit = 'U1') => ({
    activities: [{ unit, date: '2024-03-05', kind: 'article', title }],
  })
  const send = (path: string, body: object, as: { readonly cookie: string } = officer) =>
    year.call('POST', `/periods/nam${path}`, body, { as })
  const put = (id: string, title: string, as: { readonly cookie: string } = officer) =>
    year.call(
      'PUT',
      `/periods/nam/activities/${id}`,
      { unit: 'U1', date: '2024-03-05', kind: 'article', title },
      { as },
    )
  const ask = (step: string, unit: string, reason: string, as = officer) =>
    year.call('PUT', `/periods/nam/reopenings/${step}/${unit}`, { reason }, { as })
  const lastRow = async () => (await year.get('/journal')).body.rows[0]

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => now })
    officer = await asRole(database.db, 'officer', { unit: 'U1' })
  })

  test('without days nothing has a limit, and days are only offered', async () => {
    const { status, body } = await year.get('/calendar', 'public')
    expect(status).toBe(200)
    expect(body.today).toBe('2024-05-20')
    expect(body.steps.map(({ step }: { step: string }) => step)).toEqual(calendarSteps)
    expect(body.steps[3]).toMatchObject({ opensOn: null, closesOn: null, state: 'no-dates', days: null })
    expect(body.steps[3].suggested).toEqual({ opensOn: '2024-12-01', closesOn: '2025-01-05' })
    expect((await send('/activities', article('Trước khi có lịch'))).status).toBe(200)
  })

  test('only the secretary sets days, and sets them without a reason the first time', async () => {
    const days = { steps: [{ step: 'entry', opensOn: '2024-01-01', closesOn: '2024-05-20' }] }
    expect((await change(days, officer)).status).toBe(403)
    const set = await change(days)
    expect(set.status).toBe(200)
    expect(set.body.steps[1]).toMatchObject({ state: 'open', days: 0, closesOn: '2024-05-20' })
    expect(await lastRow()).toMatchObject({
      action: 'calendar-changed',
      details: { steps: [{ step: 'entry' }] },
      records: { calendar_step: { made: 1 } },
    })
    const again = (await year.get('/journal')).body.rows.length
    await change(days)
    expect((await year.get('/journal')).body.rows.length).toBe(again)
  })

  test('what cannot be is refused at its place', async () => {
    const wrong = await change({
      steps: [
        { step: 'council', opensOn: '2024-07-02', closesOn: '2024-07-01' },
        { step: 'entry', unit: 'U9', closesOn: '2024-07-01' },
        { step: 'entry', unit: 'U1', opensOn: '2024-07-01' },
      ],
      reason: 'Thử',
    })
    expect(wrong.status).toBe(422)
    expect(codes(wrong)).toEqual(['ends-before-it-starts', 'unknown-unit', 'opens-for-everybody'])
    const overtaken = await change({ steps: [{ step: 'council', closesOn: '2024-07-01' }], read: 0 })
    expect([overtaken.status, codes(overtaken)]).toEqual([409, ['calendar-changed']])
  })

  test('on the last day, until midnight in Viet Nam, a unit enters; then it is told until when it was', async () => {
    expect((await put('c-1', 'Kịp')).status).toBe(200)
    now = new Date('2024-05-20T17:00:00Z')
    const late = await put('c-2', 'Muộn')
    expect([late.status, codes(late)]).toEqual([403, ['step-closed']])
    expect(late.body.detail).toContain('20/05/2024')
    expect(late.body.detail).toContain('xin mở lại')
    expect(codes(await send('/activities', article('Muộn')))).toEqual(['step-closed'])
    expect(codes(await send('/declarations', declared({ U1: '3' }, { status: 'submitted' })))).toEqual([
      'step-closed',
    ])
    const voiding = { status: 'voided', reason: 'Nhầm' }
    const one = '/periods/nam/activities/c-1'
    expect(codes(await year.call('PATCH', one, voiding, { as: officer }))).toEqual(['step-closed'])
    expect(codes(await year.call('DELETE', one, undefined, { as: officer }))).toEqual(['step-closed'])
    const many = await send('/activities/decisions', { decisions: [{ activity: 'c-1', ...voiding }] })
    expect(many.body.outcomes[0].outcome).toBe('refused')
    expect((await year.get('/activities?unit=U1')).body.total).toBe(2)
  })

  test('a day of one unit that is taken back is known to whoever read it before', async () => {
    const day = { step: 'council', unit: 'U2' }
    await change({ steps: [{ ...day, closesOn: '2024-07-09' }], reason: 'Thử' })
    const { revision } = (await year.get('/calendar')).body
    await change({ steps: [day], reason: 'Thôi' })
    const { body } = await year.get('/calendar')
    expect(body.units).toEqual([])
    expect(body.revision).toBeGreaterThan(revision)
    const late = { steps: [{ ...day, closesOn: '2024-07-10' }], reason: 'Lại', read: revision }
    expect(codes(await change(late))).toEqual(['calendar-changed'])
  })

  test('what was sent in time and is sent again is told to be there', async () => {
    expect((await put('c-1', 'Kịp')).body).toMatchObject({ outcome: 'already-stored' })
  })

  test('what was returned is mended while it is verified', async () => {
    await year.patch('/activities/c-1', { status: 'returned', reason: 'Thiếu đường dẫn' })
    const { revision } = (await year.call('GET', '/periods/nam/activities/c-1')).body
    const mend = () =>
      year.call(
        'PUT',
        '/periods/nam/activities/c-1',
        { unit: 'U1', date: '2024-03-05', kind: 'article', title: 'Đã sửa' },
        { as: officer, headers: { 'if-match': `"${revision}"` } },
      )
    await change({ steps: [{ step: 'verification', opensOn: '2024-06-01', closesOn: '2024-06-10' }] })
    expect(codes(await mend())).toEqual(['step-closed'])
    await change({
      steps: [{ step: 'verification', opensOn: '2024-05-21', closesOn: '2024-06-10' }],
      reason: 'Bắt đầu sớm',
    })
    expect((await mend()).status).toBe(200)
  })

  test('the secretary goes on, and the journal says that it was after the end', async () => {
    expect((await put('c-3', 'Ghi hộ', await asRole(database.db, 'secretary'))).status).toBe(200)
    expect((await lastRow()).details.late).toEqual({ step: 'entry', closedOn: '2024-05-20' })
    expect((await year.post('/declarations', declared({ U1: '3' }, { status: 'submitted' }))).status).toBe(
      200,
    )
    expect((await lastRow()).details.late).toEqual({ step: 'entry', closedOn: '2024-05-20' })
  })

  test('moving days takes a reason, which whoever sees a unit reads and the public does not', async () => {
    const moved = { steps: [{ step: 'registration', closesOn: '2024-03-01' }] }
    await change(moved)
    const later = { steps: [{ step: 'registration', closesOn: '2024-03-15' }] }
    expect(codes(await change(later))).toEqual(['change-reason-needed'])
    await change({ ...later, reason: 'Nhiều trường nghỉ bão' })
    const reasonFor = async (as: 'public' | { cookie: string }) =>
      (await year.call('GET', '/periods/nam/calendar', undefined, { as })).body.steps[0].reason
    expect(await reasonFor('public')).toBeNull()
    expect(await reasonFor(officer)).toBe('Nhiều trường nghỉ bão')
    expect(await lastRow()).toMatchObject({ action: 'calendar-changed', reason: 'Nhiều trường nghỉ bão' })
  })

  test('a unit asks for its own step, once, with a reason', async () => {
    expect(codes(await ask('entry', 'U2', 'Xin'))).toEqual(['not-yours'])
    expect(codes(await ask('explanation', 'U1', 'Xin'))).toEqual(['step-is-open'])
    expect((await ask('entry', 'U1', 'Mất điện cả tuần')).status).toBe(200)
    const rows = (await year.get('/journal')).body.rows.length
    expect((await ask('entry', 'U1', 'Mất điện cả tuần')).status).toBe(200)
    expect((await year.get('/journal')).body.rows.length).toBe(rows)
    const seen = async (as: { cookie: string }) =>
      (await year.call('GET', '/periods/nam/reopenings', undefined, { as })).body.reopenings
    expect(await seen(await asRole(database.db, 'officer', { unit: 'U2' }))).toEqual([])
    expect(await seen(officer)).toMatchObject([
      {
        step: 'entry',
        unit: { id: 'U1' },
        state: 'asked',
        reason: 'Mất điện cả tuần',
        askedOn: '2024-05-21',
      },
    ])
  })

  const answer = (body: object, unit = 'U1') => year.post(`/reopenings/entry/${unit}/answer`, body)

  test('declined with a reason, or granted until a day; then that unit alone enters', async () => {
    expect(codes(await answer({ granted: false }))).toEqual(['change-reason-needed'])
    expect(codes(await answer({ granted: true }))).toEqual(['reopening-until-needed'])
    expect(codes(await answer({ granted: true, until: '2024-05-20' }))).toEqual(['reopening-until-past'])
    expect(codes(await answer({ granted: true, until: '2024-05-25' }, 'U2'))).toEqual(['reopening-not-found'])
    const declined = await answer({ granted: false, answer: 'Nêu rõ còn thiếu gì' })
    expect(declined.body.reopenings[0]).toMatchObject({ state: 'declined', answer: 'Nêu rõ còn thiếu gì' })
    expect(codes(await answer({ granted: true, until: '2024-05-25' }))).toEqual(['reopening-answered'])
    await ask('entry', 'U1', 'Còn 3 bài')
    expect((await answer({ granted: true, until: '2024-05-25' })).status).toBe(200)
    expect(await lastRow()).toMatchObject({
      action: 'reopening-answered',
      subject: { step: 'entry', unit: 'U1' },
      records: { calendar_step: { made: 1 }, reopening: { made: 1 } },
    })
    expect((await put('c-4', 'Được gia hạn')).status).toBe(200)
    const other = await asRole(database.db, 'officer', { unit: 'U2' })
    expect(codes(await send('/activities', article('Muộn', 'U2'), other))).toEqual(['step-closed'])
    expect(await stepIsOpen(database.db, 'nam', 'entry', 'U1', '2024-05-25')).toBe(true)
    expect(await stepIsOpen(database.db, 'nam', 'entry', 'U1', '2024-05-26')).toBe(false)
    expect(await stepIsOpen(database.db, 'nam', 'entry', null, '2024-05-25')).toBe(false)
    expect(await stepIsOpen(database.db, 'nam', 'council', null, '2024-05-25')).toBe(true)
  })

  test('an exception is seen by its unit and the committee, and taken back with a reason', async () => {
    const unitsFor = async (as: 'public' | 'committee') => (await year.get('/calendar', as)).body.units
    expect(await unitsFor('public')).toEqual([])
    expect(await unitsFor('committee')).toMatchObject([
      { step: 'entry', unit: { id: 'U1' }, closesOn: '2024-05-25', reason: 'Còn 3 bài' },
    ])
    const back = { steps: [{ step: 'entry', unit: 'U1' }] }
    expect(codes(await change(back))).toEqual(['change-reason-needed'])
    await change({ ...back, reason: 'Đã ghi xong' })
    expect(await unitsFor('committee')).toEqual([])
    expect(codes(await put('c-5', 'Muộn'))).toEqual(['step-closed'])
  })

  test('before a step opens a unit is told when it does', async () => {
    await change({
      steps: [{ step: 'entry', opensOn: '2024-08-01', closesOn: '2024-09-01' }],
      reason: 'Đợt hai',
    })
    const early = await put('c-6', 'Sớm')
    expect([early.status, codes(early)]).toEqual([403, ['step-not-open-yet']])
    expect(early.body.detail).toContain('01/08/2024')
  })
})
