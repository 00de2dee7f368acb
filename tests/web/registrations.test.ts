import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { personWith } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

onEachDatabase('pages of registrations', database => {
  let site: SmallSite
  let now = new Date('2024-01-20T01:00:00Z')
  let officer = ''
  let secretary = ''
  const page = '/ky/nam/dang-ky/U1'
  const open = (path: string, cookie = '') => site.request(path, { headers: { cookie } })
  const submit = (fields: Readonly<Record<string, string>>, path = page) =>
    site.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: {
        ...{ cookie: officer, origin: site.origin },
        'content-type': 'application/x-www-form-urlencoded',
      },
    })

  beforeAll(async () => {
    await database.reset()
    site = await openSmallSite(database.db, { now: () => now })
    officer = (await personWith(database.db, [{ role: 'officer', unit: 'U1' }])).cookie
    secretary = (await personWith(database.db, [{ role: 'secretary' }])).cookie
    await site.call('PUT', '/periods/nam/calendar', {
      steps: [{ step: 'registration', opensOn: '2024-01-15', closesOn: '2024-02-15' }],
    })
  })

  test('an officer is led from today to the form of the own unit', async () => {
    expect((await open('/ky/nam/hom-nay', officer)).html).toContain(`href="${page}"`)
    expect((await open('/ky/nam/dang-ky', officer)).location).toBe(page)
    expect((await open('/ky/nam/dang-ky')).status).toBe(401)
    expect((await open('/ky/nam/dang-ky/U2', officer)).status).toBe(404)
    const { text } = await open(page, officer)
    expect(text).toContain('Đăng ký và sửa đến hết ngày 15/02/2024')
    expect(text).toContain('Cờ thi đua')
  })

  test('a figure that is none stands at its field, and nothing typed is lost', async () => {
    const refused = await submit({ read: '0', 'points-C': 'nhiều', 'text-A': 'Mỗi tháng hai bài' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#points-C"')
    expect(refused.html).toContain('value="Mỗi tháng hai bài"')
    expect((await submit({ read: '0' })).text).toContain('Chưa đăng ký gì')
  })

  test('what was chosen and typed is registered; who writes over another’s is told', async () => {
    const wanted = { read: '0', 'form-flag': 'yes', 'points-C': '55,5', 'text-A': 'Mỗi tháng hai bài' }
    expect((await submit(wanted)).location).toBe(`${page}?xong=luu`)
    const { html, text } = await open(`${page}?xong=luu`, officer)
    expect(text).toContain('Đã lưu đăng ký của đơn vị.')
    expect(text).toContain('Đã đăng ký ngày 20/01/2024')
    expect(html).toContain('value="55,5"')
    const stale = await submit({ ...wanted, 'points-C': '60' })
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('đã được người khác sửa')
    expect(stale.html).toContain('value="60"')
  })

  test('the committee reads who registered what, and who is missing', async () => {
    const { text } = await open('/ky/nam/dang-ky', secretary)
    expect(text).toContain('1 đơn vị đã đăng ký, 2 đơn vị chưa đăng ký.')
    const missing = await open('/ky/nam/dang-ky?trang-thai=missing', secretary)
    expect(missing.html).toContain('/dang-ky/U2')
    expect(missing.html).not.toContain('/dang-ky/U1"')
    expect((await open('/ky/nam/hom-nay', secretary)).text).toContain('2 đơn vị chưa đăng ký')
  })

  test('it stands beside the proposal for the committee, and the target beside the result for the unit', async () => {
    await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
    await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await site.post('/marks', marked(['U1', 'U2', 'U3']))
    await site.publish(await site.score())
    const proposals = await open('/ky/nam/de-nghi', secretary)
    expect(proposals.text).toContain('Đã đăng ký hình thức này')
    expect(proposals.text).toContain('Không đăng ký hình thức này')
    expect((await open('/ky/nam/de-nghi', officer)).text).not.toContain('đăng ký hình thức này')
    expect((await open('/ky/nam/de-nghi')).text).not.toContain('đăng ký hình thức này')
    const sheet = '/ky/nam/don-vi/U1'
    expect((await open(sheet, officer)).text).toContain('Chỉ tiêu đã đăng ký: 55,5')
    expect((await open(sheet, secretary)).text).toContain('Chỉ tiêu đã đăng ký: Mỗi tháng hai bài')
    expect((await open(sheet)).text).not.toContain('Chỉ tiêu đã đăng ký')
    const stranger = (await personWith(database.db, [{ role: 'officer', unit: 'U2' }])).cookie
    const others = await open(sheet, stranger)
    expect([others.status, others.text.includes('Chỉ tiêu đã đăng ký')]).toEqual([200, false])
  })

  test('after the end the form is closed for an officer and says where to ask', async () => {
    now = new Date('2024-02-16T01:00:00Z')
    await site.call('PUT', '/periods/nam/registrations/U3', { read: 0, forms: ['flag'] })
    expect((await open('/ky/nam/dang-ky', secretary)).text).toContain('sau hạn ngày 15/02/2024')
    const closed = await open(page, officer)
    expect(closed.html).toContain('href="/ky/nam/lich/mo-lai?buoc=registration"')
    expect(closed.text).not.toContain('Lưu đăng ký')
    expect(closed.text).toContain('55,5')
  })
})
