import { beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

type Cookie = { readonly id: string; readonly cookie: string }

const day = (id: string, date: string) => {
  const [year = '', month = '', part = ''] = date.split('-')
  return { [`${id}-day`]: part, [`${id}-month`]: month, [`${id}-year`]: year }
}
const form = {
  ...{ number: '1234/QĐ-UBND', office: 'UBND tỉnh', version: '1', 'name-flag-U1': 'yes' },
  ...day('decidedOn', '2025-01-15'),
}
const revocation = { number: '77/QĐ-UBND', reason: 'Phát hiện vi phạm', ...day('on', '2025-01-19') }

describe('the pages of award decisions', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    let secretary: Cookie
    const here = '/ky/nam/khen-thuong'
    const own = (path: string, as = secretary) => site.request(path, { headers: { cookie: as.cookie } })
    const send = (path: string, fields: Readonly<Record<string, string>>, as = secretary) =>
      site.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          ...{ cookie: as.cookie, origin: site.origin },
          'content-type': 'application/x-www-form-urlencoded',
        },
      })
    const decisionIn = (html: string): string => /khen-thuong\/(kt-[0-9a-f]+)\/sua/.exec(html)?.[1] ?? ''
    const revisionIn = (html: string): string => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''
    const decide = async () => {
      await send(`${here}/moi`, form)
      return `${here}/${decisionIn((await own(here)).html)}`
    }
    const revoke = async (decision: string, fields = revocation as Readonly<Record<string, string>>) => {
      const path = `${decision}/thu-hoi?hinh-thuc=flag&don-vi=U1`
      const revision = revisionIn((await own(path)).html)
      return send(path, { ...fields, revision })
    }

    beforeEach(async () => {
      await database.reset()
      site = await openSmallSite(database.db, { now: () => new Date('2025-01-20T01:00:00Z') })
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '40' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.score()
      secretary = await asRole(database.db, 'secretary')
      await site.post('/results/1/publication', { state: 'final' })
    })

    test('say what comes first, are public, and offer their forms to the secretary alone', async () => {
      const empty = await site.page(here)
      for (const part of ['Chưa có quyết định nào.', 'Trường U1', 'đề nghị'])
        expect(empty.text).toContain(part)
      expect(empty.html).not.toContain(`${here}/moi`)
      expect((await own('/ky/nam/hom-nay')).text).toContain('1 đề nghị khen thưởng chưa có quyết định')
      const filled = await own(`${here}/moi`)
      expect(filled.html).toMatch(/id="name-flag-U1"[^>]*checked/)
      expect((await site.page(`${here}/moi`)).status).toBe(401)
    })

    test('the form tells everything that is wrong, and keeps what was typed', async () => {
      const sent = await send(`${here}/moi`, {
        ...{ ...form, number: '', office: '', 'decidedOn-day': '31', 'decidedOn-month': '2' },
        'other-unit-0': 'Trường không có',
      })
      expect(sent.status).toBe(422)
      for (const field of ['number', 'office', 'decidedOn-day', 'other-unit-0'])
        expect(sent.html, field).toContain(`href="#${field}"`)
      const refused = await send(`${here}/moi`, {
        ...{ ...form, ...day('decidedOn', '2025-01-21') },
        ...{ 'other-unit-1': 'Trường U2', 'other-form-1': 'flag' },
      })
      expect(refused.status).toBe(422)
      for (const field of ['decidedOn-day', 'other-why-1'])
        expect(refused.html, field).toContain(`href="#${field}"`)
      expect(refused.html).toContain('value="1234/QĐ-UBND"')
    })

    test('a decision stands beside the award everywhere, for everybody', async () => {
      expect((await site.page('/ky/nam/de-nghi')).text).not.toContain('1234/QĐ-UBND')
      const sent = await send(`${here}/moi`, {
        ...{ ...form, 'other-unit-0': 'Trường U2', 'other-form-0': 'flag', 'other-why-0': 'Dẫn đầu' },
      })
      expect(sent.location).toBe(`${here}?da-luu=1`)
      for (const path of ['/ky/nam/de-nghi', '/ky/nam/don-vi/U1', '/ky/nam/don-vi/U2', here])
        expect((await site.page(path)).text, path).toContain('Quyết định 1234/QĐ-UBND ngày 15/01/2025')
      expect((await site.page('/ky/nam/don-vi/U3')).text).not.toContain('1234/QĐ-UBND')
      const shown = (await site.page(here)).text
      for (const part of ['đã quyết định', 'Lý do khen: Dẫn đầu']) expect(shown).toContain(part)
      expect((await site.page(`${here}?trang-thai=revoked`)).text).toContain('Không có đề nghị nào')
      expect((await site.page(`${here}?lang=en`)).text).toContain('Decision 1234/QĐ-UBND of 15/01/2025')
    })

    test('a correction is held against what was read, and a decision that names nobody is removed', async () => {
      const decision = await decide()
      const filled = await own(`${decision}/sua`)
      expect(filled.html).toContain('value="1234/QĐ-UBND"')
      const revision = revisionIn(filled.html)
      const emptied = { ...form, 'name-flag-U1': '', revision }
      expect((await send(`${decision}/sua`, emptied)).html).toContain('href="#reason"')
      const sent = await send(`${decision}/sua`, { ...emptied, reason: 'Ghi nhầm' })
      expect(sent.location).toBe(`${here}?da-luu=1`)
      const overtaken = await send(`${decision}/sua`, { ...form, revision })
      expect([overtaken.status, overtaken.html.includes('value="1234/QĐ-UBND"')]).toEqual([422, true])
      expect((await send(`${decision}/go`, { 'removal-reason': '' })).html).toContain(
        'href="#removal-reason"',
      )
      const removed = await send(`${decision}/go`, { 'removal-reason': 'Ghi nhầm' })
      expect((await own(removed.location ?? '')).text).toContain('Đã gỡ quyết định.')
      expect((await own(`${decision}/sua`)).status).toBe(404)
    })

    test('a revoked award is struck with number and reason, and the page says how the result changes', async () => {
      const decision = await decide()
      const page = await own(`${decision}/thu-hoi?hinh-thuc=flag&don-vi=U1`)
      for (const part of ['Trường U1', 'Ghi vi phạm vào số liệu', 'Chấm lại', 'Công bố bản mới'])
        expect(page.text).toContain(part)
      const wrong = await revoke(decision, { ...revocation, number: '', reason: '' })
      for (const field of ['number', 'reason']) expect(wrong.html).toContain(`href="#${field}"`)
      const sent = await revoke(decision)
      expect(sent.location).toBe(`${here}?da-thu-hoi=1`)
      for (const path of ['/ky/nam/de-nghi', '/ky/nam/don-vi/U1', here]) {
        const { html, text } = await site.page(path)
        expect(html, path).toMatch(/<s>[^<]*1234\/QĐ-UBND/)
        expect(text, path).toContain('Thu hồi theo Quyết định 77/QĐ-UBND ngày 19/01/2025: Phát hiện vi phạm')
      }
      expect((await own(`${decision}/thu-hoi?hinh-thuc=flag&don-vi=U3`)).status).toBe(404)
    })

    test('awards of an earlier version stay, marked with it', async () => {
      await decide()
      await site.post('/declarations', declared({ U1: '1' }))
      await site.score()
      await site.post('/results/2/publication', { state: 'final', changeReason: 'Phát hiện vi phạm' })
      const shown = (await site.page(here)).text
      for (const part of ['theo bản 2', '(trên bản 1)', 'Bản 2 không còn đề nghị.'])
        expect(shown).toContain(part)
      const earlier = (await site.page(`${here}?version=1`)).text
      expect(earlier).toContain('Bản 2 đã được công bố sau bản này. Phát hiện vi phạm')
    })
  })
})
