import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked, smallUnits } from '../support/small-year.ts'

const day = (name: string, text: string): Record<string, string> => {
  const [of = '', month = '', year = ''] = text.split('/')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const typed = (title: string, from: string, to: string) => ({
  title,
  ...day('from', from),
  ...day('to', to),
  ...day('proposalDate', '10/01/2025'),
})

describe('the page on which a period is put right', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    const path = '/ky/nam/sua'
    const stored = async () => (await site.get('')).body
    beforeEach(async () => {
      site = await openSmallSite(database.db)
    })
    afterEach(() => database.reset())

    test('shows what is stored, and a mistyped title and days are corrected, with a row in the journal', async () => {
      const page = await site.own(path)
      expect(page.html).toContain('value="Năm 2024"')
      expect(page.html).toMatch(/id="to-day"[^>]*value="31"/)
      expect((await site.own('/ky/nam/nhap')).html).toContain(`href="${path}"`)
      const done = await site.submit(path, typed('Năm học 2024', '01/02/2024', '30/11/2024'))
      expect([done.status, done.location]).toEqual([303, '/ky/nam/nhap?da-luu=1'])
      expect(await stored()).toMatchObject({ title: 'Năm học 2024', from: '2024-02-01', to: '2024-11-30' })
      const { rows } = (await site.get('/journal')).body
      expect(rows[0].action).toBe('period-changed')
    })

    test('refuses days that would leave out what is stored, and keeps what was typed', async () => {
      const activity = { unit: 'U1', date: '2024-03-05', kind: 'article', title: 'A' }
      await site.post('/activities', { activities: [activity] })
      const refused = await site.submit(path, typed('Tên mới', '01/04/2024', '31/12/2024'))
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Có 1 hoạt động, mô hình hoặc lượt áp dụng nằm ngoài những ngày này.')
      expect(refused.html).toContain('href="#from-day"')
      expect(refused.html).toContain('value="Tên mới"')
      expect((await site.submit(path, typed('', '32/04/2024', '31/12/2024'))).html).toContain('href="#title"')
      const turned = await site.submit(path, typed('Tên', '01/04/2024', '01/02/2024'))
      expect(turned.html).toContain('href="#to-day"')
      expect(await stored()).toMatchObject({ title: 'Năm 2024', from: '2024-01-01' })
    })

    test('once something is published only the title changes; strangers change nothing', async () => {
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '40' }))
      await site.post('/marks', marked(smallUnits.map(({ id }) => id)))
      expect((await site.publish(await site.score(), 'Góp ý.')).status).toBe(200)
      const moved = await site.submit(path, typed('Năm 2024', '01/02/2024', '31/12/2024'))
      expect(moved.text).toContain('ngày đầu và ngày cuối không đổi được nữa')
      expect((await site.submit(path, typed('Tên mới', '01/01/2024', '31/12/2024'))).status).toBe(303)
      expect((await stored()).title).toBe('Tên mới')
      expect((await site.sendAsStranger(path, typed('X', '01/01/2024', '31/12/2024'))).status).toBe(401)
    })
  })
})
