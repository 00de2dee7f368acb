import { beforeAll, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { marked } from '../support/small-year.ts'

const typed = {
  ...{ id: 'TD-01', unit: 'Trường U3 (U3)', reason: 'Đơn thư', document: 'CV 7' },
  ...{ 'startsOn-day': '1', 'startsOn-month': '5', 'startsOn-year': '2024' },
}
const one = '/ky/nam/so-lieu/hold'
const of = '?khoa=TD-01'

describe('the forms of what is entered', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    const hidden = (html: string, name: string): string =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

    beforeAll(async () => {
      site = await openSmallSite(database.db)
    })

    test('are the committee’s alone', async () => {
      for (const path of ['/moi', `/sua${of}`, `/bo${of}`])
        expect((await site.page(`${one}${path}`)).text, path).toContain('Cần đăng nhập')
      expect((await site.sendAsStranger(`${one}/moi`, typed)).status).toBe(401)
    })

    test('have a field for each value; what is wrong is told at its field and nothing typed is lost', async () => {
      const form = await site.own(`${one}/moi`)
      for (const name of ['id', 'unit', 'startsOn-day', 'endsOn-year', 'reason', 'document'])
        expect(form.html).toContain(`name="${name}"`)
      const refused = await site.submit(`${one}/moi`, {
        ...typed,
        unit: 'Trường không có',
        'startsOn-day': '40',
      })
      expect(refused.status).toBe(422)
      expect(refused.html).toContain('href="#unit"')
      expect(refused.html).toContain('href="#startsOn-day"')
      expect(refused.html).toContain('value="CV 7"')
      expect((await site.own(`${one}/moi?lang=en`)).text).toContain('New: Holds')
    })

    test('enter a record once, and lead to it', async () => {
      const done = await site.submit(`${one}/moi`, typed)
      expect(done.location).toBe(`${one}/mot?khoa=TD-01&da-luu=1`)
      const page = await site.own(done.location ?? '')
      expect(page.text).toContain('Đã lưu.')
      expect(page.text).toContain('Trường U3')
      const again = await site.submit(`${one}/moi`, typed)
      expect(again.status).toBe(422)
      expect(again.html).toContain('href="#id"')
    })

    test('show two people theirs beside mine, and let either be taken', async () => {
      const form = await site.own(`${one}/sua${of}`)
      const revision = hidden(form.html, 'revision')
      const first = await site.submit(`${one}/sua${of}`, {
        ...typed,
        revision,
        reason: 'Đã xác minh một phần',
      })
      expect(first.status).toBe(303)
      const mine = { ...typed, revision, document: 'CV 8' }
      const conflict = await site.submit(`${one}/sua${of}`, mine)
      expect(conflict.status).toBe(409)
      expect(conflict.text).toContain('Người khác đã sửa bản ghi này')
      expect(conflict.text).toMatch(/Bản của họ.*Đã xác minh một phần/)
      expect(conflict.text).toMatch(/Văn bản CV 7 CV 7 CV 8/)
      expect(hidden(conflict.html, 'document')).toBe('CV 8')
      const newest = hidden(conflict.html, 'revision')
      expect(newest).not.toBe(revision)
      const goingOn = await site.submit(`${one}/sua${of}`, { ...mine, revision: newest, tiep: '1' })
      expect(goingOn.html).toContain('value="CV 8"')
      expect((await site.submit(`${one}/sua${of}`, { ...mine, revision: newest })).status).toBe(303)
      const page = await site.own(`${one}/mot${of}`)
      expect(page.text).toContain('Lý do: Đã xác minh một phần → Đơn thư')
      expect(page.text).toContain('Văn bản: CV 7 → CV 8')
    })

    test('remove with a reason, keep the history, and offer to enter it again', async () => {
      const page = await site.own(`${one}/bo${of}`)
      const revision = hidden(page.html, 'revision')
      const without = await site.submit(`${one}/bo${of}`, { revision })
      expect(without.status).toBe(422)
      expect(without.html).toContain('href="#vi-sao"')
      const old = await site.submit(`${one}/bo${of}`, { revision: '1', 'vi-sao': 'Nhầm đơn vị' })
      expect(old.status).toBe(409)
      const done = await site.submit(`${one}/bo${of}`, { revision, 'vi-sao': 'Nhầm đơn vị' })
      expect((await site.own(done.location ?? '')).text).toContain('Đã bỏ bản ghi.')
      const gone = await site.own(`${one}/mot${of}`)
      expect(gone.text).toContain('Lý do: Nhầm đơn vị')
      expect(gone.html).toContain(`${one}/moi?khoa=TD-01`)
      expect((await site.own(`${one}/moi${of}`)).html).toContain('value="CV 8"')
      expect((await site.own('/ky/nam/nhat-ky?viec=record-removed')).text).toContain(
        'Bỏ một bản ghi: Tạm dừng xét',
      )
    })

    test('rename a unit, and do not remove one that something stands on', async () => {
      const path = '/ky/nam/so-lieu/unit'
      await site.submit(`${one}/moi`, { ...typed, id: 'TD-02' })
      const form = await site.own(`${path}/sua?khoa=U3`)
      const revision = hidden(form.html, 'revision')
      const fields = { id: 'U3', name: 'Trường số Ba', kind: 'school', block: hidden(form.html, 'block') }
      const block = /<option value="([^"]+)" selected/.exec(
        form.html.slice(form.html.indexOf('id="block"')),
      )?.[1]
      const renamed = await site.submit(`${path}/sua?khoa=U3`, { ...fields, block: block ?? '', revision })
      expect(renamed.status, renamed.text).toBe(303)
      expect((await site.own(`${path}?tim=so%20ba`)).text).toContain('Trường số Ba')
      const refused = await site.submit(`${path}/bo?khoa=U3`, { revision: '2', 'vi-sao': 'Thừa' })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('còn 1 tạm dừng xét gắn với bản ghi này')
    })

    test('ask for a reason once something is published', async () => {
      await site.post('/declarations', {
        declarations: ['U1', 'U2', 'U3'].map(unit => ({
          unit,
          fact: 'done',
          value: '50',
          status: 'verified',
        })),
      })
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      expect((await site.publish(await site.score(), 'Biên bản 1')).status).toBe(200)
      const path = '/ky/nam/so-lieu/declaration/sua?khoa=U1&khoa=done'
      const form = await site.own(path)
      expect(form.text).toContain('Kỳ này đã công bố kết quả.')
      const fields = {
        unit: 'Trường U1 (U1)',
        fact: 'done',
        value: '60,5',
        status: 'verified',
        revision: '1',
      }
      const refused = await site.submit(path, fields)
      expect(refused.html).toContain('href="#vi-sao"')
      expect((await site.submit(path, { ...fields, 'vi-sao': 'Nhập nhầm' })).status).toBe(303)
      expect((await site.own('/ky/nam/so-lieu/declaration/mot?khoa=U1&khoa=done')).text).toContain(
        'Giá trị: 50 → 60,5',
      )
    })

    test('take a whole import back once what it does was seen and a reason given', async () => {
      const header = 'Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua'
      const sent = await site.upload('nam', {
        name: 'la.csv',
        content: `${header}\nU9;Trường lạ;school;Khối 1\n`,
      })
      const page = await site.own(`/ky/nam/nhap/${sent.body.id}`)
      const [, path = ''] = /href="(\/ky\/nam\/nhat-ky\/\d+\/hoan-tac)"/.exec(page.html) ?? []
      const confirm = await site.own(path)
      expect(confirm.text).toMatch(/Đơn vị 1 0 0/)
      expect(confirm.text).toContain('chưa có gì được làm')
      expect((await site.submit(path, { reason: '' })).html).toContain('href="#reason"')
      const done = await site.submit(path, { reason: 'Nhầm tệp' })
      const journal = await site.own(done.location ?? '')
      expect(journal.text).toContain('Hoàn tác cả một lần nhập: la.csv')
      expect(journal.text).toContain('Nhầm tệp')
      expect((await site.own('/ky/nam/so-lieu/unit?tim=la')).text).not.toContain('Trường lạ')
      expect((await site.own(path)).text).toContain('Không còn gì để hoàn tác')
    })
  })
})
