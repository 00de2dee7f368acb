import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const article = { unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết mới' }
const day = (until: string) => {
  const [year = '', month = '', date = ''] = until.split('-')
  return { 'until-day': date, 'until-month': month, 'until-year': year }
}

describe('the pages of a provisional and a final publication', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeEach(async () => {
      site = await openSmallSite(database.db, { now: () => new Date('2025-01-11T03:00:00Z') })
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
    })
    afterEach(() => database.reset())

    test('a provisional result says so everywhere, and until when and by whom review can be asked', async () => {
      await site.score()
      const fields = { word: 'công bố', 'by-public': 'yes', ...day('2025-01-18') }
      expect((await site.submit('/ky/nam/cong-bo/1', fields)).status).toBe(303)
      for (const path of ['', '/khoi/khoi-1', '/don-vi/U1', '/de-nghi']) {
        const { text } = await site.page(`/ky/nam${path}`)
        expect(text, path).toContain('Công bố dự kiến')
        expect(text, path).toContain('Ai cũng có thể kiến nghị xem lại đến hết ngày 18/01/2025')
      }
      expect((await site.page('/ky/nam')).text).toContain('Bản này là bản công bố dự kiến')
      expect((await site.page('/ky/nam?lang=en')).text).toContain('Published provisionally')
    })

    test('a day that is none, or is past, is told at its field', async () => {
      await site.score()
      for (const [until, sentence] of [
        ['2025-02-30', '30/02/2025'],
        ['2025-01-10', 'không được sớm hơn hôm nay'],
      ] as const) {
        const page = await site.submit('/ky/nam/cong-bo/1', { word: 'công bố', ...day(until) })
        expect([page.status, page.text.includes(sentence)], until).toEqual([422, true])
        expect(page.html).toContain('href="#until-day"')
        expect(page.html).toContain('value="công bố"')
      }
    })

    test('final asks for its own word, and is shown to everybody', async () => {
      await site.score()
      await site.submit('/ky/nam/cong-bo/1', { word: 'công bố' })
      const page = await site.own('/ky/nam/cong-bo/1')
      expect(page.text).toContain('Bản này đang được công bố dự kiến')
      expect(page.html).not.toContain('id="provisional-title"')
      const wrong = await site.submit('/ky/nam/cong-bo/1/chinh-thuc', { 'final-word': 'công bố' })
      expect([wrong.status, wrong.html.includes('href="#final-word"')]).toEqual([422, true])
      const done = await site.submit('/ky/nam/cong-bo/1/chinh-thuc', { 'final-word': ' Chính thức ' })
      expect([done.status, done.location]).toEqual([303, '/ky/nam/cong-bo?chinh-thuc=1'])
      expect((await site.own('/ky/nam/cong-bo?chinh-thuc=1')).text).toContain(
        'Bản 1 đã được công bố chính thức',
      )
      expect((await site.page('/ky/nam')).text).toContain('Công bố chính thức')
      expect((await site.own('/ky/nam/cong-bo/1')).html).not.toContain(
        '<form method="post" action="/ky/nam/cong-bo',
      )
    })

    test('while something is open the page says what and offers no word for final', async () => {
      const stored = await site.post('/activities', { activities: [article] })
      await site.patch(`/activities/${stored.body.outcomes[0].id}`, {
        status: 'returned',
        reason: 'Thiếu minh chứng',
      })
      await site.score()
      const page = await site.own('/ky/nam/cong-bo/1')
      expect(page.text).toContain('Chưa công bố chính thức được: còn 1 hoạt động đã trả lại')
      expect(page.html).toContain('href="/ky/nam/so-lieu/activity?trang-thai=returned"')
      expect(page.html).not.toContain('id="final-word"')
      const forced = await site.submit('/ky/nam/cong-bo/1/chinh-thuc', { 'final-word': 'chính thức' })
      expect([forced.status, forced.text.includes('Chưa công bố chính thức được')]).toEqual([422, true])
      expect((await site.get('')).body.published).toBeNull()
    })

    test('a later version asks why; the list of versions keeps the earlier one readable, with the reason', async () => {
      await site.score()
      await site.submit('/ky/nam/cong-bo/1/chinh-thuc', { 'final-word': 'chính thức' })
      await site.post('/activities', { activities: [{ ...article, status: 'verified' }] })
      await site.score()
      const without = await site.submit('/ky/nam/cong-bo/2', { word: 'công bố' })
      expect([without.status, without.html.includes('href="#change-reason"')]).toEqual([422, true])
      const fields = { word: 'công bố', 'change-reason': 'Bổ sung theo kết luận.' }
      expect((await site.submit('/ky/nam/cong-bo/2', fields)).status).toBe(303)
      const list = await site.page('/ky/nam/cong-bo')
      expect(list.html).toContain('href="/ky/nam?version=1"')
      expect(list.text).toContain('Bản 2 đã thay bản này. Lý do: Bổ sung theo kết luận.')
      const old = await site.page('/ky/nam?version=1')
      expect(old.text).toContain('Đã có bản thay thế')
      expect(old.text).toContain('Lý do: Bổ sung theo kết luận.')
    })

    test('the last day is moved with a reason', async () => {
      await site.score()
      await site.submit('/ky/nam/cong-bo/1', { word: 'công bố', ...day('2025-01-14') })
      const move = (reason: string) =>
        site.submit('/ky/nam/cong-bo/1/han', {
          'move-until-day': '20',
          'move-until-month': '1',
          'move-until-year': '2025',
          'move-reason': reason,
        })
      const without = await move('')
      expect([without.status, without.html.includes('href="#move-reason"')]).toEqual([422, true])
      expect((await move('Mất mạng')).location).toBe('/ky/nam/cong-bo?han=1')
      expect((await site.page('/ky/nam')).text).toContain('đến hết ngày 20/01/2025')
    })

    test('before the first publication strangers find an empty list, and no way to publish', async () => {
      await site.score()
      const list = await site.page('/ky/nam/cong-bo')
      expect([list.status, list.text.includes('chưa có bản kết quả nào')]).toEqual([200, true])
      expect((await site.own('/ky/nam/cong-bo')).html).toContain('href="/ky/nam/cong-bo/1"')
      expect((await site.sendAsStranger('/ky/nam/cong-bo/1/chinh-thuc', { 'final-word': 'x' })).status).toBe(
        401,
      )
    })
  })
})
