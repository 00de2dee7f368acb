import { parse, print, sum } from '@thidua/scoring/numbers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../packages/web/src/server.ts'
import { type FetchedPage, fetchPage } from '../support/page.ts'
import { startEmptyServer, startPublishedYear, yearAddress } from '../support/published-year.ts'

let server: RunningServer
const get = (path: string, headers: Record<string, string> = {}): Promise<FetchedPage> =>
  fetchPage(server.address + path, headers)

/** The decimal that stands on a Vietnamese page as `−1.234,50`. */
const decimalOf = (written: string): string => written.replaceAll('.', '').replace(',', '.').replace('−', '-')

const addressesIn = (html: string, pattern: RegExp): readonly string[] => [
  ...new Set([...html.matchAll(pattern)].map(match => match[1] ?? '')),
]

beforeAll(async () => {
  server = await startPublishedYear()
})
afterAll(() => server.close())

describe('the year', () => {
  test('says what it is, how it stands and that its data are made up', async () => {
    const { status, text } = await get('/')
    expect(status).toBe(200)
    for (const words of ['Năm học 2023-2024', 'Công bố dự kiến', 'Số liệu minh hoạ', 'Phân bố xếp loại'])
      expect(text).toContain(words)
    expect(text).toMatch(/đơn vị 57 .*khối thi đua 5 /)
  })

  test('leads to five blocks whose leaders it names', async () => {
    const { html } = await get('/')
    expect(addressesIn(html, /href="([^"]*\/khoi\/[^"]+)"/g)).toHaveLength(5)
    expect(addressesIn(html, /href="([^"]*\/don-vi\/[^"]+)"/g).length).toBeGreaterThanOrEqual(13)
  })

  test.each(['thpt so 2 suoi mo', 'THPT SỐ 2 SUỐI MƠ', 'thpt02'])('finds a unit by “%s”', async query => {
    const { html } = await get(`${yearAddress}?q=${encodeURIComponent(query)}`)
    expect(addressesIn(html, /<ul class="hits">.*?href="([^"]*)"/gs)).toEqual([
      `${yearAddress}/don-vi/THPT02`,
    ])
  })

  test('says so when no unit is found, and prints the query as text', async () => {
    const { html } = await get(`${yearAddress}?q=${encodeURIComponent('<img src=x onerror=1>')}`)
    expect(html).toContain('Không có đơn vị nào khớp với “&lt;img src=x onerror=1&gt;”')
  })
})

