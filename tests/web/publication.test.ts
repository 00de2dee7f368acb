import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const article = { unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết mới' }

describe('the page on which a version is published', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeEach(async () => {
      site = await openSmallSite(database.db)
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
    })
    afterEach(() => database.reset())

    test('strangers are told to sign in', async () => {
      await site.score()
      expect((await site.page('/ky/nam/cong-bo/1')).status).toBe(401)
      expect((await site.page('/ky/nam/cho-tham-dinh')).status).toBe(401)
    })

    test('says that nothing is open, asks for the word only, and publishes', async () => {
      await site.score()
      const page = await site.own('/ky/nam/cong-bo/1')
      expect(page.text).toContain('Không còn việc nào để mở')
      expect(page.text).toContain('chưa có bản nào được công bố')
      expect(page.html).not.toContain('name="reason"')
      const done = await site.submit('/ky/nam/cong-bo/1', { word: ' Công Bố ' })
      expect([done.status, done.location]).toEqual([303, '/ky/nam/nhap?cong-bo=1'])
      expect((await site.page('/ky/nam')).text).toContain('Công bố dự kiến')
    })

    test('lists what is open with links, and prints the reason wherever the version is shown', async () => {
      await site.post('/activities', { activities: [article] })
      await site.post('/declarations', declared({ U3: '30' }, { status: 'submitted' }))
      await site.score()
      const page = await site.own('/ky/nam/cong-bo/1')
      for (const sentence of [
        '1 đơn vị chưa có điểm cuối cùng (1 số liệu còn thiếu hoặc chờ thẩm định)',
        'Trường U3: 1 số liệu còn thiếu hoặc chờ thẩm định',
        '1 hoạt động chờ thẩm định',
        'article: 1',
        '1 khai báo chờ thẩm định',
        'Việc đã làm: 1',
      ])
        expect(page.text, sentence).toContain(sentence)
      for (const link of [
        '/ky/nam/con-thieu?version=1',
        '/ky/nam/don-vi/U3',
        '/ky/nam/cho-tham-dinh#activity-article',
      ])
        expect(page.html).toContain(`href="${link}"`)

      const done = await site.submit('/ky/nam/cong-bo/1', { word: 'công bố', reason: 'Để các đơn vị góp ý.' })
      expect(done.status).toBe(303)
      for (const path of ['', '/khoi/khoi-1', '/don-vi/U1', '/de-nghi']) {
        const { text } = await site.page(`/ky/nam${path}`)
        expect(text, path).toContain('Lý do: Để các đơn vị góp ý.')
        expect(text, path).toContain('1 hoạt động chờ thẩm định')
      }
      expect((await site.page('/ky/nam?lang=en')).text).toContain('1 activity waiting for verification')
      expect((await site.own('/ky/nam/nhap')).text).toContain('Lý do: Để các đơn vị góp ý.')
    })

    test('tells what was wrong at its field, loses nothing that was typed, and says so in the title', async () => {
      await site.post('/activities', { activities: [article] })
      await site.score()
      const page = await site.submit('/ky/nam/cong-bo/1', { word: 'ok', reason: '' })
      expect(page.status).toBe(422)
      expect(page.html).toMatch(/<title>Lỗi: Công bố bản 1/)
      expect(page.html).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus/)
      for (const field of ['reason', 'word']) {
        expect(page.html).toContain(`href="#${field}"`)
        expect(page.html).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"[^>]*${field}-problem`))
      }
      const again = await site.submit('/ky/nam/cong-bo/1', { word: 'sai', reason: 'Góp ý <b>.' })
      expect(again.html).toContain('Góp ý &lt;b&gt;.</textarea>')
      expect(again.html).not.toContain('href="#reason"')
      expect((await site.get('')).body.published).toBeNull()
    })

    test('the reason cannot be left out by sending another form', async () => {
      await site.post('/activities', { activities: [article] })
      await site.score()
      expect((await site.submit('/ky/nam/cong-bo/1', { word: 'công bố' })).status).toBe(422)
      expect((await site.page('/ky/nam')).text).not.toContain('Công bố dự kiến')
    })

    test('shows the difference to the published version before the click', async () => {
      await site.publish(await site.score())
      await site.post('/activities', { activities: [{ ...article, status: 'verified' }] })
      await site.score()
      const page = await site.own('/ky/nam/cong-bo/2')
      expect(page.text).toContain('Bản 2 (chấm ngày')
      expect(page.text).toContain('56,50 → 57,50')
    })

    test('a published version offers no publication, an older draft and one without scores neither', async () => {
      await site.score()
      await site.post('/activities', { activities: [{ ...article, status: 'verified' }] })
      await site.publish(await site.score())
      const published = await site.own('/ky/nam/cong-bo/2')
      expect(published.text).toContain('Bản này đang được công bố dự kiến')
      expect(published.html).not.toContain('<button type="submit">Công bố bản')
      const older = await site.own('/ky/nam/cong-bo/1')
      expect(older.text).toContain('Một bản mới hơn đã được công bố')
      expect(older.html).not.toContain('<button type="submit">Công bố')
      const forced = await site.submit('/ky/nam/cong-bo/1', { word: 'công bố', reason: 'Vẫn muốn.' })
      expect(forced.text).toContain('không công bố được nữa')
      const { html } = await site.own('/ky/nam/nhap')
      expect(html).toContain('href="/ky/nam/cong-bo/2"')
      expect(html).not.toContain('href="/ky/nam/cong-bo/1"')
    })

    test('what waits is counted on home, on intake and listed by kind, for the committee alone', async () => {
      await site.post('/activities', { activities: [article, { ...article, kind: 'post' }] })
      await site.post('/declarations', declared({ U3: '30' }, { status: 'submitted' }))
      const told = 'Đang chờ thẩm định: 2 hoạt động, 1 khai báo.'
      expect((await site.own('/ky/nam')).text).toContain(told)
      await site.publish(await site.score(), 'Góp ý.')
      for (const path of ['/', '/ky/nam', '/ky/nam/nhap'])
        expect((await site.own(path)).text, path).toContain(told)
      for (const path of ['/', '/ky/nam']) expect((await site.page(path)).text, path).not.toContain(told)
      const list = await site.own('/ky/nam/cho-tham-dinh')
      for (const part of [
        'article: 1',
        'post: 1',
        'Việc đã làm: 1',
        'Trường U1',
        'Bài viết mới',
        '01/03/2024',
      ])
        expect(list.text, part).toContain(part)
      expect((await site.own('/ky/nam/cho-tham-dinh?lang=en')).text).toContain('Waiting for verification')
    })

    test('nothing waits: home and intake are silent, the list says so', async () => {
      expect((await site.own('/ky/nam/nhap')).text).not.toContain('Đang chờ thẩm định')
      expect((await site.own('/ky/nam/cho-tham-dinh')).text).toContain('Không có số liệu nào chờ thẩm định')
    })
  })
})
