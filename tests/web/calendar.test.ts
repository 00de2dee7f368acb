import { beforeAll, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { personWith } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

onMemoryDatabase(database => {
  let site: SmallSite
  let now = new Date('2024-05-18T01:00:00Z')
  let secretary = ''
  let officer = ''
  const open = (path: string, cookie = '') => site.request(path, { headers: { cookie } })
  const submit = (path: string, fields: Readonly<Record<string, string>>, cookie: string) =>
    site.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { cookie, origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const day = (id: string, text: string) => {
    const [date = '', month = '', year = ''] = text.split('/')
    return { [`${id}-day`]: date, [`${id}-month`]: month, [`${id}-year`]: year }
  }
  /** Every field of a form as a browser sends it back. */
  const fieldsOf = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )

  beforeAll(async () => {
    site = await openSmallSite(database.db, { now: () => now })
    secretary = (await personWith(database.db, [{ role: 'secretary' }])).cookie
    officer = (await personWith(database.db, [{ role: 'officer', unit: 'U1' }])).cookie
  })

  test('before there are days the page says that nothing has an end, to anybody', async () => {
    const { status, text, html } = await open('/ky/nam/lich')
    expect(status).toBe(200)
    expect(text).toContain('Kỳ này chưa đặt mốc nào')
    expect(html).not.toContain('/lich/sua')
    expect((await open('/ky/nam/lich/sua')).status).toBe(401)
    expect((await open('/ky/nam/lich/mo-lai')).status).toBe(401)
  })

  test('the days that usually fit are offered, changed, and stored only when they are sent', async () => {
    const offered = await open('/ky/nam/lich/sua', secretary)
    expect(offered.text).toContain('chỉ là gợi ý')
    const fields = fieldsOf(offered.html)
    expect(fields['opens-self-score-day']).toBe('01')
    const impossible = { ...fields, ...day('closes-entry', '31/2/2024') }
    const refused = await submit('/ky/nam/lich/sua', impossible, secretary)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#closes-entry-day"')
    expect(refused.html).toContain('value="31"')
    const wrongOrder = { ...fields, ...day('closes-council', '1/1/2024') }
    expect((await submit('/ky/nam/lich/sua', wrongOrder, secretary)).html).toContain(
      'id="closes-council-day-problem"',
    )
    const sent = { ...fields, ...day('opens-entry', '1/1/2024'), ...day('closes-entry', '20/5/2024') }
    const saved = await submit('/ky/nam/lich/sua', sent, secretary)
    expect(saved.location).toBe('/ky/nam/lich?xong=lich')
    const page = await open(saved.location ?? '', secretary)
    expect(page.text).toContain('Đã lưu lịch.')
    expect(page.text).toContain('đang mở, còn 2 ngày')
  })

  test('moved days need a reason, which stands beside them and in the journal', async () => {
    const fields = {
      ...fieldsOf((await open('/ky/nam/lich/sua', secretary)).html),
      ...day('closes-entry', '19/5/2024'),
    }
    const refused = await submit('/ky/nam/lich/sua', fields, secretary)
    expect(refused.html).toContain('href="#reason"')
    expect(refused.html).toContain('value="19"')
    await submit('/ky/nam/lich/sua', { ...fields, reason: 'Nghỉ lễ' }, secretary)
    expect((await open('/ky/nam/lich', officer)).text).toContain('Nghỉ lễ')
    expect((await open('/ky/nam/lich')).text).not.toContain('Nghỉ lễ')
    expect((await open('/ky/nam/nhat-ky', secretary)).text).toMatch(/Sửa lịch của kỳ.*Nghỉ lễ/)
    expect((await submit('/ky/nam/lich/sua', { ...fields, reason: 'Lại' }, secretary)).text).toContain(
      'Lịch đã được người khác sửa',
    )
  })

  test('after the end an officer is told on the form itself, and led to ask', async () => {
    now = new Date('2024-05-20T01:00:00Z')
    const form = { id: 'e-1', unit: 'U1', kind: 'article', title: 'Muộn', when: 'other' }
    const refused = await submit(
      '/ky/nam/ghi',
      { ...form, ...day('on', '5/3/2024'), status: 'submitted' },
      officer,
    )
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('đã hết hạn ngày 19/05/2024')
    expect(refused.html).toContain('value="Muộn"')
    expect((await open('/ky/nam/lich', officer)).html).toContain('href="/ky/nam/lich/mo-lai?buoc=entry"')
  })

  test('the officer asks, the secretary answers, and the page tells both', async () => {
    const asking = await open('/ky/nam/lich/mo-lai?buoc=entry', officer)
    expect(asking.html).toMatch(/<option value="entry" selected/)
    expect(asking.html).not.toContain('value="U2"')
    const empty = await submit('/ky/nam/lich/mo-lai', { unit: 'U1', step: 'entry', reason: '' }, officer)
    expect(empty.html).toContain('id="reason-problem"')
    const sent = await submit(
      '/ky/nam/lich/mo-lai',
      { unit: 'U1', step: 'entry', reason: 'Mất điện' },
      officer,
    )
    expect((await open(sent.location ?? '', officer)).text).toContain('đang chờ thường trực')
    expect((await open('/ky/nam/lich', officer)).html).not.toContain('/lich/mo-lai/entry/U1')
    expect((await open('/ky/nam/lich', secretary)).html).toContain('href="/ky/nam/lich/mo-lai/entry/U1"')
    const answer = '/ky/nam/lich/mo-lai/entry/U1'
    expect((await open(answer, secretary)).text).toContain('Lý do: Mất điện')
    const noDay = await submit(answer, { granted: 'yes' }, secretary)
    expect(noDay.html).toContain('id="until-day-problem"')
    expect((await submit(answer, { granted: 'no' }, secretary)).html).toContain('id="answer-problem"')
    expect((await submit(answer, { granted: 'yes', ...day('until', '22/5/2024') }, officer)).status).not.toBe(
      303,
    )
    const granted = await submit(answer, { granted: 'yes', ...day('until', '22/5/2024') }, secretary)
    expect(granted.location).toBe('/ky/nam/lich?xong=tra-loi')
    expect((await open('/ky/nam/lich', officer)).text).toContain('được làm đến hết 22/05/2024')
    expect((await open('/ky/nam/lich/mo-lai/entry/U9', secretary)).status).toBe(404)
  })

  test('a single unit is extended and taken back, each with a reason', async () => {
    const fields = { unit: 'U2', step: 'entry', ...day('until', '23/5/2024') }
    expect((await submit('/ky/nam/lich/rieng', fields, secretary)).html).toContain('id="reason-problem"')
    await submit('/ky/nam/lich/rieng', { ...fields, reason: 'Bão' }, secretary)
    expect((await open('/ky/nam/lich', secretary)).text).toMatch(/Trường U2.*23\/05\/2024.*Bão/)
    expect((await open('/ky/nam/lich', officer)).text).not.toContain('Trường U2')
    await submit('/ky/nam/lich/rieng', { unit: 'U2', step: 'entry', reason: 'Xong' }, secretary)
    expect((await open('/ky/nam/lich', secretary)).text).not.toContain('Trường U2')
  })

  test('in English too', async () => {
    const { text } = await open('/ky/nam/lich?lang=en', secretary)
    expect(text).toContain('Set and move days')
  })
})