describe('every block and every unit', () => {
  const blocks = ['khoi-1', 'khoi-2', 'khoi-3', 'khoi-4', 'khoi-5']
  const unitsOf = async (block: string) => {
    const { html } = await get(`${yearAddress}/khoi/${block}`)
    return addressesIn(html, /href="([^"]*\/don-vi\/[^"]+)"/g)
  }

  test('are reached from the blocks: 57 units', async () => {
    const units = await Promise.all(blocks.map(unitsOf))
    expect(units.flat()).toHaveLength(57)
  })

  test.each(blocks)('places of %s are in order, shared ones skip', async block => {
    const { html } = await get(`${yearAddress}/khoi/${block}`)
    const places = [...html.matchAll(/class="place-number">(\d+)</g)].map(match => Number(match[1]))
    expect(places.length).toBeGreaterThan(0)
    places.forEach((place, i) => {
      expect(place === i + 1 || place === places[i - 1]).toBe(true)
    })
  })

  test.each(blocks)('score sheets of %s add up to the printed total, exactly', async block => {
    for (const address of await unitsOf(block)) {
      const { html } = await get(address)
      const ledger = /<table class="ledger">([\s\S]*?)<\/table>/.exec(html)?.[1] ?? ''
      const amounts = [...ledger.matchAll(/<td class="number">([^<]+)<\/td>/g)].map(match => match[1] ?? '')
      const total = ledger.includes('<tfoot>') ? amounts.pop() : undefined
      const head = /verdict-total[\s\S]*?<dd>([^<]+)<\/dd>/.exec(html)?.[1]
      if (total === undefined) expect(head, address).toBe('Chưa có tổng điểm')
      else {
        expect(head, address).toBe(total)
        expect(print(sum(amounts.map(amount => parse(decimalOf(amount))))), address).toBe(
          print(parse(decimalOf(total))),
        )
      }
    }
  })

  test('no sheet prints a hole, in either language', async () => {
    for (const block of blocks)
      for (const address of await unitsOf(block))
        for (const lang of ['vi', 'en']) {
          const { html } = await get(`${address}?lang=${lang}`)
          expect(html, address).not.toMatch(/undefined|NaN|\[object|Invalid/)
        }
  })
})

describe('a score sheet', () => {
  test('leads from a point to its clause, its rule, its activities and their evidence', async () => {
    const { html } = await get(`${yearAddress}/don-vi/THPT02`)
    const criterion = /<article class="criterion" id="D2"[\s\S]*?<\/article>/.exec(html)?.[0] ?? ''
    expect(criterion).toContain('Điều khoản 4')
    expect(criterion).toMatch(/10 × 0,75 điểm; 7,5 điểm vượt mức tối đa, chỉ tính 4,5 điểm/)
    expect(criterion).toMatch(/11 hoạt động được tính/)
    expect(criterion.match(/href="https?:\/\/[^"]+\.example[^"]*"/g)).toHaveLength(11)
  })

  test('shows a ruling with its author, its reason and its document', async () => {
    const { text } = await get(`${yearAddress}/don-vi/THPT27`)
    expect(text).toMatch(/Quyết định QN-01 của Hội đồng Thi đua - Khen thưởng ngành: .*Biên bản/)
  })

  test('says what is missing instead of giving a zero', async () => {
    const { text } = await get(`${yearAddress}/don-vi/THPT13`)
    expect(text).toContain('Chưa có tổng điểm')
    expect(text).toContain('Còn thiếu để có tổng điểm')
    expect(text).toMatch(/Số vi phạm do nơi khác phát hiện ?, tiêu chí B4/)
  })

  test('says of each activity that does not count why not', async () => {
    const { html } = await get(`${yearAddress}/don-vi/PS02`)
    const part = /<section class="not-counted"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    const reasons = [...part.matchAll(/data-label="Lý do"[^>]*>([^<]+)</g)].map(match => match[1])
    expect(reasons).toHaveLength((part.match(/<tr/g)?.length ?? 0) - 1)
    expect(new Set(reasons)).toEqual(new Set(['tiêu chí liên quan không áp dụng cho loại hình đơn vị này']))
  })
})

describe('proposals', () => {
  test('give every unit of every block a reason', async () => {
    const { html } = await get(`${yearAddress}/de-nghi`)
    const forms = html.split('<section class="commendation"').slice(1)
    expect(forms).toHaveLength(3)
    for (const form of forms) {
      const rows = form.split('<tbody').slice(1).join('').match(/<tr/g)?.length
      expect(rows).toBe(57 + (form.match(/<thead/g)?.length ?? 0) - 1)
    }
  })

  test('keep a held unit out without calling it guilty', async () => {
    const { text } = await get(`${yearAddress}/de-nghi`)
    expect(text).toMatch(/Trường THPT số 4 Tả Lúa .{0,40}Tạm dừng xét Đang xác minh .*chưa có kết luận nào/)
  })
})

describe('the criteria set', () => {
  test('prints the bands, the caps, the policies and the legal bases', async () => {
    const { text } = await get(`${yearAddress}/bo-tieu-chi`)
    for (const words of [
      '(từ 20%: 2; từ 40%: 4; từ 60%: 5; từ 80%: 6; từ 90%: 7; từ 100%: 8)',
      'Thiếu số liệu thì chưa có tổng điểm, không tính là 0',
      'Tổng điểm thưởng không quá 10.',
      'Nghị định 98/2023/NĐ-CP',
      'trọng số, mức điểm, mức trần và thời hạn là đề xuất minh hoạ',
    ])
      expect(text).toContain(words)
  })
})

describe('models', () => {
  test('show their origin, and the result where they were adopted', async () => {
    const { html } = await get(`${yearAddress}/mo-hinh`)
    const addresses = addressesIn(html, /href="([^"]*\/mo-hinh\/[^"]+)"/g)
    expect(addresses).toHaveLength(10)
    const { text } = await get(addresses[0] ?? '')
    expect(text).toMatch(/Đơn vị khởi xướng .*Nơi áp dụng .*Kết quả tại nơi áp dụng/)
  })
})

describe('trouble', () => {
  test.each(['/khong-co', `${yearAddress}/khoi/khoi-9`, `${yearAddress}/don-vi/X1`, '/ky/1999-2000'])(
    '%s is not found, and says so in a page',
    async path => {
      const { status, text } = await get(path)
      expect(status).toBe(404)
      expect(text).toContain('Không tìm thấy trang')
    },
  )

  test.each([`${yearAddress}/nhap`, `${yearAddress}/cham-diem`, `${yearAddress}/cong-bo/1`, '/ky-moi'])(
    '%s is closed to strangers, who are told where to sign in',
    async path => {
      const { status, html } = await get(path)
      expect(status).toBe(401)
      expect(html).toContain(`href="/dang-nhap?ve=${encodeURIComponent(path)}"`)
    },
  )

  test('an empty system says what to do first', async () => {
    const empty = await startEmptyServer()
    const { status, text } = await fetchPage(empty.address)
    await empty.close()
    expect(status).toBe(200)
    expect(text).toContain('Chưa có kỳ thi đua nào')
    expect(text).toContain('Mở đường dẫn một lần')
  })
})
