import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import type { RunningServer } from '../../packages/web/src/server.ts'
import { launchBrowser } from '../support/browser.ts'
import { committeePages, openCommitteePages } from '../support/committee-pages.ts'
import { startPublishedYear, yearAddress } from '../support/published-year.ts'

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url))
const desk = { viewport: { width: 960, height: 720 } }
const phone = { viewport: { width: 390, height: 700 } }

/** `npm run docs:pictures`: takes the pictures of the README and of the committee's guide anew. */
let server: RunningServer
let browser: Browser
let cookie = ''

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  ;[server, browser] = await Promise.all([startPublishedYear(), launchBrowser()])
  cookie = await openCommitteePages(server)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await server.close()
})

const onPage = async (
  path: string,
  options: BrowserContextOptions,
  take: (page: Page) => Promise<unknown>,
) => {
  const context = await browser.newContext({ baseURL: server.address, colorScheme: 'light', ...options })
  const page = await context.newPage()
  if (path.startsWith('+'))
    await context.addCookies(
      cookie.split('; ').map(one => {
        const [name = '', value = ''] = one.split('=')
        return { name, value, url: server.address }
      }),
    )
  await page.goto(path.replace('+', ''))
  await page.evaluate(() => document.fonts.ready)
  await take(page)
  await context.close()
}

test('takes the picture of the standings', async () => {
  await onPage(yearAddress, { ...desk, deviceScaleFactor: 1.5 }, async page => {
    await page.locator('a[href*="/khoi/"]').nth(1).click()
    await page.locator('table').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    const clip = { x: 0, y: 0, ...desk.viewport }
    await page.screenshot({ path: `${folder}standings.png`, clip })
  })
}, 300_000)

const guide: Readonly<Record<string, readonly [path: string, options: BrowserContextOptions]>> = {
  people: [committeePages.people, desk],
  calendar: [committeePages['the calendar'], desk],
  entry: [`${yearAddress}/ghi`, phone],
  intake: [`${yearAddress}/nhap`, desk],
  verification: [committeePages['the verification queue'], desk],
  'self-score': [committeePages['the self-scores'], desk],
  publish: [committeePages['a checklist with an open vote'], desk],
  votes: [committeePages['open votes'], desk],
}

test.each(Object.entries(guide))('takes the picture of %s', async (name, [path, options]) => {
  await onPage(`+${path}`, options, page => page.screenshot({ path: `${folder}guide-${name}.png` }))
})
