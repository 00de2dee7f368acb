import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Role } from '../../packages/api/src/access/grant.ts'
import {
  noticesOfActions,
  noticesOfRecords,
  noticesOfSteps,
} from '../../packages/api/src/notices/notice-rules.ts'
import { createWeb } from '../../packages/web/src/app.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { textOf } from '../support/page.ts'
import { asRole, personWith } from '../support/people.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

const origin = 'http://localhost'
type Who = { readonly id: string; readonly cookie: string }

onMemoryDatabase(database => {
  let year: SmallYear
  let web: ReturnType<typeof createWeb>
  let people: Readonly<Record<'secretary' | 'verifier' | 'officer' | 'other', Who>>
  let clock = new Date()

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db, { now: () => clock })
    web = createWeb(year.api)
    const as = (role: Role, scope = {}) => asRole(database.db, role, scope)
    people = {
      secretary: await as('secretary'),
      verifier: await as('verifier'),
      officer: await as('officer', { unit: 'U1' }),
      other: await as('officer', { unit: 'U2' }),
    }
  })

  const noticesOf = async (as: Who) => (await year.call('GET', '/people/me/notices', undefined, { as })).body
  const kindsOf = async (as: Who): Promise<string[]> =>
    (await noticesOf(as)).notices.map(({ kind }: { kind: string }) => kind)
  const markRead = (as: Who, notices: readonly string[] | 'all') =>
    year.call('POST', '/people/me/notices/read', { notices }, { as })
  const page = async (path: string, { cookie }: { cookie: string }, form?: Record<string, string>) => {
    const response = await web.request(path, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie, ...(form && { origin, 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { body: new URLSearchParams(form).toString() }),
    })
    const html = await response.text()
    return { status: response.status, location: response.headers.get('location'), html, text: textOf(html) }
  }
  const later = (days: number): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
      new Date(clock.getTime() + days * 86_400_000),
    )
  const activity = async (id: string, title: string) => {
    const entered = { unit: 'U1', date: '2024-03-05', kind: 'article', title, status: 'submitted' }
    const put = await year.call('PUT', `/periods/nam/activities/${id}`, entered, { as: people.secretary })
    expect([id, put.status < 300]).toEqual([id, true])
    return id
  }
  const decide = (id: string, status: string, reason?: string) =>
    year.call(
      'PATCH',
      `/periods/nam/activities/${id}`,
      { status, ...(reason && { reason }) },
      { as: people.verifier },
    )

  test('the table of the decision is the table of the code', () => {
    const text = readFileSync(new URL('../../docs/notices.md', import.meta.url), 'utf8')
    const rows = [...text.matchAll(/^\| `([\w-]+)` \| (\S+)/gm)].map(([, action, to]) => [action, to])
    const told = Object.entries(noticesOfActions).filter(([, audience]) => audience !== null)
    expect(rows).toEqual([
      ...told,
      ...noticesOfRecords.map(({ notice }) => [notice, 'unit']),
      ...Object.entries(noticesOfSteps),
    ])
  })

  test('an item that is returned is told to the officers of its unit, with the reason, for as long as it stands so', async () => {
    const id = await activity('hd-tra-lai', 'Bài về lớp học')
    expect((await decide(id, 'returned', 'Thiếu đường dẫn')).status).toBe(200)
    const { unread, notices } = await noticesOf(people.officer)
    expect(notices.find(({ kind }: { kind: string }) => kind === 'activity-returned')).toMatchObject({
      ...{
        period: 'nam',
        unit: 'U1',
        record: id,
        title: 'Bài về lớp học',
        reason: 'Thiếu đường dẫn',
        isRead: false,
      },
    })
    expect(unread).toBeGreaterThan(0)
    for (const as of [people.other, people.verifier, people.secretary])
      expect(await kindsOf(as)).not.toContain('activity-returned')
    const mended = { status: 'submitted' }
    const sent = await year.call('PATCH', `/periods/nam/activities/${id}`, mended, { as: people.officer })
    expect(sent.status).toBe(200)
    expect(await kindsOf(people.officer)).not.toContain('activity-returned')
  })

  test('what one did oneself is no news', async () => {
    const id = await activity('hd-tu-huy', 'Bài nhập nhầm')
    const body = { status: 'voided', reason: 'Nhập nhầm' }
    const voided = await year.call('PATCH', `/periods/nam/activities/${id}`, body, { as: people.officer })
    expect(voided.status).toBe(200)
    expect(await kindsOf(people.officer)).not.toContain('activity-voided')
    const colleague = await asRole(database.db, 'officer', { unit: 'U1' })
    expect(await kindsOf(colleague)).toContain('activity-voided')
  })

  test('a figure that is rejected is told', async () => {
    const sent = declared({ U1: '4' }, { status: 'rejected' })
    await year.call('POST', '/periods/nam/declarations', sent, { as: people.secretary })
    expect(await kindsOf(people.officer)).toContain('declaration-rejected')
    expect(await kindsOf(people.other)).not.toContain('declaration-rejected')
  })

  test('a unit that is handed over takes its notices along; the new officer has read none', async () => {
    const id = await activity('hd-ban-giao', 'Bài bàn giao')
    await decide(id, 'rejected', 'Trùng')
    const leaving = await asRole(database.db, 'officer', { unit: 'U1' })
    const coming = await asRole(database.db, 'reader')
    await markRead(leaving, 'all')
    expect(await kindsOf(coming)).not.toContain('activity-rejected')
    const moved = { unit: 'U1', from: leaving.id, to: { person: coming.id } }
    const handed = await year.call('POST', '/people/hand-over', moved, { as: people.secretary })
    expect(handed.status).toBeLessThan(300)
    const { notices } = await noticesOf(coming)
    const own = (kind: string) => notices.find((notice: { kind: string }) => notice.kind === kind)
    expect([own('activity-rejected').isRead, own('unit-handed-over').unit]).toEqual([false, 'U1'])
    expect(await kindsOf(leaving)).not.toContain('activity-rejected')
    expect(await kindsOf(leaving)).toContain('unit-handed-over')
  })

  test('steps that are nearly over are told to whose they are: a week, three days and a day before', async () => {
    const steps = [
      { step: 'self-score', closesOn: later(6) },
      { step: 'verification', closesOn: later(3) },
      { step: 'council', closesOn: later(8) },
    ]
    const set = await year.call('PUT', '/periods/nam/calendar', { steps }, { as: people.secretary })
    expect(set.status).toBe(200)
    const deadlines = async (as: Who) =>
      (await noticesOf(as)).notices
        .filter(({ kind }: { kind: string }) => kind === 'deadline')
        .map(({ record, id }: { record: string; id: string }) => `${record} ${id.split(':').at(-1)}`)
        .sort()
    expect(await deadlines(people.officer)).toEqual(['self-score 7'])
    expect(await deadlines(people.verifier)).toEqual(['verification 3'])
    expect(await deadlines(people.secretary)).toEqual(['self-score 7', 'verification 3'])
    expect(await kindsOf(people.officer)).toContain('calendar-changed')
    expect(await kindsOf(people.secretary)).not.toContain('calendar-changed')
    await markRead(people.officer, 'all')
    const before = clock
    clock = new Date(clock.getTime() + 5 * 86_400_000)
    expect(await deadlines(people.officer)).toEqual(['self-score 1'])
    expect((await noticesOf(people.officer)).unread).toBe(1)
    clock = before
  })

  test('a day that was moved for one unit is told to that unit alone, and asking and answering to those concerned', async () => {
    await markRead(people.other, 'all')
    const steps = [{ step: 'self-score', unit: 'U1', closesOn: later(20) }]
    const moved = await year.call(
      'PUT',
      '/periods/nam/calendar',
      { steps, reason: 'Mưa lũ' },
      { as: people.secretary },
    )
    expect(moved.status).toBe(200)
    const reasons = async (as: Who) =>
      (await noticesOf(as)).notices.map(({ reason }: { reason: string }) => reason)
    expect(await reasons(people.officer)).toContain('Mưa lũ')
    expect(await reasons(people.other)).not.toContain('Mưa lũ')
    expect((await noticesOf(people.other)).unread).toBe(0)
  })

  test('a result that is published is told to whoever has a role in the period', async () => {
    const elsewhere = await asRole(database.db, 'reader', { period: 'khac' })
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '3' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    const version = await year.score()
    expect((await year.publish(version, 'Công bố tạm')).status).toBeLessThan(300)
    for (const as of [people.officer, people.other, people.verifier])
      expect(await kindsOf(as)).toContain('published')
    expect(await kindsOf(elsewhere)).not.toContain('published')
  })

  test('what was done to an account is told to its person alone', async () => {
    const person = await personWith(database.db, [{ role: 'reader' }])
    await year.call('POST', '/people/links', { persons: [person.id] }, { as: people.secretary })
    await year.call(
      'POST',
      `/people/${person.id}/grants`,
      { role: 'officer', unit: 'U2' },
      { as: people.secretary },
    )
    const kinds = await kindsOf(person)
    expect(kinds).toEqual(expect.arrayContaining(['links-made', 'grant-given']))
    expect(await kindsOf(people.secretary)).not.toContain('links-made')
  })

  test('notices of others cannot be read, nor marked; a program has none', async () => {
    const { notices } = await noticesOf(people.officer)
    const { unread } = await noticesOf(people.verifier)
    const marked = await markRead(
      people.verifier,
      notices.map(({ id }: { id: string }) => id).filter((id: string) => id.startsWith('declaration')),
    )
    expect([marked.status, marked.body.unread]).toEqual([200, unread])
    expect((await year.call('GET', '/people/me/notices', undefined, { as: 'public' })).status).toBe(401)
    expect((await year.call('GET', '/people/me/notices')).status).toBe(403)
  })

  test('the head of every page counts them, and the page lists, leads on, and marks one or all as read', async () => {
    const id = await activity('hd-trang', 'Bài trên trang')
    await decide(id, 'returned', 'Chưa rõ ngày')
    const { unread } = await noticesOf(people.officer)
    expect((await page('/toi', people.officer)).text).toContain(`Thông báo (${unread})`)
    const list = await page('/thong-bao', people.officer)
    expect(list.text).toContain('“Bài trên trang” của')
    expect(list.text).toContain('Lý do: Chưa rõ ngày')
    expect(list.html).toContain(`href="/ky/nam/ghi/${id}"`)
    const notice =
      new RegExp(`name="notice" value="(activity-returned:\\d+:${id})"`).exec(list.html)?.[1] ?? ''
    expect((await page('/thong-bao', people.officer, { notice })).location).toBe('/thong-bao')
    expect((await noticesOf(people.officer)).unread).toBe(unread - 1)
    expect((await page('/thong-bao', people.officer, {})).location).toBe('/thong-bao?xong=1')
    const after = await page('/thong-bao?xong=1', people.officer)
    expect(after.text).toContain('Không có thông báo nào chưa đọc.')
    expect(after.html).not.toMatch(/Thông báo \(\d/)
    expect((await page('/thong-bao', { cookie: '' })).status).toBe(401)
    const nobody = await page('/thong-bao', await asRole(database.db, 'reader', { period: 'khac' }))
    expect(nobody.text).toContain('Khi có việc liên quan đến bạn')
  })

  test('a verifier sees what waits for them', async () => {
    await activity('hd-cho', 'Bài đang chờ')
    expect((await page('/thong-bao', people.verifier)).text).toMatch(/Đang chờ bạn \d+ mục chờ thẩm định/)
    expect((await page('/thong-bao', people.other)).text).not.toContain('Đang chờ bạn')
  })
})
