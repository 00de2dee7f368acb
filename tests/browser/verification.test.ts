import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../packages/web/src/server.ts'
import { findBarriers } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

onMemoryDatabase(database => {
  let browser: Browser
  let server: Server
  let address: string
  let site: SmallSite
  let page: Page
  const queue = '/ky/nam/tham-dinh'
  const status = async (id: string): Promise<string> =>
    (await site.call('GET', `/periods/nam/activities/${id}`)).body.status
  const heading = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor()

  beforeAll(async () => {
    browser = await launchBrowser()
    site = await openSmallSite(database.db)
    server = createAdaptorServer({ fetch: site.web.fetch }) as Server
    address = await listen(server, '127.0.0.1', 0)
    const titles = ['Thứ nhất', 'Thứ hai', 'Thứ ba', 'Thứ tư']
    for (const [i, title] of titles.entries())
      await site.call('PUT', `/periods/nam/activities/a-${i + 1}`, {
        ...{ unit: 'U1', date: `2024-03-0${i + 1}`, kind: 'article', title },
        evidence:
          'https://example.vn/mot-trang-co-dia-chi-rat-dai/khong-co-cho-ngat-dong-nao/2024/03/bai-viet.html',
      })
    const context = await browser.newContext({ baseURL: address, viewport: { width: 320, height: 640 } })
    const cookies = site.cookie.split('; ').map(cookie => cookie.split('='))
    await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: address })))
    page = await context.newPage()
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await browser.close()
  })

  test('a verifier decides with one key or two, takes it back, and loses nothing when the line drops', async () => {
    await page.goto(queue)
    await heading('Thứ nhất')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await findBarriers(page)).toEqual([])

    await page.keyboard.press('1')
    await heading('Thứ hai')
    expect(await status('a-1')).toBe('verified')
    await page.keyboard.press('z')
    await heading('Thứ nhất')
    expect(await status('a-1')).toBe('submitted')

    await page.keyboard.press('2')
    await page.keyboard.press('1')
    await heading('Thứ hai')
    expect(await status('a-1')).toBe('returned')
    expect(await findBarriers(page)).toEqual([])

    // To reject without a reason is refused in place, and typing a digit there is no decision.
    await page.getByRole('button', { name: 'Không công nhận' }).click()
    await page.getByRole('alert').getByText('Hãy ghi lý do').waitFor()
    await page.getByLabel('Lý do khác').fill('1 trang hỏng')
    await page.getByRole('button', { name: 'Không công nhận' }).click()
    await heading('Thứ ba')
    expect(await status('a-2')).toBe('rejected')

    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Công nhận', exact: true }).click()
    await page.getByText('Chưa gửi được vì mất mạng').waitFor()
    await heading('Thứ ba')
    await page.context().setOffline(false)
    await heading('Thứ tư')
    expect(await status('a-3')).toBe('verified')

    await page.keyboard.press('4')
    await page.getByText('Đã đến cuối danh sách.').waitFor()
    await page.getByRole('link', { name: 'Xem lại từ đầu' }).click()
    await heading('Thứ tư')
  })
})
