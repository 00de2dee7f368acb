import { beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

type Cookie = { readonly cookie: string }

describe('the pages of requests for review', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    let secretary: Cookie
    let officer: Cookie
    let today = ''
    const form = '/ky/nam/kien-nghi/gui'
    const typed = { wish: 'Tính lại tin, bài', why: 'Thiếu tin ngày 3/3', criterion: 'A' }
    const open = (path: string, { cookie }: Cookie = { cookie: '' }) =>
      site.request(path, { headers: { cookie } })
    const send = (
      path: string,
      fields: Readonly<Record<string, string>>,
      { cookie }: Cookie = { cookie: '' },
    ) =>
      site.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { cookie, origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' },
      })
    const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const file = async (unit: string, as?: Cookie) => {
      const { html } = await open(form, as)
      return send(form, { ...typed, unit, id: idIn(html) }, as)
    }
    const codeIn = (text: string) => /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(text)?.[0] ?? ''
    const publish = async (review: object) => {
      const version = await site.score()
      await site.post(`/results/${version}/publication`, { review })
    }
    const requests = async () => (await site.get('/review-requests')).body.requests

    beforeEach(async () => {
      await database.reset()
      today = '2025-01-11T03:00:00Z'
      site = await openSmallSite(database.db, { now: () => new Date(today) })
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      secretary = await asRole(database.db, 'secretary')
      officer = await asRole(database.db, 'officer', { unit: 'U1' })
    })

    test('anybody files without an account and gets a code once, on a page to print', async () => {
      await publish({ until: '2025-01-18', byPublic: true })
      const year = await open('/ky/nam')
      expect(year.html).toContain('href="/ky/nam/kien-nghi/gui"')
      const empty = await open(form)
      expect(empty.text).toContain('nhận kiến nghị đến hết ngày 18/01/2025')
      expect(empty.html).not.toMatch(/name="(name|email|phone)"/)
      const sent = await file('U2')
      const code = codeIn(sent.text)
      expect([sent.status, sent.text.includes('mã chỉ hiện một lần')]).toEqual([200, true])
      expect(sent.text).toContain(`${site.origin}/kien-nghi/${code}`)

      const tracked = await open(`/kien-nghi/${code}`)
      for (const part of ['Kiến nghị về Trường U2', 'Tính lại tin, bài', 'chưa trả lời'])
        expect(tracked.text).toContain(part)
      expect(tracked.headers.get('referrer-policy')).toBe('no-referrer')
      expect((await requests()).map(({ filedBy }: { filedBy: string }) => filedBy)).toEqual(['public'])
    })

    test('a form that is sent twice is one request with one code', async () => {
      await publish({ until: null, byPublic: true })
      const fields = { ...typed, unit: 'U2', id: idIn((await open(form)).html) }
      const [first, second] = [await send(form, fields), await send(form, fields)]
      expect(codeIn(second.text)).toBe(codeIn(first.text))
      expect(second.text).toContain('đã được nhận trước đó')
      expect(await requests()).toHaveLength(1)
    })

    test('what is left out is said at its field, and what was typed stays with its id', async () => {
      await publish({ until: null, byPublic: true })
      const id = idIn((await open(form)).html)
      const refused = await send(form, { id, wish: 'Tính lại', unit: 'U2' })
      expect([refused.status, refused.html.includes('href="#why"')]).toEqual([422, true])
      expect([idIn(refused.html), refused.html.includes('Tính lại</textarea>')]).toEqual([id, true])
      const link = await send(form, { ...typed, id, unit: 'U2', link: 'abc' })
      expect([link.status, link.html.includes('href="#link"')]).toEqual([422, true])
    })

    test('where units alone may ask, a stranger is told so and an officer has their units to choose', async () => {
      expect((await open(form)).text).toContain('Hiện không nhận kiến nghị')
      await publish({ until: '2025-01-18', byPublic: false })
      const refused = await open(form)
      expect(refused.text).toContain('chỉ nhận kiến nghị của đơn vị')
      expect(refused.html).not.toContain('name="wish"')
      const own = await open(form, officer)
      expect([own.html.includes('value="U1"'), own.html.includes('value="U2"')]).toEqual([true, false])
      expect((await file('U1', officer)).status).toBe(200)
      expect((await requests())[0].filedBy).toBe('unit')
      today = '2025-01-19T03:00:00Z'
      expect((await open(form, officer)).text).toContain('Hiện không nhận kiến nghị')
    })

    test('a code is typed anyhow; a wrong one is said at the field', async () => {
      await publish({ until: null, byPublic: true })
      const code = codeIn((await file('U2')).text)
      expect((await open('/kien-nghi')).html).toContain('name="code"')
      const followed = await send('/kien-nghi', { code: code.toLowerCase() })
      expect((await open(followed.location ?? '')).text).toContain('Kiến nghị về Trường U2')
      const wrong = await open('/kien-nghi/0000-0000')
      expect([wrong.status, wrong.html.includes('href="#code"')]).toEqual([422, true])
      expect((await send('/kien-nghi', { code: '' })).status).toBe(422)
    })

    test('the secretary lists and answers, with the correction in view, and the code shows the answer', async () => {
      await publish({ until: null, byPublic: true })
      expect((await open('/ky/nam/kien-nghi')).status).toBe(401)
      expect((await open('/ky/nam/kien-nghi', secretary)).text).toContain('Chưa có kiến nghị nào.')
      const code = codeIn((await file('U1', officer)).text)
      const list = await open('/ky/nam/kien-nghi?trang-thai=open', secretary)
      expect(list.text).toContain('1 kiến nghị chưa trả lời, 0 đã trả lời')
      const [{ id }] = await requests()
      const page = `/ky/nam/kien-nghi/${id}`
      expect(list.html).toContain(`href="${page}"`)

      await site.post('/declarations', declared({ U1: '40' }))
      const correction = `/review-requests/${id}/correction`
      await expect
        .poll(async () => (await site.get(correction)).body.isCurrent, { timeout: 20_000 })
        .toBe(true)
      const before = await open(page, secretary)
      for (const part of ['Điểm 56,50 → 46,50; thứ hạng 1 → 2.', 'Trường U2', '2 → 1'])
        expect(before.text).toContain(part)
      const own = await open(page, officer)
      expect([own.status, own.html.includes('name="answer"'), own.text.includes('46,50')]).toEqual([
        200,
        false,
        false,
      ])

      const refused = await send(page, { read: '1', state: 'partly', answer: '' }, secretary)
      expect([refused.status, refused.html.includes('href="#answer"')]).toEqual([422, true])
      const answered = await send(page, { read: '1', state: 'partly', answer: 'Tính một tin.' }, secretary)
      expect(answered.location).toBe(`${page}?xong=tra-loi`)
      expect((await open(`/kien-nghi/${code}`)).text).toContain('Chấp nhận một phần, ngày 11/01/2025')
      expect((await open('/ky/nam')).text).toContain('Đã nhận 1 kiến nghị, đã trả lời 1.')

      const overtaken = await send(page, { read: '1', state: 'declined', answer: 'Không.' }, secretary)
      expect([overtaken.status, overtaken.text.includes('Có người vừa trả lời')]).toEqual([422, true])
      expect(overtaken.html).toContain('Không.</textarea>')
      const again = { read: '2', state: 'declined', answer: 'Không.' }
      expect((await send(page, again, secretary)).html).toContain('href="#reason"')
      await send(page, { ...again, reason: 'Xem lại hồ sơ.' }, secretary)
      const kept = await open(page, officer)
      for (const part of ['Các lần trả lời trước', 'Tính một tin.', 'Lý do thay: Xem lại hồ sơ.'])
        expect(kept.text).toContain(part)
    })

    test('what waits leads from the checklist of the publication and from the day’s work', async () => {
      await publish({ until: '2025-01-18', byPublic: true })
      await file('U1', officer)
      const checklist = await open('/ky/nam/cong-bo/1', secretary)
      expect(checklist.text).toContain('1 kiến nghị chưa trả lời')
      expect(checklist.html).toContain('href="/ky/nam/kien-nghi?trang-thai=open"')
      expect((await open('/ky/nam/hom-nay', secretary)).html).toContain(
        'href="/ky/nam/kien-nghi?trang-thai=open"',
      )
    })

    test('a correction that was published since is told to whoever has the code', async () => {
      await publish({ until: null, byPublic: true })
      const code = codeIn((await file('U2')).text)
      await site.post('/declarations', declared({ U2: '46' }))
      await site.post(`/results/${await site.score()}/publication`, { reason: 'Tiếp thu kiến nghị.' })
      expect((await open(`/kien-nghi/${code}`)).text).toContain('đã công bố bản mới: bản 2')
    })
  })
})
