import { beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../packages/web/src/text/en.ts'
import { vi } from '../../packages/web/src/text/vi.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared } from '../support/small-year.ts'

describe('the pages of what is entered', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    let id: string
    const own = (path: string) => site.own(`/ky/nam${path}`)

    beforeAll(async () => {
      site = await openSmallSite(database.db)
      await site.post('/declarations', declared({ U1: '5', U2: '7' }, { status: 'submitted' }))
      await site.post('/declarations', declared({ U1: '8' }))
      const hold = { id: 'TD-01', unit: 'U3', from: '2024-05-01', reason: 'Đang xác minh đơn thư' }
      await site.post('/holds', { holds: [{ ...hold, document: 'CV 7/TTr' }] })
      const activity = { unit: 'U2', date: '2024-03-01', kind: 'article', title: 'Bài viết về Đọc sách' }
      id = (await site.post('/activities', { activities: [activity] })).body.outcomes[0].id
      await site.call('DELETE', `/periods/nam/activities/${id}`)
    })

    test('are the committee’s alone, and stand in its menu', async () => {
      for (const path of ['/nhat-ky', '/so-lieu', '/so-lieu/hold', '/so-lieu/hold/mot?khoa=TD-01'])
        expect((await site.page(`/ky/nam${path}`)).text, path).toContain('Cần đăng nhập')
      const { html } = await own('')
      expect(html).toContain('href="/ky/nam/nhat-ky"')
      expect(html).toContain('href="/ky/nam/so-lieu"')
    })

    test('name every kind and every field in both languages', async () => {
      const { kinds } = (await site.get('/records')).body
      for (const { records } of [vi, en])
        for (const { kind, fields } of kinds) {
          expect(records.kinds[kind], kind).toBeDefined()
          for (const { name } of fields) expect(records.fields[name], `${kind} ${name}`).toBeDefined()
        }
    })

    test('the journal says what was done, by whom, with the way to it', async () => {
      const page = await own('/nhat-ky')
      expect(page.status).toBe(200)
      expect(page.text).toContain('Bỏ một hoạt động')
      expect(page.text).toContain('Nhập tệp don-vi.csv')
      expect(page.text).toContain('Khai báo: ghi 2')
      expect(page.text).toMatch(/Thường trực, mã quản trị [0-9a-f]{8}/)
      expect(page.html).toContain(`/ky/nam/so-lieu/activity/mot?khoa=${id}`)
      expect((await own('/nhat-ky?lang=en')).text).toContain('Imported don-vi.csv')
    })

    test('the journal is filtered by what, who and day, and a day that is none is told at its field', async () => {
      const filtered = await own('/nhat-ky?viec=import-done')
      expect(filtered.text).toContain('Nhập tệp don-vi.csv')
      expect(filtered.html).not.toContain('<tr id="thay-doi-9')
      expect(filtered.html.match(/id="thay-doi-/g)).toHaveLength(1)
      expect((await own('/nhat-ky?ngay-day=1&ngay-month=1&ngay-year=2020')).text).toContain(
        'Không có thay đổi nào đúng với những gì đã chọn.',
      )
      const wrong = await own('/nhat-ky?ngay-day=31&ngay-month=2&ngay-year=2024')
      expect(wrong.status).toBe(422)
      expect(wrong.html).toContain('href="#ngay-day"')
    })

    test('a list offers the states that its records can have', async () => {
      const statesOf = async (kind: string) =>
        [
          ...(await own(`/so-lieu/${kind}`)).html
            .split('id="trang-thai"')[1]!
            .split('</select>')[0]!
            .matchAll(/value="(\w+)"/g),
        ].map(([, state]) => state)
      expect(await statesOf('declaration')).toEqual(['submitted', 'verified', 'rejected'])
      expect(await statesOf('activity')).toContain('draft')
      expect(await statesOf('activity')).toHaveLength(6)
    })

    test('every count leads to its list, and a change of the journal to what it wrote', async () => {
      const { html } = await own('/nhap')
      for (const kind of ['unit', 'activity', 'declaration', 'hold'])
        expect(html).toContain(`href="/ky/nam/so-lieu/${kind}"`)
      expect((await own('/so-lieu')).text).toMatch(/Khai báo 2/)
      const journal = await own('/nhat-ky?viec=records-stored')
      const [, list] = /href="(\/ky\/nam\/so-lieu\/hold\?lan=\d+)"/.exec(journal.html) ?? []
      const page = await site.own(list ?? '')
      expect(page.text).toContain('1 bản ghi')
      expect(page.text).toContain('Trường U3')
    })

    test('a list is searched without accents, and filtered by unit and status', async () => {
      expect((await own('/so-lieu/hold?tim=xac%20minh%20TRUONG')).text).toContain('TD-01')
      expect((await own('/so-lieu/hold?tim=khong-co')).text).toContain('Không có bản ghi nào đúng')
      expect((await own('/so-lieu/declaration?don-vi=U2')).text).toContain('1 bản ghi')
      expect((await own('/so-lieu/declaration?trang-thai=verified&ve=done')).text).toContain('1 bản ghi')
      expect((await own('/so-lieu/mark')).text).toContain('Chưa có gì được nhập.')
      expect((await own('/so-lieu/nothing')).status).toBeGreaterThanOrEqual(400)
    })

    test('a record shows what it says, who wrote it, and its history before → after', async () => {
      const page = await own('/so-lieu/declaration/mot?khoa=U1&khoa=done')
      expect(page.text).toContain('Trường U1, Việc đã làm')
      expect(page.text).toContain('Giá trị: 5 → 8')
      expect(page.text).toContain('Trạng thái: chờ thẩm định → đã thẩm định')
      expect(page.text).toContain('ghi lần đầu')
      const gone = await own(`/so-lieu/activity/mot?khoa=${id}`)
      expect(gone.text).toContain('Bản ghi này đã được bỏ khỏi số liệu.')
      expect(gone.text).toContain('bỏ khỏi số liệu')
      expect((await own('/so-lieu/declaration/mot?khoa=U9&khoa=done')).status).toBe(404)
    })
  })
})
