import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../packages/web/src/server.ts'
import { fetchPage } from '../support/page.ts'
import { startPublishedYear, yearAddress } from '../support/published-year.ts'
import { secretary, signInTo } from '../support/sign-in.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startPublishedYear()
})
afterAll(() => server.close())

/** The bytes as they pass over the network; `fetch` would unpack them. */
const bytesOf = (path: string, headers: Record<string, string>) =>
  new Promise<{ readonly body: Buffer; readonly headers: Record<string, unknown>; readonly status: number }>(
    (resolve, reject) => {
      const sent = request(server.address + path, { headers }, response => {
        const parts: Buffer[] = []
        response.on('data', part => parts.push(part))
        response.on('end', () =>
          resolve({
            body: Buffer.concat(parts),
            headers: response.headers,
            status: response.statusCode ?? 0,
          }),
        )
      })
      sent.on('error', reject).end()
    },
  )

const pages = [
  '/',
  `${yearAddress}/khoi/khoi-3`,
  `${yearAddress}/don-vi/THPT02`,
  `${yearAddress}/de-nghi`,
  `${yearAddress}/mo-hinh`,
  `${yearAddress}/bo-tieu-chi`,
  `${yearAddress}/thay-doi`,
  '/dang-nhap',
  '/khong-co',
]

describe('every page', () => {
  test.each(pages)('%s may only load what is ours, and holds nothing inline', async path => {
    const { headers, html } = await fetchPage(server.address + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|data:|https:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(html).not.toMatch(/<[^>]* style=|<style|<[^>]* on[a-z]+=|javascript:/)
    expect(html).not.toMatch(/<script(?![^>]* src="\/assets\/)/)
    expect(html.match(/(src|href)="https?:\/\/(?!vd\.example)[^"]*"/g) ?? []).toEqual([])
  })

  test.each(pages)('%s has one heading of the first rank, a language and a title', async path => {
    const { html } = await fetchPage(server.address + path)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/^<!doctype html><html lang="vi">/)
    expect(html).toMatch(/<title>[^<]{3,} – Thi đua<\/title>/)
  })

  test('weighs less than 60 kB on a first visit, stylesheet and fonts included', async () => {
    const weights = await Promise.all(pages.map(async path => [path, await firstVisit(path)] as const))
    expect(weights.filter(([, bytes]) => bytes > 60_000)).toEqual([])
  })
})

async function firstVisit(path: string): Promise<number> {
  const compressed = { 'accept-encoding': 'br, gzip' }
  const page = await bytesOf(path, compressed)
  const html = unpack(page.body, String(page.headers['content-encoding'] ?? ''))
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(match => match[1] ?? '')
  const parts = await Promise.all([...new Set(files)].map(file => bytesOf(file, compressed)))
  expect(parts.length).toBeGreaterThanOrEqual(3)
  return page.body.length + parts.reduce((sum, part) => sum + part.body.length, 0)
}

const unpack = (body: Buffer, encoding: string): string =>
  (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString()

describe('pages of a published result', () => {
  const path = `${yearAddress}/khoi/khoi-3`

  test('are sent packed as the browser asks, and say the same', async () => {
    const [plain, gzip, brotli] = await Promise.all(
      ['identity', 'gzip', 'gzip, br'].map(accepted => bytesOf(path, { 'accept-encoding': accepted })),
    )
    expect(brotli?.headers['content-encoding']).toBe('br')
    expect(gzip?.headers['content-encoding']).toBe('gzip')
    expect(plain?.headers['content-encoding']).toBeUndefined()
    expect(unpack(brotli?.body ?? Buffer.of(), 'br')).toBe(plain?.body.toString())
    expect(unpack(gzip?.body ?? Buffer.of(), 'gzip')).toBe(plain?.body.toString())
  })

  test('are not sent again while nothing changed', async () => {
    const first = await fetchPage(server.address + path)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/".{10,}"$/)
    const again = await fetchPage(server.address + path, { 'if-none-match': tag })
    expect(again.status).toBe(304)
    expect(again.html).toBe('')
    const english = await fetchPage(`${server.address}${path}?lang=en`, { 'if-none-match': tag })
    expect(english.status).toBe(200)
  })
})

describe('files of the pages', () => {
  test('may be kept for ever, because their address holds their digest', async () => {
    const { html } = await fetchPage(server.address)
    const [file = ''] = /\/assets\/site\.[0-9a-f]{12}\.css/.exec(html) ?? []
    const { headers, status } = await fetchPage(server.address + file)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(headers.get('cache-control')).toContain('immutable')
    expect((await fetchPage(`${server.address}/assets/..%2f..%2fpackage.json`)).status).toBe(404)
  })
})

describe('the language', () => {
  test('is Vietnamese until the reader chooses, and the choice is remembered', async () => {
    const chosen = await fetchPage(`${server.address}/?lang=en`, { 'accept-language': 'fr' })
    const cookie = chosen.headers.get('set-cookie') ?? ''
    expect(chosen.html).toContain('<html lang="en">')
    expect(cookie).toMatch(/^lang=en;.*Path=\/.*HttpOnly.*SameSite=Lax/)
    const later = await fetchPage(`${server.address}${yearAddress}/de-nghi`, { cookie: 'lang=en' })
    expect(later.text).toContain('Proposals for commendation')
    const other = await fetchPage(server.address, { 'accept-language': 'en' })
    expect(other.html).toContain('<html lang="vi">')
  })
})

describe('forms', () => {
  const post = (path: string, headers: Record<string, string>, body = '') =>
    fetch(server.address + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    })

  test('leave their connection open for the next one, longer than a proxy does', async () => {
    const { headers } = await fetch(`${server.address}/dang-nhap`)
    expect(headers.get('keep-alive')).toBe('timeout=65')
  })

  test('of another site are refused, those of our pages are not', async () => {
    const foreign = await post('/dang-nhap', { origin: 'https://elsewhere.example' }, 'token=x')
    expect(foreign.status).toBe(403)
    expect(await foreign.text()).toContain('gửi từ một trang khác')
    const own = await post('/dang-nhap', { origin: server.address }, 'token=x')
    expect(own.status).toBe(401)
  })

  test('of more than 20 MB are refused with what to do', async () => {
    const large = await post('/dang-nhap', { origin: server.address }, 'a'.repeat(22 * 1024 * 1024))
    expect(large.status).toBe(413)
    expect(await large.text()).toContain('chia tệp')
  })

  test('exchange a password for a session that scripts cannot read, and end it', async () => {
    await signInTo(server)
    const form = new URLSearchParams(secretary).toString()
    const signedIn = await post('/dang-nhap', { origin: server.address }, form)
    expect(signedIn.status).toBe(303)
    const [cookie = ''] = signedIn.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const session = { cookie: cookie.split(';')[0] ?? '' }
    const inside = await fetchPage(`${server.address}${yearAddress}/nhap`, session)
    expect(inside.status).toBe(200)
    expect(inside.headers.get('cache-control')).toBe('private, no-store')
    await post('/dang-xuat', { origin: server.address, ...session })
    expect((await fetchPage(`${server.address}${yearAddress}/nhap`, session)).status).toBe(401)
  })

  test('change nothing without a session', async () => {
    const before = await fetchPage(`${server.address}/api/v1/periods/2023-2024`)
    const answer = await post(`${yearAddress}/cham-diem`, { origin: server.address })
    expect(answer.status).toBe(401)
    expect((await fetchPage(`${server.address}/api/v1/periods/2023-2024`)).html).toBe(before.html)
  })
})
