import { beforeAll, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { phoneJpeg, phonePng, smallPdf } from '../support/photos.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

onMemoryDatabase(database => {
  let site: SmallSite
  let officer: string
  const fields = {
    ...{ unit: 'U1', kind: 'article', title: 'Tin khai giảng', when: 'other', status: 'submitted' },
    ...{ 'on-day': '5', 'on-month': '9', 'on-year': '2024' },
  }
  /** A form with a file, as a browser without JavaScript sends it. */
  const send = async (id: string, bytes: Buffer, more: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, id, ...more })) form.set(name, value)
    form.set('file', new File([new Uint8Array(bytes)], 'le-khai-giang.jpg'))
    const init = { method: 'POST', body: form, headers: { cookie: officer, origin: site.origin } }
    return site.request('/ky/nam/ghi', init)
  }
  const own = (path: string) => site.request(path, { headers: { cookie: officer } })
  const files = async (activity: string) => (await site.get(`/evidence?activity=${activity}`)).body.files

  beforeAll(async () => {
    site = await openSmallSite(database.db)
    officer = (await asRole(database.db, 'officer', { unit: 'U1' })).cookie
  })

  test('a photo goes with the form, and is seen beside it by the unit and the verifier', async () => {
    const sent = await send('e-1', phoneJpeg())
    expect(sent.location).toBe('/ky/nam/hoat-dong?don-vi=U1&xong=e-1')
    const [{ digest }] = await files('e-1')
    const address = `/api/v1/periods/nam/activities/e-1/evidence/${digest}`
    const edit = await own('/ky/nam/ghi/e-1')
    expect(edit.html).toContain(`<img src="${address}" alt="Ảnh: le-khai-giang.jpg"`)
    expect(edit.html).toContain('value="Tệp kèm theo"')
    const queue = await site.own('/ky/nam/tham-dinh')
    expect(queue.html).toContain(address)
    expect((await site.request(address, { headers: { cookie: officer } })).status).toBe(200)
    expect((await site.page(address)).status).toBe(404)
  })

  test('a file that is refused leaves the activity stored, and says so where the file was chosen', async () => {
    const sent = await send('e-2', Buffer.from('<svg onload="alert(1)"/>'.padEnd(80)))
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('id="file-problem"')
    expect(sent.text).toContain('Hoạt động đã được lưu, nhưng tệp chưa nhận được')
    expect(sent.html).toContain('name="revision" value="1"')
    const again = await send('e-2', phonePng(), { revision: '1', evidence: 'Tệp kèm theo' })
    expect(again.status).toBe(303)
    expect(await files('e-2')).toHaveLength(1)
  })

  test('a unit removes a file with a reason; what it was stays told', async () => {
    const [{ digest }] = await files('e-2')
    const page = await own('/ky/nam/bang-chung?hoat-dong=e-2')
    expect(page.text).toContain('Gỡ tệp này')
    expect(page.text).not.toContain('Ghi đánh dấu')
    const name = `reason-${digest.slice(0, 8)}`
    const post = (fields: Record<string, string>) => {
      const headers = {
        cookie: officer,
        origin: site.origin,
        'content-type': 'application/x-www-form-urlencoded',
      }
      const body = new URLSearchParams({ viec: 'bo', ...fields }).toString()
      return site.request(`/ky/nam/bang-chung/e-2/${digest}`, { method: 'POST', body, headers })
    }
    const refused = await post({ [name]: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(`id="${name}-problem"`)
    const done = await post({ [name]: 'Chụp nhầm' })
    const after = await own(done.location ?? '')
    expect(after.text).toContain('Đã gỡ tệp.')
    expect(after.text).toContain('Tệp đã được gỡ: Chụp nhầm')
    expect(after.html).not.toContain(`/evidence/${digest}"`)
  })

  test('a verifier makes a file public only when the question on pupils is answered', async () => {
    const [{ digest }] = await files('e-1')
    const own = digest.slice(0, 8)
    const path = `/ky/nam/bang-chung/e-1/${digest}`
    const refused = await site.submit(path, { viec: 'danh-dau', [`public-${own}`]: 'yes' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('có nhận ra học sinh hay không')
    const done = await site.submit(path, {
      ...{ viec: 'danh-dau', [`public-${own}`]: 'yes', [`faces-${own}`]: 'agreed' },
    })
    const page = await site.own(done.location ?? '')
    expect(page.text).toContain('Công khai. Có học sinh, đã được đồng ý cho hiện mặt.')
  })

  test('all files of a unit stand on one page, with how much room is left; strangers get none', async () => {
    await send('e-3', smallPdf())
    const page = await own('/ky/nam/bang-chung?don-vi=U1')
    expect(page.text).toContain('Đã dùng 0,1 MB trong 200 MB')
    expect(page.text).toContain('Tải văn bản: le-khai-giang.jpg')
    expect((await own('/ky/nam/bang-chung?don-vi=U2')).text).toContain('Chưa có tệp nào.')
    expect((await site.page('/ky/nam/bang-chung')).status).toBe(401)
  })
})
