import { beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../packages/web/src/app.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { doorOf } from '../support/door.ts'
import { textOf } from '../support/page.ts'

const origin = 'http://localhost'

onMemoryDatabase(database => {
  let site: TestApi
  let web: ReturnType<typeof createWeb>
  let cookie: string
  let today = new Date('2026-06-01T01:00:00Z')

  const request = async (path: string, form?: Record<string, string>, as = cookie) => {
    const response = await web.request(path, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie: as, ...(form && { origin, 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { body: new URLSearchParams(form).toString() }),
    })
    const html = await response.text()
    const { status, headers } = response
    return { status, headers, html, text: textOf(html), location: headers.get('location') }
  }

  beforeAll(async () => {
    await database.reset()
    // The page tells what holds by its own clock.
    today = new Date()
    site = await apiOn(database.db, { now: () => today })
    web = createWeb(site.api)
    cookie = (await doorOf(site).member('thuong.truc', [{ role: 'secretary' }])).cookie
  })

  const lastDay = (years = 1) => ({
    'expiresOn-day': '31',
    'expiresOn-month': '12',
    'expiresOn-year': String(today.getFullYear() + years),
  })

  test('the page is reached from the people, and says what to do while there is only the old token', async () => {
    expect((await request('/nguoi')).html).toContain('href="/nguoi/ma"')
    const page = await request('/nguoi/ma')
    expect(page.text).toContain('Mã quản trị của bản cài đặt cũ')
    expect(page.text).toContain('mọi việc của thường trực')
    expect(page.html).toContain('href="/nguoi/ma/moi"')
  })

  test('a form that is refused says why at its fields and keeps what was typed', async () => {
    const typed = { name: 'Cổng thông tin', role: 'officer', ...lastDay(7) }
    const refused = await request('/nguoi/ma/moi', typed)
    expect(refused.status).toBe(422)
    for (const field of ['unit', 'expiresOn-day']) expect(refused.html).toContain(`href="#${field}"`)
    expect(refused.html).toContain('value="Cổng thông tin"')
    expect(refused.html).toContain('<option value="officer" selected')
    const empty = await request('/nguoi/ma/moi', { name: '', role: 'reader', 'expiresOn-day': '31' })
    for (const field of ['name', 'expiresOn-day']) expect(empty.html).toContain(`href="#${field}"`)
  })

  test('a token is shown once, used, seen as used today, and revoked after a question', async () => {
    const made = await request('/nguoi/ma/moi', { name: 'Cổng thông tin', role: 'reader', ...lastDay() })
    expect([made.status, made.headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining('no-store'),
    ])
    const token = /select-whole">([\w-]{43})</.exec(made.html)?.[1] ?? ''
    const list = await request('/nguoi/ma')
    expect(list.html).not.toContain(token)
    expect(list.text).toContain('chưa dùng')
    expect(list.text).toContain('Người xem')
    expect(list.text).toContain(`31/12/${today.getFullYear() + 1}`)
    expect(list.text).toContain('bởi Người thuong.truc')
    const use = () =>
      site.call('GET', '/people', undefined, { as: 'public', headers: { authorization: `Bearer ${token}` } })
    expect((await use()).status).toBe(403)
    const { tokens } = (await site.call('GET', '/tokens')).body
    const { id, lastUsedOn } = tokens.find(({ name }: { name: string | null }) => name !== null)
    const dayOf = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at)
    expect(lastUsedOn).toBe(dayOf(today))
    expect((await request('/nguoi/ma')).text).not.toContain('chưa dùng')
    const question = await request(`/nguoi/ma/${id}`)
    expect(question.text).toContain('Thu hồi mã của Cổng thông tin?')
    expect((await use()).status).toBe(403)
    expect((await request(`/nguoi/ma/${id}`, {})).location).toBe('/nguoi/ma?xong=1')
    expect((await use()).status).toBe(401)
    const after = await request('/nguoi/ma?xong=1')
    expect(after.text).toContain('Đã thu hồi mã.')
    expect(after.text).toContain('đã thu hồi ngày')
    const again = await request(`/nguoi/ma/${id}`, {})
    expect([again.status, again.text]).toEqual([404, expect.stringContaining('không có gì để thu hồi')])
    expect((await request('/nguoi/ma/khong-co')).status).toBe(404)
  })

  test('use is written once a day', async () => {
    const { body } = await site.call('POST', '/tokens', {
      ...{ name: 'Báo cáo', role: 'reader', expiresOn: `${today.getFullYear() + 1}-12-31` },
    })
    const usedOn = async () =>
      (await site.call('GET', '/tokens')).body.tokens.find((one: { id: string }) => one.id === body.id)
        .lastUsedOn
    const use = () =>
      site.call('GET', '/periods', undefined, {
        as: 'public',
        headers: { authorization: `Bearer ${body.token}` },
      })
    expect(body.lastUsedOn).toBeNull()
    await use()
    const first = await usedOn()
    today = new Date(today.getTime() + 86_400_000)
    await use()
    expect((await usedOn()) > first).toBe(true)
    today = new Date(today.getTime() - 86_400_000)
  })

  test('a role is given for some days, and a day that is none is refused', async () => {
    const { id } = await doorOf(site).add('xem.mot.thang')
    const days = (from: string, to: string) =>
      Object.fromEntries(
        [from.split('/'), to.split('/')].flatMap((parts, i) =>
          ['day', 'month', 'year'].map((part, j) => [
            `${i === 0 ? 'startsOn' : 'endsOn'}-${part}`,
            parts[j] ?? '',
          ]),
        ),
      )
    const give = (from: string, to: string, role = 'reader') =>
      request(`/nguoi/${id}/quyen`, { role, unit: '', block: '', criteria: '', ...days(from, to) })
    const wrong = await give('31/2/2026', '1/3/2026')
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('href="#startsOn-day"')])
    expect(wrong.html).toContain('value="31"')
    const turned = await give('1/3/2026', '1/2/2026')
    expect([turned.status, turned.html]).toEqual([422, expect.stringContaining('href="#endsOn-day"')])
    expect((await give('1/2/2026', '1/3/2026')).location).toBe(`/nguoi/${id}?xong=1`)
    expect((await request(`/nguoi/${id}`)).text).toContain('từ ngày 01/02/2026, đến hết ngày 01/03/2026')
    expect((await give('', '', 'council-member')).location).toBe(`/nguoi/${id}?xong=1`)
  })

  test('nobody else sees them', async () => {
    const reader = (await doorOf(site).member('chi.xem', [{ role: 'reader' }])).cookie
    expect((await request('/nguoi/ma', undefined, reader)).status).toBe(403)
    for (const path of ['/nguoi/ma', '/nguoi/ma/moi'])
      expect((await request(path, undefined, '')).status).toBe(401)
  })
})
