import { beforeAll, expect, test } from 'vitest'
import { detailsRead } from '../../packages/web/src/view-models/entry-fields.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { letterSet } from '../support/letter-set.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

test('a kind is asked for what the criteria read of it', () => {
  const asked = (kind: string) => [...detailsRead(letterSet, kind)].sort()
  expect(asked('dissemination')).toEqual(['channel', 'reached'])
  expect(asked('article')).toEqual(['channel', 'quantity'])
})

onMemoryDatabase(database => {
  let site: SmallSite
  const form = { id: 'e-1', unit: 'U1', kind: 'article', title: 'Tin khai giảng', when: 'other' }
  const day = { 'on-day': '5', 'on-month': '9', 'on-year': '2024' }
  const send = (fields: Record<string, string>) => site.submit('/ky/nam/ghi', fields)
  const one = async (id: string) => (await site.call('GET', `/periods/nam/activities/${id}`)).body

  beforeAll(async () => {
    site = await openSmallSite(database.db)
  })

  test('the kind is chosen first; the form carries an id, and strangers get neither', async () => {
    const kinds = await site.own('/ky/nam/ghi?don-vi=U2')
    expect(kinds.html).toContain('href="/ky/nam/ghi?loai=article&amp;don-vi=U2"')
    const { html } = await site.own('/ky/nam/ghi?loai=article&don-vi=U2')
    expect(html).toMatch(/name="id" value="e-[0-9a-f-]{36}"/)
    expect(html).toContain('<option value="U2" selected')
    expect((await site.page('/ky/nam/ghi')).status).toBe(401)
    expect((await site.page('/ky/nam/hoat-dong')).status).toBe(401)
  })

  test('sent, it is received and told; tapped twice, it is one', async () => {
    const first = await send({
      ...form,
      ...day,
      evidence: 'https://example.vn/khai-giang',
      status: 'submitted',
    })
    expect(first.status).toBe(303)
    await send({ ...form, ...day, evidence: 'https://example.vn/khai-giang', status: 'submitted' })
    expect((await site.get('/activities?unit=U1')).body.total).toBe(1)
    const mine = await site.own(first.location ?? '')
    expect(mine.text).toContain('Đã nhận: Tin khai giảng')
    expect(mine.text).toContain('Đã gửi, chờ thẩm định')
    expect(await one('e-1')).toMatchObject({ date: '2024-09-05', status: 'submitted', quantity: '1' })
  })

  test('everything wrong is told at once, at its field, and nothing typed is lost', async () => {
    const empty = await send({
      id: 'e-2',
      kind: 'article',
      when: 'other',
      'on-day': '31',
      'on-month': '2',
      'on-year': '2024',
    })
    expect(empty.status).toBe(422)
    for (const field of ['unit', 'title', 'on-day']) expect(empty.html).toContain(`id="${field}-problem"`)
    const refused = await send({
      ...{ ...form, id: 'e-2', title: 'Giữ lại', quantity: 'mười', status: 'submitted' },
      ...{ 'on-day': '1', 'on-month': '1', 'on-year': '2031' },
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('id="on-day-problem"')
    expect(refused.html).toContain('id="quantity-problem"')
    expect(refused.html).toContain('value="Giữ lại"')
    expect(refused.html).toContain('name="id" value="e-2"')
    expect((await site.get('/activities?unit=U1')).body.total).toBe(1)
  })

  test('a draft is kept, gone on with, and sent', async () => {
    const kept = await send({ ...form, ...day, id: 'e-3', title: 'Nháp', status: 'draft' })
    expect((await site.own(kept.location ?? '')).text).toContain('Đã lưu nháp: Nháp. Chưa gửi.')
    const { html } = await site.own('/ky/nam/ghi/e-3')
    expect(html).toContain('name="revision" value="1"')
    await send({
      ...form,
      ...day,
      id: 'e-3',
      revision: '1',
      title: 'Xong',
      quantity: '2,5',
      status: 'submitted',
    })
    expect(await one('e-3')).toMatchObject({
      title: 'Xong',
      quantity: '2.5',
      status: 'submitted',
      revision: 2,
    })
  })

  test('what was returned stands first with its reason, and is mended and sent again', async () => {
    await site.patch('/activities/e-3', { status: 'returned', reason: 'Thiếu đường dẫn' })
    const mine = await site.own('/ky/nam/hoat-dong?don-vi=U1')
    expect(mine.text).toMatch(/Bị trả lại, cần sửa.*Thiếu đường dẫn.*Sửa và gửi lại.*Đã gửi, chờ thẩm định/)
    const edit = await site.own('/ky/nam/ghi/e-3')
    expect(edit.text).toContain('Bị trả lại: Thiếu đường dẫn')
    expect(edit.text).not.toContain('Lưu nháp')
    const stale = { ...form, ...day, id: 'e-3', revision: '2', title: 'Cũ', status: 'submitted' }
    const conflict = await send(stale)
    expect(conflict.status).toBe(422)
    expect(conflict.text).toContain('sau khi bạn đọc')
    expect(conflict.html).toContain('value="Cũ"')
    await send({ ...stale, revision: '3', title: 'Đủ', evidence: 'https://example.vn/du' })
    expect(await one('e-3')).toMatchObject({ status: 'submitted', title: 'Đủ', reason: null })
  })

  test('what was decided on is not opened for change, and is voided with a reason', async () => {
    await site.patch('/activities/e-3', { status: 'verified' })
    expect((await site.own('/ky/nam/ghi/e-3')).location).toBe('/ky/nam/hoat-dong?don-vi=U1')
    const refused = await site.submit('/ky/nam/ghi/e-3/huy', { revision: '5', reason: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('id="reason-problem"')
    const done = await site.submit('/ky/nam/ghi/e-3/huy', { revision: '5', reason: 'Nhập nhầm' })
    expect((await site.own(done.location ?? '')).text).toContain('Đã huỷ: Đủ')
    expect(await one('e-3')).toMatchObject({ status: 'voided', reason: 'Nhập nhầm' })
  })
})
