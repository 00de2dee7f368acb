import { beforeAll, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { personWith } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared } from '../support/small-year.ts'

onMemoryDatabase(database => {
  let site: SmallSite
  let cookies: Readonly<Record<'secretary' | 'officer' | 'verifier' | 'head' | 'member', string>>
  let now = new Date('2024-05-18T01:00:00Z')
  const open = (path: string, cookie = '') => site.request(path, { headers: { cookie } })
  const tasksOf = async (cookie: string): Promise<string[]> => {
    const { body } = await site.call('GET', '/periods/nam/today', undefined, { as: { cookie } })
    return body.tasks.map(
      ({
        role,
        task,
        count,
        unit,
      }: {
        role: string
        task: string
        count: number
        unit: { id: string } | null
      }) => [role, task, count, unit?.id ?? ''].join(' ').trim(),
    )
  }
  const enter = (id: string, unit: string, kind = 'article', status = 'submitted') =>
    site.call('PUT', `/periods/nam/activities/${id}`, { unit, date: '2024-03-05', kind, title: id, status })

  beforeAll(async () => {
    site = await openSmallSite(database.db, { now: () => now })
    const [block] = (await site.get('')).body.blocks
    const as = async (...grants: Parameters<typeof personWith>[1]) =>
      (await personWith(database.db, grants)).cookie
    cookies = {
      secretary: await as({ role: 'secretary' }),
      officer: await as({ role: 'officer', unit: 'U1' }),
      verifier: await as({ role: 'verifier', criteria: ['A'] }, { role: 'officer', unit: 'U3' }),
      head: await as({ role: 'block-head', block: block.id }),
      member: await as({ role: 'council-member' }),
    }
  })

  test('strangers are sent to the door, and whoever has nothing to do is told so kindly', async () => {
    expect((await open('/ky/nam/hom-nay')).status).toBe(401)
    const { status, text } = await open('/ky/nam/hom-nay', cookies.officer)
    expect(status).toBe(200)
    expect(text).toContain('Hôm nay là ngày 18/05/2024.')
    expect(text).toContain('Không còn việc nào chờ bạn')
    expect(text).toContain('Kỳ này chưa đặt mốc nào')
    expect(await tasksOf(cookies.secretary)).toEqual(['secretary calendar-missing 1'])
    expect(
      (await site.call('GET', '/periods/khac/today', undefined, { as: { cookie: cookies.secretary } }))
        .status,
    ).toBe(404)
  })

  test('the page of the period leads there', async () => {
    expect((await open('/ky/nam', cookies.officer)).html).toContain('href="/ky/nam/hom-nay"')
    expect((await open('/ky/nam')).html).not.toContain('/hom-nay')
  })

  test('the open steps and the next deadline stand first', async () => {
    await site.call('PUT', '/periods/nam/calendar', {
      steps: [
        { step: 'entry', opensOn: '2024-01-01', closesOn: '2024-05-20' },
        { step: 'self-score', opensOn: '2024-05-19', closesOn: '2024-05-25' },
        { step: 'registration', closesOn: '2024-02-01' },
      ],
    })
    const { text } = await open('/ky/nam/hom-nay', cookies.officer)
    expect(text).toContain('Hạn gần nhất: Ghi hoạt động và số liệu, hết ngày 20/05/2024, còn 2 ngày.')
    expect(text).toMatch(/Đang trong các bước Ghi hoạt động và số liệu Hạn/)
    now = new Date('2024-05-20T01:00:00Z')
    expect((await open('/ky/nam/hom-nay', cookies.officer)).text).toContain('là ngày cuối của bước')
  })

  test('each reads what waits for them: their units, criteria and block, and nothing of others', async () => {
    await enter('a-1', 'U1')
    await enter('a-2', 'U1', 'article', 'draft')
    await enter('a-3', 'U2')
    await enter('a-4', 'U3')
    await enter('a-5', 'U1', 'award')
    await site.post('/declarations', declared({ U2: '3' }, { status: 'submitted' }))
    await site.patch('/activities/a-1', { status: 'returned', reason: 'Thiếu' })
    expect(await tasksOf(cookies.officer)).toEqual([
      ...['officer returned 1 U1', 'officer drafts 1 U1', 'officer self-score 1 U1'],
    ])
    // Of their own criterion alone, and never of the unit whose officer they are.
    expect(await tasksOf(cookies.verifier)).toEqual(['officer self-score 1 U3', 'verifier queue 1'])
    expect(await tasksOf(cookies.head)).toEqual(['block-head activities-waiting 3'])
    expect(await tasksOf(cookies.member)).toEqual([])
    expect(await tasksOf(cookies.secretary)).toEqual([
      ...['secretary activities-waiting 3', 'secretary declarations-waiting 1'],
      'secretary self-scores-missing 3',
    ])
    const page = await open('/ky/nam/hom-nay', cookies.officer)
    expect(page.html).toContain('<a href="/ky/nam/hoat-dong?don-vi=U1">')
    expect(page.text).toContain('Trường U1: 1 hoạt động bị trả lại')
    const list = /<ul class="today-tasks">.*?<\/ul>/s.exec(page.html)?.[0] ?? ''
    expect(list).not.toBe('')
    for (const [, href = ''] of list.matchAll(/<li><a href="(\/ky\/[^"]+)"/g))
      expect([href, (await open(href.replaceAll('&amp;', '&'), cookies.officer)).status]).toEqual([href, 200])
  })

  test('an asking waits for the secretary, and its answer for the officer', async () => {
    now = new Date('2024-05-21T01:00:00Z')
    const ask = { as: { cookie: cookies.officer } }
    await site.call('PUT', '/periods/nam/reopenings/entry/U1', { reason: 'Mất điện' }, ask)
    expect(await tasksOf(cookies.secretary)).toContain('secretary reopenings 1')
    expect(await tasksOf(cookies.officer)).toContain('officer reopening-asked 1 U1')
    await site.post('/reopenings/entry/U1/answer', { granted: true, until: '2024-05-22' })
    expect(await tasksOf(cookies.officer)).toContain('officer extended 1 U1')
    const { text } = await open('/ky/nam/hom-nay', cookies.officer)
    expect(text).toContain('được gia hạn đến hết 22/05/2024')
    now = new Date('2024-05-23T01:00:00Z')
    expect(await tasksOf(cookies.officer)).not.toContain('officer extended 1 U1')
  })

  test('ties that only a vote breaks wait for secretary and council', async () => {
    const units = { U1: '10', U2: '10', U3: '10' }
    await site.post('/declarations', declared(units))
    await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    const marks = ['U1', 'U2', 'U3'].map(unit => ({
      ...{ unit, line: 'J.1', member: 'TV1', points: '5', reason: 'Tốt' },
    }))
    await site.post('/marks', { marks })
    await site.score()
    const stored = (await site.get('/ties')).body.ties.filter(
      (tie: { decision: unknown }) => tie.decision === null,
    )
    const waiting = stored.length
    expect((await tasksOf(cookies.member)).join()).toBe(waiting > 0 ? `council-member ties ${waiting}` : '')
    await enter('a-6', 'U2')
    expect(await tasksOf(cookies.secretary)).toContain('secretary result-stale 1')
  })

  test('in English too', async () => {
    expect((await open('/ky/nam/hom-nay?lang=en', cookies.secretary)).text).toContain('Waiting for you')
  })
})
