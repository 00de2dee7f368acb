import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startPublishedYear, yearAddress } from '../support/published-year.ts'

const file = fileURLToPath(new URL('../../docs/images/standings.png', import.meta.url))
const size = { width: 960, height: 720 }

/** `npm run docs:pictures`: takes the picture of the README anew, from the illustrative year in the demo's own pages. */
test('takes the picture of the standings', async () => {
  const server = await startPublishedYear()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1.5, colorScheme: 'light' })
    await page.goto(`${server.address}${yearAddress}`)
    await page.locator('a[href*="/khoi/"]').nth(1).click()
    await page.locator('table').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    mkdirSync(dirname(file), { recursive: true })
    await page.screenshot({ path: file, clip: { x: 0, y: 0, ...size } })
  } finally {
    await browser.close()
    await server.close()
  }
}, 300_000)
