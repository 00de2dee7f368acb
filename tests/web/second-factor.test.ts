import { beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../packages/web/src/app.ts'
import { apiOn } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { textOf } from '../support/page.ts'
import { asRole } from '../support/people.ts'

onMemoryDatabase(database => {
  let web: ReturnType<typeof createWeb>
  let careful: { cookie: string }
  let careless: { cookie: string }

  const request = async (path: string, { cookie }: { cookie: string }, form?: Record<string, string>) => {
    const response = await web.request(path, {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        cookie,
        ...(form && { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    })
    const html = await response.text()
    const { status, headers } = response
    return { status, html, text: textOf(html), location: headers.get('location') }
  }

  beforeAll(async () => {
    await database.reset()
    web = createWeb((await apiOn(database.db)).api)
    careful = await asRole(database.db, 'secretary', {}, { secondFactor: true })
    careless = await asRole(database.db, 'secretary')
  })

  test('the page of settings is reached from the people and says what each setting means', async () => {
    expect((await request('/nguoi', careful)).html).toContain('href="/nguoi/cai-dat"')
    const page = await request('/nguoi/cai-dat', careful)
    expect(page.html.match(/<h1/g)).toHaveLength(1)
    expect(page.text).toContain('mã 6 chữ số trên điện thoại')
    expect(page.text).toContain('Đang tắt.')
  })

  test('whoever has no second factor is told why the setting stays off', async () => {
    const refused = await request('/nguoi/cai-dat/second-factor', careless, { on: 'yes' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Hãy bật xác thực hai lớp cho chính bạn')
  })

  test('once it is on, a secretary without one is led to set it up, on every page', async () => {
    const on = await request('/nguoi/cai-dat/second-factor', careful, {
      ...{ on: 'yes', 'second-factor-reason': 'Quy chế' },
    })
    expect([on.status, on.location]).toEqual([303, '/nguoi/cai-dat?xong=bat'])
    expect((await request('/nguoi/cai-dat?xong=bat', careful)).text).toContain('Đang bật.')
    const refused = await request('/nguoi', careless)
    expect([refused.status, refused.html.includes('href="/toi#factor-title"')]).toEqual([403, true])
    const home = await request('/toi', careless)
    expect(home.text).toContain('Việc của thường trực đang chờ')
    expect(home.html).toContain('action="/toi/xac-thuc/bat"')
    expect((await request('/toi', careful)).text).not.toContain('Việc của thường trực đang chờ')
  })

  test('a setting that is none is not found', async () => {
    expect((await request('/nguoi/cai-dat/khong-co', careful, { on: 'yes' })).status).toBe(422)
  })
})
