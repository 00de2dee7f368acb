import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApi } from '../../packages/api/src/app.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { createServices } from '../../packages/api/src/services.ts'
import { launchBrowser } from '../support/browser.ts'

let browser: Browser
let server: Server
let origin: string
let close: () => Promise<void>

beforeAll(async () => {
  const opened = await openDatabase({ kind: 'memory' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  close = opened.value.close
  server = createAdaptorServer({ fetch: createApi(createServices({ db: opened.value.db })).fetch }) as Server
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : ''
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
  await close()
})

test('the API’s documentation is drawn from this server alone, and its policy stops nothing of it', async () => {
  const page = await browser.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(`${origin}/api/v1/docs`)
  // The parts stand closed: so many operations at once are no overview, and are drawn only as far as they are seen.
  await page.locator('.opblock-tag-section').first().waitFor()
  expect(await page.locator('.opblock-tag-section').count()).toBeGreaterThan(15)
  await page.locator('#operations-tag-Results').click()
  await page.getByText('/periods/{period}/units/{unit}/score').waitFor()
  expect(await page.locator('.opblock').count()).toBeGreaterThan(10)
  await page.getByText('/periods/{period}/units/{unit}/score').click()
  await page.getByText('As it was when scored').first().waitFor()
  expect(asked.filter(url => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
  expect(complaints.filter(text => !text.includes('favicon'))).toEqual([])
})
