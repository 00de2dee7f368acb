import { TOTP } from 'otpauth'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../packages/api/src/log.ts'
import { createPasswordHasher } from '../../packages/api/src/people/password-hash.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { doorOf, goodPassword } from '../support/door.ts'
import { cookiesOf, quickPasswords } from '../support/sign-in.ts'

const secretaryGrant = { role: 'secretary' }

onMemoryDatabase(database => {
  let site: TestApi
  let clock: Date
  let door: ReturnType<typeof doorOf>
  const lines: string[] = []

  beforeAll(async () => {
    await database.reset()
    const log = createLog('debug', { write: line => void lines.push(line) })
    site = await apiOn(database.db, { now: () => clock, log, trustProxy: true })
    door = doorOf(site)
  })
  // One database for all of them: each has people of its own.
  let [ab, cd, tests] = ['', '', 0]
  beforeEach(() => {
    clock = new Date('2026-06-01T01:00:00Z')
    lines.length = 0
    tests += 1
    ;[ab, cd] = [`a.b${tests}`, `c.d${tests}`]
  })

  const later = (minutes: number) => {
    clock = new Date(clock.getTime() + minutes * 60_000)
  }
  const sessionOf = async (cookie: string) =>
    (await site.call('GET', '/sessions', undefined, { as: 'public', headers: { cookie } })).body
  const from = (address: string) => ({ 'x-forwarded-for': address })

  test('a link says whom it lets in, sets a password once, and lands in a session', async () => {
    const { link } = await door.add('thpt02.hoa', [{ role: 'reader' }])
    const opened = await door.publicly('POST', '/links/open', { link })
    expect(opened.body).toMatchObject({ login: 'thpt02.hoa', grants: [{ role: 'reader' }] })
    expect((await door.publicly('POST', '/links/open', { link })).status).toBe(200)
    const joined = await door.join(link)
    expect(joined.status).toBe(201)
    expect(joined.body).toMatchObject({
      signedIn: true,
      roles: ['reader'],
      person: { name: 'Người thpt02.hoa' },
    })
    expect(await sessionOf(cookiesOf(joined.headers))).toMatchObject({ signedIn: true })
    const again = await door.join(link)
    expect([again.status, again.body.errors[0].code]).toEqual([404, 'link-used'])
  })

  test('a link ends with its day, with a newer one and with its person; a made-up one is none', async () => {
    const { id, link } = await door.add(ab)
    const code = async (secret: string) =>
      (await door.publicly('POST', '/links/open', { link: secret })).body.errors?.[0]?.code
    const renewed = await site.call('POST', '/people/links', { persons: [id], days: 2 })
    const newer = renewed.body.links[0].secret
    expect(await code(link)).toBe('link-void')
    expect(await code(newer)).toBeUndefined()
    later(2 * 1440)
    expect(await code(newer)).toBe('link-expired')
    expect(await code('x'.repeat(43))).toBe('link-wrong')
    expect(await code('x')).toBe('link-wrong')
    const [last] = (await site.call('POST', '/people/links', { persons: [id] })).body.links
    await site.call('POST', `/people/${id}/end`, {})
    expect(await code(last.secret)).toBe('link-void')
  })

  test('a password is long, not one’s own and not a common one; everything wrong is said at once', async () => {
    const { link } = await door.add('nguyenthihoa', [], 'Nguyễn Thị Hoa')
    const refused = async (password: string) =>
      (await door.join(link, password)).body.errors.map((found: { code: string }) => found.code)
    expect(await refused('ngắn')).toEqual(['password-short'])
    expect(await refused('NguyenThiHoa')).toEqual(['password-own'])
    expect(await refused('nguyễn thị hoa 1')).toEqual(['password-own'])
    expect(await refused('matkhau123')).toEqual(['password-common'])
    expect(await refused('1111111')).toEqual(['password-short', 'password-common'])
    expect((await door.join(link, 'áo nâu in lên mặt ruộng')).status).toBe(201)
  })

  test('an unknown login is answered as a wrong password is', async () => {
    await door.member(ab)
    const [unknown, wrong] = [await door.signIn('ai.do', 'x'), await door.signIn(ab, 'x')]
    const bare = ({ body: { requestId: _, ...body } }: typeof wrong) => body
    expect(wrong.status).toBe(401)
    expect(bare(unknown)).toEqual(bare(wrong))
  })

  test('a login is typed in any case, letters composed in any way', async () => {
    await door.member(`THPT02.Hoa${tests}`)
    expect((await door.signIn(`thpt02.hoa${tests}`, goodPassword.normalize('NFD'))).status).toBe(201)
  })

  test('strangers who guess keep nobody out: a known browser and a new link always come in', async () => {
    const { id, cookie } = await door.member(ab)
    for (let i = 0; i < 10; i++)
      expect((await door.signIn(ab.toUpperCase(), 'sai', from(`203.0.113.${i}`))).status).toBe(401)
    expect((await door.signIn(ab, 'sai', from('198.51.100.7'))).status).toBe(429)
    // The right password of a browser that nobody knows waits as well: it could be the next guess.
    expect((await door.signIn(ab, goodPassword, from('198.51.100.7'))).status).toBe(429)
    expect((await door.signIn(ab, goodPassword, { cookie })).status).toBe(201)
    const [link] = (await site.call('POST', '/people/links', { persons: [id] })).body.links
    expect((await door.join(link.secret)).status).toBe(201)
    expect((await door.signIn(cd, 'sai', from('198.51.100.7'))).status).toBe(401)
  })

  test('a known browser has a count of its own, and its right password passes all the same', async () => {
    const { cookie } = await door.member(ab)
    for (let i = 0; i < 20; i++) expect((await door.signIn(ab, 'sai', { cookie })).status).toBe(401)
    expect((await door.signIn(ab, 'sai', { cookie })).status).toBe(429)
    expect((await door.signIn(ab, goodPassword, { cookie })).status).toBe(201)
    // Others are not held up by it, nor does the cookie help with the password of somebody else.
    expect((await door.signIn(ab, goodPassword)).status).toBe(201)
    await door.member(cd)
    for (let i = 0; i < 10; i++) await door.signIn(cd, 'sai', { cookie, ...from(`203.0.113.${i}`) })
    expect((await door.signIn(cd, 'sai', { cookie })).status).toBe(429)
  })

  test('one network that tries many logins waits', async () => {
    for (let i = 0; i < 50; i++)
      expect((await door.signIn(`ai.do${i}`, 'sai', from('192.0.2.9'))).status).toBe(401)
    expect((await door.signIn('ai.do', 'sai', from('192.0.2.9'))).status).toBe(429)
    expect((await door.signIn('ai.do', 'sai', from('192.0.2.10'))).status).toBe(401)
  })

  test('who decides is signed in for twelve hours, an officer for thirty days; a new role shortens it', async () => {
    const secretary = await door.member('thuong.truc.2', [secretaryGrant])
    const reader = await door.member('doc.gia', [{ role: 'reader' }])
    const inHours = async (cookie: string) =>
      (new Date((await sessionOf(cookie)).expiresAt).getTime() - clock.getTime()) / 3_600_000
    expect(await inHours(secretary.cookie)).toBe(12)
    expect(await inHours(reader.cookie)).toBe(720)
    await site.call('POST', `/people/${reader.id}/grants`, { role: 'verifier' })
    expect(await inHours(reader.cookie)).toBe(12)
    later(12 * 60)
    expect(await sessionOf(secretary.cookie)).toMatchObject({ signedIn: false })
  })

  test('one finds one’s sessions by device and day, and ends one or all others', async () => {
    const { cookie } = await door.member(ab)
    const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'
    const second = cookiesOf((await door.signIn(ab, goodPassword, { 'user-agent': phone })).headers)
    const third = cookiesOf((await door.signIn(ab)).headers)
    const { sessions, person } = (await door.me(cookie)).body
    expect(person.login).toBe(ab)
    expect(sessions.map((one: { device: string }) => one.device)).toContain('phone chrome')
    expect(sessions.filter((one: { isThis: boolean }) => one.isThis)).toHaveLength(1)
    expect(JSON.stringify(sessions)).not.toContain('Mozilla')
    const own = { as: 'public', headers: { cookie, origin: 'http://localhost' } } as const
    const { id } = sessions.find((one: { device: string }) => one.device === 'phone chrome')
    expect((await site.call('DELETE', `/people/me/sessions/${id}`, undefined, own)).status).toBe(200)
    expect(await sessionOf(second)).toMatchObject({ signedIn: false })
    await site.call('DELETE', '/people/me/sessions', undefined, own)
    expect([(await sessionOf(third)).signedIn, (await sessionOf(cookie)).signedIn]).toEqual([false, true])
  })

  test('a new password ends every other session and gives this one a new secret', async () => {
    const { cookie } = await door.member(ab)
    const other = cookiesOf((await door.signIn(ab)).headers)
    const change = (current: string, password: string) =>
      site.call('PUT', '/people/me/password', { current, password }, { as: 'public', headers: { cookie } })
    const wrong = await change('sai', 'ngắn')
    expect(wrong.body.errors.map((found: { code: string }) => found.code)).toEqual([
      'password-wrong',
      'password-short',
    ])
    const changed = await change(goodPassword, 'một câu hoàn toàn khác')
    expect(changed.status).toBe(200)
    expect((await sessionOf(cookiesOf(changed.headers))).signedIn).toBe(true)
    expect([(await sessionOf(cookie)).signedIn, (await sessionOf(other)).signedIn]).toEqual([false, false])
    expect((await door.signIn(ab)).status).toBe(401)
    expect((await door.signIn(ab, 'một câu hoàn toàn khác')).status).toBe(201)
  })

  test('signing in anew leaves the session from before behind', async () => {
    const { cookie } = await door.member(ab)
    const anew = cookiesOf((await door.signIn(ab, goodPassword, { cookie })).headers)
    expect([(await sessionOf(cookie)).signedIn, (await sessionOf(anew)).signedIn]).toEqual([false, true])
  })

  test('a second factor is asked for once it is confirmed, each code once, and a new link goes without', async () => {
    const { id, cookie } = await door.member(ab, [secretaryGrant])
    const own = { as: 'public', headers: { cookie, origin: 'http://localhost' } } as const
    const { secret, address } = (await site.call('POST', '/people/me/second-factor', undefined, own)).body
    expect(address).toMatch(/^otpauth:\/\/totp\/.*secret=/)
    const totp = new TOTP({ secret })
    const codeNow = () => totp.generate({ timestamp: clock.getTime() })
    expect((await door.signIn(ab)).body.needsSecondFactor).toBe(false)
    const confirm = (code: string) => site.call('PUT', '/people/me/second-factor', { code }, own)
    expect((await confirm('000000')).body.errors[0].code).toBe('second-factor-wrong')
    const first = codeNow()
    expect((await confirm(first)).status).toBe(200)
    expect((await sessionOf(cookie)).signedIn).toBe(true)

    later(1)
    const half = await door.signIn(ab)
    expect(half.body).toMatchObject({ signedIn: false, needsSecondFactor: true, person: null })
    const halfCookie = cookiesOf(half.headers)
    expect((await sessionOf(halfCookie)).signedIn).toBe(false)
    expect((await door.me(halfCookie)).status).toBe(401)
    const give = (code: string) =>
      door.publicly('POST', '/sessions/second-factor', { code }, { cookie: halfCookie })
    expect((await give(first)).status).toBe(401)
    const code = codeNow()
    const whole = await give(code)
    expect(whole.body).toMatchObject({ signedIn: true, person: { id } })
    expect((await sessionOf(cookiesOf(whole.headers))).signedIn).toBe(true)
    // Neither the half session nor its code opens anything again.
    expect((await give(codeNow())).body.errors[0].code).toBe('half-session-needed')
    const next = cookiesOf((await door.signIn(ab)).headers)
    const replayed = await door.publicly('POST', '/sessions/second-factor', { code }, { cookie: next })
    expect(replayed.body.errors[0].code).toBe('second-factor-wrong')

    const [link] = (await site.call('POST', '/people/links', { persons: [id] })).body.links
    expect((await door.join(link.secret)).body.needsSecondFactor).toBe(false)
    expect((await door.signIn(ab)).body.needsSecondFactor).toBe(false)
  })

  test('who has ended does not come in, and is signed out at once', async () => {
    const { id, cookie } = await door.member(ab)
    await site.call('POST', `/people/${id}/end`, { reason: 'chuyển trường' })
    expect((await sessionOf(cookie)).signedIn).toBe(false)
    expect((await door.signIn(ab, goodPassword, { cookie })).body.errors[0].code).toBe('sign-in-wrong')
  })

  test('no secret is stored or logged: passwords, links, cookies, codes', async () => {
    const { link } = await door.add(ab)
    const joined = await door.join(link)
    const cookies = cookiesOf(joined.headers)
    await door.signIn(ab)
    const secrets = [link, goodPassword, ...cookies.split('; ').map(text => text.split('=')[1] as string)]
    const tables = ['person', 'password', 'oneTimeLink', 'session', 'knownDevice', 'journal'] as const
    const stored = JSON.stringify(
      await Promise.all(
        tables.map(table =>
          database.db
            .selectFrom(table as 'person')
            .selectAll()
            .execute(),
        ),
      ),
    )
    expect(lines.join('')).toContain('/api/v1/links/use')
    for (const secret of secrets) {
      expect(stored).not.toContain(secret)
      expect(lines.join('')).not.toContain(secret)
    }
  })
})

