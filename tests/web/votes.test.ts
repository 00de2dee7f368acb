import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'
import { openTiedPeriod } from '../support/tied-period.ts'

const address = '/ky/nam/bieu-quyet/nhap?hinh-thuc=flag&khoi=khoi-1'
const meeting = { members: '9', present: '9', cast: '9' }
const rule = { quorum: '2/3', threshold: '66,7', denominator: 'members' }
const document = { document: '12/QN-HĐ', 'on-day': '20', 'on-month': '12', 'on-year': '2024' }
const votes = {
  'inFavour-U1': '7',
  'against-U1': '2',
  'inFavour-U2': '2',
  'against-U2': '7',
  'won-U1': 'yes',
}
const whole = { ...meeting, ...rule, ...document, ...votes }

describe('the pages on which the council’s votes are entered', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeEach(async () => {
      site = await openSmallSite(database.db)
    })
    afterEach(() => database.reset())

    const tie = async (units: Readonly<Record<string, string>> = { U1: '50', U2: '50', U3: '20' }) => {
      await site.post('/declarations', declared(units))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      return site.score()
    }

    test('are the committee’s: strangers are told to sign in, and what they send is not taken', async () => {
      await tie()
      for (const path of ['/ky/nam/bieu-quyet', address])
        expect((await site.page(path)).text, path).toContain('Cần đăng nhập')
      const sent = await site.sendAsStranger(address, whole)
      expect([sent.status, sent.text.includes('Những gì vừa gửi chưa được nhận')]).toEqual([401, true])
      expect((await site.get('/council-decisions')).body.councilDecisions).toEqual([])
    })

    test('before a result, and without a tie, they say so', async () => {
      expect((await site.own('/ky/nam/bieu-quyet')).text).toContain('chưa được chấm điểm')
      await tie({ U1: '50', U2: '45', U3: '20' })
      const { text } = await site.own('/ky/nam/bieu-quyet')
      expect(text).toContain('Không có trường hợp đồng hạng nào chờ hội đồng bỏ phiếu.')
      expect(text).toContain('Chưa có quyết nghị nào.')
      const none = await site.own(address)
      expect([none.status, none.text.includes('Không có trường hợp đồng hạng nào như vậy')]).toEqual([
        404,
        true,
      ])
    })

    test('are reached from the menu, from the proposals and from the checklist, which names the tie', async () => {
      await tie()
      const link = 'href="/ky/nam/bieu-quyet/nhap?hinh-thuc=flag&amp;khoi=khoi-1"'
      expect((await site.own('/ky/nam')).html).toContain('href="/ky/nam/bieu-quyet"')
      expect((await site.own('/ky/nam/de-nghi')).html).toContain(link)
      const checklist = await site.own('/ky/nam/cong-bo/1')
      expect(checklist.html).toContain(link)
      expect(checklist.text).toContain('Cờ thi đua, Khối 1: Trường U1, Trường U2')
      await site.publish(1, 'Chờ hội đồng.')
      const open = await site.page('/ky/nam/de-nghi')
      expect(open.text).toContain('Hội đồng chưa bỏ phiếu')
      expect(open.html).not.toContain('/bieu-quyet')
      expect((await site.page('/ky/nam')).html).not.toContain('/bieu-quyet')
    })

    test('list the open tie with its units and seats, and offer its form', async () => {
      await tie()
      const page = await site.own('/ky/nam/bieu-quyet')
      for (const part of ['Cờ thi đua, Khối 1', 'Còn 1 suất', 'Trường U1', 'Trường U2', 'Theo bản 1'])
        expect(page.text, part).toContain(part)
      const form = await site.own(address)
      expect(form.text).toContain('Kết quả bỏ phiếu: Cờ thi đua, Khối 1')
      for (const name of ['members', 'inFavour-U1', 'abstained-U2', 'won-U2', 'quorum', 'on-day'])
        expect(form.html, name).toContain(`name="${name}"`)
      expect(form.html).not.toContain('inFavour-U3')
      expect((await site.own(`${address}&lang=en`)).text).toContain('The council chooses this unit')
    })

    test('tell everything that was typed wrong beside its field, and keep what was typed', async () => {
      await tie()
      const page = await site.submit(address, {
        ...whole,
        ...{ members: 'chín', quorum: 'đa số', 'against-U2': '', 'on-day': '31', 'on-month': '2' },
        document: '12 <b>',
      })
      expect(page.status).toBe(422)
      expect(page.html).toMatch(/<title>Lỗi: Kết quả bỏ phiếu/)
      expect(page.html).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus/)
      for (const field of ['members', 'quorum', 'against-U2', 'on-day']) {
        expect(page.html, field).toContain(`href="#${field}"`)
        expect(page.html, field).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`))
      }
      expect(page.html).toContain('value="chín"')
      expect(page.html).toContain('value="12 &lt;b&gt;"')
      expect(page.html).toMatch(/id="won-U1"[^>]*checked/)
      expect((await site.get('/council-decisions')).body.councilDecisions).toEqual([])
    })

    test.each([
      ['no quorum', { present: '5', cast: '5' }, 'present', 'cần ít nhất 6'],
      [
        'too few votes',
        { 'inFavour-U1': '6', 'against-U1': '3' },
        'inFavour-U1',
        '“Trường U1” được 6 phiếu đồng ý',
      ],
      ['votes that do not add up', { 'against-U2': '1' }, 'inFavour-U2', 'Phiếu của “Trường U2” không khớp'],
      ['counts that contradict', { cast: '10' }, 'members', 'Số phiếu không khớp'],
    ])('tell a refusal of the API beside its field: %s', async (_, change, field, sentence) => {
      await tie()
      const page = await site.submit(address, { ...whole, ...change })
      expect(page.status).toBe(422)
      expect(page.text).toContain(sentence)
      expect(page.html).toContain(`href="#${field}"`)
      expect(page.html).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"[^>]*${field}-problem`))
    })

    test('store a vote, say what comes next, and after scoring everybody reads how the council voted', async () => {
      await tie()
      const done = await site.submit(address, whole)
      expect([done.status, done.location]).toEqual([303, '/ky/nam/bieu-quyet?da-luu=flag.khoi-1'])
      const next = await site.own(done.location ?? '')
      expect(next.text).toContain('Đã lưu quyết nghị số 12/QN-HĐ.')
      expect(next.text).toContain('Việc tiếp theo: chấm lại')
      expect(next.html).toContain('href="/ky/nam/cham-diem"')
      expect(next.text).toContain('chờ chấm lại')
      const version = await site.score()
      const settled = await site.own('/ky/nam/bieu-quyet')
      expect(settled.text).toContain('có hiệu lực')
      expect(settled.text).toContain('Không có trường hợp đồng hạng nào chờ')
      await site.publish(version)
      const { text } = await site.page('/ky/nam/de-nghi')
      expect(text).toContain('Hội đồng đã bỏ phiếu chọn Trường U1')
      expect(text).toContain('theo văn bản số 12/QN-HĐ ngày 20/12/2024')
    })

    test('correct a vote under its own number, with its votes filled in', async () => {
      await tie()
      await site.submit(address, whole)
      await site.score()
      const form = await site.own(address)
      expect(form.text).toContain('Sửa kết quả bỏ phiếu')
      for (const filled of [
        /id="inFavour-U1"[^>]*value="7"/,
        /id="quorum"[^>]*value="2\/3"/,
        /id="threshold"[^>]*value="66,7"/,
        /value="members" checked/,
        /id="on-day"[^>]*value="20"/,
        /id="won-U1"[^>]*checked/,
      ])
        expect(form.html).toMatch(filled)
      await site.submit(address, { ...whole, document: '13/QN-HĐ' })
      const stored = (await site.get('/council-decisions')).body.councilDecisions
      expect(stored).toMatchObject([{ id: 'flag.khoi-1', document: '13/QN-HĐ' }])
    })

    test('name a decision whose tie has dissolved, here, after scoring and on the checklist', async () => {
      await tie()
      await site.submit(address, whole)
      await site.score()
      await site.post('/declarations', declared({ U2: '45' }))
      const version = await site.score()
      for (const path of ['/ky/nam/bieu-quyet', '/ky/nam/nhap', `/ky/nam/cong-bo/${version}`]) {
        const { text } = await site.own(path)
        expect(text, path).toContain('Quyết nghị số 12/QN-HĐ ngày 20/12/2024 về Cờ thi đua, Khối 1:')
        expect(text, path).toContain('Không có đơn vị nào đồng hạng')
      }
      expect((await site.own('/ky/nam/bieu-quyet')).text).toContain('không có tác dụng')
    })

    test('put a new vote in the place of one about other units', async () => {
      await tie()
      await site.submit(address, whole)
      await site.score()
      await site.post('/declarations', declared({ U2: '45', U3: '50' }))
      await site.score()
      const form = await site.own(address)
      expect(form.text).toContain('Đã có quyết nghị số 12/QN-HĐ')
      expect(form.html).toMatch(/id="inFavour-U1"[^>]*value=""/)
      const again = { 'inFavour-U3': '8', 'against-U3': '1', 'won-U3': 'yes', 'won-U1': '' }
      const done = await site.submit(address, { ...whole, ...again, 'inFavour-U1': '1', 'against-U1': '8' })
      expect(done.status).toBe(303)
      await site.score()
      expect((await site.own('/ky/nam/de-nghi')).text).toContain('Hội đồng đã bỏ phiếu chọn Trường U3')
    })

    test('tell the rule of the set instead of asking for one', async () => {
      await openTiedPeriod(site, 'hai', ['A', 'B', 'C'], { C: '80' })
      await site.call('POST', '/periods/hai/results', {})
      const form = await site.own('/ky/hai/bieu-quyet/nhap?hinh-thuc=co&khoi=k')
      expect(form.text).toContain('Theo bộ tiêu chí: hội đồng họp khi có ít nhất 2/3 thành viên')
      expect(form.html).not.toContain('name="quorum"')
      expect((await site.own('/ky/hai/cong-bo/1')).text).toContain('1 trường hợp bằng nhau chờ hội đồng')
    })
  })
})
