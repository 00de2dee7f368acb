import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../packages/web/src/server.ts'
import { findBarriers } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { startEmptyServer } from '../support/published-year.ts'
import { secretary, signInTo } from '../support/sign-in.ts'

const criteria = fileURLToPath(
  new URL('../../criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml', import.meta.url),
)

let browser: Browser
let server: RunningServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startEmptyServer()
})
afterAll(async () => {
  await server.close()
  await browser.close()
})

/** The criteria of a coming year, from a copy to the decision, on the narrowest phone. */
describe('a secretary who writes next year’s criteria', () => {
  let page: Page
  beforeAll(async () => {
    const viewport = { width: 320, height: 640 }
    page = await (await browser.newContext({ baseURL: server.address, viewport })).newPage()
  })

  const isSound = async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await findBarriers(page)).toEqual([])
  }
  const fillDay = async (legend: string, parts: readonly string[]) => {
    const fields = page.getByRole('group', { name: legend })
    for (const [i, name] of ['Ngày', 'Tháng', 'Năm'].entries())
      await fields.getByLabel(name, { exact: true }).fill(parts[i] ?? '')
  }
  const saved = () => page.getByText('Đã lưu.').waitFor()

  test('copies a set, changes a figure, mends what is found, tries it and issues it', async () => {
    await page.goto('/dang-nhap')
    await signInTo(server)
    await page.getByLabel('Tên đăng nhập').fill(secretary.login)
    await page.getByLabel('Mật khẩu').fill(secretary.password)
    await page.getByRole('button', { name: 'Đăng nhập' }).first().click()
    await page.goto('/bo-tieu-chi')
    await page.getByRole('link', { name: 'Cài đặt bộ tiêu chí' }).click()
    await page.getByLabel('Tệp bộ tiêu chí').setInputFiles(criteria)
    await page.getByRole('button', { name: 'Cài đặt' }).click()
    await page.getByRole('link', { name: 'Soạn phiên bản cho kỳ tới' }).click()
    await isSound()

    await fillDay('Áp dụng từ ngày', ['1', '9', '2029'])
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    await isSound()

    await page.getByRole('link', { name: /^A\. / }).click()
    await isSound()
    const standard = page.getByRole('group', { name: /^A1 / }).getByLabel('điểm chuẩn')
    await standard.fill('tám')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^A1 .*hãy viết một số/ })
      .click()
    expect(await standard.evaluate(field => field === document.activeElement)).toBe(true)
    await isSound()
    await standard.fill('8,5')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await saved()
    await page.getByText('điểm chuẩn: 8 → 8,5').waitFor()
    await page.getByText('Còn 1 lỗi phải sửa trước khi ban hành.').waitFor()

    await page.getByRole('link', { name: 'Sửa dạng văn bản' }).click()
    await isSound()
    const text = page.getByLabel('Nội dung bộ tiêu chí')
    const written = await text.inputValue()
    await text.fill(written.replace('standard: 8.5', 'standard: 8').replace('to: 2023-12-31', 'to: 12-31'))
    await page.getByRole('button', { name: 'Lưu' }).click()
    await saved()

    await page.getByRole('link', { name: 'Thử trên số liệu đã có' }).click()
    await page.getByText('Chưa có kỳ thi đua nào để thử.').waitFor()
    await isSound()
    await page.goBack()

    await page.getByRole('link', { name: 'Ban hành' }).click()
    await isSound()
    await page.getByLabel('Số quyết định').fill('15/QĐ-SGDĐT')
    await fillDay('Ngày quyết định', ['20', '8', '2029'])
    await page.getByRole('button', { name: 'Ban hành bộ tiêu chí' }).click()
    await page.getByText('số 15/QĐ-SGDĐT ngày 20/08/2029').waitFor()
    await isSound()
  })
})
