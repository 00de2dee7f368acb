import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { personWith } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared } from '../support/small-year.ts'

onEachDatabase('pages of the explanation round', database => {
  let site: SmallSite
  let now = new Date('2024-05-18T01:00:00Z')
  let officer = ''
  let verifier = ''
  let secretary = ''
  const list = '/ky/nam/giai-trinh'
  const page = `${list}/U1`
  const open = (path: string, cookie = officer) => site.request(path, { headers: { cookie } })
  const submit = (fields: Readonly<Record<string, string>>, cookie = officer, path = page) =>
    site.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { cookie, origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const hidden = async (name: string, cookie = officer): Promise<string> => {
    const { html } = await open(page, cookie)
    return new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
  }
  const explain = async (texts: Readonly<Record<string, string>>) =>
    submit({ act: 'explain', digest: await hidden('digest'), ...texts })

  beforeAll(async () => {
    await database.reset()
    site = await openSmallSite(database.db, { now: () => now })
    officer = (await personWith(database.db, [{ role: 'officer', unit: 'U1' }])).cookie
    verifier = (await personWith(database.db, [{ role: 'verifier', criteria: ['C'] }])).cookie
    secretary = (await personWith(database.db, [{ role: 'secretary' }])).cookie
    await site.call('PUT', '/periods/nam/calendar', {
      steps: [
        { step: 'verification', opensOn: '2024-05-21', closesOn: '2024-06-10' },
        { step: 'explanation', opensOn: '2024-06-05', closesOn: '2024-06-12' },
      ],
    })
    await site.post('/declarations', declared({ U1: '8' }, { status: 'submitted' }))
    const { digest } = (await site.get('/self-scores/U1')).body
    const claims = [{ criterion: 'A', points: '2', reason: 'Có hai bài chưa ghi' }]
    await site.call('PUT', '/periods/nam/self-scores/U1', { digest, claims })
    await site.post('/declarations', declared({ U1: '6' }))
    now = new Date('2024-06-06T01:00:00Z')
  })

  test('an officer is led to the own unit; strangers and officers of other units are refused', async () => {
    expect((await open('/ky/nam', officer)).html).toContain(`href="${list}"`)
    expect((await open(list)).location).toBe(page)
    expect([(await open(list, '')).status, (await open(page, '')).status]).toEqual([401, 401])
    expect((await open(`${list}/U2`)).status).toBe(404)
    const other = (await personWith(database.db, [{ role: 'officer', unit: 'U2' }])).cookie
    expect((await open(page, other)).status).toBe(404)
    expect((await submit({ act: 'explain', 'text-C': 'Không' }, other)).status).toBe(404)
    const two = [{ role: 'officer', unit: 'U1' } as const, { role: 'officer', unit: 'U2' } as const]
    const ofTwo = await open(list, (await personWith(database.db, two)).cookie)
    expect(ofTwo.html).toContain(`href="${list}/U2"`)
    expect(ofTwo.html).not.toContain(`href="${list}/U3"`)
  })

  test('an officer reads own and verified figure, and explains each that differs', async () => {
    const { text, html } = await open(page)
    expect(text).toContain('Năm của đơn vị: Đang giải trình')
    expect(text).toContain('Số của đơn vị: 2. Số đã thẩm định: 0,00.')
    expect(html).not.toContain('value="settle"')
    expect((await open('/ky/nam/hom-nay')).text).toContain('Trường U1: 2 chênh lệch cần giải trình')
    const empty = await explain({ 'text-C': ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('href="#text-C"')
    const stale = await submit({ act: 'explain', digest: 'a'.repeat(64), 'text-C': 'Nộp muộn' })
    expect(stale.text).toContain('Số liệu đã đổi sau khi bạn mở trang')
    expect(stale.html).toContain('Nộp muộn</textarea>')
    const sent = await explain({ 'text-C': 'Hai biên bản nộp muộn', 'text-A': 'Hai bài trên báo tỉnh' })
    expect(sent.location).toBe(`${page}?xong=giai-trinh`)
    expect((await open(page)).text).toContain('Giải trình ngày 06/06/2024: Hai biên bản nộp muộn')
    expect((await explain({ 'text-A': 'Hai bài' })).text).toContain('không để trống được')
  })

  test('notices lead to the page, and a verifier settles with a reason what is in reach', async () => {
    expect((await open('/thong-bao', secretary)).html).toContain(page)
    expect((await open('/ky/nam/hom-nay', verifier)).text).toContain('1 giải trình chờ kết luận')
    expect((await open('/ky/nam/hom-nay', secretary)).text).toContain('2 giải trình chờ kết luận')
    const own = { act: 'settle', criterion: 'C', 'read-C': await hidden('read-C', verifier) }
    const bare = await submit(own, verifier)
    expect([bare.html.includes('href="#outcome-C"'), bare.html.includes('href="#answer-C"')]).toEqual([
      true,
      true,
    ])
    const word = { 'outcome-C': 'kept', 'answer-C': 'Chỉ có sáu biên bản' }
    expect((await submit({ ...own, ...word }, officer)).status).toBe(422)
    const stale = await submit({ ...own, ...word, 'read-C': '99' }, verifier)
    expect(stale.text).toContain('Đơn vị đã viết lại giải trình')
    expect(stale.html).toContain('Chỉ có sáu biên bản</textarea>')
    const ofA = { act: 'settle', criterion: 'A', 'read-A': '1', 'outcome-A': 'kept', 'answer-A': 'Không' }
    expect((await submit(ofA, verifier)).html).toContain('href="#outcome-A"')
    expect((await submit({ ...own, ...word }, verifier)).location).toBe(`${page}?xong=ket-luan`)
    expect((await open(page)).text).toContain('Giữ số đã thẩm định (06/06/2024): Chỉ có sáu biên bản')
    expect((await open('/thong-bao')).html).toContain(page)
  })

  test('the committee reads the counts of years and each difference, by state; it prints as minutes', async () => {
    const all = await open(list, secretary)
    expect(all.text).toContain(
      '0 chênh lệch cần giải trình, 1 đã giải trình và chờ kết luận, 1 đã giải quyết.',
    )
    expect(all.text).toContain('Đang giải trình (1)')
    expect(all.text).toContain('Chưa tự chấm (2)')
    expect(all.text).toContain('Biên bản thẩm định, Năm 2024')
    expect(all.text).toContain('Thường trực hội đồng')
    const settled = await open(`${list}?trang-thai=settled`, secretary)
    expect(settled.text).toContain('Chỉ có sáu biên bản')
    expect(settled.text).not.toContain('Hai bài trên báo tỉnh')
    expect((await open(`${list}?trang-thai=asked`, secretary)).text).toContain('Không có chênh lệch nào')
    const early = await open(`${list}?nam=open`, secretary)
    expect(early.html).toContain(`href="${list}/U2"`)
    expect(early.html).not.toContain(`href="${page}"`)
    expect((await open(`${list}?lang=en`, secretary)).text).toContain('Being explained (1)')
  })

  test('once everything is settled the officer agrees, and is told when the figures change', async () => {
    const early = await submit({ act: 'agree', digest: await hidden('digest') })
    expect(early.text).toContain('Chưa đồng ý được: còn')
    const word = { 'outcome-A': 'changed', 'answer-A': 'Đã thấy hai bài' }
    const read = { 'read-A': await hidden('read-A', secretary) }
    await submit({ act: 'settle', criterion: 'A', ...read, ...word }, secretary)
    const waits = 'chưa đồng ý với số liệu đã thẩm định'
    expect((await open('/ky/nam/hom-nay')).text).toContain(waits)
    const agreed = await submit({ act: 'agree', digest: await hidden('digest') })
    expect(agreed.location).toBe(`${page}?xong=dong-y`)
    expect((await open('/ky/nam/hom-nay')).text).not.toContain(waits)
    const { text } = await open(page)
    expect(text).toContain('Năm của đơn vị: Đã đồng ý')
    expect(text).toContain('Đồng ý ngày 06/06/2024')
    expect((await open(`${page}?lang=en`)).text).toContain('Year of the unit: Agreed')
    await site.post('/declarations', declared({ U1: '5' }))
    expect((await open(page)).text).toContain('thay đổi sau khi đơn vị đồng ý')
  })

  test('after the end the form is closed for an officer and says where to ask', async () => {
    now = new Date('2024-06-13T01:00:00Z')
    const closed = await open(page)
    expect(closed.html).toContain('href="/ky/nam/lich/mo-lai?buoc=explanation"')
    expect(closed.html).not.toContain('value="explain"')
    expect((await open(page, secretary)).html).toContain('Ghi giải trình thay đơn vị')
  })
})
