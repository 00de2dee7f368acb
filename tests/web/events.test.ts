import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

const set = smallSet(
  [group('G', [criterion('C', '100', [line('L', { value: 'done', points: { perItem: { points: '1' } } })])])],
  {
    declarations: { done: { label: { vi: 'Việc đã làm', en: 'Done' }, type: 'number' } },
    policies: { succession: { declarations: { done: 'sum' } } },
  },
)
const block = { id: 'k', label: 'Khối K' }
const day = { 'on-day': '30', 'on-month': '6', 'on-year': '2024' }
const merged = { from: 'Trường A (A)', to: 'trường  n', inherits: 'yes', document: 'NQ 12', ...day }
const list = '/ky/hop/bien-dong'
const [succession, closure] = [`${list}/ke-tuc`, `${list}/giai-the`]

describe('the pages on which changes of units are recorded', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    const post = (path: string, body: unknown) => site.call('POST', `/periods/hop${path}`, body)
    const stored = async (path: string) => (await site.call('GET', `/periods/hop${path}`)).body

    beforeEach(async () => {
      site = await openSmallSite(database.db)
      const installed = await site.call('POST', '/criteria-sets', set)
      await site.call('POST', '/periods', {
        ...{ id: 'hop', title: 'Năm hợp nhất', from: '2024-01-01', to: '2024-12-31' },
        criteriaSet: installed.body.digest,
      })
      const units = ['A', 'B', 'N', 'X'].map(id => ({ id, name: `Trường ${id}`, kind: 'school', block }))
      await post('/units', { units })
      await post('/declarations', {
        declarations: units.map(({ id }) => ({ unit: id, fact: 'done', value: '10', status: 'verified' })),
      })
    })
    afterEach(() => database.reset())

    test('are the committee’s: strangers are told to sign in, and what they send is not taken', async () => {
      for (const path of [list, succession, closure])
        expect((await site.page(path)).text, path).toContain('Cần đăng nhập')
      expect((await site.sendAsStranger(succession, merged)).status).toBe(401)
      expect((await site.sendAsStranger(closure, { unit: 'X', document: 'QĐ', ...day })).status).toBe(401)
      expect(await stored('/successions')).toEqual({ successions: [] })
    })

    test('say that nothing is recorded, are in the menu, and speak English', async () => {
      const page = await site.own(list)
      expect(page.text).toContain('Chưa ghi sáp nhập, đổi tên hay chia tách nào.')
      expect(page.text).toContain('Chưa ghi đơn vị nào giải thể.')
      expect(page.html).toContain('aria-current="page"')
      expect((await site.own('/ky/hop')).html).toContain(`href="${list}"`)
      expect((await site.page('/ky/hop')).html).not.toContain(list)
      expect((await site.own(`${list}?lang=en`)).text).toContain('No closure is recorded.')
    })

    test('record a merger, say that scoring comes next, and the old units leave the ranking', async () => {
      await post('/results', {})
      const done = await site.submit(succession, merged)
      expect([done.status, done.location]).toEqual([303, `${list}?da-luu=1`])
      await site.submit(succession, { ...merged, from: 'B' })
      const page = await site.own(`${list}?da-luu=1`)
      expect(page.text).toContain('Đã lưu. Việc tiếp theo: chấm lại')
      expect(page.html).toContain('href="/ky/hop/cham-diem"')
      for (const part of ['Trường A', 'sáp nhập', '30/06/2024', 'NQ 12', 'kết quả tính cho Trường N'])
        expect(page.text, part).toContain(part)
      expect(await stored('/successions')).toEqual({
        successions: ['A', 'B'].map(from => ({
          ...{ from, to: 'N', on: '2024-06-30', document: 'NQ 12', inherits: true, name: null },
        })),
      })
      const { version } = (await post('/results', {})).body
      await post(`/results/${version}/publication`, { reason: 'Góp ý.' })
      const standings = await site.page('/ky/hop/khoi/k')
      expect(standings.text).toContain('Trường A đã sáp nhập vào Trường N')
      const gone = await site.page('/ky/hop/don-vi/A')
      expect([gone.status, gone.text.includes('đã sáp nhập vào Trường N từ ngày 30/06/2024')]).toEqual([
        404,
        true,
      ])
    })

    test('record a closure, and refuse one outside the period beside its day', async () => {
      const outside = { unit: 'Trường X', document: 'QĐ 7', ...day, 'on-year': '2025' }
      const refused = await site.submit(closure, outside)
      expect(refused.status).toBe(422)
      expect(refused.html).toMatch(/<title>Lỗi: Ghi giải thể/)
      expect(refused.html).toMatch(/id="on-day"[^>]*aria-invalid="true"/)
      expect(refused.text).toContain('Ngày 30/06/2025 nằm ngoài kỳ thi đua')
      expect((await site.submit(closure, { ...outside, 'on-year': '2024' })).status).toBe(303)
      expect((await site.own(list)).text).toContain('không được chấm và xếp hạng')
    })

    test('tell everything that is wrong beside its field, and keep what was typed', async () => {
      const page = await site.submit(succession, {
        ...{ from: 'Trường không có', to: '', document: '', inherits: 'no' },
        ...{ 'on-day': '31', 'on-month': '06', 'on-year': '2024' },
      })
      expect(page.status).toBe(422)
      expect(page.html).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus/)
      for (const field of ['from', 'to', 'document', 'on-day']) {
        expect(page.html, field).toContain(`href="#${field}"`)
        expect(page.html, field).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`))
      }
      expect(page.text).toContain('không có đơn vị “Trường không có” trong danh sách')
      expect(page.html).toContain('value="Trường không có"')
      expect(page.html).toMatch(/value="no" checked/)
      const own = await site.submit(succession, { ...merged, to: 'A' })
      expect(own.html).toMatch(/id="to"[^>]*aria-invalid="true"/)
      expect(own.text).toContain('Một đơn vị không kế thừa chính mình')
    })

    test('tell what is stored and has no effect, with its reason and in names', async () => {
      await site.submit(succession, { ...merged, from: 'X', to: 'N' })
      await site.submit(succession, { ...merged, from: 'X', to: 'B' })
      const split = await site.own(list)
      expect(split.text).toContain('Đã lưu nhưng chưa có tác dụng')
      expect(split.text).toContain('“Trường X” thành nhiều đơn vị (Trường B, Trường N)')
      expect(split.text).toContain('chia tách')
      const correct = '/ky/hop/so-lieu/succession/sua?khoa=X&khoa=B'
      expect(split.html).toContain(`href="${correct.replace(/&/g, '&amp;')}"`)
      const form = await site.own(correct)
      expect(form.html).toMatch(/id="happenedOn-day"[^>]*value="30"/)
      const corrected = await site.submit(correct, {
        ...{ predecessor: 'X', successor: 'B', document: 'NQ 13', inherits: 'no', revision: '1' },
        ...{ 'happenedOn-day': '30', 'happenedOn-month': '6', 'happenedOn-year': '2024' },
      })
      expect(corrected.status).toBe(303)
      const mended = await site.own(list)
      expect(mended.text).not.toContain('Đã lưu nhưng chưa có tác dụng')
      expect(mended.text).toContain('không nhận kết quả')
      await site.submit(succession, { ...merged, to: 'MOI' })
      expect((await site.own(list)).text).toContain(
        '“MOI” chưa có trong danh sách của kỳ nên “Trường A” vẫn được chấm',
      )
    })

    test('an event that somebody has entered is not replaced, and two people who correct one meet', async () => {
      await site.submit(succession, merged)
      const second = await site.submit(succession, { ...merged, document: 'NQ 99' })
      expect(second.status).toBe(422)
      expect(second.html).toMatch(/id="from"[^>]*aria-invalid="true"/)
      expect((await stored('/successions')).successions[0].document).toBe('NQ 12')
      const correct = '/ky/hop/so-lieu/succession/sua?khoa=A&khoa=N'
      const typed = {
        ...{ predecessor: 'A', successor: 'N', inherits: 'yes', revision: '1' },
        ...{ 'happenedOn-day': '30', 'happenedOn-month': '6', 'happenedOn-year': '2024' },
      }
      expect((await site.submit(correct, { ...typed, document: 'NQ 13' })).status).toBe(303)
      const met = await site.submit(correct, { ...typed, document: 'NQ 14' })
      expect(met.status).toBe(409)
      for (const part of ['NQ 12', 'NQ 13', 'NQ 14']) expect(met.text, part).toContain(part)
    })

    test('a wrong event is removed with its reason, and its unit is ranked again', async () => {
      await site.submit(succession, merged)
      await site.submit(closure, { unit: 'Trường X', document: 'QĐ 7', ...day })
      const page = await site.own(list)
      const remove = ['/ky/hop/so-lieu/succession/bo?khoa=A&khoa=N', '/ky/hop/so-lieu/closure/bo?khoa=X']
      for (const address of remove) {
        expect(page.html).toContain(`href="${address.replace(/&/g, '&amp;')}"`)
        expect((await site.submit(address, { revision: '1' })).status).toBe(422)
        expect((await site.submit(address, { revision: '1', 'vi-sao': 'Ghi nhầm' })).status).toBe(303)
      }
      expect((await stored('/organisation')).ended).toEqual([])
      expect((await site.own('/ky/hop/nhat-ky')).text).toContain('Ghi nhầm')
    })

    test('say it where the set has no rule for records of a unit that is gone', async () => {
      const told = 'không quy định kết quả được tính tiếp như thế nào'
      for (const path of ['', '/ke-tuc'])
        expect((await site.own(`/ky/nam/bien-dong${path}`)).text).toContain(told)
      await site.submit('/ky/nam/bien-dong/ke-tuc', { ...merged, from: 'U1', to: 'U2' })
      expect((await site.own('/ky/nam/bien-dong')).text).toContain('chưa có tác dụng')
    })
  })
})
