import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

const declared = (...rows: string[]) => ['Đơn vị;Nội dung khai báo;Giá trị;Minh chứng', ...rows].join('\n')
const units = (...rows: string[]) => ['Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua', ...rows].join('\n')

describe('the page on which a file is looked at before it is stored', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeEach(async () => {
      site = await openSmallSite(database.db)
    })
    afterEach(() => database.reset())

    const send = (files: Readonly<Record<string, string>>, rest: Record<string, string> = {}) => {
      const body = new FormData()
      for (const [name, content] of Object.entries(files)) body.append('file', new File([content], name))
      for (const [field, value] of Object.entries(rest)) body.set(field, value)
      const headers = { cookie: site.cookie, origin: site.origin }
      return site.request('/ky/nam/nhap', { method: 'POST', body, headers })
    }
    const values = async () =>
      (await site.get('/declarations')).body.declarations.map((one: { value: string }) => one.value)

    test('rows stand before and after; only the button stores them, and leads to the report', async () => {
      await site.upload('nam', { name: 'a.csv', content: declared('U1;done;5;QĐ 12') })
      const { location } = await send({ 'b.csv': declared('U1;done;6;', 'U2;done;7;', 'U9;done;8;') })
      const page = await site.own(location!)
      expect(page.text).toContain('Chưa có gì được ghi.')
      expect(page.text).toContain('3 dòng đọc được = 2 dòng nhận + 1 dòng không nhận')
      expect(page.html).toContain('<del>5</del>')
      expect(page.html).toContain('<ins>6</ins>')
      expect(await values()).toEqual(['5'])
      const rejected = await site.own(`${location}?loc=rejected`)
      expect(rejected.html).not.toContain('<del>5</del>')
      expect(rejected.text).toContain('U9')
      const done = await site.submit(`${location}/ghi`, {})
      expect([done.status, done.location]).toEqual([303, location])
      expect((await site.own(location!)).text).toContain('Kết quả nhập tệp b.csv')
      expect(await values()).toEqual(['6', '7'])
    })

    test('says as what the rows count and why, and stores them otherwise when asked', async () => {
      const { location } = await send({ 'b.csv': declared('U1;done;6;') })
      const page = await site.own(location!)
      expect(page.text).toContain('1 dòng (Khai báo) sẽ được ghi là CHỜ THẨM ĐỊNH')
      expect(page.text).toContain('người gửi không chọn khác')
      await site.submit(`${location}/xem-truoc`, { status: 'verified' })
      expect((await site.own(location!)).text).toContain('sẽ được ghi là ĐÃ THẨM ĐỊNH')
      await site.submit(`${location}/ghi`, {})
      expect((await site.get('/declarations')).body.declarations[0].status).toBe('verified')
    })

    test('names what it may bring about: values erased, blocks that grow', async () => {
      await site.upload('nam', { name: 'a.csv', content: declared('U1;done;5;QĐ 12') })
      const erasing = await send({ 'b.csv': declared('U1;done;5;') }, { emptyCells: 'erase' })
      const page = await site.own(erasing.location!)
      expect(page.text).toContain('1 dòng để trống một giá trị đang lưu')
      expect((await site.own(`${erasing.location}?loc=erases`)).html).toContain('<del>QĐ 12</del>')
      const growing = await send({ 'c.csv': units('U4;Trường U4;school;Khối 2') })
      expect((await site.own(growing.location!)).text).toContain('Khối 2: khối mới, 1 đơn vị')
    })

    test('what was overtaken is shown again with what differs, and not stored', async () => {
      const { location } = await send({ 'b.csv': declared('U1;done;6;') })
      await site.post('/declarations', { declarations: [{ unit: 'U1', fact: 'done', value: '9' }] })
      expect((await site.own(location!)).text).toContain('Số liệu của kỳ đã thay đổi sau lần xem trước này.')
      await site.submit(`${location}/ghi`, {})
      await site.services.imports.idle()
      const again = await site.own(location!)
      expect(again.text).toContain('1 dòng nay khác lần trước')
      expect(again.text).toContain('lần trước: mới')
      expect(await values()).toEqual(['9'])
    })

    test('several files come in at once, each with its own outcome', async () => {
      const sent = await send({ 'a.csv': declared('U1;done;6;'), 'b.csv': 'không;phải;bảng' })
      expect(sent.location).toMatch(/^\/ky\/nam\/nhap\?tep=/)
      await site.services.imports.idle()
      const page = await site.own(sent.location!)
      const list = page.html.split('id="received-title"')[1]!.split('</section>')[0]!
      expect(list).toContain('Chờ ghi')
      expect(list).toContain('Không đọc được')
      const mixed = await send({ 'c.csv': declared('U2;done;7;'), 'd.csv': '' })
      expect(mixed.status).toBe(422)
      expect(mixed.text).toContain('Tệp “d.csv” trống')
      expect(mixed.text).toContain('c.csv')
      expect(mixed.html).toContain('href="#file"')
    })

    test('a discarded file is gone, and says so', async () => {
      const { location } = await send({ 'b.csv': declared('U1;done;6;') })
      const gone = await site.submit(`${location}/xoa`, {})
      expect((await site.own(gone.location!)).text).toContain('Đã bỏ tệp')
      expect((await site.own(location!)).status).toBe(404)
      expect(await values()).toEqual([])
    })
  })
})
