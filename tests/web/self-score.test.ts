import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { personWith } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared } from '../support/small-year.ts'

onEachDatabase('self-scores', database => {
  let site: SmallSite
  let now = new Date('2024-05-18T01:00:00Z')
  let officer = ''
  let secretary = ''
  const page = '/ky/nam/tu-cham/U1'
  const open = (path: string, cookie = '') => site.request(path, { headers: { cookie } })
  const submit = (fields: Readonly<Record<string, string>>, cookie = officer, path = page) =>
    site.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { cookie, origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const one = async (unit = 'U1') => (await site.get(`/self-scores/${unit}`)).body
  const confirm = (unit: string, body: object, cookie = officer) =>
    site.call('PUT', `/periods/nam/self-scores/${unit}`, body, { as: { cookie } })
  const codes = (answer: { readonly body: { errors?: { code: string }[] } }) =>
    (answer.body.errors ?? []).map(({ code }) => code)

  beforeAll(async () => {
    await database.reset()
    site = await openSmallSite(database.db, { now: () => now })
    officer = (await personWith(database.db, [{ role: 'officer', unit: 'U1' }])).cookie
    secretary = (await personWith(database.db, [{ role: 'secretary' }])).cookie
    await site.post('/declarations', declared({ U1: '8', U2: '4' }, { status: 'submitted' }))
  })

  test('it is what the engine computes of what was sent, without what the committee marks', async () => {
    const own = await one()
    expect(own).toMatchObject({ state: 'missing', isOpen: true, leftOut: ['J.1'], confirmed: null })
    expect(own.figures).toEqual([
      { criterion: 'C', points: '8' },
      { criterion: 'A', points: '0' },
    ])
    await site.score()
    const stored = (await site.get('/units/U1/score')).body.own
    expect(stored.self).toBe(own.total)
  })

  test('strangers and officers of other units see none; one own unit is led to directly', async () => {
    expect((await open('/ky/nam/tu-cham')).status).toBe(401)
    expect((await open('/ky/nam/tu-cham/U2', officer)).status).toBe(404)
    expect((await open('/ky/nam/tu-cham', officer)).location).toBe(page)
    expect(codes(await confirm('U2', { digest: (await one('U2')).digest }))).toEqual(['not-yours'])
  })

  test('another figure needs a reason, and the other way round; nothing typed is lost', async () => {
    const { digest } = await one()
    const refused = await submit({ digest, 'points-C': '9,5', 'points-A': 'ba', 'reason-C': '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#reason-C"')
    expect(refused.html).toContain('href="#points-A"')
    expect(refused.html).toContain('value="9,5"')
    expect((await submit({ digest, 'reason-C': 'Thiếu số' })).html).toContain('id="points-C-problem"')
    expect(
      codes(await confirm('U1', { digest, claims: [{ criterion: 'X', points: '1', reason: 'Có' }] })),
    ).toEqual(['claim-without-criterion'])
  })

  test('confirmed, it is signed: who, when, under which figures', async () => {
    const { digest } = await one()
    const sent = await submit({ digest, 'points-C': '9,5', 'reason-C': 'Còn một việc chưa ghi' })
    expect(sent.location).toBe(`${page}?xong=ky`)
    const { text } = await open(sent.location ?? '', officer)
    expect(text).toContain('Đây là chữ ký của đơn vị')
    expect(text).toContain('Đã xác nhận ngày 18/05/2024')
    const { confirmed, state } = await one()
    expect(state).toBe('confirmed')
    expect(confirmed).toMatchObject({
      ...{ on: '2024-05-18', digest, by: { kind: 'person', role: 'officer' } },
      claims: [{ criterion: 'C', points: '9.5', reason: 'Còn một việc chưa ghi' }],
    })
    const rows = (await site.get('/journal')).body.rows
    expect(rows[0]).toMatchObject({
      action: 'self-score-confirmed',
      subject: { unit: 'U1' },
      details: { digest },
    })
    await submit({ digest, 'points-C': '9,5', 'reason-C': 'Còn một việc chưa ghi' })
    expect((await site.get('/journal')).body.rows.length).toBe(rows.length)
  })

  test('what changes afterwards is told with both figures, and asks to be confirmed again', async () => {
    const { digest } = await one()
    await site.post('/declarations', declared({ U1: '12' }, { status: 'submitted' }))
    expect((await one()).state).toBe('changed')
    const { text } = await open(page, officer)
    expect(text).toContain('Số liệu đã đổi sau khi xác nhận')
    expect(text).toMatch(/Khi xác nhận: 8,00.*Bây giờ: 12,00/)
    const stale = await submit({ digest, 'points-C': '13', 'reason-C': 'Còn nữa' })
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('nên chưa xác nhận gì')
    expect(stale.html).toContain('value="13"')
    const again = await one()
    const asComputed = { 'points-C': '12,00', 'reason-C': 'Như hệ thống tính' }
    expect((await submit({ digest: again.digest, ...asComputed })).status).toBe(303)
    expect(await one()).toMatchObject({ state: 'confirmed', confirmed: { claims: [] } })
  })

  test('the committee has a list by state, with counts', async () => {
    const list = await open('/ky/nam/tu-cham', secretary)
    expect(list.text).toContain('2 đơn vị chưa xác nhận, 1 đã xác nhận, 0 có số liệu đổi')
    const missing = await open('/ky/nam/tu-cham?trang-thai=missing', secretary)
    expect(missing.html).toContain('/tu-cham/U2')
    expect(missing.html).not.toContain('/tu-cham/U1')
    expect((await open('/ky/nam/tu-cham?trang-thai=changed', secretary)).text).toContain(
      'Không có đơn vị nào',
    )
  })

  test('within its step alone: today asks for it, then it is closed, and only the secretary goes on', async () => {
    await site.call('PUT', '/periods/nam/calendar', {
      steps: [{ step: 'self-score', opensOn: '2024-05-01', closesOn: '2024-05-20' }],
    })
    expect((await open('/ky/nam/hom-nay', secretary)).text).toContain('2 đơn vị chưa xác nhận điểm tự chấm')
    await site.post('/declarations', declared({ U1: '13' }, { status: 'submitted' }))
    expect((await open('/ky/nam/hom-nay', officer)).html).toContain(`href="${page}"`)
    now = new Date('2024-05-21T01:00:00Z')
    const { digest } = await one()
    expect(codes(await confirm('U1', { digest }))).toEqual(['step-closed'])
    const closed = await open(page, officer)
    expect(closed.html).toContain('href="/ky/nam/lich/mo-lai?buoc=self-score"')
    expect(closed.text).not.toContain('Xác nhận và ký')
    expect((await confirm('U1', { digest }, secretary)).status).toBe(200)
    expect((await site.get('/journal')).body.rows[0].details.late).toEqual({
      ...{ step: 'self-score', closedOn: '2024-05-20' },
    })
  })
})
