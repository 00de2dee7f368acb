import { beforeAll, describe, expect, test } from 'vitest'
import { digestOfSecret } from '../../packages/api/src/access/secret.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { asRole } from '../support/people.ts'
import { declared, openSmallYear, type SmallYear } from '../support/small-year.ts'
import { writeInTest } from '../support/test-change.ts'

describe('tokens of programs', () => {
  onMemoryDatabase(database => {
    let year: SmallYear
    let clock = new Date('2024-06-01T01:00:00Z')
    let secretary: { id: string; cookie: string }

    beforeAll(async () => {
      await database.reset()
      year = await openSmallYear(database.db, { now: () => clock })
      secretary = await asRole(database.db, 'secretary')
    })

    const make = (more: object, as: 'committee' | { cookie: string } = secretary) =>
      year.call('POST', '/tokens', { name: 'Cổng', role: 'reader', expiresOn: '2024-12-31', ...more }, { as })
    const callWith = (token: string, method: string, path: string, body?: object) =>
      year.call(method, path, body, { as: 'public', headers: { authorization: `Bearer ${token}` } })

    test('a token is shown once, stored as a digest, and listed without itself', async () => {
      const made = await make({ name: 'Phần mềm tổng hợp' })
      expect(made.status).toBe(201)
      expect(made.body).toMatchObject({
        name: 'Phần mềm tổng hợp',
        madeBy: secretary.id,
        granted: { role: 'reader' },
      })
      expect(made.body.expiresAt).toBe('2024-12-31T17:00:00.000Z')
      const { digest } = await database.db
        .selectFrom('token')
        .select('digest')
        .where('id', '=', made.body.id)
        .executeTakeFirstOrThrow()
      expect(digest).toBe(digestOfSecret(made.body.token))
      const list = await year.call('GET', '/tokens', undefined, { as: secretary })
      expect(list.body.tokens.map(({ name }: { name: string | null }) => name)).toEqual([
        'Phần mềm tổng hợp',
        null,
      ])
      expect(JSON.stringify(list.body)).not.toContain(made.body.token)
    })

    test('it does what its role does and no more, and the journal names it', async () => {
      const reader = (await make({})).body
      expect((await callWith(reader.token, 'GET', '/periods/nam/scoring')).status).toBe(200)
      expect(
        (await callWith(reader.token, 'POST', '/periods/nam/declarations', declared({ U1: '1' }))).status,
      ).toBe(403)
      expect((await callWith(reader.token, 'GET', '/tokens')).status).toBe(403)
      const officer = (await make({ role: 'officer', unit: 'U1' })).body
      const claim = (unit: string) => declared({ [unit]: '3' }, { status: 'submitted' })
      expect((await callWith(officer.token, 'POST', '/periods/nam/declarations', claim('U2'))).status).toBe(
        403,
      )
      expect((await callWith(officer.token, 'POST', '/periods/nam/declarations', claim('U1'))).status).toBe(
        200,
      )
      const { rows } = (await year.get('/journal?action=records-stored')).body
      expect(rows[0].actor).toEqual({ kind: 'program', id: officer.id, name: 'Cổng', role: 'officer' })
    })

    test('it has an end, at most two years away, and opens no session', async () => {
      const faults = async (more: object) => {
        const { status, body } = await make(more)
        return [
          status,
          ...(body.errors ?? []).map(({ code, pointer }: Record<string, string>) => `${code} ${pointer}`),
        ]
      }
      expect(await faults({ expiresOn: '2026-06-02' })).toEqual([422, 'expiry-out-of-bounds /expiresOn'])
      expect(await faults({ expiresOn: '2024-05-31', role: 'officer' })).toEqual([
        ...[422, 'grant-unit-needed /unit', 'expiry-out-of-bounds /expiresOn'],
      ])
      expect(await faults({ expiresOn: undefined })).toMatchObject([
        422,
        expect.stringContaining('/expiresOn'),
      ])
      const { token } = (await make({ expiresOn: '2024-06-01' })).body
      const status = async () => (await callWith(token, 'GET', '/periods')).status
      expect(await status()).toBe(200)
      const session = await year.call(
        'POST',
        '/sessions',
        { token },
        { as: 'public', headers: { origin: 'http://localhost' } },
      )
      expect(session.status).toBe(401)
      clock = new Date('2024-06-01T17:00:01Z')
      expect(await status()).toBe(401)
      clock = new Date('2024-06-01T01:00:00Z')
    })

    test('it is revoked at once, and gives nothing once its maker may make none', async () => {
      const first = (await make({})).body
      expect((await year.call('DELETE', `/tokens/${first.id}`, undefined, { as: secretary })).status).toBe(
        200,
      )
      expect((await callWith(first.token, 'GET', '/periods')).status).toBe(401)
      expect((await year.call('DELETE', `/tokens/${first.id}`, undefined, { as: secretary })).status).toBe(
        404,
      )
      const maker = await asRole(database.db, 'secretary')
      const { token } = (await make({}, maker)).body
      const status = async () => (await callWith(token, 'GET', '/periods/nam/scoring')).status
      expect(await status()).toBe(200)
      await writeInTest(database.db, '', trx =>
        trx.updateTable('roleGrant').set({ endsOn: '2024-05-31' }).where('person', '=', maker.id).execute(),
      )
      expect(await status()).toBe(403)
    })

    test('who manages no tokens makes none', async () => {
      for (const role of ['reader', 'council-member', 'verifier'] as const)
        expect((await make({}, await asRole(database.db, role))).status).toBe(403)
      expect((await make({}, await asRole(database.db, 'secretary', { period: 'nam' }))).status).toBe(403)
    })

    test('the token from before there were people is revoked only when somebody else can come in', async () => {
      const { tokens } = (await year.call('GET', '/tokens')).body
      const { id } = tokens.find(({ name }: { name: string | null }) => name === null)
      const refused = await year.call('DELETE', `/tokens/${id}`)
      expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'last-way-in'])
      expect((await year.call('GET', '/tokens')).status).toBe(200)
      await database.db
        .insertInto('password')
        .values({ person: secretary.id, hash: 'x', setAt: '2024-06-01T00:00:00Z' })
        .execute()
      expect((await year.call('DELETE', `/tokens/${id}`)).status).toBe(200)
      expect((await year.call('GET', '/tokens')).status).toBe(401)
      expect((await year.call('GET', '/tokens', undefined, { as: secretary })).status).toBe(200)
    })
  })
})
