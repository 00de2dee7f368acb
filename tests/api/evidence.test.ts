import { beforeAll, expect, test } from 'vitest'
import { eraseUnused } from '../../packages/api/src/evidence/erase-unused.ts'
import { onEachDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { fileForm, phoneJpeg, phonePng, secrets, smallPdf } from '../support/photos.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

onEachDatabase('files of activities', database => {
  let year: SmallYear
  let officer: { readonly cookie: string }
  let other: { readonly cookie: string }
  let verifier: { readonly cookie: string }
  const article = { unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết' }
  const at = (activity: string, rest = '') => `/periods/nam/activities/${activity}/evidence${rest}`
  type As = Parameters<SmallYear['call']>[3]
  const add = (activity: string, bytes: Buffer, as: As = { as: officer }, name?: string) =>
    year.call('POST', at(activity), fileForm(bytes, name), as)
  const list = async (query: string, as: As = { as: officer }) =>
    (await year.call('GET', `/periods/nam/evidence?${query}`, undefined, as)).body
  const put = (id: string, content: object = {}) =>
    year.call('PUT', `/periods/nam/activities/${id}`, { ...article, title: `Bài ${id}`, ...content })
  const codes = (answer: { body: { errors: { code: string }[] } }) =>
    answer.body.errors.map(({ code }) => code)
  const stored = () => year.services.files.storedBefore(new Date(Date.now() + 60_000))
  const actions = async () =>
    (await year.get('/journal')).body.rows.map(({ action }: { action: string }) => action)

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { evidenceMegabytes: 1 })
    officer = await asRole(database.db, 'officer', { unit: 'U1' })
    other = await asRole(database.db, 'officer', { unit: 'U2' })
    verifier = await asRole(database.db, 'verifier')
    for (const id of ['a-1', 'a-2', 'a-3', 'a-4', 'a-5']) await put(id)
  })

  test('a photo is stored once without what it hid, and sent again it changes nothing', async () => {
    const before = (await year.get('')).body
    const first = await add('a-1', phoneJpeg(), { as: officer }, 'C:\\Ảnh\\lễ.jpg')
    expect(first).toMatchObject({ status: 200, body: { outcome: 'new', type: 'image/jpeg' } })
    expect(first.body.digest).not.toBe(first.body.received)
    const again = await add('a-1', phoneJpeg())
    expect(again.body).toEqual({ ...first.body, outcome: 'already-stored' })
    expect((await add('a-2', phoneJpeg())).body.outcome).toBe('new')
    expect(await stored()).toEqual([first.body.digest])
    const { files, storage } = await list('activity=a-1')
    expect(files).toMatchObject([
      { name: 'lễ.jpg', isPublic: false, faces: null, unit: 'U1', title: 'Bài a-1' },
    ])
    expect(storage).toEqual({ used: 2 * files[0].bytes, limit: 1024 * 1024 })
    expect((await year.get('')).body.stale).toBe(before.stale)
  })

  test('out of time a unit removes no file, and the committee does', async () => {
    const { digest } = (await add('a-5', smallPdf('hạn'))).body
    const removal = (as: As) => year.call('POST', at('a-5', `/${digest}/removal`), { reason: 'Nhầm' }, as)
    const closing = (closesOn?: string) =>
      year.call('PUT', '/periods/nam/calendar', { steps: [{ step: 'entry', closesOn }], reason: 'Hết hạn' })
    await closing('2024-01-02')
    expect(codes(await removal({ as: officer }))).toEqual(['step-closed'])
    expect((await removal({})).status).toBe(200)
    await closing()
  })

  test('its bytes are given to whoever may read the activity, as a photo that runs nothing', async () => {
    const { digest } = (await list('activity=a-1')).files[0]
    for (const as of [officer, verifier, 'committee'] as const) {
      const { status, headers, body } = await year.call('GET', at('a-1', `/${digest}`), undefined, { as })
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('image/jpeg')
      expect(headers.get('content-disposition')).toMatch(/^inline/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain('sandbox')
      expect(headers.get('cache-control')).toBe('no-store')
      for (const secret of secrets) expect(body).not.toContain(secret)
    }
    for (const as of [other, 'public'] as const)
      expect((await year.call('GET', at('a-1', `/${digest}`), undefined, { as })).status).toBe(404)
    expect((await list('activity=a-1', { as: other })).files).toEqual([])
    expect((await list('unit=U1', { as: 'public' })).storage).toBeNull()
  })

  test('a document is handed out to keep, never shown in place', async () => {
    const { body } = await add('a-2', smallPdf(), { as: officer }, 'qd.pdf')
    const { headers } = await year.call('GET', at('a-2', `/${body.digest}`))
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="minh-chung-[0-9a-f]{12}\.pdf"$/,
    )
  })

  test('what it is not, whose it is not, and what was decided on is refused', async () => {
    expect(codes(await add('a-1', Buffer.from('<script>1</script>'.padEnd(99))))).toEqual(['evidence-type'])
    expect(codes(await add('a-1', phoneJpeg().subarray(0, 150)))).toEqual(['evidence-broken'])
    expect(codes(await add('a-1', Buffer.alloc(0)))).toEqual(['file-empty'])
    expect(codes(await add('a-1', Buffer.alloc(10 * 1024 * 1024 + 1)))).toEqual(['too-large'])
    expect((await add('a-1', smallPdf('x'), { as: other })).status).toBe(404)
    expect((await add('a-1', smallPdf('x'), { as: verifier })).status).toBe(403)
    expect((await add('a-1', smallPdf('x'), { as: 'public' })).status).toBe(401)
    expect((await add('khong-co', smallPdf('x'))).status).toBe(404)
    await year.patch('/activities/a-5', { status: 'verified' })
    expect(await add('a-5', smallPdf('x'))).toMatchObject({ status: 409 })
  })

  test('there is room for five files, and for as much as the unit has; the refusal says how much is used', async () => {
    for (let i = 0; i < 5; i++) expect((await add('a-3', phonePng(i + 2))).body.outcome).toBe('new')
    const sixth = await add('a-3', phonePng(9))
    expect(sixth.status).toBe(409)
    expect(codes(sixth)).toEqual(['evidence-too-many'])
    const large = Buffer.concat([smallPdf(), Buffer.alloc(1024 * 1024, ' ')])
    const full = await add('a-4', large)
    expect(codes(full)).toEqual(['evidence-quota'])
    expect(full.body.errors[0].message).toMatch(/đã dùng 0\.1 MB trong 1 MB .* cần 1\.1 MB/)
    expect((await add('a-4', large.subarray(0, 900_000))).status).toBe(200)
    expect(codes(await add('a-4', large.subarray(0, 900_001)))).toEqual(['evidence-quota'])
  })

  test('it is public only when a verifier says so, and says of pupils, and its activity is published', async () => {
    const { digest } = (await list('activity=a-2')).files[0]
    const mark = (body: object, as: As = { as: verifier }) =>
      year.call('PATCH', at('a-2', `/${digest}`), body, as)
    expect((await mark({ isPublic: true, faces: 'none' }, { as: officer })).status).toBe(403)
    expect(codes(await mark({ isPublic: true }))).toEqual(['evidence-faces'])
    expect((await mark({ isPublic: true, faces: 'agreed' })).status).toBe(200)
    const open = () => year.call('GET', at('a-2', `/${digest}`), undefined, { as: 'public' })
    expect((await open()).status).toBe(404)
    await year.patch('/activities/a-2', { status: 'verified' })
    await year.post('/declarations', declared({ U1: '40', U2: '30', U3: '20' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    expect((await year.publish(await year.score(), 'Thử')).status).toBe(200)
    expect((await open()).status).toBe(200)
    const shown = await list('unit=U1', { as: 'public' })
    expect(shown.files).toMatchObject([
      { activity: 'a-2', digest, isPublic: true, faces: 'agreed', title: null },
    ])
    await mark({ isPublic: false, faces: 'agreed' })
    expect((await open()).status).toBe(404)
    expect(await actions()).toContain('evidence-marked')
  })

  test('removed, it leaves its reason; its bytes go with the last activity that had them', async () => {
    const { digest } = (await list('activity=a-1')).files[0]
    const remove = (activity: string, body: object, as: As = 'committee' as never) =>
      year.call('POST', at(activity, `/${digest}/removal`), body, as)
    expect((await remove('a-1', {}, {})).status).toBe(422)
    expect((await remove('a-1', { reason: 'Có mặt học sinh' }, { as: other })).status).toBe(403)
    expect((await remove('a-1', { reason: 'Có mặt học sinh' }, {})).status).toBe(200)
    expect(await stored()).toContain(digest)
    expect((await list('activity=a-1')).files).toMatchObject([
      { removed: 'Có mặt học sinh', name: null, isPublic: false },
    ])
    expect((await year.call('GET', at('a-1', `/${digest}`))).status).toBe(404)
    await remove('a-2', { reason: 'Gửi nhầm' }, {})
    expect(await stored()).not.toContain(digest)
    const past = await database.db
      .selectFrom('pastRevision')
      .select('content')
      .where('kind', '=', 'evidence')
      .execute()
    expect(JSON.stringify(past)).not.toContain('lễ.jpg')
    expect(await actions()).toEqual(expect.arrayContaining(['evidence-added', 'evidence-removed']))
  })

  test('a corrected activity keeps its files, and those of a removed one are erased by and by', async () => {
    const named = await year.post('/activities', { activities: [{ ...article, title: 'Sẽ sửa' }] })
    const [{ id }] = named.body.outcomes
    const { digest } = (await add(id, smallPdf('giữ'), {})).body
    const corrected = await year.post('/activities', { activities: [{ ...article, title: 'Đã sửa', id }] })
    const [{ id: next, outcome }] = corrected.body.outcomes
    expect(outcome).toBe('changed')
    expect(next).not.toBe(id)
    expect((await list(`activity=${next}`, {})).files).toMatchObject([{ digest }])
    await year.call('DELETE', `/periods/nam/activities/${next}`)
    expect(await stored()).toContain(digest)
    await eraseUnused(database.db, year.services.files, await stored())
    const left = await stored()
    expect(left).not.toContain(digest)
    expect(left).toHaveLength(7)
  })
})
