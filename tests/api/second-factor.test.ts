import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '../../packages/api/src/cli/run-command-line.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { deleteSecondFactor } from '../../packages/api/src/people/second-factor.repository.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { asRole, personWith } from '../support/people.ts'
import { openSmallYear, type SmallYear } from '../support/small-year.ts'
import { writeInTest } from '../support/test-change.ts'

const codes = ({ body }: { body: { errors?: { code: string }[] } }) =>
  (body.errors ?? []).map(({ code }) => code)

onEachDatabase('a second factor for secretaries', database => {
  let year: SmallYear
  /** A secretary with a second factor, and one without. */
  let careful: { id: string; cookie: string }
  let careless: { id: string; cookie: string }

  const turn = (isOn: boolean, as: { cookie: string } | 'committee') =>
    year.call('PUT', '/settings/second-factor', { isOn }, { as })

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
    careful = await asRole(database.db, 'secretary', {}, { secondFactor: true })
    careless = await personWith(database.db, [{ role: 'secretary' }, { role: 'officer', unit: 'U1' }])
  })

  test('is off by default, and nothing is asked of anybody', async () => {
    const { body } = await year.call('GET', '/settings', undefined, { as: careless })
    expect(body.settings).toContainEqual({ name: 'second-factor', isOn: false })
  })

  test('is not turned on by whoever has none, nor by a token of a program', async () => {
    const refused = await turn(true, careless)
    expect([refused.status, codes(refused)]).toEqual([409, ['own-second-factor-missing']])
    const byToken = await turn(true, 'committee')
    expect([byToken.status, codes(byToken)]).toEqual([403, ['person-needed']])
    const officer = await asRole(database.db, 'officer', { unit: 'U2' })
    expect(codes(await turn(true, officer))).toEqual(['not-allowed'])
  })

  test('once it is on, every right of the role waits, and what another role gives does not', async () => {
    const on = await turn(true, careful)
    expect(on.body.settings).toContainEqual({ name: 'second-factor', isOn: true })
    const { paths } = (await year.call('GET', '/openapi.json')).body
    const read: string[] = []
    for (const [route, methods] of Object.entries<Record<string, { 'x-roles'?: string[] }>>(paths))
      for (const [method, { 'x-roles': roles }] of Object.entries(methods)) {
        // What anybody may do names no roles.
        if (roles === undefined || roles.includes('officer')) continue
        const address = route
          .replace('{period}', 'nam')
          .replace(/\{version\}/, '1')
          .replace(/\{\w+\}/g, 'x')
        const answer = await year.call(method.toUpperCase(), address, undefined, { as: careless })
        read.push(address)
        expect([method, address, answer.status, codes(answer)]).toEqual([
          ...[method, address, 403],
          ['second-factor-needed'],
        ])
      }
    expect(read.length).toBeGreaterThan(30)
    const own = { activities: [{ unit: 'U1', date: '2024-03-19', kind: 'article', title: 'Tin' }] }
    expect((await year.call('POST', '/periods/nam/activities', own, { as: careless })).status).toBe(200)
    const others = { activities: [{ ...own.activities[0], unit: 'U2' }] }
    expect(codes(await year.call('POST', '/periods/nam/activities', others, { as: careless }))).toEqual([
      'not-yours',
    ])
    const session = await year.call('GET', '/sessions', undefined, { as: careless })
    expect(session.body).toMatchObject({ roles: ['officer'], lacksSecondFactor: true })
  })

  test('whoever gives a code of a second factor has the rights back; tokens never lost theirs', async () => {
    await database.db
      .updateTable('session')
      .set({ secondFactorAt: new Date().toISOString() })
      .where('person', '=', careless.id)
      .execute()
    expect((await year.call('GET', '/people', undefined, { as: careless })).status).toBe(200)
    expect((await year.call('GET', '/people')).status).toBe(200)
  })

  test('the other secretaries are told, and the journal says who turned it on', async () => {
    const { notices } = (await year.call('GET', '/people/me/notices', undefined, { as: careless })).body
    expect(notices[0]).toMatchObject({ kind: 'setting-changed', record: 'second-factor', status: 'on' })
    const { notices: own } = (await year.call('GET', '/people/me/notices', undefined, { as: careful })).body
    expect(own.map(({ kind }: { kind: string }) => kind)).not.toContain('setting-changed')
    const row = await database.db
      .selectFrom('journal')
      .select(['actor', 'subject', 'details'])
      .where('action', '=', 'setting-changed')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      ...{ actor: { kind: 'person', id: careful.id }, subject: { setting: 'second-factor' } },
      details: { isOn: true },
    })
  })

  test('removing one’s second factor takes the rights away again', async () => {
    await writeInTest(database.db, '', async trx => {
      await deleteSecondFactor(trx, careless.id)
    })
    expect(codes(await year.call('GET', '/people', undefined, { as: careless }))).toEqual([
      'second-factor-needed',
    ])
  })

  test('is turned off by a secretary who has one', async () => {
    expect(codes(await turn(false, careless))).toEqual(['second-factor-needed'])
    expect((await turn(false, careful)).status).toBe(200)
    expect((await year.call('GET', '/people', undefined, { as: careless })).status).toBe(200)
  })
})

test('the machine’s own command turns it off where nobody can give a code', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'thidua-')), 'data')
  const opened = await openDatabase({ kind: 'folder', folder })
  if (!opened.ok) throw new Error('no database')
  const site: TestApi = await apiOn(opened.value.db)
  const secretary = await asRole(opened.value.db, 'secretary', {}, { secondFactor: true })
  const on = await site.call('PUT', '/settings/second-factor', { isOn: true }, { as: secretary })
  expect(on.status).toBe(200)
  await opened.value.close()
  const said: string[] = []
  const output = { out: (text: string) => said.push(text), error: (text: string) => said.push(text) }
  const run = (...words: string[]) => runCommandLine(['setting', ...words], output, { DATA_DIR: folder })
  expect(await run('second-factor', 'on')).toBe(2)
  expect(await run('second-factor', 'off')).toBe(0)
  expect(said.at(-1)).toBe('second-factor: đang tắt')
})
