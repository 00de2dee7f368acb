import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAssets } from '../../packages/web/src/assets/load-assets.ts'
import { examples } from '../../packages/web/src/components/examples.ts'
import { translations } from '../../packages/web/src/text/translation.ts'
import { findBarriers } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 320, height: 640 } })
})
afterAll(() => browser.close())

const { stylesheet, byPath } = loadAssets()
const css = Buffer.from(byPath.get(stylesheet)?.plain ?? []).toString()

const all = Object.entries(examples).flatMap(([component, list]) =>
  list.map(example => ({ title: `${component}: ${example.name}`, example })),
)

describe('components alone', () => {
  test.each(all)('$title, without barriers and within 320 pixels', async ({ example }) => {
    await page.setContent(
      `<!doctype html><html lang="vi"><head><title>x</title><style>${css}</style></head>
      <body><main class="page"><h1>x</h1><h2>x</h2>${example.render(translations.vi)}</main></body></html>`,
    )
    expect(await findBarriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})
