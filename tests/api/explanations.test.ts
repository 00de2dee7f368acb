import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { personWith } from '../support/people.ts'
import { declared, openSmallYear, type SmallYear } from '../support/small-year.ts'

onEachDatabase('the explanation round', database => {
  let year: SmallYear
  let now = new Date('2024-05-18T01:00:00Z')
  let officer = ''
  let verifier = ''
  const codes = (answer: { readonly body: { errors?: { code: string }[] } }) =>
    (answer.body.errors ?? []).map(({ code }) => code)
  const put = (path: string, body: object, cookie = officer) =>
    year.call('PUT', `/periods/nam${path}`, body, { as: { cookie } })
  const one = async (unit = 'U1') => (await year.get(`/explanations/${unit}`)).body
  const list = async () => (await year.get('/explanations')).body
  const explain = async (texts: Readonly<Record<string, string>>, unit = 'U1', cookie = officer) => {
    const { digest } = await one(unit)
    const explanations = Object.entries(texts).map(([criterion, text]) => ({ criterion, text }))
    return put(`/explanations/${unit}`, { digest, explanations }, cookie)
  }
  const settle = (body: object, cookie = verifier) =>
    put('/explanations/U1/C/settlement', { answer: 'Chỉ có sáu biên bản', ...body }, cookie)

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => now })
    officer = (await personWith(database.db, [{ role: 'officer', unit: 'U1' }])).cookie
    verifier = (await personWith(database.db, [{ role: 'verifier', criteria: ['C'] }])).cookie
    await year.call('PUT', '/periods/nam/calendar', {
      steps: [
        { step: 'verification', opensOn: '2024-05-21', closesOn: '2024-06-10' },
        { step: 'explanation', opensOn: '2024-06-05', closesOn: '2024-06-12' },
      ],
    })
    await year.post('/declarations', declared({ U1: '8' }, { status: 'submitted' }))
  })

  test('a year is open until the self-score, then self-scored until verification begins', async () => {
    expect((await one()).year).toBe('open')
    const { digest } = (await year.get('/self-scores/U1')).body
    const claims = [{ criterion: 'A', points: '2', reason: 'Có hai bài chưa ghi' }]
    expect((await put('/self-scores/U1', { digest, claims })).status).toBe(200)
    expect(await one()).toMatchObject({ year: 'self-scored', differences: [] })
    now = new Date('2024-06-06T01:00:00Z')
    expect((await one()).year).toBe('verifying')
  })

  test('where it differs from the verified figure, the unit is asked: of its claim, where it has one', async () => {
    await year.post('/declarations', declared({ U1: '6' }))
    const { year: state, differences } = await one()
    expect(state).toBe('explanation')
    expect(differences).toMatchObject([
      { criterion: 'C', self: '8', claim: null, verified: '6', state: 'asked', explanation: null },
      { criterion: 'A', self: '0', claim: { points: '2' }, verified: '0', state: 'asked' },
    ])
    expect((await list()).years).toMatchObject({ open: 2, explanation: 1 })
    expect((await list()).counts).toEqual({ asked: 2, explained: 0, settled: 0 })
  })

  test('an officer explains for the own unit what is asked, once for each criterion', async () => {
    expect(codes(await explain({ J: 'Không rõ' }))).toEqual(['explanation-not-asked'])
    expect(codes(await explain({ C: 'Không phải của mình' }, 'U2'))).toEqual(['not-yours'])
    const stale = await put('/explanations/U1', {
      ...{ digest: 'a'.repeat(64), explanations: [{ criterion: 'C', text: 'Có' }] },
    })
    expect([stale.status, codes(stale)]).toEqual([409, ['verified-figures-changed']])
    expect((await explain({ C: 'Hai biên bản nộp muộn', A: 'Hai bài trên báo tỉnh' })).status).toBe(200)
    expect((await one()).differences).toMatchObject([
      { criterion: 'C', state: 'explained', explanation: { text: 'Hai biên bản nộp muộn', outcome: null } },
      { criterion: 'A', state: 'explained' },
    ])
    const rows = (await year.get('/journal')).body.rows
    expect(rows[0]).toMatchObject({ action: 'explained', subject: { unit: 'U1' }, details: { criteria: 2 } })
    await explain({ C: 'Hai biên bản nộp muộn' })
    expect((await year.get('/journal')).body.rows.length).toBe(rows.length)
  })

  test('a verifier settles the criteria in reach, with a reason, on what was read', async () => {
    const { revision } = (await one()).differences[0].explanation
    const others = await put(
      '/explanations/U1/A/settlement',
      { outcome: 'kept', answer: 'Không', read: 1 },
      verifier,
    )
    expect(codes(others)).toEqual(['not-yours'])
    expect(codes(await settle({ outcome: 'kept', read: revision + 1 }))).toEqual(['explanation-changed'])
    expect((await settle({ outcome: 'kept', read: revision }, officer)).status).toBe(403)
    expect((await settle({ outcome: 'kept', read: revision })).status).toBe(200)
    expect((await one()).differences[0]).toMatchObject({
      state: 'settled',
      explanation: { outcome: 'kept', answer: 'Chỉ có sáu biên bản', settledOn: '2024-06-06' },
    })
    expect(codes(await explain({ C: 'Xin xem lại' }))).toEqual(['explanation-not-asked'])
  })

  test('nobody agrees while a difference is open; then the unit signs, until figures change', async () => {
    const agree = async () => put('/explanations/U1/agreement', { digest: (await one()).digest })
    const early = await agree()
    expect([early.status, codes(early)]).toEqual([409, ['agreement-too-early']])
    const ofA = (await one()).differences[1].explanation
    const word = { outcome: 'changed', answer: 'Đã thấy hai bài', read: ofA.revision }
    await year.call('PUT', '/periods/nam/explanations/U1/A/settlement', word)
    expect((await one()).year).toBe('verified')
    expect((await agree()).status).toBe(200)
    expect(await one()).toMatchObject({
      year: 'agreed',
      agreed: { on: '2024-06-06', by: { role: 'officer' }, isCurrent: true },
    })
    await year.post('/declarations', declared({ U1: '5' }))
    expect(await one()).toMatchObject({ year: 'explanation', agreed: { isCurrent: false } })
    expect((await one()).differences[0]).toMatchObject({ verified: '5', state: 'asked' })
  })

  test('an officer sees the own unit alone; after the end only the secretary goes on, marked', async () => {
    const seen = await year.call('GET', '/periods/nam/explanations', undefined, { as: { cookie: officer } })
    expect(seen.body.units.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual(['U1'])
    expect((await year.call('GET', '/periods/nam/explanations', undefined, { as: 'public' })).status).toBe(
      401,
    )
    now = new Date('2024-06-13T01:00:00Z')
    expect(codes(await explain({ C: 'Muộn' }))).toEqual(['step-closed'])
    const secretary = (await personWith(database.db, [{ role: 'secretary' }])).cookie
    expect((await explain({ C: 'Ghi hộ' }, 'U1', secretary)).status).toBe(200)
    expect((await year.get('/journal')).body.rows[0].details.late).toMatchObject({ step: 'explanation' })
  })
})
