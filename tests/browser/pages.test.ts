import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../packages/web/src/server.ts'
import { findBarriers } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { committeePages, openCommitteePages } from '../support/committee-pages.ts'
import { startPublishedYear, yearAddress } from '../support/published-year.ts'
import { isWhole } from '../support/size.ts'

let server: RunningServer
let browser: Browser
let cookie: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startPublishedYear(), launchBrowser()])
  cookie = await openCommitteePages(server)
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const forCommittee = new Set<string>(Object.values(committeePages))

const signIn = (context: BrowserContext) => {
  const cookies = cookie.split('; ').map(one => {
    const [name = '', value = ''] = one.split('=')
    return { name, value, url: server.address }
  })
  return context.addCookies(cookies)
}

/** Opens a page for one test; anything the browser complains of fails the test. */
const onPage = async (path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) => {
  const context = await browser.newContext({ baseURL: server.address, ...options })
  if (forCommittee.has(path.split(/[?&]lang=/)[0] ?? '')) await signIn(context)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  expect((await page.goto(path))?.status(), path).toBe(path.startsWith('/khong-co') ? 404 : 200)
  await look(page)
  await context.close()
  // A page that is not there is meant to answer 404, and a refused form 422, which Chromium notes as an error.
  expect(complaints.filter(text => !/status of 4(04|22)/.test(text))).toEqual([])
}

const pages = {
  'the year': yearAddress,
  'a search': `${yearAddress}?q=suoi`,
  'a block with units that lack data': `${yearAddress}/khoi/khoi-3`,
  'a score sheet': `${yearAddress}/don-vi/THPT02`,
  'a score sheet without a total': `${yearAddress}/don-vi/THPT13`,
  proposals: `${yearAddress}/de-nghi`,
  models: `${yearAddress}/mo-hinh`,
  'a model': `${yearAddress}/mo-hinh/MH01`,
  'the criteria set': `${yearAddress}/bo-tieu-chi`,
  'what is missing': `${yearAddress}/con-thieu`,
  'the columns of files': `${yearAddress}/nhap/cot`,
  'what changed': `${yearAddress}/thay-doi`,
  'signing in': '/dang-nhap',
  'a page that is not there': '/khong-co',
  ...committeePages,
}
const named = Object.entries(pages)

