import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

type Cookie = { readonly cookie: string }
type As = Cookie | 'committee' | 'public'

onEachDatabase('requests for review', database => {
  let year: SmallYear
  let today = ''
  let secretary: Cookie
  let officer: Cookie
  let other: Cookie

  const call = (method: string, path: string, body: unknown, as: As, headers = {}) =>
    year.call(method, `/periods/nam${path}`, body, { as, headers })
  const wish = (change: object = {}) => ({
    ...{ id: randomUUID(), unit: 'U1', criterion: 'A', wish: 'Tính lại tin, bài', why: 'Thiếu tin ngày 3/3' },
    ...change,
  })
  const file = (body: object, as: As = officer) => call('POST', '/review-requests', body, as)
  const fileOpenly = (body: object, headers = {}) =>
    call('POST', '/open-review-requests', body, 'public', headers)
  const track = (code: string) => year.call('POST', '/review-requests/track', { code }, { as: 'public' })
  const list = async (as: As = secretary, query = '') =>
    (await call('GET', `/review-requests${query}`, undefined, as)).body
  const answer = (id: string, body: object, read = 1, as: As = secretary) =>
    call('PUT', `/review-requests/${id}/answer`, body, as, { 'if-match': `"${read}"` })
  const publish = (version: number, body: object) => year.post(`/results/${version}/publication`, body)
  const codes = (given: { body: { errors?: { code: string }[] } }) =>
    (given.body.errors ?? []).map(({ code }) => code)

  beforeEach(async () => {
    today = '2025-01-11T03:00:00Z'
    year = await openSmallYear(database.db, { now: () => new Date(today), trustProxy: true })
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    secretary = await asRole(database.db, 'secretary')
    officer = await asRole(database.db, 'officer', { unit: 'U1' })
    other = await asRole(database.db, 'officer', { unit: 'U2' })
  })
  afterEach(() => database.reset())

  const provisional = async (review: object = { until: '2025-01-18', byPublic: true }) => {
    const version = await year.score()
    await publish(version, { review })
    return version
  }

  describe('are filed', () => {
    test('by an officer for the unit, and whoever has the code reads where they stand', async () => {
      await provisional()
      const filed = await file(wish({ link: 'https://truong.test/tin' }))
      expect([filed.status, filed.body.isRepeated]).toEqual([201, false])
      expect(filed.body.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
      const typed = filed.body.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
      for (const code of [filed.body.code, typed])
        expect((await track(code)).body).toMatchObject({
          ...{ period: { id: 'nam', title: 'Năm 2024' }, unit: { id: 'U1', name: 'Trường U1' } },
          ...{ criterion: 'A', wish: 'Tính lại tin, bài', link: 'https://truong.test/tin', state: 'open' },
          ...{ filedOn: '2025-01-11', answer: null, published: { version: 1, state: 'provisional' } },
        })
      expect([(await track('0000-0000')).status, codes(await track('0000-0000'))]).toEqual([
        404,
        ['review-request-not-found'],
      ])
    })

    test('once under one id, which answers the same code however often and late it is sent', async () => {
      await provisional()
      const first = wish()
      const { code } = (await file(first)).body
      today = '2025-02-01T03:00:00Z'
      const again = await file({ ...first, wish: 'Khác' })
      expect(again.body).toEqual({ code, isRepeated: true })
      const { requests } = await list()
      expect(requests.map((one: { wish: string }) => one.wish)).toEqual(['Tính lại tin, bài'])
    })

    test('and neither the id nor the code is in the database', async () => {
      await provisional()
      const first = wish()
      const { code } = (await file(first)).body
      const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database.db)
      for (const { name } of tables.rows) {
        const { rows } = await sql<{ text: string | null }>`
          select string_agg(t::text, ' ') as text from ${sql.table(name)} t`.execute(database.db)
        for (const secret of [first.id, code, code.replaceAll('-', '')])
          expect(rows[0]?.text ?? '', name).not.toContain(secret)
      }
    })

    test('by anybody where the publication says so, and by units alone where it does not', async () => {
      await provisional({ until: null, byPublic: false })
      const refused = await fileOpenly(wish())
      expect([refused.status, codes(refused)]).toEqual([403, ['review-units-only']])
      expect((await file(wish())).status).toBe(201)
      await year.post('/declarations', declared({ U3: '21' }))
      await publish(await year.score(), { review: { byPublic: true }, reason: 'Tiếp thu.' })
      expect((await fileOpenly(wish({ unit: 'U3', criterion: null }))).status).toBe(201)
      const { requests } = await list()
      const told = requests.map(({ filedBy, version }: { filedBy: string; version: number }) => [
        filedBy,
        version,
      ])
      expect(told.toSorted()).toEqual([
        ['public', 2],
        ['unit', 1],
      ])
      const { rows } = (await year.get('/journal')).body
      expect(rows.find(({ action }: { action: string }) => action === 'review-request-filed')).toMatchObject({
        actor: { kind: 'system', id: 'public' },
        subject: { unit: 'U3' },
      })
    })

    test('by an officer for no other unit, and by the secretary for whoever wrote a letter', async () => {
      await provisional()
      const refused = await file(wish(), other)
      expect([refused.status, codes(refused)]).toEqual([403, ['not-yours']])
      expect((await file(wish(), secretary)).status).toBe(201)
      expect((await list()).requests).toMatchObject([{ filedBy: 'committee' }])
      expect((await file(wish(), 'public')).status).toBe(401)
    })

    test('only while the newest public version is provisional and its days are not over', async () => {
      const refused = async () => {
        const given = await file(wish())
        expect([given.status, codes(given)]).toEqual([409, ['review-not-open']])
      }
      await refused()
      const version = await provisional()
      expect((await call('GET', '/review', undefined, 'public')).body).toMatchObject({ isOpen: true })
      today = '2025-01-18T16:00:00Z'
      expect((await call('GET', '/review', undefined, 'public')).body).toMatchObject({ isOpen: true })
      today = '2025-01-18T17:30:00Z'
      await refused()
      await publish(version, { state: 'final' })
      await refused()
      expect((await call('GET', '/review', undefined, 'public')).body).toEqual({
        ...{ published: { version, state: 'final' }, isOpen: false, until: null, byPublic: false },
        ...{ filed: 0, answered: 0 },
      })
    })

    test('about a unit and a criterion that are in the result, with a link that is one, in fields of a size', async () => {
      await provisional()
      expect(codes(await file(wish({ unit: 'U9' }), secretary))).toEqual(['review-unit-unknown'])
      expect(codes(await file(wish({ criterion: 'Z' })))).toEqual(['review-criterion-unknown'])
      expect(codes(await file(wish({ link: 'javascript:alert(1)' })))).toEqual(['not-a-web-address'])
      expect((await file(wish({ id: '1' }))).status).toBe(422)
      expect((await file(wish({ why: 'a'.repeat(4001) }))).status).toBe(422)
      expect((await fileOpenly(wish({ why: 'a'.repeat(60_000) }))).status).toBe(413)
      expect((await fileOpenly({ ...wish(), name: 'Nguyễn Văn A' })).status).toBe(422)
      expect((await list()).requests).toEqual([])
    })

    test('so many an hour from one address without signing in', async () => {
      await provisional()
      const from = (address: string) => fileOpenly(wish({ unit: 'U9' }), { 'x-forwarded-for': address })
      for (let i = 0; i < 60; i++) expect((await from('203.0.113.7')).status).not.toBe(429)
      expect((await from('203.0.113.7')).status).toBe(429)
      expect((await from('203.0.113.8')).status).not.toBe(429)
    })
  })

  describe('are answered', () => {
    let id = ''
    let code = ''
    beforeEach(async () => {
      await provisional()
      code = (await file(wish())).body.code
      id = (await list()).requests[0].id
    })

    test('by the secretary with text, which the code, the unit and the committee read', async () => {
      expect((await answer(id, { state: 'accepted', answer: 'Đã bổ sung.' }, 1, officer)).status).toBe(403)
      expect((await answer(id, { state: 'accepted', answer: ' ' })).status).toBe(422)
      const given = await answer(id, { state: 'accepted', answer: 'Đã bổ sung.' })
      const said = { state: 'accepted', answer: 'Đã bổ sung.', answeredOn: '2025-01-11' }
      expect(given.body).toMatchObject({ ...said, earlier: [], revision: 2 })
      expect((await track(code)).body).toMatchObject(said)
      const verifier = await asRole(database.db, 'verifier', { criteria: ['A'] })
      for (const as of [officer, verifier])
        expect((await call('GET', `/review-requests/${id}`, undefined, as)).body).toMatchObject(said)
      expect((await call('GET', `/review-requests/${id}`, undefined, other)).status).toBe(404)
      expect((await list(other)).requests).toEqual([])
      expect((await call('GET', '/review-requests', undefined, 'public')).status).toBe(401)
    })

    test('again with a reason, and the first answer stays with it', async () => {
      await answer(id, { state: 'declined', answer: 'Không đủ căn cứ.' })
      const second = { state: 'partly', answer: 'Tính một tin.' }
      expect(codes(await answer(id, second, 2))).toEqual(['second-answer-reason'])
      expect(codes(await answer(id, { ...second, reason: 'Đơn vị bổ sung ảnh.' }, 1))).toEqual([
        'record-changed',
      ])
      const given = await answer(id, { ...second, reason: 'Đơn vị bổ sung ảnh.' }, 2)
      expect(given.body).toMatchObject({
        ...second,
        earlier: [{ state: 'declined', answer: 'Không đủ căn cứ.', replacedBecause: 'Đơn vị bổ sung ảnh.' }],
      })
      expect((await answer(id, second, 2)).body.revision).toBe(3)
    })

    test('before the version can be final, and the check says how many are not', async () => {
      await fileOpenly(wish({ unit: 'U2' }))
      today = '2025-01-19T03:00:00Z'
      const check = async () => (await year.get('/results/1/publication')).body
      expect(await check()).toMatchObject({ open: { requests: 2 }, final: { blockedBy: ['requests'] } })
      const refused = await publish(1, { state: 'final' })
      expect([refused.status, codes(refused)]).toEqual([409, ['final-while-open']])
      expect(refused.body.errors[0].message).toContain('2 kiến nghị chưa trả lời')
      for (const one of (await list(secretary, '?state=open')).requests)
        await answer(one.id, { state: 'declined', answer: 'Đã kiểm tra.' })
      expect((await check()).final.blockedBy).toEqual([])
      expect((await publish(1, { state: 'final' })).body.state).toBe('final')
      expect((await call('GET', '/review', undefined, 'public')).body).toMatchObject({
        filed: 2,
        answered: 2,
      })
    })

    test('and are listed by state and page by page, the oldest first', async () => {
      today = '2025-01-12T03:00:00Z'
      for (const unit of ['U2', 'U3']) await fileOpenly(wish({ unit, criterion: null }))
      await answer(id, { state: 'accepted', answer: 'Đã bổ sung.' })
      const first = await list(secretary, '?limit=2')
      expect([first.requests.length, first.requests[0].id, first.counts]).toEqual([
        2,
        id,
        { open: 2, answered: 1 },
      ])
      const rest = await list(secretary, `?limit=2&after=${encodeURIComponent(first.next)}`)
      expect([rest.requests.length, rest.next]).toEqual([1, null])
      expect((await list(secretary, '?state=answered')).requests).toHaveLength(1)
      expect((await list(secretary, '?unit=U3')).requests).toMatchObject([{ unit: { id: 'U3' } }])
      expect((await list(officer, '?unit=U3')).requests).toEqual([])
    })

    test('with the correction in view: points and places of the unit and of those it passes', async () => {
      const address = `/review-requests/${id}/correction`
      const correction = () =>
        vi.waitFor(
          async () => {
            const { body } = await call('GET', address, undefined, secretary)
            expect(body.isCurrent).toBe(true)
            return body
          },
          { timeout: 20_000 },
        )
      expect(await correction()).toMatchObject({
        ...{ since: 1, isCurrent: true, problems: [], units: [] },
        ...{ before: { total: '56.5', place: 1 }, after: { total: '56.5', place: 1 } },
      })
      await year.post('/declarations', declared({ U1: '40' }))
      const changed = await correction()
      expect([changed.before, changed.after]).toEqual([
        { total: '56.5', place: 1 },
        { total: '46.5', place: 2 },
      ])
      expect(
        changed.units.map(
          ({ unit, total, place }: { unit: { id: string }; total: object; place: object }) => [
            unit.id,
            total,
            place,
          ],
        ),
      ).toEqual([
        ['U2', null, { before: 2, after: 1 }],
        ['U1', { before: '56.5', after: '46.5' }, { before: 1, after: 2 }],
      ])
      expect((await call('GET', address, undefined, officer)).status).toBe(403)
    })

    test('wait on the secretary’s day and are told on the officer’s, each once it is so', async () => {
      const tasks = async (as: As) =>
        (await call('GET', '/today', undefined, as)).body.tasks.map(
          ({ task, count }: { task: string; count: number }) => `${task} ${count}`,
        )
      const notices = async (as: Cookie) =>
        (await year.call('GET', '/people/me/notices', undefined, { as })).body.notices.map(
          ({ kind, record }: { kind: string; record: string }) => `${kind} ${record}`,
        )
      expect(await tasks(secretary)).toContain('requests-open 1')
      expect(await tasks(officer)).not.toContain('requests-answered 1')
      expect(await notices(secretary)).toContain(`review-request-filed ${id}`)
      await answer(id, { state: 'accepted', answer: 'Đã bổ sung.' })
      expect(await tasks(secretary)).not.toContain('requests-open 1')
      expect(await tasks(officer)).toContain('requests-answered 1')
      expect(await notices(officer)).toContain(`review-request-answered ${id}`)
      expect(await notices(other)).not.toContain(`review-request-answered ${id}`)
    })
  })
})
