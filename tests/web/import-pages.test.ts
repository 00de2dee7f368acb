import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimImport, releaseImports } from '../../packages/api/src/imports/import.repository.ts'
import { queueImport } from '../../packages/api/src/imports/import.service.ts'
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
      await site.submit(`${sent.location}/ghi`, {})
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

    test('declarations are taken in as the uploader says, or told as waiting, never as missing', async () => {
      const csv = declared('U1;Việc đã làm;50;', 'U2;Việc đã làm;45;')
      const waiting = await report('a.csv', csv)
      expect(waiting.text).toContain('Tình trạng khi nhập: chờ thẩm định.')
      await site.post('/declarations', {
        declarations: [{ unit: 'U1', fact: 'cases', value: '0', status: 'verified' }],
      })
      await site.score()
      const page = await site.own('/ky/nam/con-thieu')
      expect(page.text).toMatch(/Đã khai, chờ thẩm định.*Việc đã làm/s)
      const sheet = await site.own('/ky/nam/don-vi/U1')
      expect(sheet.text).toContain('chưa có số liệu đã thẩm định “Việc đã làm” (đã khai, chờ thẩm định)')
      expect(sheet.text).toMatch(/Việc đã làm ?chờ thẩm định/)
      expect((await site.own('/ky/nam/khoi/khoi-1')).text).toContain('Việc đã làm (C, chờ thẩm định)')

      await report('b.csv', csv, { status: 'verified' })
      const { declarations } = (await site.get('/declarations')).body
      expect(declarations.map(({ status }: { status: string }) => status)).toEqual(Array(3).fill('verified'))
      await site.score()
      expect((await site.own('/ky/nam/don-vi/U1')).text).not.toContain('“Việc đã làm”')
    })

    test('what nobody verifies is not said to wait', async () => {
      const units = await report(
        'c.csv',
        'Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\nU4;Trường U4;school;Khối 1',
      )
      expect(units.text).not.toContain('Tình trạng khi nhập')
      expect((await site.own('/ky/nam/nhap')).text).toContain('không cần thẩm định')
    })

    test('a file that was set aside is told with its reason, read again and removed by a button', async () => {
      /** A file that a process claimed, and with it the process is gone. */
      const setAside = async (title: string) => {
        const file = new File([activities(`U1;05/03/2024;article;${title};1`)], 'x.csv')
        const writer = { kind: 'system', id: 'start' } as const
        const queued = await queueImport(database.db, writer, 'nam', { file, status: 'submitted' })
        await claimImport(database.db)
        await releaseImports(database.db)
        site.services.imports.wake()
        await site.services.imports.idle()
        return `/ky/nam/nhap/${queued.ok ? queued.value : ''}`
      }
      const address = await setAside('A')
      expect((await site.own('/ky/nam/nhap')).text).toContain('Để riêng')
      const page = await site.own(address)
      expect(page.text).toContain('không tự đọc lại')
      const actions = [...page.html.matchAll(/action="([^"]+)"/g)].map(([, action]) => action!)
      expect(actions.filter(action => action.startsWith(address))).toEqual([
        `${address}/doc-lai`,
        `${address}/xoa`,
      ])
      expect((await site.sendAsStranger(`${address}/xoa`, {})).status).toBe(401)

      expect((await site.submit(`${address}/doc-lai`, {})).location).toBe(address)
      await site.services.imports.idle()
      expect((await site.own(address)).text).toContain('1 dòng nhận = 1 mới')
      const second = await setAside('B')
      expect((await site.submit(`${second}/xoa`, {})).location).toBe('/ky/nam/nhap?bo=1')
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
