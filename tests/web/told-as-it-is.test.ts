import { beforeAll, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const units = (...ids: readonly string[]) =>
  ['Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua', ...ids.map(id => `${id};Trường ${id};school;Khối 1`)].join(
    '\n',
  )

/** The table row in which a name stands. */
const rowOf = (html: string, name: string): string =>
  html.split('<tr').find(row => row.includes(`>${name}<`)) ?? ''

describe('pages say what is there', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeAll(async () => {
      site = await openSmallSite(database.db)
    })

    test('standings in which nobody is ranked show no empty table and no rule for ties', async () => {
      await site.score()
      const { html, text } = await site.own('/ky/nam/khoi/khoi-1')
      expect(html).not.toContain('<table')
      expect(text).not.toContain('đồng hạng')
      expect(text).not.toContain('Các nhóm tiêu chí')
      expect(text).toContain('Chưa xếp hạng vì thiếu dữ liệu')
    })

    test('a unit that is new in a version kept nothing from the one before', async () => {
      await site.post('/declarations', declared({ U1: '55', U2: '50', U3: '45' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.publish(await site.score())
      await site.upload('nam', { name: 'don-vi.csv', content: units('U4') })
      await site.score()
      const { html } = await site.own('/ky/nam/thay-doi')
      const row = rowOf(html, 'Trường U4')
      expect(row).toContain('mới có trong bản này')
      expect(row).not.toContain('giữ nguyên')
      for (const none of ['chưa có', 'chưa xếp', 'chưa có xếp loại']) expect(row).toContain(none)
      // The heading and the lead say it already.
      expect(html).toMatch(/<caption class="sr-only">/)
    })

    test('heads begin with a capital, and every table of the page has its heading', async () => {
      const { html } = await site.own('/ky/nam/nhap')
      expect(html).toContain('>Dòng đọc được</th>')
      expect(html).toMatch(/<h2[^>]*>Các bản kết quả<\/h2>/)
      expect(html).not.toMatch(/<caption>/)
    })

    test('a file that is taken in at the second try is not called a copy that changes nothing', async () => {
      const file = {
        name: 'hoat-dong.csv',
        content: 'Đơn vị;Ngày thực hiện;Loại hoạt động;Tên hoạt động;Số lượng\nU9;01/03/2024;article;Bài;1\n',
      }
      const read = async () => site.own(`/ky/nam/nhap/${(await site.upload('nam', file)).body.id}`)
      expect((await read()).text).toContain('1 dòng đọc được = 0 dòng nhận + 1 dòng không nhận')
      await site.upload('nam', { name: 'don-vi.csv', content: units('U9') })
      const second = await read()
      expect(second.text).toContain('1 dòng nhận = 1 mới')
      expect(second.text).not.toContain('giống hệt')
      expect((await read()).text).toContain('Tệp này giống hệt một tệp đã nhập trước đó.')
    })

    test('an empty workbook is called empty, and not a choice that was forgotten', async () => {
      const body = new FormData()
      body.set('file', new File([], 'trong.xlsx'))
      const headers = { cookie: site.cookie, origin: site.origin }
      const { status, text } = await site.request('/ky/nam/nhap', { method: 'POST', body, headers })
      expect([status, text.includes('Tệp “trong.xlsx” trống')]).toEqual([422, true])
      expect(text).not.toContain('Xin chọn một tệp')
    })
  })
})
