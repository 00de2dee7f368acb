import { beforeAll, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

describe('before a period has a result', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeAll(async () => {
      site = await openSmallSite(database.db)
    })

    test('home tells strangers that a period is under way, with its units and criteria', async () => {
      const { text, html } = await site.page('/')
      expect(text).toContain('Kỳ thi đua đang diễn ra, chưa công bố kết quả')
      expect(text).toContain('Trường U1')
      expect(text).not.toContain('Hệ thống mới khởi tạo')
      expect(html).toContain('href="/ky/nam/bo-tieu-chi"')
      expect((await site.page('/ky/nam/bo-tieu-chi')).status).toBe(200)
    })

    test('the menu has no entry that leads nowhere, and its address says that nothing is scored', async () => {
      for (const page of [await site.page('/ky/nam'), await site.own('/ky/nam')])
        expect(page.html).not.toContain('href="/ky/nam/de-nghi"')
      const early = await site.own('/ky/nam/de-nghi')
      expect([early.status, early.text.includes('chưa được chấm điểm')]).toEqual([200, true])
    })

    test('the committee finds the way to the next year', async () => {
      expect((await site.own('/ky/nam')).html).toContain('href="/ky-moi"')
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.score()
      expect((await site.own('/ky/nam')).html).toContain('href="/ky-moi"')
      expect((await site.page('/ky/nam')).html).not.toContain('href="/ky-moi"')
    })

    test('who is not signed in is told so, and comes back to the page', async () => {
      const page = await site.page('/ky/nam/nhap')
      expect(page.status).toBe(401)
      expect(page.text).toContain('Cần đăng nhập')
      expect(page.html).toContain('href="/dang-nhap?ve=%2Fky%2Fnam%2Fnhap"')
      expect((await site.page('/dang-nhap?ve=%2Fky%2Fnam%2Fnhap')).html).toContain('value="/ky/nam/nhap"')
      const done = await site.sendAsStranger('/dang-nhap', { token: site.token, ve: '/ky/nam/nhap' })
      expect([done.status, done.location]).toEqual([303, '/ky/nam/nhap'])
    })

    test.each(['//ac.example', 'https://ac.example', '/\\ac.example', 'javascript:alert(1)'])(
      'nobody is led to %s',
      async ve => {
        const done = await site.sendAsStranger('/dang-nhap', { token: site.token, ve })
        expect(done.location).toBe('/')
      },
    )

    test('an ended session says so, and that what was sent was not received', async () => {
      const headers = { cookie: 'thidua-session=het-han', origin: site.origin }
      const page = await site.request('/ky/nam/cham-diem', { method: 'POST', headers })
      expect(page.status).toBe(401)
      expect(page.text).toContain('Phiên làm việc đã hết')
      expect(page.text).toContain('Những gì vừa gửi chưa được nhận')
    })
  })
})
