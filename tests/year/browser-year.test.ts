import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyCommand } from '../../packages/api/src/cli/verify-command.ts'
import { sealJournal } from '../../packages/api/src/journal/seal-journal.ts'
import { verifyJournal } from '../../packages/api/src/journal/verify-journal.ts'
import { ensureFirstPerson } from '../../packages/api/src/people/first-person.service.ts'
import { createWeb } from '../../packages/web/src/app.ts'
import { listen } from '../../packages/web/src/server.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { goodPassword } from '../support/door.ts'
import { workDone, yearSet, yearUnits } from '../support/year-set.ts'

/** Everybody has a browser of their own; what is done is found by visible roles and names alone. */
onMemoryDatabase(database => {
  let browser: Browser
  let server: Server
  let address = ''
  let site: TestApi
  let firstLink = ''
  const pages: Record<string, Page> = {}
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-year-'))

  beforeAll(async () => {
    await database.reset()
    firstLink = (await ensureFirstPerson(database.db, new Date()))?.secret ?? ''
    site = await apiOn(database.db)
    server = createAdaptorServer({ fetch: createWeb(site.api).fetch }) as Server
    address = await listen(server, '127.0.0.1', 0)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true })
  })

  const open = async (who: string, width = 1280): Promise<Page> => {
    const context = await browser.newContext({ baseURL: address, viewport: { width, height: 800 } })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    pages[who] = page
    return page
  }
  const pageOf = (who: string): Page => {
    const page = pages[who]
    if (!page) throw new Error(`${who} has no browser`)
    return page
  }
  const begins = (text: string): RegExp => new RegExp(`^${text.replace(/[()]/g, '\\$&')}`)
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
  const fill = (page: Page | Locator, fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).reduce(
      (before, [label, text]) => before.then(() => page.getByLabel(begins(label)).first().fill(text)),
      Promise.resolve(),
    )
  const fillDay = async (page: Page, legend: string, day: string) => {
    const fields = page.getByRole('group', { name: legend })
    const parts = day.split('/')
    for (const [i, name] of ['Ngày', 'Tháng', 'Năm'].entries())
      await fields.getByLabel(name, { exact: true }).fill(parts[i] ?? '')
  }
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
  const main = (page: Page) => page.getByRole('main').innerText()
  /** Comes in by a one-time link, as on the slip. */
  const joinBy = async (who: string, secret: string, width?: number) => {
    const page = await open(who, width)
    await page.goto(`/moi/${secret}`)
    await fill(page, { 'Mật khẩu mới': goodPassword, 'Gõ lại mật khẩu mới': goodPassword })
    await press(page, 'Đặt mật khẩu và đăng nhập')
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
  }
  const upload = async (name: string, rows: readonly string[]) => {
    const page = pageOf('secretary')
    await page.goto('/ky/nam/nhap')
    const buffer = Buffer.from(`${rows.join('\n')}\n`)
    await page.getByLabel('Tệp số liệu').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await page.getByLabel('Tình trạng thẩm định').selectOption('verified')
    await press(page, 'Gửi để xem trước')
    await press(page, 'Ghi vào số liệu')
    await page.getByText('Việc tiếp theo').waitFor()
    expect(await main(page)).toContain('0 dòng không nhận')
  }
  const score = async () => {
    const page = pageOf('secretary')
    await page.goto('/ky/nam/cham-diem')
    await press(page, 'Chấm điểm')
    await page.waitForURL('**/nhap?*')
  }

  const publish = async (version: number, reason: string) => {
    const page = pageOf('secretary')
    await page.goto(`/ky/nam/cong-bo/${version}`)
    await fill(page, { 'Lý do công bố khi còn việc để mở': reason, 'Gõ chữ “công bố”': 'công bố' })
    await press(page, `Công bố bản ${version}`)
    await page.getByText(`Bản ${version} đã được công bố.`).waitFor()
  }
  const finalise = async (version: number, reasons: Readonly<Record<string, string>>) => {
    const page = pageOf('secretary')
    await page.goto(`/ky/nam/cong-bo/${version}`)
    const held = { 'Lý do công bố chính thức khi còn đơn vị tạm dừng xét': 'DAO chờ kết luận.' }
    const button = page.getByRole('button', { name: `Công bố chính thức bản ${version}` })
    const form = page.locator('form').filter({ has: button })
    await fill(form, { ...held, ...reasons, 'Gõ chữ “chính thức”': 'chính thức' })
    await press(page, `Công bố chính thức bản ${version}`)
    await page.getByText(`Bản ${version} đã được công bố chính thức.`).waitFor()
  }
  /** As a stranger reads it. */
  const publicly = async (at: string): Promise<string> => {
    const page = pages.stranger ?? (await open('stranger'))
    await page.goto(at)
    return main(page)
  }
  const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })

  test('the first secretary comes in, installs the criteria and opens the year', async () => {
    await joinBy('secretary', firstLink)
    const page = pageOf('secretary')
    await page.goto('/ky-moi')
    await page.getByLabel('Tệp bộ tiêu chí').setInputFiles({
      ...{ name: 'bo-tieu-chi.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(yearSet)),
    })
    await press(page, 'Cài đặt')
    await fill(page, { 'Tên kỳ thi đua': 'Năm 2024', 'Mã ngắn': 'nam' })
    await fillDay(page, 'Từ ngày', '01/01/2024')
    await fillDay(page, 'Đến ngày', '31/12/2024')
    await fillDay(page, 'Ngày lập đề nghị', '10/01/2025')
    await press(page, 'Tạo kỳ thi đua')
    expect(await heading(page)).toBe('Nhập số liệu, chấm điểm, công bố')
    const rows = yearUnits.map(({ id, name }) => `${id};${name};school;Khối 1`)
    await upload('don-vi.csv', ['Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua', ...rows])
  })

  test('each of those who have a part in it gets a slip, and comes in by it', async () => {
    const page = pageOf('secretary')
    const invite = async (who: string, role: string, unit = '') => {
      await page.goto('/nguoi/moi')
      await fill(page, { 'Họ và tên': `Người ${who}`, 'Tên đăng nhập': `nguoi.${who.toLowerCase()}` })
      await page.getByLabel('Vai trò').selectOption({ label: role })
      if (unit !== '') await fill(page, { 'Mã đơn vị': unit })
      await press(page, 'Lưu')
      const link = await page
        .getByText(/\/moi\//)
        .first()
        .innerText()
      await joinBy(who, /\/moi\/([\w-]+)/.exec(link)?.[1] ?? '', unit === '' ? 1280 : 390)
    }
    for (const { id } of yearUnits) await invite(id, 'Cán bộ phụ trách đơn vị', id)
    await invite('verifier', 'Cán bộ thẩm định')
    for (const member of ['TV1', 'TV2']) await invite(member, 'Thành viên hội đồng')
    expect(await main(pageOf('CHAU'))).toContain('Trường CHAU')
  })

  test('an officer enters on a phone; an item is returned, mended and verified, another rejected', async () => {
    const enter = async (unit: string, title: string) => {
      const page = pageOf(unit)
      await page.goto('/ky/nam/ghi')
      await follow(page, 'article')
      await fill(page, {
        'Tên bài, tên việc': title,
        'Đường dẫn hoặc minh chứng': 'https://truong.example/1',
      })
      await fillDay(page, 'Ngày làm', '01/03/2024')
      await press(page, 'Gửi thẩm định')
      await page.getByText(`Đã nhận: ${title}`).waitFor()
    }
    for (const [unit, title] of [
      ...([
        ['AN', 'Bài a1'],
        ['BINH', 'Bài b1'],
        ['BINH', 'Bài b2'],
        ['CHAU', 'Bài c1'],
      ] as const),
      ['DONG', 'Bài d1'] as const,
    ])
      await enter(unit, title)
    const page = pageOf('verifier')
    await page.goto('/ky/nam/tham-dinh')
    const verdicts: Readonly<Record<string, readonly [button: string, reason?: string]>> = {
      'Bài a1': ['Trả lại', 'Thiếu đường dẫn của bài'],
      'Bài c1': ['Không công nhận', 'Không mở được đường dẫn'],
    }
    const decide = async (verdictOf: typeof verdicts) => {
      const heading = page.getByRole('heading', { level: 2 }).first()
      const title = await heading.innerText()
      const [button, reason] = verdictOf[title] ?? ['Công nhận']
      if (reason !== undefined) await fill(page, { 'Lý do khác': reason })
      await press(page, button)
      await page.getByRole('heading', { level: 2, name: title }).waitFor({ state: 'detached' })
    }
    for (let items = 0; items < 5; items++) await decide(verdicts)
    const own = pageOf('AN')
    await own.goto('/ky/nam/hom-nay')
    await own.getByRole('link', { name: /bị trả lại/ }).click()
    await own.getByRole('link', { name: /Sửa và gửi lại/ }).click()
    expect(await main(own)).toContain('Bị trả lại: Thiếu đường dẫn của bài')
    await fill(own, { 'Đường dẫn hoặc minh chứng': 'https://truong.example/bai-a1' })
    await press(own, 'Gửi thẩm định')
    await page.goto('/ky/nam/tham-dinh')
    await decide({})
  })

  test('a school becomes part of another, and the figures come in from a file', async () => {
    const page = pageOf('secretary')
    await page.goto('/ky/nam/bien-dong/ke-tuc')
    await fill(page, { 'Đơn vị cũ': 'DONG', 'Đơn vị mới': 'AN', 'Văn bản': '12/NQ-HĐND' })
    await fillDay(page, 'Từ ngày', '30/06/2024')
    await press(page, 'Lưu')
    await page.getByText('Đã lưu.').waitFor()
    const declared = Object.entries(workDone).flatMap(([unit, value]) => [
      `${unit};Việc đã làm;${value}`,
      `${unit};Số vụ việc;0`,
    ])
    await upload('khai-bao.csv', ['Đơn vị;Nội dung khai báo;Giá trị', ...declared])
    const marks = ['AN', 'BINH', 'CHAU', 'DAO'].map(unit => `${unit};J.1;TV1;5;Đạt`)
    await upload('cham.csv', ['Đơn vị;Mã dòng chấm;Thành viên;Điểm;Lý do', ...marks])
  })

  test('each signs a self-score, one with a figure of its own', async () => {
    for (const unit of ['AN', 'BINH', 'CHAU', 'DAO']) {
      const page = pageOf(unit)
      await page.goto(`/ky/nam/tu-cham/${unit}`)
      if (unit === 'CHAU') {
        await page.locator('input[name^="points-"], input[name^="own-"]').first().fill('42')
        await page.locator('textarea, input[name^="reason-"]').first().fill('Thêm hai việc chưa khai')
      }
      await press(page, 'Xác nhận và ký')
      await page.getByText('Đây là chữ ký của đơn vị').waitFor()
    }
    const page = pageOf('secretary')
    await page.goto('/ky/nam/tu-cham')
    expect(await main(page)).toContain('4 đã xác nhận')
  })

  test('one school is on hold, two lead, and a vote decides between them', async () => {
    const page = pageOf('secretary')
    const hold = 'TD-1;DAO;01/12/2024;;Đang xác minh đơn;3/TB'
    await upload('tam-dung.csv', ['Số hiệu;Đơn vị;Từ ngày;Đến ngày;Lý do;Văn bản', hold])
    await score()
    await page.goto('/ky/nam/bieu-quyet')
    await page.getByRole('link', { name: begins('Nhập kết quả bỏ phiếu') }).click()
    await fill(page, {
      ...{ 'Số thành viên': '3', 'Số có mặt': '3', 'Số phiếu hợp lệ': '3' },
      'Số quyết nghị hoặc biên bản': '1/QN',
    })
    for (const [unit, inFavour] of [
      ['AN', 1],
      ['BINH', 2],
    ] as const) {
      const ballot = page.getByRole('group', { name: `Trường ${unit}` })
      await ballot.getByLabel('Đồng ý', { exact: true }).fill(String(inFavour))
      await ballot.getByLabel('Không đồng ý', { exact: true }).fill(String(3 - inFavour))
      if (unit === 'BINH') await ballot.getByLabel('Hội đồng chọn đơn vị này').check()
    }
    await fillDay(page, 'Ngày của văn bản', '10/01/2025')
    await press(page, 'Lưu kết quả bỏ phiếu')
    await page.getByText('Đã lưu quyết nghị số 1/QN.').waitFor()
    await score()
    await publish(2, 'DAO chờ kết luận.')
    expect(await publicly('/ky/nam')).toContain('Công bố dự kiến')
    expect(await publicly('/ky/nam/khoi/khoi-1')).toMatch(/3\s+Trường DAO[\s\S]*4\s+Trường CHAU/)
  })

  test('a request is filed on a phone, moves a place, and is answered', async () => {
    const officer = pageOf('CHAU')
    await officer.goto('/ky/nam/kien-nghi/gui?don-vi=CHAU')
    await fill(officer, {
      'Đề nghị xem lại điều gì': 'Số việc đã làm là 55',
      'Vì sao': 'Báo cáo số 7 ghi 55 việc',
    })
    await press(officer, 'Gửi kiến nghị')
    await officer.getByRole('heading', { level: 1, name: 'Đã nhận kiến nghị' }).waitFor()
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec(await main(officer))?.[0] ?? ''
    await upload('sua.csv', ['Đơn vị;Nội dung khai báo;Giá trị', 'CHAU;Việc đã làm;55'])
    const page = pageOf('secretary')
    await page.goto('/ky/nam/kien-nghi')
    await follow(page, 'Trường CHAU')
    await page.getByRole('radio', { name: 'Chấp nhận', exact: true }).check()
    await fill(page, { 'Nội dung trả lời': 'Đã sửa thành 55 việc.' })
    await press(page, 'Lưu câu trả lời')
    await page.getByText('Đã lưu câu trả lời.').waitFor()
    expect(await publicly(`/kien-nghi/${code}`)).toContain('Đã sửa thành 55 việc.')
    await score()
    await finalise(3, {})
    expect(await publicly('/ky/nam')).toContain('Công bố chính thức')
    expect(await publicly('/ky/nam/khoi/khoi-1')).toMatch(/3\s+Trường CHAU[\s\S]*4\s+Trường DAO/)
  })

  test('the decision is signed, and a violation found later takes the flag back', async () => {
    const page = pageOf('secretary')
    await page.goto('/ky/nam/khen-thuong')
    await follow(page, 'Ghi quyết định mới')
    await fill(page, { 'Số quyết định': '45/QĐ-SGD', 'Cơ quan ký': 'Sở GD&ĐT' })
    await fillDay(page, 'Ngày ký', today)
    await press(page, 'Lưu quyết định')
    await page.getByText('Đã lưu quyết định.').waitFor()
    expect(await publicly('/ky/nam/khen-thuong')).toContain('45/QĐ-SGD')
    await page.getByRole('link', { name: /Thu hồi.*Trường BINH/ }).click()
    await fill(page, { 'Số quyết định thu hồi': '60/QĐ-SGD', 'Lý do': 'Kết luận thanh tra số 7' })
    await fillDay(page, 'Ngày thu hồi', today)
    await press(page, 'Thu hồi khen thưởng này')
    await page.getByText('Đã ghi thu hồi.').waitFor()
    await upload('vu-viec.csv', ['Đơn vị;Nội dung khai báo;Giá trị', 'BINH;Số vụ việc;1'])
    await score()
    await finalise(4, { 'Lý do thay bản đã công bố chính thức': 'Thu hồi theo 60/QĐ-SGD.' })
    expect(await publicly('/ky/nam/don-vi/BINH')).toContain('60/QĐ-SGD')
  })

  test('its receipts are recomputed, and the journal holds', async () => {
    for (const version of [2, 3, 4]) {
      const receipt = await fetch(`${address}/api/v1/periods/nam/receipt?version=${version}`)
      const file = path.join(folder, `${version}.json`)
      writeFileSync(file, await receipt.text())
      const said: string[] = []
      const console = { out: (text: string) => said.push(text), error: (text: string) => said.push(text) }
      expect(await verifyCommand([file], console as never), said.join('\n')).toBe(0)
    }
    await sealJournal(database.db)
    expect((await verifyJournal(database.db)).findings).toEqual([])
  })
})
