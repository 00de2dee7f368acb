import { beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { asRole, personWith } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

type Cookie = { readonly id: string; readonly cookie: string }

const form = {
  ...{ 'heldOn-day': '20', 'heldOn-month': '1', 'heldOn-year': '2025', place: 'Phòng họp số 1' },
  ...{ version: '1', quorum: '2/3', rows: '9' },
  ...{ 'award-flag': 'yes', 'threshold-flag': '66,7%', 'how-flag': 'least', 'of-flag': 'cast' },
  ...{ 'seat-0': 'Chủ tịch', 'office-0': 'chair', 'presence-0': 'present' },
  ...{ 'seat-2': 'Uỷ viên 1', 'office-2': 'member', 'presence-2': 'present' },
  ...{ 'seat-3': 'Uỷ viên 2', 'office-3': 'member', 'presence-3': 'present' },
}
const figures = {
  ...{ 'issued-all': '3', 'collected-all': '3', 'valid-U1': '3', 'invalid-U1': '0' },
  ...{ 'inFavour-U1': '2', 'against-U1': '1' },
}

describe('the pages of the council', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    let secretary: Cookie
    let member: Cookie
    const own = (path: string, as: Cookie) => site.request(path, { headers: { cookie: as.cookie } })
    const send = (path: string, fields: Readonly<Record<string, string>>, as: Cookie) =>
      site.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          ...{ cookie: as.cookie, origin: site.origin },
          'content-type': 'application/x-www-form-urlencoded',
        },
      })

    beforeEach(async () => {
      await database.reset()
      site = await openSmallSite(database.db)
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '45' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.score()
      secretary = await asRole(database.db, 'secretary')
      member = await asRole(database.db, 'council-member')
    })

    const record = async (change: Readonly<Record<string, string>> = {}) => {
      const sent = await send('/ky/nam/hoi-dong/moi', { ...form, ...change }, secretary)
      return (sent.location ?? '').replace(/\?.*/, '')
    }

    test('are the committee’s, and say what comes first', async () => {
      expect((await site.page('/ky/nam/hoi-dong')).status).toBe(401)
      const officer = await asRole(database.db, 'officer', { unit: 'U1' })
      expect((await own('/ky/nam/hoi-dong', officer)).status).toBe(403)
      const empty = await own('/ky/nam/hoi-dong', secretary)
      for (const part of ['Chưa có phiên họp nào.', 'Ghi phiên họp mới']) expect(empty.text).toContain(part)
      expect((await own('/ky/nam/hoi-dong', member)).text).not.toContain('Ghi phiên họp mới')
      expect((await own('/ky/nam/hoi-dong?lang=en', member)).text).toContain('There is no session yet.')
      expect((await own('/ky/nam', member)).html).toContain('href="/ky/nam/hoi-dong"')
    })

    test('the form tells everything that is wrong, and keeps what was typed', async () => {
      const sent = await send(
        '/ky/nam/hoi-dong/moi',
        {
          ...form,
          'heldOn-day': '31',
          'heldOn-month': '2',
          quorum: 'đa số',
          'threshold-flag': 'x',
          place: '',
        },
        secretary,
      )
      expect(sent.status).toBe(422)
      for (const field of ['heldOn-day', 'place', 'quorum', 'threshold-flag'])
        expect(sent.html, field).toContain(`href="#${field}"`)
      expect(sent.html).toContain('value="Uỷ viên 2"')
      const refused = await send('/ky/nam/hoi-dong/moi', { ...form, 'presence-2': 'written' }, secretary)
      expect([refused.status, refused.html.includes('href="#presence-2"')]).toEqual([422, true])
      const longer = await send('/ky/nam/hoi-dong/moi', { ...form, more: 'yes' }, secretary)
      expect([longer.html.includes('name="seat-14"'), longer.html.includes('value="Chủ tịch"')]).toEqual([
        true,
        true,
      ])
    })

    test('two people enter the ballots, see where they differ, and the page tells the arithmetic', async () => {
      const here = await record()
      const session = await own(here, secretary)
      for (const part of [
        '3 trên 3 thành viên có mặt',
        '66,7%',
        'Trường U1',
        'chưa nhập',
        'không có tài khoản',
      ])
        expect(session.text, part).toContain(part)
      const counting = `${here}/kiem-phieu?hinh-thuc=flag&trang=1`
      const wrong = await send(counting, { ...figures, 'valid-U1': '4', 'against-U1': 'một' }, member)
      expect([
        wrong.status,
        wrong.html.includes('href="#against-U1"'),
        wrong.html.includes('value="một"'),
      ]).toEqual([422, true, true])
      const contradicting = await send(counting, { ...figures, 'valid-U1': '4', 'against-U1': '3' }, member)
      for (const field of ['valid-U1', 'inFavour-U1'])
        expect(contradicting.html, field).toContain(`href="#${field}"`)
      expect((await send(counting, figures, member)).location).toContain(here)
      const hidden = await own(counting, secretary)
      expect(hidden.text).toContain('một người đã nhập, chờ người thứ hai')
      expect(hidden.html).toMatch(/name="inFavour-U1" value=""/)
      await send(counting, { ...figures, 'inFavour-U1': '1', 'against-U1': '2' }, secretary)
      for (const who of [member, secretary])
        expect((await own(counting, who)).text).toContain('hai người nhập khác nhau: đồng ý, không đồng ý')
      expect((await own(here, member)).text).not.toContain('Đạt')
      await send(counting, figures, secretary)
      const told = (await own(here, member)).text
      expect(told).toContain('Không đạt')
      expect(told).toContain(
        '2 phiếu đồng ý; cần ít nhất 66,7% của 3 (số phiếu hợp lệ), tức ít nhất 3 phiếu.',
      )
      expect(told).toContain('1 trên 1 đơn vị đã khớp hai người kiểm.')
      expect(told).toContain('(ký, ghi rõ họ tên)')
    })

    test('an account tells who steps back, and a correction keeps what was counted fitting', async () => {
      const officer = await personWith(database.db, [
        { role: 'council-member' },
        { role: 'officer', unit: 'U1' },
      ])
      const here = await record({ 'person-2': officer.id })
      expect((await own(here, secretary)).text).toContain('Tránh: Uỷ viên 1.')
      const filled = await own(`${here}/sua`, secretary)
      expect(filled.html).toContain('value="66,7%"')
      const revision = /name="revision" value="(\d+)"/.exec(filled.html)?.[1] ?? ''
      const sent = await send(`${here}/sua`, { ...form, revision }, secretary)
      expect(sent.location).toBe(`${here}?da-luu=1`)
      expect((await own(here, secretary)).text).not.toContain('Tránh: Uỷ viên 1.')
      const overtaken = await send(`${here}/sua`, { ...form, revision }, secretary)
      expect(overtaken.status).toBe(422)
      expect(overtaken.html).toContain('value="Phòng họp số 1"')
    })

    test('a session is removed with a reason, and a session that is gone is not found', async () => {
      const here = await record()
      expect((await send(`${here}/go`, { reason: '' }, secretary)).html).toContain('href="#reason"')
      const sent = await send(`${here}/go`, { reason: 'Nhập nhầm' }, secretary)
      expect((await own(sent.location ?? '', secretary)).text).toContain('Đã gỡ phiên họp.')
      expect((await own(here, secretary)).status).toBe(404)
    })
  })
})
