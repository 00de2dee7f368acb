import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../packages/web/src/server.ts'
import { findBarriers } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { startEmptyServer } from '../support/published-year.ts'
import { secretary, signInTo } from '../support/sign-in.ts'
import { sized } from '../support/size.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const example = (name: string) =>
  fileURLToPath(new URL(`../../examples/nam-hoc-2023-2024/${name}`, import.meta.url))
const criteria = fileURLToPath(
  new URL('../../criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml', import.meta.url),
)

/** A year from an empty system to its publication, step by step in one browser. */
describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the committee, %s', (_, javaScriptEnabled) => {
  let server: RunningServer
  let page: Page

  beforeAll(async () => {
    server = await startEmptyServer()
    const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled })
    page = await context.newPage()
  })
  afterAll(async () => {
    await page.context().close()
    await server.close()
  })

  /** Follows the link as a person does, not as fast as the server answers: that would take the time of what it waits for. */
  const lookUntilGone = async (progress: string, link: string): Promise<void> => {
    while (!javaScriptEnabled && (await page.locator(progress).count())) {
      await sleep(300)
      await page.getByRole('link', { name: link }).click()
    }
    await page.locator(progress).waitFor({ state: 'detached' })
  }
  const heading = () => page.getByRole('heading', { level: 1 }).innerText()
  const upload = async (file: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) => {
    await page.goto('/ky/2024/nhap')
    await page.getByLabel('Tệp số liệu').setInputFiles(file)
    await page.getByLabel('Tình trạng thẩm định').selectOption('verified')
    await page.getByRole('button', { name: 'Gửi để xem trước' }).click()
    await page.waitForURL('**/nhap/*')
    // A long import answers with its progress; without scripts the reader follows the link to look again.
    await lookUntilGone('[data-import]', 'Xem lại tiến độ')
    await isClean()
    const commit = page.getByRole('button', { name: 'Ghi vào số liệu' })
    if ((await commit.count()) > 0) {
      await commit.click()
      await lookUntilGone('[data-import]', 'Xem lại tiến độ')
      await page.getByText('Việc tiếp theo').waitFor()
    }
    await page.getByText('dòng đọc được =').waitFor()
  }
  const fillDay = async (legend: string, text: string) => {
    const fields = page.getByRole('group', { name: legend })
    const parts = text.split('/')
    for (const [i, name] of ['Ngày', 'Tháng', 'Năm'].entries())
      await fields.getByLabel(name, { exact: true }).fill(parts[i] ?? '')
  }
  const score = async () => {
    await page.getByRole('button', { name: 'Chấm điểm' }).click()
    // A long scoring answers with its progress; without scripts the reader follows the link to look again.
    await lookUntilGone('[data-scoring]', 'Xem đã chấm xong chưa')
    await page.waitForURL('**/nhap?*')
  }
  const isClean = async () => {
    // Scripts of the test itself run all the same, so axe can look at a page whose own scripts are off.
    if (javaScriptEnabled) expect(await findBarriers(page)).toEqual([])
  }

  test('signs in after a wrong try', async () => {
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).click()
    await signInTo(server)
    const enter = async (password: string) => {
      await page.getByLabel('Tên đăng nhập').fill(secretary.login)
      await page.getByLabel('Mật khẩu').fill(password)
      await page.getByRole('button', { name: 'Đăng nhập' }).first().click()
    }
    await enter('sai')
    expect(await page.getByRole('alert').innerText()).toContain('mật khẩu không đúng')
    await isClean()
    await enter(secretary.password)
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
  })

  test('is told every mistake of a criteria set, then installs a right one', async () => {
    await page.getByRole('link', { name: 'Tạo kỳ thi đua' }).click()
    await page.getByLabel('Tệp bộ tiêu chí').setInputFiles({
      name: 'sai.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from('format: 1\nid: "không hợp lệ"\n'),
    })
    await page.getByRole('button', { name: 'Cài đặt' }).click()
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBeGreaterThan(3)
    await page.getByLabel('Tệp bộ tiêu chí').setInputFiles(criteria)
    await page.getByRole('button', { name: 'Cài đặt' }).click()
    await page.getByLabel('Tên kỳ thi đua').waitFor()
    await isClean()
  })

  test('is told that the set does not cover the period, and loses nothing that was typed', async () => {
    await page.getByLabel('Tên kỳ thi đua').fill('Năm học thử')
    await page.getByLabel('Mã ngắn').fill('2024')
    await fillDay('Từ ngày', '01/09/2024')
    await fillDay('Đến ngày', '31/05/2025')
    await fillDay('Ngày lập đề nghị', '15/06/2025')
    await page.getByRole('radio', { name: 'Kỳ bắt đầu từ 01/09/2023' }).check()
    await page.getByRole('button', { name: 'Tạo kỳ thi đua' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('đến ngày 31/08/2024')
    // The reader starts at what is wrong, and each problem leads to its field.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
    expect(await page.title()).toMatch(/^Lỗi:/)
    await page.getByRole('alert').getByRole('link').first().click()
    expect(await page.evaluate(() => document.activeElement?.id ?? location.hash)).toBe('criteriaSet')
    expect(await page.getByLabel('Tên kỳ thi đua').inputValue()).toBe('Năm học thử')
    const proposals = page.getByRole('group', { name: 'Ngày lập đề nghị' })
    expect(await proposals.getByLabel('Năm', { exact: true }).inputValue()).toBe('2025')
    await isClean()
  })

  test('opens a period', async () => {
    await fillDay('Từ ngày', '01/09/2023')
    await fillDay('Đến ngày', '31/05/2024')
    await fillDay('Ngày lập đề nghị', '15/06/2024')
    await page.getByRole('radio', { name: 'Bộ áp dụng cho ngày đầu kỳ' }).check()
    await page.getByRole('button', { name: 'Tạo kỳ thi đua' }).click()
    expect(await heading()).toBe('Nhập số liệu, chấm điểm, công bố')
    await isClean()
  })

  test('sees every row of a file accounted for, each rejected one with its remedy', async () => {
    await upload(example('don-vi.xlsx'))
    expect(await page.getByText('57 dòng đọc được = 57 dòng nhận + 0 dòng không nhận').count()).toBe(1)
    await upload(example('hoat-dong.csv'))
    expect(await page.getByText('3.679 dòng đọc được = 3.603 dòng nhận + 76 dòng không nhận').count()).toBe(1)
    const rejected = page.getByRole('table', { name: 'Dòng không nhận' })
    expect(await rejected.locator('tbody tr').count()).toBe(76)
    expect(await rejected.locator('tbody tr').first().innerText()).toMatch(
      /dòng 128[\s\S]*31\/02\/2024[\s\S]*Sửa lại/,
    )
    expect(await page.locator('.repeats li').count()).toBe(16)
    await isClean()
  })

  test('sees that the same file again changes nothing', async () => {
    await upload(example('hoat-dong.csv'))
    expect(await page.getByText('Không dòng nào làm thay đổi số liệu.').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Ghi vào số liệu' }).count()).toBe(0)
    expect(await page.getByText('3.603 dòng nhận = 0 mới').count()).toBe(1)
  })

  test('sees the progress of a file that takes long, then its report', async () => {
    const length = sized(6_000, 12_000)
    const rows = Array.from(
      { length },
      (_, i) => `THPT02;01/03/2024;Tin, bài;Cổng TTĐT ngành;Xã;Bài ${i};1;;;`,
    )
    const heading =
      'Đơn vị;Ngày thực hiện;Loại hoạt động;Kênh, hình thức;Cấp;Tên hoạt động, tin bài;Số lượng;Số người được phổ biến;Tổng số người;Minh chứng'
    const buffer = Buffer.from([heading, ...rows].join('\n'))
    await upload({ name: 'nhieu.csv', mimeType: 'text/csv', buffer })
    const read = length.toLocaleString('vi')
    expect(await page.getByText(`${read} dòng đọc được = ${read} dòng nhận`).count()).toBe(1)
  })

  test('is told when a file holds no table that is known', async () => {
    await page.goto('/ky/2024/nhap')
    const file = { name: 'thu.csv', mimeType: 'text/csv', buffer: Buffer.from('một;hai\n1;2\n') }
    await page.getByLabel('Tệp số liệu').setInputFiles(file)
    await page.getByRole('button', { name: 'Gửi để xem trước' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/Không thấy bảng nào[\s\S]*Dòng tiêu đề cần có/)
  })

  test('is told when a table has no rows, and not that they were there before', async () => {
    await upload({
      name: 'trong.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Đơn vị;Ngày thực hiện;Loại hoạt động;Tên hoạt động, tin bài;Số lượng\n'),
    })
    const report = await page.getByRole('main').innerText()
    expect(report).toContain('Bảng chỉ có dòng tiêu đề')
    expect(report).not.toContain('mọi dòng đã có sẵn')
  })

  test('scores after a second thought, and strangers see nothing yet', async () => {
    await page.goto('/ky/2024/nhap')
    await page.getByRole('main').getByRole('link', { name: 'Chấm điểm' }).click()
    await isClean()
    await score()
    expect(await page.getByRole('status').first().innerText()).toContain('Đã chấm và lưu bản 1.')
    const stranger = await fetch(`${server.address}/ky/2024`)
    expect(stranger.status).toBe(200)
    expect(await stranger.text()).toContain('chưa công bố kết quả')
    await page.goto('/ky/2024')
    expect(await page.locator('.state').innerText()).toContain('Chưa công bố')
  })

  test('cannot publish a year in which no unit has a score', async () => {
    await page.goto('/ky/2024/nhap')
    await page.getByRole('link', { name: 'Công bố bản 1' }).click()
    const figures = await page.locator('.figures').innerText()
    expect(figures).toMatch(/đã có điểm\s*0[\s\S]*chưa đủ dữ liệu\s*57/)
    expect(await page.getByRole('main').innerText()).toContain('Chưa đơn vị nào có điểm cuối cùng')
    expect(await page.getByRole('button', { name: 'Công bố bản 1' }).count()).toBe(0)
    await isClean()
  })

  test('publishes with a reason and a typed word, and then everybody sees both', async () => {
    for (const file of ['khai-bao.csv', 'khai-bao-phong-thuoc-so.xlsx', 'diem-cham-hoi-dong.csv'])
      await upload(example(file))
    await page.goto('/ky/2024/cham-diem')
    await score()
    await page.getByRole('link', { name: 'Công bố bản 2' }).click()
    await page.getByRole('button', { name: 'Công bố bản 2' }).click()
    const summary = page.getByRole('alert')
    await summary.waitFor()
    expect(await page.title()).toMatch(/^Lỗi: /)
    expect(await summary.evaluate(element => element === document.activeElement)).toBe(true)
    await summary.getByRole('link', { name: 'Hãy nêu lý do' }).click()
    expect(page.url()).toContain('#reason')
    await isClean()
    await page.getByLabel('Lý do công bố').fill('Công bố lần đầu để các đơn vị góp ý.')
    await page.getByLabel('Gõ chữ').fill('công bố')
    await page.getByRole('button', { name: 'Công bố bản 2' }).click()
    expect(await page.getByRole('status').first().innerText()).toContain('Bản 2 đã được công bố.')
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.goto('/')
    expect(await heading()).toBe('Năm học thử')
    expect(await page.locator('.state').innerText()).toContain('Công bố dự kiến')
    expect(await page.getByRole('main').innerText()).toContain('Lý do: Công bố lần đầu')
    expect(await page.getByRole('link', { name: 'Nhập số liệu' }).count()).toBe(0)
  })
})
