import { beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../packages/api/src/app.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { createServices } from '../../packages/api/src/services.ts'
import { createWeb } from '../../packages/web/src/app.ts'
import { pageCache } from '../../packages/web/src/pages/page-cache.ts'
import { apiOn } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

describe('kept pages', () => {
  test('are forgotten, those not read for longest first, when their bytes are too many', () => {
    const html = (letter: string) => letter.repeat(1000)
    const cache = pageCache(4000)
    for (const letter of ['a', 'b', 'c']) cache.store(letter, 'now', html(letter))
    expect(cache.find('a', 'now')).toBeDefined()
    cache.store('d', 'now', html('d'))
    const kept = ['a', 'b', 'c', 'd'].filter(key => cache.find(key, 'now') !== undefined)
    expect(kept).toEqual(['a', 'c', 'd'])
    cache.store('large', 'now', 'x'.repeat(10_000))
    expect(cache.find('large', 'now')).toBeUndefined()
  })

  test('are all forgotten when what is published changes', () => {
    const cache = pageCache()
    cache.store('a', 'one', 'x')
    expect(cache.find('a', 'two')).toBeUndefined()
  })
})

onEachDatabase('pages for everyone', database => {
  let site: SmallSite
  let version: number
  const addresses = ['/', '/ky/nam', '/ky/nam/don-vi/U1', '/ky/nam/de-nghi', '/ky/nam/bo-tieu-chi']

  beforeAll(async () => {
    await database.reset()
    site = await openSmallSite(database.db)
    await site.post('/declarations', declared({ U1: '50', U2: '40', U3: '40' }))
    await site.post('/marks', marked(['U1', 'U2', 'U3']))
    version = await site.score()
    await site.publish(version, 'Biên bản 4')
  })

  test.for(addresses)('made-up queries are no pages of their own: %s', async address => {
    const { html, headers } = await site.page(address)
    for (const made of ['x=1', 'version=0', 'version=abc&y', 'VERSION=1', `${'a'.repeat(500)}=1`]) {
      const same = await site.page(`${address}?${made}`)
      expect(same.headers.get('etag'), made).toBe(headers.get('etag'))
      expect(same.html).toBe(html)
    }
  })

  test('an address that is written otherwise is the same page', async () => {
    const { headers } = await site.page('/ky/nam/don-vi/U1')
    expect((await site.page('/ky/n%61m/don-vi/%551')).headers.get('etag')).toBe(headers.get('etag'))
  })

  test('the earlier version and the other language are pages of their own', async () => {
    const tags = ['', `?version=${version}`, '?lang=en'].map(async query =>
      (await site.page(`/ky/nam/don-vi/U1${query}`)).headers.get('etag'),
    )
    expect(new Set(await Promise.all(tags)).size).toBe(3)
  })

  test('a change that the public reads is seen with the next request', async () => {
    const stampOf = async () => (await site.call('GET', '/stamp', undefined, { as: 'public' })).body.stamp
    const [stamp, page] = [await stampOf(), await site.page('/ky/nam')]
    await site.post('/declarations', declared({ U2: '45' }))
    await site.score()
    // Of what is not published the public learns nothing, and nothing is forgotten for it.
    expect(await stampOf()).toBe(stamp)
    expect((await site.page('/ky/nam')).html).toBe(page.html)
    await site.patch('', { title: 'Năm 2024 – sửa' })
    expect(await stampOf()).not.toBe(stamp)
    expect((await site.page('/ky/nam')).text).toContain('Năm 2024 – sửa')
  })

  test('whoever searches without end is asked to wait; an office, the committee and finished pages are not', async () => {
    const services = createServices({ db: database.db, trustProxy: true })
    const web = createWeb(createApi(services))
    const ask = async (path: string, address: string, headers: Record<string, string> = {}) =>
      (await web.request(`${site.origin}${path}`, { headers: { 'x-forwarded-for': address, ...headers } }))
        .status
    const office = '198.51.100.1'
    // Fifty readers: each searches for its unit and reads three pages.
    for (let reader = 0; reader < 50; reader++)
      for (const path of ['/ky/nam?q=U1', '/ky/nam', '/ky/nam/don-vi/U1', '/ky/nam/de-nghi'])
        expect(await ask(path, office), path).toBe(200)
    // Somebody asks for a thousand and a half.
    for (let asked = 0; asked < 1500; asked++) await services.publicReads.count('2001:db8:0:0::/64')
    expect(await ask('/ky/nam?q=U1', '2001:db8::2')).toBe(429)
    expect(await ask('/ky/nam/don-vi/U1', '2001:db8::2')).toBe(200)
    expect(await ask('/ky/nam?q=U1', '2001:db8:0:1::2')).toBe(200)
    const token = { authorization: `Bearer ${site.token}` }
    expect(await ask('/api/v1/periods/nam/overview', '2001:db8::1', token)).toBe(200)
  })
})

describe('behind https', () => {
  test('what is remembered travels over TLS only, and browsers are told to stay; without it neither is said', async () => {
    const opened = await openDatabase({ kind: 'memory' })
    if (!opened.ok) throw new Error('no database')
    const heard = async (publicUrl: URL | null) => {
      const { api } = await apiOn(opened.value.db, { publicUrl })
      const web = createWeb(api, { publicUrl })
      const [page, answer] = [await web.request('/?lang=en'), await web.request('/api/v1/periods')]
      return {
        cookie: page.headers.getSetCookie()[0]?.includes('Secure') ?? null,
        transport: [page, answer].map(({ headers }) => headers.get('strict-transport-security')),
      }
    }
    const stay = 'max-age=15552000'
    expect(await heard(new URL('https://thidua.example'))).toEqual({ cookie: true, transport: [stay, stay] })
    for (const url of [null, new URL('http://thidua.example')])
      expect(await heard(url)).toEqual({ cookie: false, transport: [null, null] })
    await opened.value.close()
  })
})
