import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

describe('the pages on which criteria of a coming period are written', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    let base: string
    beforeEach(async () => {
      site = await openSmallSite(database.db)
      base = (await site.call('GET', '/criteria-sets')).body.criteriaSets[0].digest
    })
    afterEach(() => database.reset())

    const day = { 'version-day': '1', 'version-month': '1', 'version-year': '2025' }
    const begin = async (): Promise<string> => {
      const { location } = await site.submit('/bo-tieu-chi/soan', { base, ...day })
      return location as string
    }

    test('show issued sets to everybody and drafts to the committee alone', async () => {
      const own = await begin()
      const stranger = await site.page('/bo-tieu-chi')
      expect(stranger.html).toContain(`href="/bo-tieu-chi/${base}"`)
      expect(stranger.html).not.toContain('/soan')
      expect((await site.own('/bo-tieu-chi')).html).toContain(`href="${own}"`)
      expect((await site.page(`/bo-tieu-chi/${base}`)).status).toBe(200)
      for (const path of [own, `${own}/so-lieu`, `${own}/van-ban`, `${own}/thu`, `${own}/ban-hanh`])
        expect((await site.page(path)).text, path).toContain('Cần đăng nhập')
      expect((await site.sendAsStranger(`${own}/xoa`, {})).status).toBe(401)
      expect((await site.own(own)).status).toBe(200)
    })

    test('ask for the set and the day before anything is begun', async () => {
      const refused = await site.submit('/bo-tieu-chi/soan', {
        'version-day': '31',
        'version-month': '2',
        'version-year': '2025',
      })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('hãy chọn một bộ')
      expect(refused.text).toContain('Áp dụng từ ngày')
      expect(refused.html).toContain('value="31"')
      const early = await site.submit('/bo-tieu-chi/soan', { base, ...day, 'version-year': '2001' })
      expect(early.html).toContain('href="#version-day"')
    })

    test('change figures as they are written here, and nothing else', async () => {
      const own = await begin()
      const page = `${own}/so-lieu?phan=group.G`
      const before = (await site.own(page)).html
      expect(before).toContain('name="/groups/0/criteria/0/standard"')
      const wrong = await site.submit(page, { revision: '1', '/groups/0/criteria/0/standard': 'sáu mươi' })
      expect(wrong.status).toBe(422)
      expect(wrong.html).toContain('value="sáu mươi"')
      expect(wrong.html).toContain('href="#/groups/0/criteria/0/standard"')
      const saved = await site.submit(page, { revision: '1', '/groups/0/criteria/0/standard': '62,5' })
      expect(saved.location).toBe(`${own}?da-luu=1`)
      const { text } = await site.own(own)
      expect(text).toContain('điểm chuẩn: 60 → 62,5')
      expect(text).toContain('102,5')
      const late = await site.submit(page, { revision: '1', '/groups/0/criteria/0/standard': '70' })
      expect([late.status, late.text.includes('người khác đã sửa bản soạn này')]).toEqual([422, true])
    })

    test('keep a text that cannot be read, and say where to look', async () => {
      const own = await begin()
      const { location } = await site.submit(`${own}/van-ban`, {
        revision: '1',
        content: 'format: 1\r\nid: a\r\n',
      })
      expect(location).toBe(`${own}?da-luu=1`)
      const draft = await site.own(own)
      expect(draft.text).toContain('lỗi phải sửa trước khi ban hành')
      expect((await site.own(`${own}/van-ban`)).html).toContain('format: 1\nid: a')
      expect((await site.own(`${own}/thu?ky=nam`)).text).toContain('chưa đọc được')
      expect((await site.own(`${own}/ban-hanh`)).text).toContain('còn lỗi nên chưa ban hành được')
    })

    test('name winners and losers of a trial, and leave the period as it is', async () => {
      await site.post('/declarations', declared({ U1: '55', U2: '50', U3: '20' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.score()
      const own = await begin()
      await site.submit(`${own}/so-lieu?phan=group.G`, {
        revision: '1',
        '/groups/0/criteria/0/standard': '52',
      })
      const { text } = await site.own(`${own}/thu?ky=nam`)
      expect(text).toContain('1 đơn vị được ít điểm hơn')
      expect(text).toContain('2 đơn vị bằng điểm')
      expect(text).toMatch(/Bị kém hơn.*Trường U1.*61,50 → 58,50/s)
      expect((await site.get('')).body).toMatchObject({ stale: false, newest: 1 })
    })

    test('issue by a decision, whose number everybody reads, and close the draft', async () => {
      const own = await begin()
      const form = { revision: '1', decision: '15/QĐ', 'on-day': '2', 'on-month': '1', 'on-year': '2025' }
      const nameless = await site.submit(`${own}/ban-hanh`, { ...form, decision: '' })
      expect(nameless.text).toContain('Số quyết định: hãy điền số.')
      const { location } = await site.submit(`${own}/ban-hanh`, form)
      const set = await site.page(location as string)
      expect(set.text).toContain('số 15/QĐ ngày 02/01/2025')
      expect((await site.own(own)).text).toContain('Đã ban hành, không sửa được nữa')
      expect((await site.own('/bo-tieu-chi')).text).toContain('số 15/QĐ ngày 02/01/2025')
      expect((await site.submit(`${own}/xoa`, {})).status).toBe(409)
    })

    test('remove a draft that nobody needs', async () => {
      const own = await begin()
      const { location } = await site.submit(`${own}/xoa`, {})
      expect((await site.own(location as string)).text).toContain('Đã xoá bản soạn.')
      expect((await site.own(own)).status).toBe(404)
    })
  })
})
