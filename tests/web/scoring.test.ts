import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const address = '/ky/nam/cham-diem'

describe('the page on which a period is scored', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeEach(async () => {
      site = await openSmallSite(database.db)
      await site.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
    })
    afterEach(() => database.reset())

    const begin = async (): Promise<string> => {
      const { body } = await site.call('POST', '/periods/nam/scoring', {})
      return `${address}?tu=${encodeURIComponent(body.run.startedAt)}`
    }
    const ended = async () => {
      while ((await site.get('/scoring')).body.run.state === 'running') await sleep(10)
    }

    test('is the committee’s: strangers are told to sign in, and begin nothing', async () => {
      expect((await site.page(address)).text).toContain('Cần đăng nhập')
      expect((await site.sendAsStranger(address, {})).status).toBe(401)
      expect((await site.get('/scoring')).body.run).toBeNull()
    })

    test('asks once more, and leads to the version that was stored', async () => {
      expect((await site.own(address)).text).toContain('Xác nhận chấm điểm')
      const done = await site.submit(address, {})
      expect([done.status, done.location]).toEqual([303, '/ky/nam/nhap?cham=1'])
      expect((await site.submit(address, {})).location).toBe('/ky/nam/nhap?nhu-cu=1')
      // The button stands on the page whatever was scored before.
      expect((await site.own(address)).html).toContain('<button type="submit">Chấm điểm')
    })

    test('says that a scoring runs, with a link to look again, and then leads to its version', async () => {
      const here = await begin()
      const page = await site.own(address)
      expect(page.text).toContain('Đang chấm điểm')
      expect(page.html).toContain('<progress')
      expect(page.html).toContain(`href="${here}"`)
      expect(page.html).not.toContain('<button type="submit">Chấm điểm')
      await ended()
      const done = await site.own(here)
      expect([done.status, done.location]).toEqual([303, '/ky/nam/nhap?cham=1'])
      expect((await site.own(done.location ?? '')).text).toContain('Đã chấm và lưu bản 1.')
    })

    test('begins no second scoring while one runs, and says so', async () => {
      await begin()
      const second = await site.submit(address, {})
      expect(second.status).toBe(409)
      expect(second.text).toContain('đang được chấm nên không bắt đầu thêm lần chấm nào')
      await ended()
      expect((await site.get('')).body.versions).toHaveLength(1)
    })

    test('tells why a scoring failed above the button', async () => {
      await site.call('POST', '/periods', {
        ...{ id: 'trong', title: 'Trống', from: '2024-01-01', to: '2024-12-31' },
        criteriaSet: (await site.get('')).body.criteriaSet.digest,
      })
      const failed = await site.submit('/ky/trong/cham-diem', {})
      expect(failed.status).toBe(409)
      expect(failed.html).toMatch(/<title>Lỗi: /)
      expect(failed.text).toContain('Kỳ thi đua chưa có đơn vị nào')
      expect(failed.html).toContain('<button type="submit">Chấm điểm')
    })
  })
})
