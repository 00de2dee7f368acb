import { beforeAll, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

describe('missing data', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeAll(async () => {
      site = await openSmallSite(database.db)
    })

    test('before anything is scored the committee and the units find how files are filled in', async () => {
      expect((await site.own('/ky/nam/nhap')).html).toContain('href="/ky/nam/nhap/cot"')
      const { html } = await site.page('/ky/nam')
      expect(html).toContain('href="/ky/nam/nhap/cot"')
    })

    test('every file is described with its columns, spellings and values, in the words that intake reads', async () => {
      const page = await site.page('/ky/nam/nhap/cot')
      expect(page.status).toBe(200)
      for (const text of ['Danh sách đơn vị', 'Khai báo', 'Nội dung khai báo', 'Việc đã làm', 'Số vụ việc'])
        expect(page.text).toContain(text)
      expect(page.text).toContain('Ngày thực hiện')
      expect(page.text).toContain('Ngày đăng tải')
      expect(page.text).toContain('J.1: J.1')
      expect(page.text).not.toContain('A.1: A.1')
      for (const id of [
        'units',
        'activities',
        'declarations',
        'marks',
        'models',
        'adoptions',
        'rulings',
        'holds',
      ])
        expect(page.html).toContain(`id="${id}"`)
      expect((await site.page('/ky/nam/nhap/cot?lang=en')).text).toContain(
        'Columns of the file “Declarations”',
      )
    })

    test('is grouped by file and criterion with counts of units, from the sheet up to the year', async () => {
      await site.post('/declarations', declared({ U1: '55' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2']))
      await site.publish(await site.score(), 'Còn thiếu số liệu.')
      expect((await site.page('/ky/nam')).html).toContain('href="/ky/nam/con-thieu"')
      expect((await site.page('/ky/nam/khoi/khoi-1')).html).toContain('href="/ky/nam/con-thieu"')

      const { text, html } = await site.page('/ky/nam/con-thieu')
      expect(text).toContain('2 đơn vị chưa có tổng điểm')
      expect(text).toMatch(/Bổ sung bằng tệp Khai báo .*Việc đã làm C 2 /)
      expect(text).toMatch(/Bổ sung bằng tệp Phiếu chấm .*“J.1” J 1 /)
      expect(html).toContain('href="/ky/nam/nhap/cot#declarations"')
      expect(html).toContain('href="/ky/nam/nhap/cot#marks"')

      const sheet = await site.page('/ky/nam/don-vi/U3')
      expect(sheet.html).toContain('href="/ky/nam/nhap/cot#declarations"')
      expect(sheet.text).toContain('cột “Nội dung khai báo” ghi đúng tên dưới đây')
      expect((await site.page('/ky/nam/don-vi/U1')).html).not.toContain('nhap/cot')
    })

    test('the API tells it too, of one block or of all, from the version that is read', async () => {
      const of = async (query: string) =>
        (await site.get(`/missing${query}`, 'public')).body.units.map(
          (row: { unit: { id: string } }) => row.unit.id,
        )
      expect(await of('')).toEqual(['U2', 'U3'])
      expect(await of('?block=khoi-1')).toEqual(['U2', 'U3'])
      expect(await of('?block=khoi-2')).toEqual([])
      await site.post('/declarations', declared({ U2: '45', U3: '20' }))
      await site.post('/marks', marked(['U3']))
      await site.publish(await site.score())
      expect(await of('')).toEqual([])
      expect(await of('?version=1')).toEqual(['U2', 'U3'])
      expect((await site.page('/ky/nam/con-thieu')).text).toContain('Mọi đơn vị đã đủ số liệu')
      expect((await site.page('/ky/nam')).html).not.toContain('con-thieu')
      expect((await site.page('/ky/nam/con-thieu?version=1')).text).toContain('2 đơn vị chưa có tổng điểm')
    })
  })
})
