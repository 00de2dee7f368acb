import { beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../packages/web/src/app.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { textOf } from '../support/page.ts'
import { asRole } from '../support/people.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

onMemoryDatabase(database => {
  let year: SmallYear
  let web: ReturnType<typeof createWeb>
  let proposer: { id: string; cookie: string }
  let second: { id: string; cookie: string }
  let reader = ''

  const request = async (path: string, { cookie }: { cookie: string }, form?: Record<string, string>) => {
    const response = await web.request(path, {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        cookie,
        ...(form && { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    })
    const html = await response.text()
    const { status, headers } = response
    return { status, html, text: textOf(html), location: headers.get('location') }
  }
  const list = '/nguoi/cho-duyet'
  const waits = [303, `${list}?xong=cho`]
  /** The change that waits, as the forms name it. */
  const waiting = async () =>
    [...(await request(list, second)).html.matchAll(/cho-duyet\/(cd-\w+)\/duyet/g)].map(([, id]) => id)
  const giveRole = () => request(`/nguoi/${reader}/quyen`, proposer, { role: 'verifier', criteria: 'C' })

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
    web = createWeb(year.api)
    proposer = await asRole(database.db, 'secretary')
    second = await asRole(database.db, 'secretary')
    reader = (await asRole(database.db, 'reader')).id
    const setAt = '2024-06-01T01:00:00Z'
    for (const { id: person } of [proposer, second])
      await database.db.insertInto('password').values({ person, hash: 'x', setAt }).execute()
    const on = await request('/nguoi/cai-dat/second-person', proposer, { on: 'yes' })
    expect(on.location).toBe('/nguoi/cai-dat?xong=bat')
  })

  test('the page is reached from the people and says so while nothing waits', async () => {
    expect((await request('/nguoi', second)).html).toContain(`href="${list}"`)
    const page = await request(list, second)
    expect([page.status, page.html.match(/<h1/g)?.length]).toEqual([200, 1])
    expect(page.text).toContain('Không có thay đổi nào đang chờ.')
  })

  test('whoever gives a role is told that it waits, and can only withdraw it', async () => {
    const given = await giveRole()
    expect([given.status, given.location]).toEqual(waits)
    const page = await request(`${list}?xong=cho`, proposer)
    expect(page.text).toContain('Chưa có gì được thực hiện')
    expect(page.text).toContain('Giao thêm quyền cho Người')
    expect(page.text).toContain('Cán bộ thẩm định, các tiêu chí C')
    expect(page.html).toContain('/rut"')
    expect(page.html).not.toContain('/duyet"')
    expect(page.html).not.toContain('/tu-choi"')
  })

  test('the second person is told, sees what and by whom, and approves', async () => {
    const [id] = await waiting()
    expect((await request('/thong-bao', second)).text).toContain('Một thay đổi chờ bạn duyệt')
    expect((await request('/ky/nam/hom-nay', second)).html).toContain(`href="${list}"`)
    expect((await request(list, second)).text).toContain('Thường trực')
    const forged = await request(`${list}/${id}/duyet`, proposer, {})
    expect([forged.status, forged.text.includes('Chính bạn đề xuất việc này')]).toEqual([409, true])
    const approved = await request(`${list}/${id}/duyet`, second, {})
    expect([approved.status, approved.location]).toEqual([303, `${list}?xong=duyet`])
    expect((await request(`/nguoi/${reader}`, second)).text).toContain('Cán bộ thẩm định')
    expect((await request(list, second)).text).toContain('đã thực hiện')
  })

  test('declining takes a reason, asked for at its field', async () => {
    await request(`/nguoi/${reader}/quyen`, proposer, { role: 'council-member' })
    const [id] = await waiting()
    const empty = await request(`${list}/${id}/tu-choi`, second, {})
    expect([empty.status, empty.html.includes(`href="#reason-${id}"`)]).toEqual([422, true])
    const declined = await request(`${list}/${id}/tu-choi`, second, { [`reason-${id}`]: 'Chưa cần' })
    expect(declined.location).toBe(`${list}?xong=tu-choi`)
    expect((await request(list, proposer)).text).toContain('bị từ chối: Chưa cần')
    const late = await request(`${list}/${id}/rut`, proposer, {})
    expect([late.status, late.text.includes('đã được quyết định')]).toEqual([409, true])
  })

  test('somebody new waits as well, and the slip is shown to whoever approves', async () => {
    const typed = { name: 'Lò Thị Mới', login: 'lo.moi', role: 'reader' }
    const added = await request('/nguoi/moi', proposer, typed)
    expect([added.status, added.location]).toEqual(waits)
    expect((await request(list, second)).text).toContain('Thêm Lò Thị Mới vào danh sách')
    const [id] = await waiting()
    const slip = await request(`${list}/${id}/duyet`, second, {})
    expect([slip.status, slip.text.includes('Lò Thị Mới')]).toEqual([200, true])
    expect(slip.html).toContain('/moi/')
  })

  test('final publication waits, and the journal of the period names both people', async () => {
    await year.post('/declarations', declared({ U1: '8', U2: '4', U3: '5' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    const version = await year.score()
    const path = `/ky/nam/cong-bo/${version}/chinh-thuc`
    const sent = await request(path, proposer, { 'final-word': 'chính thức' })
    expect([sent.status, sent.location]).toEqual([303, `/ky/nam/cong-bo?cho-duyet=${version}`])
    expect((await request(sent.location ?? '', proposer)).text).toContain(
      'đang chờ một thường trực khác duyệt',
    )
    expect((await request(list, second)).text).toContain(`Công bố chính thức bản ${version} của kỳ`)
    const [id] = await waiting()
    expect((await request(`${list}/${id}/duyet`, second, {})).status).toBe(303)
    expect((await request('/ky/nam/nhat-ky', second)).text).toContain('duyệt đề xuất của')
  })

  test('turning it off waits too', async () => {
    const off = await request('/nguoi/cai-dat/second-person', proposer, { on: 'no' })
    expect([off.status, off.location]).toEqual(waits)
    expect((await request(list, second)).text).toContain('Tắt yêu cầu “Việc quan trọng')
  })
})
