import { beforeAll, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { asRole, personWith } from '../support/people.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

/** What people of each role meet in the pages: their own doors, and nothing of others. */
onMemoryDatabase(database => {
  let site: SmallSite
  const pageAs = ({ cookie }: { readonly cookie: string }, path: string) =>
    site.request(path, { headers: { cookie } })
  const sendAs = ({ cookie }: { readonly cookie: string }, path: string, fields: Record<string, string>) =>
    site.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { cookie, origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const menuOf = (html: string): readonly string[] =>
    [
      ...(/<nav class="navigation".*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/href="\/ky\/nam\/?([^"]*)"/g),
    ].map(([, path = '']) => path)
  const entry = {
    ...{ kind: 'article', title: 'Tin của trường', when: 'other', status: 'submitted' },
    ...{ 'on-day': '1', 'on-month': '3', 'on-year': '2024' },
  }

  beforeAll(async () => {
    site = await openSmallSite(database.db)
  })

  test('an officer enters for the own unit, is not asked which, and cannot enter for another', async () => {
    const officer = await asRole(database.db, 'officer', { unit: 'U1' })
    const me = await pageAs(officer, '/toi')
    expect(me.html).toContain('href="/ky/nam/hoat-dong?don-vi=U1"')
    const mine = await pageAs(officer, '/ky/nam/hoat-dong?don-vi=U1')
    expect(mine.text).toContain('Hoạt động của Trường U1')
    expect(menuOf(mine.html)).toEqual([
      ...['', 'bo-tieu-chi', 'hom-nay', 'hoat-dong'],
      // What is folded away behind one word.
      ...['mo-hinh', 'lich', 'dang-ky', 'tu-cham', 'giai-trinh', 'kien-nghi', 'hop-khoi'],
    ])
    const form = await pageAs(officer, '/ky/nam/ghi?loai=article')
    expect(form.html).toContain('<input type="hidden" name="unit" value="U1"')
    expect(form.html).not.toContain('U2')
    const sent = await sendAs(officer, '/ky/nam/ghi', { ...entry, id: 'o-1', unit: 'U1' })
    expect((await pageAs(officer, sent.location ?? '')).text).toContain('Đã nhận: Tin của trường')
    const foreign = await sendAs(officer, '/ky/nam/ghi', { ...entry, id: 'o-2', unit: 'U2' })
    expect(foreign.status).toBeGreaterThanOrEqual(403)
    expect((await site.get('/activities?unit=U2')).body.total).toBe(0)
  })

  test('an officer without a unit is told so, and what is the committee’s stays shut', async () => {
    const nobody = await personWith(database.db, [])
    expect((await pageAs(nobody, '/ky/nam/hoat-dong')).text).toContain('chưa được giao đơn vị nào')
    for (const path of ['tham-dinh', 'nhap', 'nhat-ky', 'so-lieu'])
      expect([path, (await pageAs(nobody, `/ky/nam/${path}`)).status]).toEqual([path, 403])
    expect((await pageAs(nobody, '/bo-tieu-chi')).status).toBe(200)
    expect((await pageAs(nobody, '/ky/nam')).status).toBe(200)
  })

  test('a verifier has the queue of the own criteria, without the own unit', async () => {
    await site.post('/activities', {
      activities: ['U2', 'U3'].map(unit => ({
        unit,
        date: '2024-03-02',
        kind: 'article',
        title: `Tin ${unit}`,
      })),
    })
    const waits = async (who: { readonly cookie: string }) => {
      const { text } = await pageAs(who, '/ky/nam/tham-dinh')
      return /Còn (\d+) hoạt động/.exec(text)?.[1] ?? '0'
    }
    const ofArticles = await asRole(database.db, 'verifier', { criteria: ['A'] })
    expect(await waits(ofArticles)).toBe('3')
    expect(menuOf((await pageAs(ofArticles, '/ky/nam/tham-dinh')).html)).toContain('tham-dinh')
    expect(await waits(await asRole(database.db, 'verifier', { criteria: ['C'] }))).toBe('0')
    const recused = [
      { role: 'verifier' as const, criteria: ['A'] },
      { role: 'officer' as const, unit: 'U3' },
    ]
    expect(await waits(await personWith(database.db, recused))).toBe('2')
  })

  test('the journal names who did something, in which role', async () => {
    const { text } = await site.own('/ky/nam/nhat-ky')
    expect(text).toMatch(/Người \d+ \(Cán bộ phụ trách đơn vị\)/)
    expect(text).not.toContain('ng-test')
  })
})
