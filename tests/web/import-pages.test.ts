import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { letterFolder } from '../support/letter-set.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

const declared = (...rows: string[]) => ['Đơn vị;Nội dung khai báo;Giá trị;Minh chứng', ...rows].join('\n')
const activities = (...rows: string[]) =>
  ['Đơn vị;Ngày thực hiện;Loại hoạt động;Nội dung;Số lượng', ...rows].join('\n')

describe('the pages on which files are taken in', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeEach(async () => {
      site = await openSmallSite(database.db)
    })
    afterEach(() => database.reset())

    const send = async (path: string, name: string, content: string, rest: Record<string, string> = {}) => {
      const body = new FormData()
      body.set('file', new File([content], name))
      for (const [field, value] of Object.entries(rest)) body.set(field, value)
      const headers = { cookie: site.cookie, origin: site.origin }
      return site.request(path, { method: 'POST', body, headers })
    }
    const report = async (name: string, content: string, rest?: Record<string, string>) => {
      const sent = await send('/ky/nam/nhap', name, content, rest)
      expect(sent.status).toBe(303)
      return site.own(sent.location!)
    }
    const evidence = async () =>
      (await site.get('/declarations')).body.declarations.map(
        (one: { evidence: string | null }) => one.evidence,
      )

    test('an empty cell keeps what is stored and says so; only the box that is ticked erases it', async () => {
      expect((await site.own('/ky/nam/nhap')).html).toContain(
        '<input type="checkbox" name="emptyCells" value="erase"',
      )
      await report('a.csv', declared('U1;done;5;QĐ 12'))
      const kept = await report('b.csv', declared('U1;done;6;'))
      expect(kept.text).not.toContain('Ô để trống trong tệp này xoá giá trị đã lưu.')
      expect(await evidence()).toEqual(['QĐ 12'])
      const erased = await report('c.csv', declared('U1;done;6;'), { emptyCells: 'erase' })
      expect(erased.text).toContain('Ô để trống trong tệp này xoá giá trị đã lưu.')
      expect(erased.text).toContain('QĐ 12')
      expect(await evidence()).toEqual([null])
    })

    test('the report leads on, and every step it names can be taken', async () => {
      const pages = [
        await report('a.csv', activities('U1;05/03/2024;article;A;1', 'U9;05/03/2024;article;B;1')),
        await report('b.csv', declared('U1;done;5;')),
        await report('c.csv', 'Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\nU4;Trường U4;school;Khối 1'),
        await report('d.csv', 'không;phải;bảng'),
      ]
      const steps = pages.map(({ html }) =>
        [...(html.split('id="next-title"')[1]?.split('</section>')[0] ?? '').matchAll(/href="([^"]+)"/g)].map(
          ([, href]) => href!,
        ),
      )
      expect(steps).toEqual([
        ['/ky/nam/nhap', '/ky/nam/nhap', '/ky/nam/cham-diem'],
        ['/ky/nam/cham-diem'],
        ['/ky/nam/nhap'],
        ['/ky/nam/nhap'],
      ])
      for (const href of new Set(steps.flat())) expect((await site.own(href)).status, href).toBe(200)
    })

    const letter = readFileSync(new URL('criteria.yaml', letterFolder), 'utf8')

    test('a set that was installed is confirmed, also where it was there before', async () => {
      for (const sentence of ['Đã cài đặt bộ tiêu chí', 'đã có từ trước, không thay đổi gì']) {
        const sent = await send('/bo-tieu-chi', 'criteria.yaml', letter)
        expect(sent.status).toBe(303)
        expect((await site.own(sent.location!)).text).toContain(sentence)
      }
    })
  })
})
