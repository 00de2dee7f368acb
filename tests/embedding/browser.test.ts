import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from '../support/accessibility.ts'
import { answerCase } from '../support/answer-case.mjs'
import { launchBrowser } from '../support/browser.ts'
import { builtModule } from '../support/built.ts'
import { portableCases } from '../support/portable-cases.ts'
import { importMap, serveModules } from '../support/serve-modules.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof serveModules>>

beforeAll(async () => {
  builtModule('scoring/dist/index.js')
  ;[browser, server] = await Promise.all([launchBrowser(), serveModules()])
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const open = async (path: string): Promise<{ page: Page; complaints: string[] }> => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(server.address + path)
  return { page, complaints }
}

describe('in a real browser, from the built modules alone', () => {
  test('every golden case gives, byte for byte, what Node gives', async () => {
    const cases = portableCases()
    expect(cases.length).toBeGreaterThan(150)
    const { page, complaints } = await open('/examples/embedding/period.json')
    const script = `import { answerCase } from '/tests/support/answer-case.mjs'; window.answerCase = answerCase`
    await page.setContent(
      `<script type="importmap">${importMap}</script><script type="module">${script}</script>`,
    )
    await page.waitForFunction('window.answerCase')
    const answers: string[] = await page.evaluate(
      given => given.map((window as unknown as { answerCase: (given: unknown) => string }).answerCase),
      cases as unknown[],
    )
    cases.forEach((given, i) => {
      expect(answers[i], given.name).toBe(answerCase(given))
    })
    expect(answers.filter(answer => !answer.startsWith('{'))).toEqual([])
    expect(complaints).toEqual([])
  })

  test('the example page shows a score with its explanation, and follows the choice of a unit', async () => {
    const { page, complaints } = await open('/examples/embedding/page.html')
    // 9 × 0.5 is cut to 4; 24 of 36 pupils read: 2/3 of 6.
    await expect.poll(() => page.textContent('#total')).toBe('8 điểm')
    expect(await page.locator('#why li').allTextContents()).toEqual([
      'Giới thiệu sách (khoản 1): 4/4 điểm, từ 9 ngày 2026-03-02',
      'Cả lớp cùng đọc (khoản 2): 4/6 điểm, từ 24 ngày 2026-03-03',
    ])
    await page.selectOption('#unit', '6C')
    expect(await page.textContent('#total')).toBe('Chưa đủ dữ liệu')
    expect(await page.locator('#why li').last().textContent()).toContain('thiếu dữ liệu')
    expect(await findBarriers(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
