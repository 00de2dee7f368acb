import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../packages/web/src/app.ts'
import { apiOn } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { doorOf } from '../support/door.ts'
import { OpenIdProvider } from '../support/openid-provider.ts'
import { textOf } from '../support/page.ts'
import { cookiesOf } from '../support/sign-in.ts'

const origin = 'http://localhost'

onMemoryDatabase(database => {
  const provider = new OpenIdProvider()
  let web: ReturnType<typeof createWeb>
  let door: ReturnType<typeof doorOf>

  const request = async (path: string, cookie: string, form?: Record<string, string>) => {
    const response = await web.request(path, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie, ...(form && { origin, 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { body: new URLSearchParams(form).toString() }),
    })
    const html = await response.text()
    const { status, headers } = response
    return { status, headers, html, text: textOf(html), location: headers.get('location') }
  }
  /** Where a page leads by itself. */
  const onwardOf = ({ html }: { html: string }): string =>
    (/http-equiv="refresh" content="0;url=([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
  /** Presses a button that leads to the provider, signs in there, and follows the way back. */
  const through = async (path: string, cookie: string, subject: string | null, form = {}) => {
    const out = await request(path, cookie, form)
    const back = provider.signIn(onwardOf(out), subject)
    return request(`${back.pathname}${back.search}`, cookiesOf(out.headers))
  }

  beforeAll(async () => {
    await database.reset()
    await provider.start()
    const { issuer, clientId, clientSecret } = provider
    const site = await apiOn(database.db, {
      publicUrl: new URL(origin),
      singleSignOn: { issuer: new URL(issuer), clientId, clientSecret, name: 'Cổng của Sở' },
    })
    door = doorOf(site)
    web = createWeb(site.api)
  })
  afterAll(() => provider.stop())

  test('the door has the button, and a page of ours leads out, with a link where nothing goes by itself', async () => {
    expect((await request('/dang-nhap?ve=/ky/nam', '')).text).toContain('Đăng nhập qua Cổng của Sở')
    const out = await request('/dang-nhap/mot-cua', '', { ve: '/ky/nam' })
    expect([out.status, out.headers.get('cache-control')]).toEqual([200, expect.stringContaining('no-store')])
    expect(onwardOf(out)).toContain(`${provider.issuer}/authorize?`)
    expect(out.html).toContain(`href="${onwardOf(out).replaceAll('&', '&amp;')}"`)
    expect(out.headers.get('set-cookie')).toMatch(/thidua-sign-on=[\w-]{43};.*HttpOnly; SameSite=Lax/)
  })

  test('one links an account on one’s own page, comes in by it, and goes on where one was', async () => {
    const { cookie } = await door.member('lo.hoa', [{ role: 'reader' }])
    expect((await request('/toi', cookie)).text).toContain('Chưa gắn tài khoản nào')
    const linked = await through('/toi/mot-cua', cookie, 'sub-1')
    expect([linked.status, onwardOf(linked)]).toEqual([200, '/toi?xong=gan'])
    expect(linked.headers.get('referrer-policy')).toBe('no-referrer')
    const own = await request('/toi?xong=gan', cookie)
    expect(own.text).toContain('Đã gắn tài khoản')
    expect(own.text).toContain(`Tài khoản ở ${new URL(provider.issuer).host}`)
    const signed = await through('/dang-nhap/mot-cua', '', 'sub-1', { ve: '/ky/nam' })
    expect(onwardOf(signed)).toBe('/ky/nam')
    expect((await request('/toi', cookiesOf(signed.headers))).text).toContain('Người lo.hoa')
    const away = await through('/dang-nhap/mot-cua', '', 'sub-1', { ve: '//evil.example' })
    expect(onwardOf(away)).toBe('/')
    const out = await request('/dang-xuat', cookiesOf(signed.headers), {})
    expect([out.status, out.text]).toEqual([200, expect.stringContaining('Đăng xuất cả ở đó')])
    expect(out.html).toContain(`href="${provider.issuer}/logout?client_id=thidua"`)
    const identity = /name="identity" value="(\w+)"/.exec(own.html)?.[1] ?? ''
    expect((await request('/toi/mot-cua/bo', cookie, { identity })).location).toBe('/toi?xong=bo-gan')
    expect((await request('/dang-xuat', cookie, {})).location).toBe('/')
  })

  test('a one-time link may be used up by an account in place of a password', async () => {
    const { link } = await door.add('phieu')
    expect((await request(`/moi/${link}`, '')).html).toContain(`action="/moi/${link}/mot-cua"`)
    const joined = await through(`/moi/${link}/mot-cua`, '', 'sub-2')
    expect(onwardOf(joined)).toBe('/')
    expect((await request('/toi', cookiesOf(joined.headers))).text).toContain('Người phieu')
    expect((await request(`/moi/${link}`, '')).status).toBe(404)
  })

  test('what came to nothing is said, with the ways back', async () => {
    const unknown = await through('/dang-nhap/mot-cua', '', 'sub-stranger')
    expect([unknown.status, unknown.text]).toEqual([401, expect.stringContaining('chưa gắn với ai ở đây')])
    for (const href of ['/dang-nhap', '/toi']) expect(unknown.html).toContain(`href="${href}"`)
    const declined = await through('/dang-nhap/mot-cua', '', null)
    expect(declined.text).toContain('Cổng của Sở không cho vào')
    const replayed = await request('/dang-nhap/tro-lai?code=x&state=y', '')
    expect([replayed.status, replayed.text]).toEqual([401, expect.stringContaining('Hãy bắt đầu lại')])
    expect((await request('/toi/mot-cua', '', {})).status).toBe(401)
    provider.fault = 'out-of-order'
    const out = await request('/dang-nhap/mot-cua', '', {})
    provider.fault = null
    const back = provider.signIn(onwardOf(out), 'sub-1')
    provider.fault = 'out-of-order'
    const away = await request(`${back.pathname}${back.search}`, cookiesOf(out.headers))
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '30'])
    expect(away.text).toContain('Cổng của Sở hiện không trả lời')
  })
})
