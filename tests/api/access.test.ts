import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { createAttemptLimiter } from '../../packages/api/src/access/attempt-limiter.ts'
import { digestOfSecret } from '../../packages/api/src/access/secret.ts'
import { createLog } from '../../packages/api/src/log.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'

const origin = 'http://localhost'

describe('access', () => {
  onMemoryDatabase(database => {
    let site: TestApi
    let clock = new Date('2024-06-01T01:00:00Z')

    beforeEach(async () => {
      await database.reset()
      clock = new Date('2024-06-01T01:00:00Z')
      site = await apiOn(database.db, { now: () => clock })
    })

    const signIn = async (token = site.token) =>
      site.call('POST', '/sessions', { token }, { as: 'public', headers: { origin } })
    const cookieOf = (answer: { headers: Headers }) => answer.headers.get('set-cookie')!.split(';')[0]!
    const signedInWith = async (cookie: string) =>
      (await site.call('GET', '/sessions', undefined, { as: 'public', headers: { cookie } })).body.signedIn

    test('a new database gives its token once, and a later start gives none', async () => {
      expect(site.token).toMatch(/^[\w-]{43}$/)
      expect((await apiOn(database.db)).token).toBe('')
    })

    test('neither the token nor a session’s secret is stored anywhere', async () => {
      const secret = cookieOf(await signIn()).split('=')[1]!
      const { rows } = await sql<{ text: string }>`
        select t::text as text from token t union all select s::text from session s
      `.execute(database.db)
      const stored = rows.map(({ text }) => text).join('\n')
      expect(stored).toContain(digestOfSecret(site.token))
      expect(stored).toContain(digestOfSecret(secret))
      expect(stored).not.toContain(site.token)
      expect(stored).not.toContain(secret)
    })

    test('writing without a token, or with a wrong one, is refused', async () => {
      const without = await site.call('POST', '/periods', {}, { as: 'public' })
      expect(without.status).toBe(401)
      expect(without.headers.get('www-authenticate')).toBe('Bearer')
      const wrong = await site.call('GET', '/periods', undefined, {
        headers: { authorization: 'Bearer wrong' },
      })
      expect(wrong.status).toBe(401)
      for (const authorization of ['Bearer', 'bearer ', `Bearer ${site.token}x`, `Bearer ${'x'.repeat(43)}`])
        expect((await site.call('GET', '/periods', undefined, { headers: { authorization } })).status).toBe(
          401,
        )
    })

    test('a password for a proxy before the server is no wrong token', async () => {
      const basic = { as: 'public', headers: { authorization: 'Basic eDp5' } } as const
      for (let i = 0; i < 30; i++)
        expect((await site.call('GET', '/periods', undefined, basic)).status).toBe(200)
      expect((await site.call('POST', '/periods', {}, basic)).status).toBe(401)
      const cookie = cookieOf(await signIn())
      const behind = { as: 'public', headers: { ...basic.headers, cookie } } as const
      expect((await site.call('GET', '/sessions', undefined, behind)).body.signedIn).toBe(true)
    })

    test('every path that writes asks for the token before anything else', async () => {
      const document = await site.call('GET', '/openapi.json')
      const open = [
        ...['post /sessions', 'delete /sessions', 'post /sessions/second-factor', 'post /score'],
        ...['post /links/open', 'post /links/use', 'post /single-sign-on', 'post /single-sign-on/return'],
        ...['post /periods/{period}/open-review-requests', 'post /review-requests/track'],
      ]
      const writing = Object.entries<Record<string, unknown>>(document.body.paths).flatMap(
        ([path, methods]) =>
          Object.keys(methods)
            .filter(method => method !== 'get' && !open.includes(`${method} ${path}`))
            .map(method => ({ method, path })),
      )
      expect(writing.length).toBeGreaterThan(10)
      for (const { method, path } of writing) {
        const filled = path.replace(/\{version\}/, '1').replace(/\{\w+\}/g, 'x')
        const answer = await site.call(method.toUpperCase(), filled, {}, { as: 'public' })
        expect(answer.status, `${method} ${path}`).toBe(401)
      }
    })

    test('the token is exchanged for a session in a cookie that scripts and other sites cannot use', async () => {
      const answer = await signIn()
      expect(answer.status).toBe(201)
      const cookie = answer.headers.get('set-cookie')!
      expect(cookie).toMatch(/^thidua-session=[\w-]{43};/)
      expect(cookie).toContain('HttpOnly')
      expect(cookie).toContain('SameSite=Strict')
      expect(cookie).toContain('Path=/')
      expect(JSON.stringify(answer.body)).not.toContain(cookieOf(answer).split('=')[1])
      expect(await signedInWith(cookieOf(answer))).toBe(true)
    })

    test('behind https the cookie travels over TLS only and is bound to this host', async () => {
      const secure = await apiOn(database.db, { publicUrl: new URL('https://thidua.example') })
      const answer = await secure.call('POST', '/sessions', { token: site.token }, { as: 'public' })
      expect(answer.headers.get('set-cookie')).toMatch(/^__Host-thidua-session=.*; Secure/)
    })

    test('a session ends when it is ended, and after a working day', async () => {
      const ended = cookieOf(await signIn())
      const answer = await site.call('DELETE', '/sessions', undefined, {
        as: 'public',
        headers: { cookie: ended, origin },
      })
      expect(answer.headers.get('set-cookie')).toMatch(/^thidua-session=;.*Max-Age=0/)
      expect(await signedInWith(ended)).toBe(false)

      const expiring = cookieOf(await signIn())
      clock = new Date(clock.getTime() + 12 * 3_600_000 - 1000)
      expect(await signedInWith(expiring)).toBe(true)
      clock = new Date(clock.getTime() + 1000)
      expect(await signedInWith(expiring)).toBe(false)
    })

    test('a session dies with its token', async () => {
      const cookie = cookieOf(await signIn())
      await database.db.updateTable('token').set({ revokedAt: clock.toISOString() }).execute()
      expect(await signedInWith(cookie)).toBe(false)
      expect((await site.call('GET', '/periods')).status).toBe(401)
    })

    test('a form of another site cannot write with the visitor’s session; a form of ours can', async () => {
      const cookie = cookieOf(await signIn())
      const post = (headers: Record<string, string>) => {
        const form = new FormData()
        form.set('file', new File(['x'], 'x.csv'))
        return site.call('POST', '/periods/none/imports', form, {
          as: 'public',
          headers: { cookie, ...headers },
        })
      }
      const foreign = await post({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
      expect(foreign.status).toBe(403)
      expect(foreign.body.errors[0].code).toBe('foreign-origin')
      expect((await post({})).status).toBe(403)
      expect((await post({ origin })).status).toBe(404)
      expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(404)
    })

    const attemptAt = (api: TestApi) => (token: string, address: string) =>
      api.call(...(['POST', '/sessions', { token }] as const), {
        as: 'public',
        headers: { 'x-forwarded-for': `203.0.113.99, ${address}` },
      })
    const wrong = 'x'.repeat(43)

    test('after ten wrong tokens an address waits with wrong ones; the right one always passes', async () => {
      const behindProxy = await apiOn(database.db, { trustProxy: true })
      const attempt = attemptAt(behindProxy)
      const asProgram = (token: string) =>
        behindProxy.call('GET', '/periods', undefined, {
          headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': '198.51.100.7' },
        })
      const cookie = cookieOf(await attempt(site.token, '198.51.100.7'))
      for (let i = 0; i < 10; i++) expect((await attempt(wrong, '198.51.100.7')).status).toBe(401)
      const refused = await attempt(wrong, '198.51.100.7')
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await asProgram(wrong)).status).toBe(429)
      expect((await asProgram(site.token)).status).toBe(200)
      expect((await attempt(site.token, '198.51.100.7')).status).toBe(201)
      expect(await signedInWith(cookie)).toBe(true)
      expect((await attempt(wrong, '198.51.100.8')).status).toBe(401)
    })

    test('addresses of one network of IPv6 count as one, in whatever way they are written', async () => {
      const attempt = attemptAt(await apiOn(database.db, { trustProxy: true }))
      for (let i = 0; i < 10; i++) expect((await attempt(wrong, `2001:db8:0:7:${i}::${i}`)).status).toBe(401)
      for (const same of ['2001:DB8::7:1:2:3:4', '[2001:db8:0:7::1]:443', '2001:0db8:0000:0007::'])
        expect((await attempt(wrong, same)).status, same).toBe(429)
      expect((await attempt(wrong, '2001:db8:0:8::1')).status).toBe(401)
      for (let i = 0; i < 10; i++) expect((await attempt(wrong, '192.0.2.1')).status).toBe(401)
      expect((await attempt(wrong, '::ffff:192.0.2.1')).status).toBe(429)
      expect((await attempt(wrong, '192.0.2.1:5123')).status).toBe(429)
    })

    test('an address that nobody vouches for is not believed', async () => {
      const attempt = attemptAt(site)
      for (let i = 0; i < 10; i++) expect((await attempt(wrong, `198.51.100.${i}`)).status).toBe(401)
      expect((await attempt(wrong, '198.51.100.77')).status).toBe(429)
    })

    test('the limiter remembers as many addresses as it is given room for', async () => {
      const limiter = createAttemptLimiter({ attempts: 1, seconds: 900, addresses: 3 })
      for (const address of ['a', 'b', 'c', 'd']) await limiter.count(address)
      await expect(limiter.check('a')).resolves.toBeUndefined()
      for (const address of ['b', 'c', 'd']) await expect(limiter.check(address)).rejects.toThrow('too-many')
    })

    test('no secret is written to the log', async () => {
      const lines: string[] = []
      const log = createLog('debug', { write: line => void lines.push(line) })
      const logged = await apiOn(database.db, { log })
      await logged.call('POST', '/sessions', { token: site.token }, { as: 'public' })
      await logged.call('GET', '/periods', undefined, { headers: { authorization: `Bearer ${site.token}` } })
      log.info(
        { authorization: site.token, headers: { cookie: site.token }, token: site.token },
        'by mistake',
      )
      expect(lines.join('')).toContain('"path":"/api/v1/sessions"')
      expect(lines.join('')).not.toContain(site.token)
    })
  })
})
