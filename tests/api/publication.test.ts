import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publicationCheckSchema } from '../../packages/api/src/publication/publication.schema.ts'
import { onEachDatabase } from '../support/database.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

const everyone = { U1: '50', U2: '45', U3: '20' }

onEachDatabase('what may be published', database => {
  let year: SmallYear
  beforeEach(async () => {
    year = await openSmallYear(database.db)
  })
  afterEach(() => database.reset())

  const complete = async () => {
    await year.post('/declarations', declared(everyone))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
  }
  const check = async (version: number) =>
    publicationCheckSchema.parse((await year.get(`/results/${version}/publication`)).body)
  const article = { unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết' }

  test('a version with nothing open is published without a word', async () => {
    await complete()
    const version = await year.score()
    expect(await check(version)).toMatchObject({ refusal: null, needsReason: false, published: null })
    const published = await year.publish(version)
    expect(published.status).toBe(200)
    expect(published.body).toMatchObject({ version, publication: null })
    expect(published.body.publishedAt).not.toBeNull()
  })

  test('a period in which no unit has a score is not published, whatever the reason', async () => {
    const version = await year.score()
    expect(await check(version)).toMatchObject({ refusal: 'nothing-scored' })
    const answer = await year.publish(version, 'Cứ công bố.')
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'nothing-scored'])
    expect((await year.get('')).body.published).toBeNull()
  })

  describe('what is open is named, counted, and needs a reason', () => {
    const open = async (make: () => Promise<unknown>) => {
      await complete()
      await make()
      const version = await year.score()
      const found = await check(version)
      expect(found.needsReason).toBe(true)
      const refused = await year.publish(version)
      expect(refused.status).toBe(422)
      expect(refused.body.errors).toMatchObject([{ code: 'publication-reason-needed', pointer: '/reason' }])
      return { found, message: refused.body.errors[0].message as string, version }
    }

    test('an activity of any kind that waits for verification', async () => {
      const { found, message } = await open(() =>
        year.post('/activities', { activities: [article, { ...article, kind: 'award' }] }),
      )
      expect(found.waiting).toEqual([
        { record: 'activity', of: 'article', count: 1 },
        { record: 'activity', of: 'award', count: 1 },
      ])
      expect(message).toContain('2 hoạt động chờ thẩm định')
    })

    test('a declaration that waits for verification', async () => {
      const { found, message } = await open(() =>
        year.post('/declarations', declared({ U3: '30' }, { status: 'submitted' })),
      )
      expect(found.waiting).toEqual([{ record: 'declaration', of: 'done', count: 1 }])
      expect(found.unresolved).toEqual([{ unit: { id: 'U3', name: 'Trường U3' }, missing: 1 }])
      expect(message).toContain('1 đơn vị chưa có điểm cuối cùng (1 số liệu còn thiếu hoặc chờ thẩm định)')
      expect(message).toContain('1 khai báo chờ thẩm định')
    })

    test('a hold on the day of the proposals, and only then', async () => {
      const hold = { id: 'TD-1', unit: 'U1', from: '2024-12-01', reason: 'Đơn thư', document: 'CV 7/SGD' }
      const { found, message, version } = await open(() => year.post('/holds', { holds: [hold] }))
      expect(found.holds).toEqual([
        { unit: { id: 'U1', name: 'Trường U1' }, id: 'TD-1', document: 'CV 7/SGD' },
      ])
      expect(message).toContain('1 đơn vị đang tạm dừng xét')
      await year.post('/holds', { holds: [{ ...hold, until: '2024-12-31' }] })
      const next = await year.score()
      expect(next).toBe(version + 1)
      expect((await check(next)).open.holds).toBe(0)
    })

    test('a tie that only a vote breaks', async () => {
      const { found, message } = await open(() => year.post('/declarations', declared({ U2: '50' })))
      expect(found.votes).toMatchObject([
        { commendation: 'flag', block: { label: 'Khối 1' }, units: [{ id: 'U1' }, { id: 'U2' }] },
      ])
      expect(message).toContain('1 trường hợp bằng nhau chờ hội đồng biểu quyết')
    })
  })

  test('data that changed after the scoring are open too, and the reason stands with the version', async () => {
    await complete()
    const version = await year.score()
    await year.post('/activities', { activities: [{ ...article, status: 'verified' }] })
    expect((await check(version)).open).toMatchObject({ stale: true, activities: 0 })
    expect((await year.publish(version)).body.errors[0].message).toContain('số liệu đã thay đổi')
    expect((await year.publish(version, '   ')).status).toBe(422)

    const published = await year.publish(version, 'Công bố lần đầu để các đơn vị góp ý.')
    expect(published.status).toBe(200)
    const note = { reason: 'Công bố lần đầu để các đơn vị góp ý.', open: { stale: true, unresolved: 0 } }
    expect(published.body.publication).toMatchObject(note)
    for (const path of ['/overview', '/units/U1/score', '/blocks/khoi-1/standings', '/proposals'])
      expect((await year.get(path, 'public')).body.publication, path).toMatchObject(note)
    expect((await year.get('', 'public')).body.versions[0].publication).toMatchObject(note)
  })

  test('published again, a version stays as it was, whatever reason comes with it', async () => {
    await complete()
    const version = await year.score()
    const first = await year.publish(version)
    await year.post('/activities', { activities: [article] })
    const again = await year.publish(version, 'Lý do khác.')
    expect(again.body).toEqual(first.body)
    expect(await check(version)).toMatchObject({ refusal: 'already-published' })
  })

  test('a draft older than the published version is refused, with a reason or without', async () => {
    await complete()
    const old = await year.score()
    await year.post('/activities', { activities: [{ ...article, status: 'verified' }] })
    const newer = await year.score()
    await year.publish(newer)
    expect(await check(old)).toMatchObject({ refusal: 'older-than-published', published: newer })
    const answer = await year.publish(old, 'Bản này đúng hơn.')
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].message).toContain(`Bản ${newer} đã được công bố sau bản ${old}`)
    expect((await year.get('', 'public')).body.published).toBe(newer)
  })

  test('what waits is the committee’s to know, and so is the check itself', async () => {
    await complete()
    await year.post('/activities', { activities: [article] })
    const version = await year.score()
    await year.publish(version, 'Góp ý.')
    expect((await year.get('')).body.waiting).toEqual([{ record: 'activity', of: 'article', count: 1 }])
    expect((await year.get('', 'public')).body.waiting).toBeNull()
    expect((await year.get(`/results/${version}/publication`, 'public')).status).toBe(401)
    expect((await year.get('/results/9/publication')).status).toBe(404)
  })
})
