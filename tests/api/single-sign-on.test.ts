import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../packages/api/src/config.ts'
import { createLog } from '../../packages/api/src/log.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { doorOf, goodPassword } from '../support/door.ts'
import { type Fault, OpenIdProvider } from '../support/openid-provider.ts'
import { cookiesOf } from '../support/sign-in.ts'

onMemoryDatabase(database => {
  const provider = new OpenIdProvider()
  const lines: string[] = []
  let site: TestApi
  let door: ReturnType<typeof doorOf>
  let clock = new Date()
  let tests = 0

  const newSite = () => {
    const log = createLog('debug', { write: line => void lines.push(line) })
    const { issuer, clientId, clientSecret } = provider
    return apiOn(database.db, {
      ...{ log, now: () => clock, publicUrl: new URL('http://localhost') },
      singleSignOn: { issuer: new URL(issuer), clientId, clientSecret, name: 'Cổng của Sở' },
    })
  }

  beforeAll(async () => {
    await database.reset()
    await provider.start()
    site = await newSite()
    door = doorOf(site)
  })
  afterAll(() => provider.stop())
  beforeEach(() => {
    provider.fault = null
    clock = new Date()
    tests += 1
  })

  const begin = (body: object = {}) => door.publicly('POST', '/single-sign-on', body)
  const comeBack = (back: URL, cookie: string) =>
    door.publicly('POST', '/single-sign-on/return', { answer: back.search.slice(1) }, { cookie })
  /** Through the provider as one of its accounts, in one browser. */
  const through = async (subject: string | null, body: object = {}) => {
    const begun = await begin(body)
    return comeBack(provider.signIn(begun.body.address, subject), cookiesOf(begun.headers))
  }
  const codeOf = ({ status, body }: Awaited<ReturnType<typeof begin>>) => [status, body.errors?.[0]?.code]
  /** Somebody whose account of the provider is linked, with the cookies of their browser. */
  const linked = async (login: string, subject: string) => {
    const member = await door.member(login, [{ role: 'reader' }])
    const begun = await door.publicly('POST', '/people/me/identities', undefined, {
      cookie: member.cookie,
      origin: 'http://localhost',
    })
    const back = provider.signIn(begun.body.address, subject)
    // The session's own cookie is strict, so the browser does not send it when the provider leads back.
    const done = await comeBack(back, cookiesOf(begun.headers))
    expect([done.status, done.body]).toEqual([201, { isLink: true, back: null, session: null }])
    return member
  }

  test('an account that is linked lets its person in, in a session like any other', async () => {
    const { id, cookie } = await linked('lo.hoa', 'sub-1')
    expect((await door.me(cookie)).body.identities).toMatchObject([{ issuer: provider.issuer }])
    const signed = await through('sub-1', { back: '/ky/nam' })
    expect(signed.body).toMatchObject({
      isLink: false,
      back: '/ky/nam',
      session: { signedIn: true, roles: ['reader'] },
    })
    expect(signed.body.session.person.id).toBe(id)
    const own = await door.me(cookiesOf(signed.headers))
    expect(own.body.sessions).toHaveLength(2)
    const headers = { cookie: cookiesOf(signed.headers), origin: 'http://localhost' }
    const ended = await door.publicly('DELETE', '/people/me/sessions', undefined, headers)
    expect(ended.status).toBe(200)
    expect((await door.me(cookie)).status).toBe(401)
    const { rows } = (await site.call('GET', `/people/${id}/history`)).body
    expect(rows.map(({ action }: { action: string }) => action)).toContain('identity-linked')
  })

  test('an account that nobody linked opens nothing and makes nobody, whatever name it has', async () => {
    await door.member('sub-of-a-stranger')
    const before = (await site.call('GET', '/people')).body.total
    expect(codeOf(await through('sub-of-a-stranger'))).toEqual([401, 'identity-unknown'])
    expect((await site.call('GET', '/people')).body.total).toBe(before)
  })

  test('a one-time link takes an account in place of a password, once', async () => {
    const { link } = await door.add('phieu.a', [{ role: 'reader' }])
    const joined = await through('sub-link', { link })
    expect(joined.body.session).toMatchObject({ signedIn: true })
    expect(codeOf(await begin({ link }))).toEqual([404, 'link-used'])
    expect((await door.join(link)).status).toBe(404)
    expect((await through('sub-link')).status).toBe(201)
    // What let the person in before does so no more.
    const { id } = await door.member('phieu.b')
    const [renewed] = (await site.call('POST', '/people/links', { persons: [id] })).body.links
    expect((await through('sub-link-b', { link: renewed.secret })).status).toBe(201)
    expect((await door.signIn('phieu.b')).status).toBe(401)
  })

  test('an account belongs to one person', async () => {
    await linked('mot', 'sub-one')
    const { link } = await door.add('hai')
    expect(codeOf(await through('sub-one', { link }))).toEqual([409, 'identity-taken'])
    // The link was not used up by that.
    expect((await door.join(link)).status).toBe(201)
  })

  test('whoever has ended comes in no more', async () => {
    const { id } = await linked('nghi', 'sub-ended')
    await site.call('POST', `/people/${id}/end`, {})
    expect(codeOf(await through('sub-ended'))).toEqual([401, 'identity-unknown'])
  })

  test('a second factor is asked for after the provider as after a password', async () => {
    const { cookie } = await linked('hai.lop', 'sub-factor')
    const headers = { cookie, origin: 'http://localhost' }
    const { secret } = (await door.publicly('POST', '/people/me/second-factor', undefined, headers)).body
    const totp = (seconds = 0) =>
      new TOTP({ secret }).generate({ timestamp: clock.getTime() + seconds * 1000 })
    await door.publicly('PUT', '/people/me/second-factor', { code: totp() }, headers)
    const half = await through('sub-factor')
    expect(half.body.session).toMatchObject({ signedIn: false, needsSecondFactor: true, person: null })
    expect((await door.me(cookiesOf(half.headers))).status).toBe(401)
    clock = new Date(clock.getTime() + 60_000)
    const whole = await door.publicly(
      'POST',
      '/sessions/second-factor',
      { code: totp() },
      { cookie: cookiesOf(half.headers) },
    )
    expect(whole.body).toMatchObject({ signedIn: true })
  })

  describe('an answer that does not fit is not believed', () => {
    beforeAll(() => linked('that', 'sub-true').then(() => undefined))

    const faults: readonly Exclude<Fault, null>[] = [
      ...(['nonce', 'issuer', 'response-issuer', 'audience', 'signature', 'expired', 'no-id-token'] as const),
    ]
    test.each(faults)('%s', async fault => {
      provider.fault = fault
      expect(codeOf(await through('sub-true'))).toEqual([401, 'sign-on-untrusted'])
      provider.fault = null
      expect((await through('sub-true')).status).toBe(201)
    })

    test('another state', async () => {
      const begun = await begin()
      const back = provider.signIn(begun.body.address, 'sub-true')
      back.searchParams.set('state', 'another')
      expect(codeOf(await comeBack(back, cookiesOf(begun.headers)))).toEqual([401, 'sign-on-untrusted'])
    })

    test('the code of another browser', async () => {
      const [mine, theirs] = [await begin(), await begin()]
      const back = provider.signIn(theirs.body.address, 'sub-true')
      expect(codeOf(await comeBack(back, cookiesOf(mine.headers)))).toEqual([401, 'sign-on-untrusted'])
      // Even with the right state the code belongs to another challenge.
      const own = new URL(mine.body.address).searchParams.get('state') ?? ''
      const again = await begin()
      const stolen = provider.signIn(theirs.body.address, 'sub-true')
      stolen.searchParams.set('state', new URL(again.body.address).searchParams.get('state') ?? own)
      expect(codeOf(await comeBack(stolen, cookiesOf(again.headers)))).toEqual([401, 'sign-on-untrusted'])
    })

    test('the same answer again, none that was begun, and one that took too long', async () => {
      const begun = await begin()
      const back = provider.signIn(begun.body.address, 'sub-true')
      expect((await comeBack(back, cookiesOf(begun.headers))).status).toBe(201)
      const never = [401, 'sign-on-not-started']
      expect(codeOf(await comeBack(back, cookiesOf(begun.headers)))).toEqual(never)
      expect(codeOf(await comeBack(back, ''))).toEqual(never)
      const slow = await begin()
      const late = provider.signIn(slow.body.address, 'sub-true')
      clock = new Date(clock.getTime() + 15 * 60_000)
      expect(codeOf(await comeBack(late, cookiesOf(slow.headers)))).toEqual(never)
    })

    test('one that begins in a session counts no more once that has ended', async () => {
      const { cookie } = await door.member(`ra.${tests}`)
      const headers = { cookie, origin: 'http://localhost' }
      const begun = await door.publicly('POST', '/people/me/identities', undefined, headers)
      await door.publicly('DELETE', '/sessions', undefined, headers)
      const back = provider.signIn(begun.body.address, 'sub-late')
      expect(codeOf(await comeBack(back, cookiesOf(begun.headers)))).toEqual([401, 'sign-on-not-started'])
    })
  })

  test('the provider lets nobody in: that is said', async () => {
    const refused = await through(null)
    expect(codeOf(refused)).toEqual([401, 'sign-on-declined'])
    expect(refused.body.detail).toContain('Cổng của Sở không cho vào')
  })

  test('the provider is out of order or away: that is said, with when to try again', async () => {
    const begun = await begin()
    const back = provider.signIn(begun.body.address, 'sub-true')
    provider.fault = 'out-of-order'
    expect(codeOf(await comeBack(back, cookiesOf(begun.headers)))).toEqual([503, 'provider-away'])
    await provider.stop()
    // A server that has not asked it for its addresses yet.
    const fresh = doorOf(await newSite())
    const away = await fresh.publicly('POST', '/single-sign-on', {})
    expect([...codeOf(away), away.headers.get('retry-after')]).toEqual([503, 'provider-away', '30'])
    expect((await fresh.signIn('mot')).status).toBe(201)
    await provider.start()
    provider.fault = null
    expect((await fresh.publicly('POST', '/single-sign-on', {})).status).toBe(201)
  })

  test('one takes an account away from oneself, but not one’s last way in', async () => {
    const { cookie } = await linked('bo.gan', 'sub-away')
    const headers = { cookie, origin: 'http://localhost' }
    const [{ id }] = (await door.me(cookie)).body.identities
    const remove = (identity: string, as = headers) =>
      door.publicly('DELETE', `/people/me/identities/${identity}`, undefined, as)
    expect((await remove(id)).status).toBe(200)
    expect(codeOf(await remove(id))).toEqual([404, 'identity-not-found'])
    expect(codeOf(await through('sub-away'))).toEqual([401, 'identity-unknown'])
    const { link } = await door.add('khong.mat.khau')
    const joined = await through('sub-only', { link })
    const own = { cookie: cookiesOf(joined.headers), origin: 'http://localhost' }
    const [only] = (await door.me(own.cookie)).body.identities
    expect(codeOf(await remove(only.id, own))).toEqual([409, 'last-own-way-in'])
  })

  test('signing out says where one is signed in still; a session by password ends as it did', async () => {
    const { cookie } = await linked('ra.ve', 'sub-out')
    const signed = await through('sub-out')
    const out = (as: string) =>
      door.publicly('DELETE', '/sessions', undefined, { cookie: as, origin: 'http://localhost' })
    const address = (await out(cookiesOf(signed.headers))).body.providerSignOut
    expect(address).toBe(`${provider.issuer}/logout?client_id=thidua`)
    expect((await out(cookie)).body.providerSignOut).toBeNull()
  })

  test('what is known of a person names the provider, and erasing takes it away', async () => {
    const { id } = await linked('xoa', 'sub-erased')
    const { exportPerson, erasePerson } = await import('../../packages/api/src/people/person-data.service.ts')
    const data = await exportPerson(database.db, id)
    expect(data.ok && data.value.identities).toMatchObject([
      { issuer: provider.issuer, subject: 'sub-erased' },
    ])
    await erasePerson(database.db, { kind: 'system', id: 'command-line' }, id, clock)
    expect(codeOf(await through('sub-erased'))).toEqual([401, 'identity-unknown'])
  })

  test('nothing secret is logged', () => {
    const log = lines.join('\n')
    expect(log).toContain('single sign-on failed')
    for (const secret of [
      provider.clientSecret,
      encodeURIComponent(provider.clientSecret),
      'sub-true',
      'code=',
      'state=',
    ])
      expect(log).not.toContain(secret)
    expect(goodPassword.length).toBeGreaterThan(0)
  })
})

