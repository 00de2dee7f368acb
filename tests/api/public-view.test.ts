import { beforeAll, describe, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const canary = 'CHIM-HOÀNG-YẾN'
const article = { unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết', status: 'verified' }

onEachDatabase('what the public sees', database => {
  let site: SmallSite
  const asPublic = (path: string) => site.call('GET', path, undefined, { as: 'public' })
  /** Every GET path of the API's own description, with the parameters that lead somewhere. */
  const everyRoute = async () => {
    const { paths } = (await asPublic('/openapi.json')).body as {
      paths: Record<string, Record<string, object>>
    }
    const { periods } = (await asPublic('/periods')).body
    const values: Readonly<Record<string, string>> = {
      ...{ period: 'nam', block: 'khoi-1', unit: 'U1', version: '1', model: 'MH-1' },
      ...{ digest: periods[0].criteriaSet.digest, import: '00000000-0000-4000-8000-000000000000' },
    }
    return Object.entries(paths).flatMap(([path, methods]) =>
      'get' in methods ? [path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'khong-co')] : [],
    )
  }
  const read = async (): Promise<ReadonlyMap<string, { status: number; text: string }>> => {
    const routes = await everyRoute()
    const answers = await Promise.all(routes.map(asPublic))
    return new Map(
      answers.map(({ status, body }, i) => {
        const { requestId: _, ...answer } = body
        return [routes[i]!, { status, text: JSON.stringify(answer) }]
      }),
    )
  }

  beforeAll(async () => {
    site = await openSmallSite(database.db)
    await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
    await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await site.post('/marks', marked(['U1', 'U2', 'U3']))
    await site.post('/activities', { activities: [article] })
  })

  test('before publication: the period, its criteria and its units, and no data of any of them', async () => {
    const answers = await read()
    const open = [...answers].flatMap(([path, { status }]) => (status === 200 ? [path] : []))
    expect(open.filter(path => path.startsWith('/periods')).sort()).toEqual([
      '/periods',
      '/periods/nam',
      '/periods/nam/awards',
      '/periods/nam/calendar',
      '/periods/nam/criteria-set',
      '/periods/nam/evidence',
      '/periods/nam/review',
      '/periods/nam/units',
    ])
    expect(JSON.parse(answers.get('/periods/nam/units')!.text).units).toHaveLength(3)
    expect(JSON.parse(answers.get('/periods/nam/evidence')!.text)).toEqual({ files: [], storage: null })
    const period = JSON.parse(answers.get('/periods/nam')!.text)
    expect(period).toMatchObject({ newest: null, published: null, counts: null, waiting: null, versions: [] })
    for (const [path, { text, status }] of answers) {
      expect(text, path).not.toMatch(/Bài viết|Nhận xét|TV\d/)
      expect(status, path).toBeLessThan(500)
    }
    expect((await asPublic('/periods/nam/overview')).body.errors[0].code).toBe('not-published-yet')
  })

  test('a draft that is scored stays with the committee', async () => {
    expect(await site.score()).toBe(1)
    expect((await asPublic('/periods/nam/overview')).status).toBe(401)
    expect((await asPublic('/periods/nam/activities')).status).toBe(401)
  })

  describe('after publication and later edits', () => {
    let published: ReadonlyMap<string, { status: number; text: string }>
    let pages: ReadonlyMap<string, string>
    const pagePaths = [
      ...['', '/khoi/khoi-1', '/don-vi/U1', '/de-nghi', '/mo-hinh', '/bo-tieu-chi', '/thay-doi'],
      '?q=truong',
    ]
    const readPages = async () =>
      new Map(
        await Promise.all(
          pagePaths.map(async path => [path, (await site.page(`/ky/nam${path}`)).text] as const),
        ),
      )

    beforeAll(async () => {
      await site.publish(1)
      published = await read()
      pages = await readPages()
      const say = { reason: canary, document: canary, author: canary }
      const answers = [
        await site.post('/activities', {
          activities: [{ ...article, date: '2024-05-05', title: canary, evidence: canary, event: canary }],
        }),
        await site.post('/declarations', {
          declarations: [{ unit: 'U2', fact: 'done', value: '7777', status: 'submitted', evidence: canary }],
        }),
        await site.post('/marks', {
          marks: [{ unit: 'U1', line: 'J.1', member: 'TV1', points: '1', reason: canary }],
        }),
        await site.post('/rulings', {
          rulings: [
            { id: canary, unit: 'U1', criterion: 'A', decision: { kind: 'points', points: '9' }, ...say },
          ],
        }),
        await site.post('/holds', {
          holds: [{ id: canary, unit: 'U1', from: '2024-06-01', reason: canary, document: canary }],
        }),
        await site.post('/gate-rulings', {
          gateRulings: [{ id: canary, unit: 'U1', gate: 'violated', ...say }],
        }),
        await site.post('/history', {
          history: [
            {
              ...{ unit: 'U1', period: { from: '2023-01-01', to: '2023-12-31' }, rating: 'good' },
              ...{ commendations: [], document: canary },
            },
          ],
        }),
        await site.upload('nam', {
          name: `${canary}.csv`,
          content: `Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\nU9;${canary};school;Khối ${canary}\n`,
        }),
      ]
      for (const { status, body } of answers) expect(status, JSON.stringify(body)).toBeLessThan(300)
      expect(await site.score()).toBe(2)
    })

    test('every route answers what it answered when the version was published, and nothing newer', async () => {
      for (const [path, { status, text }] of await read()) {
        expect(text, path).not.toContain(canary)
        expect(text, path).not.toContain('7777')
        expect([status, text], path).toEqual([published.get(path)!.status, published.get(path)!.text])
      }
    })

    test('and so does every page', async () => {
      for (const [path, text] of await readPages()) {
        expect(text, path).not.toContain(canary)
        expect(text, path).toBe(pages.get(path))
      }
    })

    test('records are those that the version was made of', async () => {
      const { activities, total } = (await asPublic('/periods/nam/activities?limit=1')).body
      expect([total, activities[0].title]).toEqual([1, 'Bài viết'])
      expect((await asPublic('/periods/nam/activities?kind=award')).body.total).toBe(0)
      const { declarations } = (await asPublic('/periods/nam/declarations?unit=U2')).body
      expect(declarations.map(({ value }: { value: string }) => value).sort()).toEqual(['0', '45'])
      expect((await asPublic('/periods/nam/history')).body.history).toEqual([])
      expect((await asPublic('/periods/nam/models')).body.models).toEqual([])
    })

    test('the committee sees the state of now, and that data changed', async () => {
      expect((await site.get('/activities')).body.total).toBe(2)
      expect((await site.get('')).body.counts.units).toBe(4)
      expect((await asPublic('/periods/nam')).body.stale).toBe(false)
    })

    test('an earlier version is readable on the web, and says that a later one exists', async () => {
      await site.publish(2, 'Sau khi tiếp thu ý kiến.')
      const old = await site.page('/ky/nam?version=1')
      expect(old.text).toContain('bản 1')
      expect(old.text).toContain('Đã công bố bản mới hơn: bản 2')
      expect((await site.page('/ky/nam')).text).not.toContain('bản mới hơn')
      expect((await site.page('/ky/nam/don-vi/U1?version=1')).text).not.toContain(canary)
      const held = await site.page('/ky/nam/don-vi/U1')
      expect(held.text).toContain(`(căn cứ: ${canary}), cho đến khi có kết luận`)
      expect(held.text).not.toContain('Lý do: CHIM')
    })
  })
})
