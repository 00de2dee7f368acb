import { beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

type Cookie = { readonly id: string; readonly cookie: string }

const form = {
  ...{ 'heldOn-day': '15', 'heldOn-month': '1', 'heldOn-year': '2025', place: 'Trường U1', present: '2' },
  ...{
    version: '1',
    'nominate-flag-U1': 'yes',
    'note-U2': 'Cần cố gắng',
    conclusion: 'Nhất trí.\nNghỉ họp.',
  },
}

describe('the pages of block meetings', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    let head: Cookie
    let secretary: Cookie
    let here = ''
    const own = (path: string, as: Cookie) => site.request(path, { headers: { cookie: as.cookie } })
    const send = (fields: Readonly<Record<string, string>>, as: Cookie = head) =>
      site.request(`${here}/ghi`, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          ...{ cookie: as.cookie, origin: site.origin },
          'content-type': 'application/x-www-form-urlencoded',
        },
      })
    const revisionIn = (html: string): string => /name="revision" value="(\d*)"/.exec(html)?.[1] ?? ''

    beforeEach(async () => {
      await database.reset()
      site = await openSmallSite(database.db, { now: () => new Date('2025-01-20T01:00:00Z') })
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '40' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.score()
      const block = (await site.get('')).body.blocks[0].id
      here = `/ky/nam/hop-khoi/${encodeURIComponent(block)}`
      head = await asRole(database.db, 'block-head', { block })
      secretary = await asRole(database.db, 'secretary')
    })

    test('lead the head from today to the form, and are nobody’s before', async () => {
      const steps = [{ step: 'block-meeting', opensOn: '2025-01-10', closesOn: '2025-01-31' }]
      await site.call('PUT', '/periods/nam/calendar', { steps })
      const today = await own('/ky/nam/hom-nay', head)
      expect(today.text).toContain('Chưa ghi biên bản họp khối')
      expect((await own('/ky/nam/hom-nay', secretary)).text).toContain('1 khối chưa ghi biên bản họp')
      const list = await own('/ky/nam/hop-khoi', head)
      expect([list.status, list.html.includes(`${here}/ghi`)]).toEqual([200, true])
      expect((await own(here, head)).text).toContain('Khối chưa ghi biên bản họp.')
      expect((await own(`${here}/ghi`, head)).text).toContain('hạng 1')
      const officer = await asRole(database.db, 'officer', { unit: 'U2' })
      expect((await own(here, officer)).status).toBe(404)
      expect((await own('/ky/nam/hop-khoi', officer)).text).toContain('Chưa có biên bản họp khối nào')
      expect((await site.page('/ky/nam/hop-khoi')).status).toBe(401)
    })

    test('the form tells everything that is wrong, and keeps what was typed', async () => {
      const empty = await send({ ...form, place: '', present: '0', conclusion: '', 'heldOn-day': '32' })
      expect(empty.status).toBe(422)
      for (const field of ['place', 'present', 'conclusion', 'heldOn-day'])
        expect(empty.html, field).toContain(`href="#${field}"`)
      expect(empty.html).toMatch(/id="nominate-flag-U1"[^>]*checked/)
      const refused = await send({ ...form, present: '9', 'heldOn-day': '21' })
      for (const field of ['present', 'heldOn-day']) expect(refused.html, field).toContain(`href="#${field}"`)
      expect(refused.html).toContain('value="Cần cố gắng"')
    })

    test('minutes are read by the units of the block, and printed with places to sign', async () => {
      expect((await send(form)).location).toBe(`${here}?da-luu=1`)
      const officer = await asRole(database.db, 'officer', { unit: 'U2' })
      const minutes = await own(here, officer)
      for (const part of [
        ...['Biên bản họp khối: Khối 1', 'họp ngày 15/01/2025, 2 trên 3 đơn vị dự', 'Cờ thi đua'],
        ...['Cần cố gắng', 'Nhất trí.', 'Nghỉ họp.', 'Trưởng khối', 'theo bản chấm 1'],
      ])
        expect(minutes.text).toContain(part)
      expect(minutes.html).not.toContain(`${here}/ghi`)
      expect((await own(`${here}?lang=en`, head)).text).toContain('met on 15/01/2025, 2 of 3 units present')
    })

    test('a correction is held against what was read', async () => {
      await send(form)
      const filled = await own(`${here}/ghi`, head)
      expect(filled.html).toMatch(/id="nominate-flag-U1"[^>]*checked/)
      const revision = revisionIn(filled.html)
      expect((await send({ ...form, present: '3', revision })).location).toBe(`${here}?da-luu=1`)
      const overtaken = await send({ ...form, present: '1', revision })
      expect([overtaken.status, overtaken.html.includes('value="Cần cố gắng"')]).toEqual([422, true])
      expect((await send(form)).text).toContain('đã có biên bản họp')
      await site.post('/declarations', declared({ U2: '59' }))
      await site.score()
      expect((await own(here, head)).html).toContain(`${here}/ghi?version=2`)
    })

    test('what the block nominates stands beside the proposals, for the committee alone', async () => {
      await send(form)
      await site.publish(1, 'Lấy ý kiến')
      const said = 'Được khối suy tôn tại cuộc họp khối'
      expect((await own('/ky/nam/de-nghi', secretary)).text).toContain(said)
      for (const as of [head, await asRole(database.db, 'reader', { period: 'khac' })])
        expect([(await own('/ky/nam/de-nghi', as)).status, (await own('/ky/nam/de-nghi', as)).text]).toEqual([
          200,
          expect.not.stringContaining(said),
        ])
      expect((await site.page('/ky/nam/de-nghi')).text).not.toContain(said)
    })
  })
})