describe('without a provider', () => {
  onMemoryDatabase(database => {
    test('there is no button, and nothing begins', async () => {
      await database.reset()
      const site = await apiOn(database.db)
      const { publicly } = doorOf(site)
      expect((await publicly('GET', '/single-sign-on', undefined)).body).toEqual({ name: null })
      expect((await publicly('POST', '/single-sign-on', {})).body.errors[0].code).toBe(
        'sign-on-not-configured',
      )
    })
  })
})

describe('its settings', () => {
  const codes = (environment: Record<string, string>) => {
    const read = readConfig(environment)
    return read.ok ? read.value.singleSignOn : read.issues.map(({ code, path }) => `${code} ${path[0]}`)
  }
  const whole = { PUBLIC_URL: 'https://thidua.example', OIDC_CLIENT_ID: 'thidua' }

  test('without an issuer there is none', () => {
    expect(codes({ OIDC_CLIENT_ID: 'thidua' })).toBeNull()
  })

  test('what is missing is said, and plain HTTP is taken from this machine alone', () => {
    expect(codes({ OIDC_ISSUER: 'https://sso.example' })).toEqual([
      'setting-missing OIDC_CLIENT_ID',
      'setting-missing PUBLIC_URL',
    ])
    expect(codes({ ...whole, OIDC_ISSUER: 'http://sso.example' })).toEqual(['invalid-setting OIDC_ISSUER'])
    expect(codes({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:9000' })).toMatchObject({ name: '127.0.0.1' })
    expect(
      codes({ ...whole, OIDC_ISSUER: 'https://sso.example', OIDC_CLIENT_SECRET_FILE: '/no/such' }),
    ).toEqual(['setting-file-unreadable OIDC_CLIENT_SECRET_FILE'])
  })

  test('a secret comes from a file or from the environment', () => {
    const issuer = { ...whole, OIDC_ISSUER: 'https://sso.example', OIDC_NAME: 'Cổng' }
    expect(codes({ ...issuer, OIDC_CLIENT_SECRET: 's' })).toMatchObject({ clientSecret: 's', name: 'Cổng' })
    const file = new URL('../../package.json', import.meta.url).pathname
    expect(codes({ ...issuer, OIDC_CLIENT_SECRET_FILE: file })).toMatchObject({
      clientSecret: expect.stringContaining('"thidua"'),
    })
    expect(codes(issuer)).toMatchObject({ clientSecret: null })
  })
})
