import { beforeAll, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

onMemoryDatabase(database => {
  let site: SmallSite
  const queue = '/ky/nam/tham-dinh'
  const enter = (id: string, content: object = {}) =>
    site.call('PUT', `/periods/nam/activities/${id}`, {
      ...{ unit: 'U1', date: '2024-03-01', kind: 'article', title: `Bài ${id}` },
      ...content,
    })
  const one = async (id: string) => (await site.call('GET', `/periods/nam/activities/${id}`)).body
  const decide = (id: string, status: string, more: Record<string, string> = {}) =>
    site.submit(queue, { activity: id, revision: '1', status, ...more })

  beforeAll(async () => {
    site = await openSmallSite(database.db)
  })

  test('an empty queue says so, and strangers do not see it', async () => {
    expect((await site.own(queue)).text).toContain('Không còn hoạt động nào chờ thẩm định.')
    expect((await site.page(queue)).status).toBe(401)
  })

  test('a decision leads to the next, tells what was done, and can be taken back', async () => {
    await enter('a', { evidence: 'https://example.vn/a' })
    await enter('b', { date: '2024-03-02' })
    await enter('c', { unit: 'U2' })
    await enter('nhap', { status: 'draft' })
    const first = await site.own(queue)
    expect(first.text).toContain('Còn 3 hoạt động chờ thẩm định.')
    expect(first.text).toContain('Bài a')
    expect(first.text).toContain('Trường U1')
    expect(first.html).toContain('rel="noopener noreferrer nofollow"')
    const { location, status } = await decide('a', 'verified')
    expect(status).toBe(303)
    const second = await site.own(location ?? '')
    expect(second.text).toContain('Đã công nhận: Bài a')
    expect(second.text).toContain('Bài b')
    const back = await site.submit(`${queue}/hoan-tac`, { activity: 'a' })
    expect((await one('a')).status).toBe('submitted')
    expect((await site.own(back.location ?? '')).text).toContain('Bài a')
  })

  test('to return needs a reason: the page comes back with everything, and the reason is kept', async () => {
    const refused = await decide('b', 'returned', { 'don-vi': 'U1' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('id="reason-problem"')
    expect(refused.text).toContain('Bài b')
    expect(refused.html).toContain('name="don-vi" value="U1"')
    const { location } = await decide('b', 'returned', {
      ...{ common: 'Chưa có minh chứng', reason: '' },
      'don-vi': 'U1',
    })
    expect(location).toContain('don-vi=U1')
    expect(await one('b')).toMatchObject({ status: 'returned', reason: 'Chưa có minh chứng' })
    // Mended by its unit, it comes again, and says what was wrong with it.
    await site.call(
      'PUT',
      '/periods/nam/activities/b',
      { unit: 'U1', date: '2024-03-02', kind: 'article', title: 'Bài b', evidence: 'https://example.vn/b' },
      { headers: { 'if-match': '"2"' } },
    )
    expect((await site.own(`${queue}?muc=b`)).text).toContain('Đã trả lại trước đây vì: Chưa có minh chứng')
  })

  test('what somebody else changed meanwhile is shown anew, not decided on', async () => {
    await enter('d', { unit: 'U3' })
    await site.call(
      'PUT',
      '/periods/nam/activities/d',
      { unit: 'U3', date: '2024-03-09', kind: 'article', title: 'Bài d, sửa' },
      { headers: { 'if-match': '"1"' } },
    )
    const answer = await decide('d', 'verified')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Bài d, sửa')
    expect(answer.text).toContain('sau khi bạn đọc')
    expect(answer.html).toContain('name="revision" value="2"')
    expect((await one('d')).status).toBe('submitted')
  })

  test('put off, the rest follows, and the end leads back to what was put off', async () => {
    const { body } = await site.get('/verification?limit=50')
    const last = body.items.at(-1).activity.id
    const end = await site.own(`${queue}?sau=${last}`)
    expect(end.text).toContain('Đã đến cuối danh sách.')
    expect(end.text).toContain('Xem lại từ đầu')
    expect((await site.own(`${queue}?loai=article&don-vi=U2`)).text).toContain('Còn 1 hoạt động')
  })

  test('what resembles another is told with where and why', async () => {
    const page = { evidence: 'https://example.vn/chung', title: 'Cùng một trang' }
    await enter('e', page)
    await enter('f', { ...page, unit: 'U2' })
    await enter('g', page)
    const { body } = await site.get('/verification?from=g&limit=1')
    expect(body.items[0].alike).toMatchObject([{ why: 'same', activity: 'e', unit: 'U1' }])
    expect((await site.own(`${queue}?muc=f`)).text).toContain('đơn vị khác nêu cùng trang này')
  })
})