const withQuery = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`

const openFolds = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })

const ways: Readonly<Record<string, { readonly query: string; readonly options: BrowserContextOptions }>> = {
  'by day, in Vietnamese, at a desk': { query: '', options: {} },
  'in the dark, in English, on a phone': {
    query: 'lang=en',
    options: { viewport: { width: 390, height: 800 }, colorScheme: 'dark' },
  },
}

/** Each page in each way; bounded, pages take turns, as all of them share their colours and their components. */
const visits = named.flatMap(([name, path], i) =>
  Object.entries(ways).flatMap(([way, { query, options }], j) =>
    isWhole || i % 2 === j
      ? [{ name, way, options, path: query === '' ? path : withQuery(path, query) }]
      : [],
  ),
)

test.each(visits)(
  '$name, $way, all folds open, has no barrier, and at 320 pixels it does not scroll sideways',
  async ({ path, options }) => {
    await onPage(path, options, async page => {
      await openFolds(page)
      expect(await findBarriers(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    })
  },
)

describe('at 320 pixels', () => {
  test('every cell of the standings says its heading itself', async () => {
    const phone = { viewport: { width: 320, height: 640 } }
    await onPage(`${yearAddress}/khoi/khoi-1`, phone, async page => {
      const label = await page
        .locator('.standings .total')
        .last()
        .evaluate(cell => getComputedStyle(cell, '::before').content)
      expect(label).toContain('Tổng điểm')
      const [name, total] = await Promise.all([
        page.locator('.standings tbody .unit').first().boundingBox(),
        page.locator('.standings tbody .total').first().boundingBox(),
      ])
      // Name and total side by side, with room for the name.
      expect(total!.y).toBeLessThan(name!.y + name!.height)
      expect(name!.width).toBeGreaterThan(110)
      // Cards on screen, and still a table to a screen reader.
      expect(await page.getByRole('row').count()).toBeGreaterThan(6)
    })
  })
})

describe('without scripts', () => {
  test('a reader goes from the year to the activity behind a point, and to its clause', async () => {
    await onPage(yearAddress, { javaScriptEnabled: false }, async page => {
      await page.getByRole('link', { name: 'Khối 3' }).click()
      await page.getByRole('link', { name: 'Trường THPT số 2 Suối Mơ' }).click()
      const criterion = page.locator('#D2')
      expect(await criterion.getByRole('table').count()).toBe(0)
      await criterion.getByText('Số liệu đã dùng').click()
      await criterion.getByText('Ngày Nhà giáo Việt Nam').waitFor()
      expect(await criterion.innerText()).toContain('Điều khoản 4')
    })
  })

  test('a unit finds itself', async () => {
    await onPage(yearAddress, { javaScriptEnabled: false }, async page => {
      await page.getByRole('searchbox').fill('dồi chè')
      await page.getByRole('searchbox').press('Enter')
      await page.locator('.hits').getByRole('link').first().click()
      await page.waitForURL('**/don-vi/**')
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Đồi Chè')
    })
  })
})

describe('a form that was refused', () => {
  test.each([
    ['a vote', 'Lưu kết quả bỏ phiếu', 'members'],
    ['a merger', 'Lưu', 'from'],
    ['a closure', 'Lưu', 'unit'],
  ] as const)(
    '%s: is read from its summary on, leads to its fields, and has no barrier',
    async (name, button, field) => {
      const path = committeePages[name]
      await onPage(path, { viewport: { width: 390, height: 800 } }, async page => {
        await page.getByRole('button', { name: button, exact: true }).click()
        const summary = page.getByRole('alert')
        await summary.waitFor()
        expect(await page.title()).toMatch(/^Lỗi: /)
        expect(await summary.evaluate(element => element === document.activeElement)).toBe(true)
        await summary.getByRole('link').first().click()
        expect(await page.evaluate(() => document.activeElement?.id)).toBe(field)
        expect(await findBarriers(page)).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      })
    },
  )
})

describe('the keyboard', () => {
  test('skips to the content first, and its focus can be seen', async () => {
    await onPage('/', {}, async page => {
      await page.keyboard.press('Tab')
      const skip = page.locator(':focus')
      expect(await skip.innerText()).toBe('Chuyển đến nội dung chính')
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
      await page.keyboard.press('Tab')
      const outline = await page.locator(':focus').evaluate(element => getComputedStyle(element).outlineStyle)
      expect(outline).toBe('solid')
    })
  })

  test('opens the figures behind a criterion', async () => {
    await onPage(`${yearAddress}/don-vi/THPT02`, {}, async page => {
      await page.locator('#D2 summary').focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('#D2 details').getAttribute('open')).toBe('')
    })
  })
})

describe('the language switch', () => {
  test('changes the page in place and is remembered on the next', async () => {
    await onPage(`${yearAddress}/khoi/khoi-2`, {}, async page => {
      await page.getByRole('link', { name: 'English' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Standings of Khối 2')
      expect(new URL(page.url()).pathname).toBe(`${yearAddress}/khoi/khoi-2`)
      await page.getByRole('link', { name: 'Proposals' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Proposals for commendation')
      await page.getByRole('link', { name: 'Tiếng Việt' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Đề nghị khen thưởng')
    })
  })
})

describe('on paper', () => {
  test('a block of 31 units takes at most three sheets', async () => {
    await onPage(`${yearAddress}/khoi/khoi-3`, {}, async page => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect([...pdf.matchAll(/\/MediaBox /g)].length).toBeLessThanOrEqual(3)
    })
  })

  test('a score sheet is A4, unfolded, headed by its period, without navigation', async () => {
    await onPage(`${yearAddress}/don-vi/THPT02`, {}, async page => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.navigation').isVisible()).toBe(false)
      expect(await page.getByText('Kỳ thi đua: Năm học 2023-2024').isVisible()).toBe(true)
      const folded = await page
        .locator('#D2 .activities')
        .first()
        .evaluate(table => table.getBoundingClientRect().height)
      expect(folded).toBeGreaterThan(100)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
      expect(sheets.length).toBeGreaterThan(5)
      // 210 × 297 mm in points.
      expect(
        new Set(
          sheets.map(([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`),
        ),
      ).toEqual(new Set(['595 842']))
    })
  })
})
