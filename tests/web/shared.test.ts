import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const article = (unit: string, date: string, evidence: string, rest = {}) => ({
  ...{ unit, date, kind: 'article', title: `Bài của ${unit}`, evidence, status: 'verified' as const },
  ...rest,
})

describe('pages and events that several units report', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeEach(async () => {
      site = await openSmallSite(database.db)
    })
    afterEach(() => database.reset())

    test('none: the list says so, and nobody else is told of it', async () => {
      expect((await site.own('/ky/nam/trung')).text).toContain('Không có trang hay sự kiện nào')
      expect((await site.own('/ky/nam/cho-tham-dinh')).text).toContain('Không có trang hay sự kiện nào')
      expect((await site.page('/ky/nam/trung')).status).toBe(401)
      expect((await site.get('/shared-activities', 'public')).status).toBe(401)
    })

    test('stand with both units, their days and the page, however its address is written', async () => {
      await site.post('/activities', {
        activities: [
          article('U1', '2024-03-01', 'https://www.facebook.com/truong/posts/123'),
          article('U2', '2024-03-05', 'https://m.facebook.com/truong/posts/123?mibextid=x'),
          article('U3', '2024-03-06', 'https://example.edu.vn/tin-rieng'),
          article('U1', '2024-04-01', '', { event: 'Hội thi cấp tỉnh' }),
          article('U3', '2024-04-02', '', { event: 'HỘI THI cấp tỉnh' }),
        ].map(({ evidence, ...rest }) => (evidence === '' ? rest : { ...rest, evidence })),
      })
      const { text, html } = await site.own('/ky/nam/trung')
      expect(text).toMatch(/Trường U1 01\/03\/2024 article: Bài của U1 đã thẩm định Trường U2 05\/03\/2024/)
      expect(text).toMatch(/Sự kiện: hội thi cấp tỉnh .*Trường U1 01\/04\/2024 .*Trường U3 02\/04\/2024/)
      expect(html).toMatch(/href="https:\/\/facebook\.com[^"]*" rel="noopener/)
      expect(text).not.toContain('tin-rieng')
      const { body } = await site.get('/shared-activities')
      expect(
        body.shared.map((group: { by: string; activities: { unit: { id: string } }[] }) => [
          group.by,
          ...group.activities.map(({ unit }) => unit.id),
        ]),
      ).toEqual([
        ['page', 'U1', 'U2'],
        ['event', 'U1', 'U3'],
      ])
      expect((await site.own('/ky/nam/cho-tham-dinh')).text).toContain('2 trang hoặc sự kiện do nhiều đơn vị')
    })

    test('are told before publication, and leave the list once one of them is rejected', async () => {
      const page = 'https://example.edu.vn/tin'
      await site.post('/activities', {
        activities: [article('U1', '2024-03-01', page), article('U2', '2024-03-05', page)],
      })
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.score()
      expect((await site.own('/ky/nam/cong-bo/1')).html).toContain('href="/ky/nam/trung"')
      const { body } = await site.get('/shared-activities')
      const [, second] = body.shared[0].activities
      await site.patch(`/activities/${second.id}`, { status: 'rejected', reason: 'Không đúng' })
      expect((await site.get('/shared-activities')).body.shared).toEqual([])
      expect((await site.own('/ky/nam/cong-bo/1')).html).not.toContain('href="/ky/nam/trung"')
    })
  })
})
