import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

const everyone = { U1: '50', U2: '45', U3: '20' }
const article = { unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết' }

onEachDatabase('provisional and final publication', database => {
  let year: SmallYear
  let today = '2025-01-11T03:00:00Z'
  beforeEach(async () => {
    today = '2025-01-11T03:00:00Z'
    year = await openSmallYear(database.db, { now: () => new Date(today) })
    await year.post('/declarations', declared(everyone))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
  })
  afterEach(() => database.reset())

  const publish = (version: number, body: object) => year.post(`/results/${version}/publication`, body)
  const finalise = (version: number, body: object = {}) => publish(version, { state: 'final', ...body })
  const check = async (version: number) => (await year.get(`/results/${version}/publication`)).body
  const codes = (answer: { body: { errors: { code: string }[] } }) =>
    answer.body.errors.map(({ code }) => code)
  const states = async (as?: 'public') =>
    (await year.get('', as)).body.versions.map(({ version, state }: { version: number; state: string }) => [
      version,
      state,
    ])

  test('a version is drafted, then provisional, then final, and every answer and the public say so', async () => {
    const version = await year.score()
    expect(await states()).toEqual([[version, 'drafted']])
    const review = { until: '2025-01-18', byPublic: true }
    const published = await publish(version, { review })
    expect(published.body).toMatchObject({ state: 'provisional', review, finalAt: null, supersededBy: null })
    for (const path of ['/overview', '/units/U1/score', '/blocks/khoi-1/standings', '/proposals'])
      expect((await year.get(path, 'public')).body, path).toMatchObject({ state: 'provisional', review })

    today = '2025-01-19T03:00:00Z'
    const { publishedAt } = published.body
    const final = await finalise(version)
    expect(final.body).toMatchObject({
      state: 'final',
      review: null,
      publishedAt,
      finalAt: '2025-01-19T03:00:00.000Z',
    })
    expect((await year.get('/overview', 'public')).body).toMatchObject({ state: 'final', publishedAt })
    expect((await finalise(version)).body).toEqual(final.body)
    expect(await check(version)).toMatchObject({ final: { refusal: 'already-final' } })
    const { rows } = (await year.get('/journal')).body
    expect(rows.map(({ action }: { action: string }) => action).slice(0, 2)).toEqual([
      'finalised',
      'published',
    ])
  })

  test('a draft in which nothing is open can be final at once', async () => {
    expect((await finalise(await year.score())).body).toMatchObject({ state: 'final', publication: null })
  })

  describe('final is refused while anything is open, and says what', () => {
    const refusedFor = async (what: readonly string[], sentence: string) => {
      const version = await year.score()
      expect((await check(version)).final.blockedBy).toEqual(what)
      const refused = await finalise(version, { reason: 'Vẫn muốn.' })
      expect([refused.status, codes(refused)]).toEqual([409, ['final-while-open']])
      expect(refused.body.errors[0].message).toContain(sentence)
      expect(await states()).toEqual([[version, 'drafted']])
      expect((await publish(version, { reason: 'Lấy ý kiến.' })).body.state).toBe('provisional')
    }

    test('an activity that waits', async () => {
      await year.post('/activities', { activities: [article] })
      await refusedFor(['activities'], '1 hoạt động chờ thẩm định')
    })

    test('an activity that was returned, which does not wait for verification', async () => {
      const stored = await year.post('/activities', { activities: [article, { ...article, kind: 'award' }] })
      const [{ id }] = stored.body.outcomes
      await year.patch(`/activities/${id}`, { status: 'returned', reason: 'Thiếu minh chứng' })
      await refusedFor(['activities', 'returned'], '1 hoạt động đã trả lại, chờ đơn vị bổ sung')
      const { waiting, open } = await check(1)
      expect([waiting, open.activities, open.returned]).toEqual([
        [{ record: 'activity', of: 'award', count: 1 }],
        1,
        1,
      ])
    })

    test('a unit without a total, by a declaration that waits', async () => {
      await year.post('/declarations', declared({ U3: '30' }, { status: 'submitted' }))
      await refusedFor(['unresolved', 'declarations'], '1 đơn vị chưa có điểm cuối cùng')
    })

    test('a vote that was not held', async () => {
      await year.post('/declarations', declared({ U2: '50' }))
      await refusedFor(['votes'], '1 trường hợp bằng nhau chờ hội đồng biểu quyết')
    })

    test('data that changed after the scoring', async () => {
      const version = await year.score()
      await year.post('/activities', { activities: [{ ...article, status: 'verified' }] })
      expect((await check(version)).final.blockedBy).toEqual(['stale'])
      expect(codes(await finalise(version))).toEqual(['final-while-open'])
    })

    test('days for requests that are not over; without a last day nothing waits', async () => {
      const version = await year.score()
      await publish(version, { review: { until: '2025-01-11' } })
      const refused = await finalise(version)
      expect(refused.body.errors[0].message).toContain('chưa hết hạn nhận kiến nghị')
      today = '2025-01-11T17:30:00Z' // the 12th in Viet Nam
      expect((await finalise(version)).status).toBe(200)
    })
  })

  test('a hold is an outcome: final takes a reason, which stands beside it', async () => {
    const hold = { id: 'TD-1', unit: 'U1', from: '2024-12-01', reason: 'Đơn thư', document: 'CV 7/SGD' }
    await year.post('/holds', { holds: [hold] })
    const version = await year.score()
    expect((await check(version)).final).toEqual({ refusal: null, blockedBy: [], needsReason: true })
    expect(codes(await finalise(version))).toEqual(['publication-reason-needed'])
    const final = await finalise(version, { reason: 'Chờ kết luận thanh tra.' })
    expect(final.body.publication).toMatchObject({ reason: 'Chờ kết luận thanh tra.', open: { holds: 1 } })
  })

  test('a version after a final one gives its reason, and the earlier one stays readable and says so', async () => {
    const first = await year.score()
    await finalise(first)
    await year.post('/activities', { activities: [{ ...article, status: 'verified' }] })
    const second = await year.score()
    expect(await check(second)).toMatchObject({ needsChangeReason: true })
    for (const state of ['provisional', 'final'])
      expect(codes(await publish(second, { state }))).toEqual(['replacing-reason-needed'])
    const changeReason = 'Bổ sung một bài viết theo kết luận 12/KL.'
    expect((await publish(second, { changeReason })).body).toMatchObject({
      state: 'provisional',
      changeReason,
    })
    expect(await check(second)).toMatchObject({ needsChangeReason: false })
    expect((await finalise(second)).body).toMatchObject({ state: 'final', changeReason })
    expect(await states('public')).toEqual([
      [second, 'final'],
      [first, 'superseded'],
    ])
    const old = await year.get(`/overview?version=${first}`, 'public')
    expect(old.body).toMatchObject({
      state: 'superseded',
      supersededBy: { version: second, reason: changeReason },
    })
    expect(codes(await finalise(first))).toEqual(['older-than-published'])
  })

  test('after a provisional version another one needs no reason for the change', async () => {
    await publish(await year.score(), {})
    await year.post('/activities', { activities: [{ ...article, status: 'verified' }] })
    expect((await publish(await year.score(), {})).body.state).toBe('provisional')
    expect(await states()).toEqual([
      [2, 'provisional'],
      [1, 'superseded'],
    ])
    const old = await finalise(1)
    expect([old.status, codes(old)]).toEqual([409, ['older-than-published']])
  })

  test('the last day is moved with a reason, never into the past, and only of a provisional version', async () => {
    const version = await year.score()
    const move = (body: object) => year.call('PUT', `/periods/nam/results/${version}/review`, body)
    expect(codes(await move({ until: '2025-01-20', reason: 'Gia hạn' }))).toEqual(['not-provisional'])
    const past = await publish(version, { review: { until: '2025-01-10' } })
    expect([past.status, past.body.errors[0].pointer]).toEqual([422, '/review/until'])
    await publish(version, { review: { until: '2025-01-14' } })
    expect((await move({ until: '2025-01-20' })).status).toBe(422)
    expect(codes(await move({ until: '2025-01-10', reason: 'Đóng sớm' }))).toEqual(['review-day-past'])
    const moved = await move({ until: '2025-01-20', reason: 'Mất mạng hai ngày' })
    expect(moved.body.review).toEqual({ until: '2025-01-20', byPublic: false })
    const [row] = (await year.get('/journal')).body.rows
    expect(row).toMatchObject({ action: 'review-moved', reason: 'Mất mạng hai ngày' })
    expect((await year.get(`/results/9/publication`)).status).toBe(404)
  })

  test('what the public reads is asked for anew when a version becomes final', async () => {
    const version = await year.score()
    const stamp = async () => (await year.call('GET', '/stamp', undefined, { as: 'public' })).body.stamp
    await publish(version, {})
    const before = await stamp()
    await finalise(version)
    expect(await stamp()).not.toBe(before)
  })
})
