import { beforeAll, describe, expect, test } from 'vitest'
import { createWeb } from '../../packages/web/src/app.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { doorOf, goodPassword } from '../support/door.ts'
import { textOf } from '../support/page.ts'
import { cookiesOf } from '../support/sign-in.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const aSet = smallSet([
  group('G', [
    criterion('C', '100', [line('L', { value: 'articles', points: { perItem: { points: '1' } } })]),
  ]),
])

const origin = 'http://thi-dua.test'

onMemoryDatabase(database => {
  let site: TestApi
  let door: ReturnType<typeof doorOf>
  let web: ReturnType<typeof createWeb>
  let cookie = ''

  const request = async (path: string, init: RequestInit = {}) => {
    const response = await web.request(`${origin}${path}`, init)
    const html = await response.text()
    const { status, headers } = response
    return { status, headers, html, text: textOf(html), location: headers.get('location') }
  }
  const own = (path: string, as = cookie) => request(path, { headers: { cookie: as } })
  const send = (path: string, fields: Readonly<Record<string, string>>, as = '') =>
    request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { cookie: as, origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const linkIn = (html: string) => /\/moi\/([\w-]{43})/.exec(html)?.[1] ?? ''

  beforeAll(async () => {
    await database.reset()
    site = await apiOn(database.db)
    door = doorOf(site)
    web = createWeb(site.api)
    const set = await site.call('POST', '/criteria-sets', aSet)
    await site.call('POST', '/periods', {
      ...{ id: 'nam', title: 'Năm', from: '2024-01-01', to: '2024-12-31', criteriaSet: set.body.digest },
    })
    const unit = { id: 'T1', name: 'Trường Hoa Ban', kind: 'school', block: { id: 'k', label: 'Khối 1' } }
    await site.call('POST', '/periods/nam/units', { units: [unit] })
    cookie = (await door.member('thuong.truc.a', [{ role: 'secretary' }])).cookie
  })

  test('a link leads to a password and home, and its address goes nowhere else', async () => {
    const { link } = await door.add('hb.hoa', [{ role: 'officer', unit: 'T1' }], 'Lò Thị Hoa')
    const page = await request(`/moi/${link}`)
    expect(page.text).toContain('Chào Lò Thị Hoa.')
    expect(page.text).toContain('Cán bộ phụ trách đơn vị: Trường Hoa Ban (T1)')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('cache-control')).toBe('no-store')
    const differs = await send(`/moi/${link}`, { password: goodPassword, again: 'khác' })
    expect([differs.status, differs.text]).toEqual([422, expect.stringContaining('không giống nhau')])
    const short = await send(`/moi/${link}`, { password: 'ngắn', again: 'ngắn' })
    expect(short.html).toContain('id="password-problem"')
    const joined = await send(`/moi/${link}`, { password: goodPassword, again: goodPassword })
    expect([joined.status, joined.location]).toEqual([303, '/toi'])
    const home = await own('/toi', cookiesOf(joined.headers))
    expect(home.html).toContain('href="/ky/nam/don-vi/T1"')
    const used = await request(`/moi/${link}`)
    expect([used.status, used.text]).toEqual([404, expect.stringContaining('đã dùng rồi')])
  })

  test('the door takes login and password, and leads back to where one was', async () => {
    await door.member('doc.gia', [{ role: 'reader' }])
    const wrong = await send('/dang-nhap', { login: 'doc.gia', password: 'sai', ve: '/ky/nam' })
    expect(wrong.status).toBe(401)
    expect(wrong.text).toContain('Tên đăng nhập hoặc mật khẩu không đúng.')
    expect(wrong.html).toContain('value="doc.gia"')
    expect(wrong.html).toContain('name="ve" value="/ky/nam"')
    const right = await send('/dang-nhap', { login: 'doc.gia', password: goodPassword, ve: '/ky/nam' })
    expect([right.status, right.location]).toEqual([303, '/ky/nam'])
    const away = await send('/dang-nhap', { login: 'doc.gia', password: goodPassword, ve: '//evil.example' })
    expect(away.location).toBe('/')
  })

  test('a new person is added with a slip that is shown once', async () => {
    const refused = await send('/nguoi/moi', { login: 'x', name: '', role: 'officer' }, cookie)
    expect(refused.status).toBe(422)
    for (const field of ['login', 'name']) expect(refused.html).toContain(`href="#${field}"`)
    const added = await send(
      '/nguoi/moi',
      { login: 'hb.su', name: 'Giàng A Sủ', role: 'officer', unit: 'T1' },
      cookie,
    )
    expect(added.headers.get('cache-control')).toContain('no-store')
    expect(added.text).toContain('Phiếu đăng nhập: Giàng A Sủ')
    expect(added.html).toContain(`${origin}/moi/`)
    expect((await request(`/moi/${linkIn(added.html)}`)).status).toBe(200)
  })

  test('people are found and their page tells what they may do, in words, and what was done', async () => {
    const { id } = await door.add('td.a', [{ role: 'verifier', criteria: ['A1', 'A2'] }], 'Vàng Thị Thẩm')
    const found = await own('/nguoi?q=vang+tham')
    expect(found.text).toContain('1 người')
    expect(found.html).toContain(`href="/nguoi/${id}"`)
    expect((await own('/nguoi?q=khongco')).text).toContain('Không có ai đúng')
    const page = await own(`/nguoi/${id}`)
    expect(page.text).toContain('Cán bộ thẩm định, các tiêu chí A1, A2')
    expect(page.text).toContain('Thêm một người')
    const given = await send(`/nguoi/${id}/quyen`, { role: 'officer', unit: 'T1' }, cookie)
    expect(given.location).toBe(`/nguoi/${id}?xong=1`)
    const wrong = await send(`/nguoi/${id}/quyen`, { role: 'officer', unit: 'T9' }, cookie)
    expect(wrong.html).toContain('href="#unit"')
    const ended = await send(`/nguoi/${id}/thoi`, { reason: 'nghỉ hưu' }, cookie)
    expect((await own(ended.location ?? '')).text).toContain('nghỉ hưu')
    expect((await own('/nguoi?thoi=1')).text).toContain('Vàng Thị Thẩm')
  })

  test('a list is previewed, taken in, and its new people get slips', async () => {
    const upload = (preview: boolean) => {
      const form = new FormData()
      form.set('file', new File(['Mã đơn vị;Họ và tên\nT1;Lý Thị Mỷ\nT9;Ai Đó\n'], 'can-bo.csv'))
      if (preview) form.set('preview', 'true')
      return request('/nguoi/danh-sach', { method: 'POST', body: form, headers: { cookie, origin } })
    }
    const preview = await upload(true)
    expect(preview.text).toContain('Đọc 2 dòng = nhận 1 + loại 1.')
    expect(preview.text).toContain('bản xem trước')
    const done = await upload(false)
    expect(done.text).toContain('Không có đơn vị “T9”')
    const ids = /name="new" value="([^"]+)"/.exec(done.html)?.[1] ?? ''
    const slips = await send('/nguoi/phieu', { new: ids }, cookie)
    expect(slips.text).toContain('Lý Thị Mỷ')
    expect(slips.text).toContain('t1.my')
    expect(slips.html.match(/class="slip"/g)).toHaveLength(1)
    expect((await send('/nguoi/phieu', {}, cookie)).text).toContain('Hãy chọn ít nhất một người.')
  })

  test('a unit is handed over by logins', async () => {
    await door.add('hb.cu', [{ role: 'officer', unit: 'T1' }])
    const nobody = await send('/nguoi/ban-giao', { unit: 'T1', from: 'hb.khong', login: 'hb.la' }, cookie)
    expect(nobody.html).toContain('href="#from"')
    const done = await send(
      '/nguoi/ban-giao',
      { unit: 'T1', from: 'hb.cu', login: 'hb.moi', name: 'Người Mới' },
      cookie,
    )
    expect(done.text).toContain('Người Mới')
    expect(linkIn(done.html)).not.toBe('')
  })

  test('one changes one’s password and ends other sessions; a second factor is set up with a drawn code', async () => {
    const { cookie: mine } = await door.member('minh', [{ role: 'reader' }])
    await door.signIn('minh')
    expect((await own('/toi', mine)).text).toContain('Kết thúc mọi phiên khác')
    expect((await send('/toi/phien', {}, mine)).location).toBe('/toi?xong=phien')
    expect((await own('/toi?xong=phien', mine)).text).not.toContain('Kết thúc mọi phiên khác')
    const factor = await send('/toi/xac-thuc/bat', {}, mine)
    expect(factor.html).toMatch(/<svg class="qr" [^>]*aria-label="Mã QR/)
    const wrong = await send('/toi/xac-thuc', { code: '000000' }, mine)
    expect(wrong.html).toContain('id="code-problem"')
    const bad = await send('/toi/mat-khau', { current: 'sai', password: 'ngắn', again: 'ngắn' }, mine)
    for (const field of ['current', 'password']) expect(bad.html).toContain(`href="#${field}"`)
    const next = 'một câu hoàn toàn khác'
    const changed = await send('/toi/mat-khau', { current: goodPassword, password: next, again: next }, mine)
    expect(changed.location).toBe('/toi?xong=mat-khau')
    expect((await own('/toi', cookiesOf(changed.headers))).status).toBe(200)
  })

  describe('who may not', () => {
    test.each(['/nguoi', '/nguoi/moi', '/nguoi/danh-sach', '/nguoi/ban-giao', '/toi'])(
      '%s sends strangers to the door',
      async path => {
        expect((await request(path)).status).toBe(401)
      },
    )

    test('sees no list of people and no link to it', async () => {
      const reader = (await door.member('chi.xem', [{ role: 'reader' }])).cookie
      expect((await own('/nguoi', reader)).status).toBe(403)
      expect((await own('/', reader)).html).not.toContain('href="/nguoi"')
      expect((await own('/')).html).toContain('href="/nguoi"')
    })
  })
})
