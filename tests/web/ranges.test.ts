import { beforeAll, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const mayChange = 'Còn có thể thay đổi: chờ dữ kiện của Trường U2.'

describe('while facts are open', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    let version: number
    beforeAll(async () => {
      site = await openSmallSite(database.db)
      // U2 awaits its marks, U3 an article's verification; U1 leads with 61,5 and U2 may come to 62.
      await site.post('/declarations', declared({ U1: '55', U2: '52', U3: '20' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U3']))
      const article = { unit: 'U3', date: '2024-03-01', kind: 'article', title: 'Bài viết' }
      await site.post('/activities', { activities: [article] })
      version = await site.score()
    })

    test('a sheet says the range of total and place, and what is awaited', async () => {
      const open = (await site.own('/ky/nam/don-vi/U2')).text
      expect(open).toContain(
        'Chưa có tổng điểm. Các dữ kiện còn thiếu hoặc chờ thẩm định cho phép tổng điểm từ 52,00 đến 62,00.',
      )
      expect(open).toContain('Hạng có thể từ 1 đến 2.')
      expect(open).toMatch(/Còn chờ: [^.]*J\.1/)
      const waiting = (await site.own('/ky/nam/don-vi/U3?lang=en')).text
      expect(waiting).toContain(
        'Now 26.50 points. Figures that are missing or await verification allow a total from 26.50 to 27.50.',
      )
      expect(waiting).toContain('Still awaited: activities that await verification.')
    })

    test('a unit whose total stands is told only that its place is open', async () => {
      const { text } = await site.own('/ky/nam/don-vi/U1')
      expect(text).toContain(
        'Dù các dữ kiện còn thiếu ra sao, tổng điểm vẫn là 61,50. Hạng có thể từ 1 đến 2.',
      )
      expect(text).not.toContain('Còn chờ')
    })

    test('standings show where a total may still go', async () => {
      const { text } = await site.own('/ky/nam/khoi/khoi-1')
      expect(text).toContain('có thể từ 26,50 đến 27,50')
      expect(text).toContain('có thể từ 52,00 đến 62,00')
    })

    test('a proposal that may change says for whom it waits, and stands on the checklist', async () => {
      expect((await site.own('/ky/nam/de-nghi')).text).toContain(mayChange)
      const { text } = await site.own(`/ky/nam/cong-bo/${version}`)
      expect(text).toContain('Đề nghị còn có thể thay đổi')
      expect(text).toMatch(/Cờ thi đua, Khối 1: Trường U1, Trường U2/)
    })

    test('strangers read the ranges of the published version, and nothing newer', async () => {
      await site.publish(version, 'Công bố kết quả tạm thời.')
      const url = '/units/U2/score'
      const published = { least: '52', most: '62' }
      expect((await site.get(url, 'public')).body.range.total).toEqual(published)
      await site.post('/marks', marked(['U2']))
      await site.score()
      expect((await site.get(url, 'public')).body.range.total).toEqual(published)
      expect((await site.get(url)).body.range).toBeUndefined()
      const lines = (await site.get('/proposals')).body.proposals[0].lines
      expect(lines.map((line: { changeable?: unknown }) => line.changeable)).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    })
  })
})
