import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

describe('what the next rating and the next award take', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeEach(async () => {
      site = await openSmallSite(database.db)
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
    })
    afterEach(() => database.reset())

    test('stands on the sheet, for the public of the version it reads', async () => {
      await site.score()
      await site.publish(1)
      const lowest = await site.page('/ky/nam/don-vi/U3')
      expect(lowest.text).toContain('Cần thêm 13,5 điểm để đạt mức “Tốt”.')
      expect(lowest.text).toContain('Cờ thi đua: Chưa đạt: Xếp loại tốt.')
      const second = await site.page('/ky/nam/don-vi/U2')
      expect(second.text).toContain('Đã đạt mức xếp loại cao nhất.')
      expect(second.text).toMatch(/Cờ thi đua: .*suất/)
      const leader = await site.page('/ky/nam/don-vi/U1?lang=en')
      expect(leader.text).not.toMatch(/more points? reach|Cờ thi đua:/)
      const { body } = await site.get('/units/U3/score', 'public')
      expect(body.ahead).toEqual({
        ...{ rating: 'good', earned: 'good', missing: '13.5', conditions: [], loweredBy: [] },
      })
    })
  })
})