test('a hash names its cost, is hashed again where that is too low, and nobody’s hash is never right', async () => {
  const quick = createPasswordHasher(quickPasswords)
  const hashed = await quick.hash('mật khẩu nào đó')
  const stored = hashed.ok ? hashed.value : ''
  expect(stored).toMatch(/^\$scrypt\$ln=4,r=1,p=1\$[\w+/]+\$[\w+/]+$/)
  const dearer = createPasswordHasher({ log2N: 5, r: 1, p: 1 })
  expect(await dearer.check('mật khẩu nào đó', stored)).toMatchObject({
    value: { isRight: true, isOutdated: true },
  })
  expect(await quick.check('mật khẩu nào đó', stored)).toMatchObject({ value: { isOutdated: false } })
  expect(await quick.check('khác', stored)).toMatchObject({ value: { isRight: false } })
  expect(await quick.check('', null)).toMatchObject({ value: { isRight: false } })
})

test('two are computed at once, fifty wait, and who is known goes before them', async () => {
  const hasher = createPasswordHasher({ log2N: 10, r: 8, p: 1 })
  const order: string[] = []
  const waiting = Array.from({ length: 52 }, (_, i) =>
    hasher.check('x', null).then(checked => void order.push(checked.ok ? `${i}` : 'refused')),
  )
  const refused = await hasher.check('x', null)
  expect(refused.ok ? '' : refused.issues[0]?.code).toBe('work-queue-full')
  await hasher.check('x', null, true).then(() => void order.push('known'))
  expect(order.length).toBeLessThan(10)
  await Promise.all(waiting)
  expect(order).not.toContain('refused')
})
