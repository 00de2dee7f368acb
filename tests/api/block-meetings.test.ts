import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

type Cookie = { readonly id: string; readonly cookie: string }

onEachDatabase('meetings of blocks', database => {
  let year: SmallYear
  let [block, other] = ['', '']
  let secretary: Cookie
  let head: Cookie
  let officer: Cookie
  let stranger: Cookie
  const call = (
    method: string,
    path: string,
    body?: unknown,
    { as = head, read }: { readonly as?: Cookie | 'public'; readonly read?: number } = {},
  ) =>
    year.call(method, `/periods/nam${path}`, body, {
      as: as === 'public' ? as : { cookie: as.cookie },
      ...(read !== undefined && { headers: { 'if-match': `"${read}"` } }),
    })
  const held = (change: object = {}) => ({
    ...{ heldOn: '2025-01-15', place: 'Trường U1', present: 2, version: 1, conclusion: 'Nhất trí.' },
    ...{ opinions: [{ unit: 'U1', nominations: ['flag'], note: 'Dẫn đầu khối' }], ...change },
  })
  const record = (change: object = {}, options: Parameters<typeof call>[3] = {}, of = block) =>
    call('PUT', `/block-meetings/${of}`, held(change), options)
  const codes = async (answer: ReturnType<typeof call>) => {
    const { status, body } = await answer
    return [
      status,
      ...(body.errors ?? []).map(({ code, pointer }: never) => `${code} ${pointer ?? ''}`.trim()),
    ]
  }
  const shown = async (as: Cookie = head) =>
    (await call('GET', `/block-meetings/${block}`, undefined, { as })).body
  const listed = async (as: Cookie) =>
    (await call('GET', '/block-meetings', undefined, { as })).body.blocks.map(
      ({ block: { id }, mayRecord, meeting }: never) => [id, mayRecord, meeting !== null],
    )
  const tasks = async (as: Cookie) =>
    (await call('GET', '/today', undefined, { as })).body.tasks.flatMap(
      ({ task, count }: { task: string; count: number }) =>
        task.startsWith('block-meeting') ? [[task, count]] : [],
    )

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => new Date('2025-01-20T01:00:00Z') })
    const file = 'Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\nV1;Trường V1;school;Khối 2\n'
    await year.upload('nam', { name: 'khoi-2.csv', content: file })
    const { blocks } = (await year.get('')).body
    ;[block, other] = blocks.map(({ id }: { id: string }) => id)
    secretary = await asRole(database.db, 'secretary')
    head = await asRole(database.db, 'block-head', { block })
    officer = await asRole(database.db, 'officer', { unit: 'U2' })
    stranger = await asRole(database.db, 'officer', { unit: 'V1' })
  })

  test('are missed by the head and the secretary while the step is open', async () => {
    expect([await tasks(head), await tasks(secretary)]).toEqual([[], []])
    const steps = [{ step: 'block-meeting', opensOn: '2025-01-10', closesOn: '2025-01-31' }]
    await call('PUT', '/calendar', { steps }, { as: secretary })
    expect(await tasks(head)).toEqual([['block-meeting', 1]])
    expect(await tasks(secretary)).toEqual([['block-meetings-missing', 2]])
  })

  test('show the units of now before there is a version, and points and places from then on', async () => {
    expect(await shown()).toMatchObject({ version: null, newest: null, meeting: null, mayRecord: true })
    expect((await shown()).units[0]).toEqual({
      ...{ unit: { id: 'U1', name: 'Trường U1' }, total: null, place: null, rating: null },
    })
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '40', V1: '30' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0', V1: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3', 'V1']))
    await year.score()
    const { version, units } = await shown()
    expect([version, units.map(({ unit, place }: never) => [(unit as { id: string }).id, place])]).toEqual([
      1,
      [
        ['U1', 1],
        ['U2', 2],
        ['U3', 3],
      ],
    ])
  })

  test('are the head’s own to record; units read nothing before, the public never', async () => {
    expect(await codes(record({}, {}, other))).toEqual([403, 'not-yours'])
    expect(await codes(record({}, { as: officer }))).toEqual([403, 'not-allowed'])
    expect(await codes(call('GET', `/block-meetings/${other}`))).toEqual([404, 'block-not-found'])
    expect(await codes(call('GET', `/block-meetings/${block}`, undefined, { as: officer }))).toEqual([
      404,
      'block-meeting-not-found',
    ])
    expect((await call('GET', '/block-meetings', undefined, { as: 'public' })).status).toBe(401)
    expect([await listed(head), await listed(officer)]).toEqual([[[block, true, false]], []])
    expect((await listed(secretary)).map((row: unknown[]) => row[1])).toEqual([true, true])
  })

  test('name only what there is, and a day that has come', async () => {
    const opinions = [
      { unit: 'V1', nominations: [] },
      { unit: 'U1', nominations: ['khong'] },
      { unit: 'U1', nominations: [] },
    ]
    expect(await codes(record({ heldOn: '2025-01-21', present: 4, opinions }))).toEqual([
      ...[422, 'block-meeting-day-ahead /heldOn', 'block-meeting-too-many /present'],
      ...['block-meeting-unit-unknown /opinions/0/unit', 'unknown-commendation /opinions/1/nominations'],
      'repeated-key /opinions/2/unit',
    ])
    expect(await codes(record({ version: 9 }))).toEqual([404, 'result-not-found /version'])
  })

  test('once recorded are read by the committee and the units of the block, and move no score', async () => {
    const answer = await record()
    expect([answer.status, answer.body.meeting]).toEqual([
      200,
      {
        ...{ heldOn: '2025-01-15', place: 'Trường U1', present: 2, of: 3, version: 1, revision: 1 },
        conclusion: 'Nhất trí.',
        opinions: [
          { unit: 'U1', nominations: ['flag'], note: 'Dẫn đầu khối' },
          { unit: 'U2', nominations: [], note: null },
          { unit: 'U3', nominations: [], note: null },
        ],
      },
    ])
    expect((await year.get('')).body.stale).toBe(false)
    expect((await shown(officer)).meeting.conclusion).toBe('Nhất trí.')
    expect(await listed(officer)).toEqual([[block, false, true]])
    expect(await codes(call('GET', `/block-meetings/${block}`, undefined, { as: stranger }))).toEqual([
      404,
      'block-not-found',
    ])
    expect(await listed(stranger)).toEqual([])
    const [{ meeting }] = (await call('GET', '/block-meetings', undefined, { as: secretary })).body.blocks
    expect(meeting.nominations).toEqual([{ commendation: 'flag', unit: 'U1' }])
    expect([await tasks(head), await tasks(secretary)]).toEqual([[], [['block-meetings-missing', 1]]])
  })

  test('tell the officers of the block, and stand in the journal', async () => {
    const noticesOf = async ({ cookie }: Cookie) => {
      const { body } = await year.call('GET', '/people/me/notices', undefined, { as: { cookie } })
      return body.notices.flatMap(({ kind, record: of }: never) =>
        kind === 'block-meeting-recorded' ? [of] : [],
      )
    }
    expect([await noticesOf(officer), await noticesOf(stranger)]).toEqual([['Khối 1'], []])
    const { rows } = (await call('GET', '/journal', undefined, { as: secretary })).body
    expect(rows[0]).toMatchObject({ action: 'block-meeting-recorded', subject: { block } })
  })

  test('are recorded once, and corrected against what was read', async () => {
    expect(await codes(record())).toEqual([409, 'block-meeting-recorded'])
    expect((await record({ present: 3, reason: 'Đếm thiếu' }, { read: 1 })).body.meeting).toMatchObject({
      ...{ present: 3, revision: 2 },
    })
    expect(await codes(record({ present: 1 }, { read: 1 }))).toEqual([409, 'record-changed'])
    expect(await codes(record({ version: undefined }, { read: 1, as: secretary }, other))).toContain(
      'record-gone',
    )
    expect((await record({ present: 3 }, { read: 2 })).body.meeting.revision).toBe(2)
    expect((await record({ opinions: [] }, { read: 2, as: secretary })).body.meeting.revision).toBe(3)
  })

  test('keep the version that they looked at', async () => {
    await year.post('/declarations', declared({ U2: '59' }))
    expect(await year.score()).toBe(2)
    expect(await shown()).toMatchObject({ version: 1, newest: 2 })
    const newer = await call('GET', `/block-meetings/${block}?version=2`)
    expect(newer.body.units[0].unit.id).toBe('U2')
    const asked = await call('GET', `/block-meetings/${block}?version=2`, undefined, { as: officer })
    expect(asked.body.version).toBe(1)
  })
})
