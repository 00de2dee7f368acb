import { parseBundle, verifyOpenBundle } from '@thidua/scoring/receipt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../packages/web/src/server.ts'
import { fetchPage } from '../support/page.ts'
import { startPublishedYear, yearAddress } from '../support/published-year.ts'
import { signInTo } from '../support/sign-in.ts'

let server: RunningServer
let headers: Record<string, string>
const page = (path: string) => fetchPage(server.address + path)

/** What the committee does, through the API. */
const post = async (path: string, body: unknown): Promise<unknown> => {
  const answer = await fetch(`${server.address}/api/v1/periods/2023-2024${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.ok).toBe(true)
  return answer.json()
}

const linkIn = (html: string, pattern: RegExp): string =>
  (pattern.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
const bundleLink = /href="(\/api\/v1\/periods\/[^"]+\/receipt[^"]*)"/

beforeAll(async () => {
  server = await startPublishedYear()
  headers = await signInTo(server)
})
afterAll(() => server.close())

test.each(['', '/don-vi/THPT02'])(
  'a reader of “%s” sees the digest, and the file behind the link is recomputed to it',
  async path => {
    const { html, text } = await page(yearAddress + path)
    const answer = await fetch(server.address + linkIn(html, bundleLink))
    expect(answer.status).toBe(200)
    const opened = parseBundle(await answer.text())
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
    const { isReproduced, receipt } = verifyOpenBundle(opened.value)
    expect(isReproduced).toBe(true)
    const shown = receipt.digest
    expect(text).toContain(`Mã đối chiếu: ${shown}`)
    expect(text).toContain(`verify 2023-2024-1.json --digest ${shown}`)
    expect(html).not.toContain('/thay-doi')
  },
)

test('there is nothing to compare a first version with, and the page says so', async () => {
  const { status, text } = await page(`${yearAddress}/thay-doi`)
  expect(status).toBe(200)
  expect(text).toContain('Chưa có bản nào trước đó để so sánh')
  for (const path of ['?ban=7', '?ban=1&tu=9'])
    expect((await page(`${yearAddress}/thay-doi${path}`)).status, path).toBe(404)
})

test('a correction is told unit by unit, before beside after, once its version is published', async () => {
  const before = await page(`${yearAddress}/don-vi/THPT02`)
  await post('/activities', {
    activities: [
      {
        ...{ unit: 'THPT02', date: '2024-04-20', kind: 'press-piece', channel: 'central-press' },
        ...{ level: 'central', title: 'Bài sau công khai', status: 'verified' },
      },
    ],
  })
  await post('/results', {})
  expect((await page(`${yearAddress}/thay-doi?ban=2`)).status).toBe(404)
  await post('/results/2/publication', { reason: 'Sau khi tiếp thu ý kiến.' })

  const { html } = await page(yearAddress)
  const link = linkIn(html, /href="([^"]*\/thay-doi[^"]*)"/)
  expect(link).toBe(`${yearAddress}/thay-doi?ban=2`)
  const told = await page(link)
  expect(told.text).toMatch(/Bản 2 \(công bố ngày [\d/]+\) so với bản 1 \(công bố ngày [\d/]+\)\./)
  const totalOf = (sheet: string) => /verdict-total[\s\S]*?<dd>([^<]+)<\/dd>/.exec(sheet)?.[1]
  const after = await page(`${yearAddress}/don-vi/THPT02`)
  expect(told.html).toContain(`${totalOf(before.html)} → ${totalOf(after.html)}`)
  const rows = told.html.split('<tbody')[1]?.match(/<tr/g)?.length ?? 0
  expect(told.text).toContain(`${rows} đơn vị có thay đổi, ${57 - rows} đơn vị giữ nguyên.`)
  const english = await page(`${link}&lang=en`)
  expect(english.text).toMatch(/Version 2 \(published on .*\) compared with version 1/i)
  expect(`${told.html}${english.html}`).not.toMatch(/undefined|NaN|\[object|null/)
})
