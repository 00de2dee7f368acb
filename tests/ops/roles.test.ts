import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { declared, marked, openSmallYear } from '../support/small-year.ts'
import { emptyPlaces, engines, run, startIn } from '../support/two-engines.ts'

const file = (name: string): string => fileURLToPath(new URL(`../../docs/ops/${name}`, import.meta.url))
const sqlIn = (name: string): string => readFileSync(file(name), 'utf8')

describe.runIf(engines.includes('PostgreSQL'))('two roles in PostgreSQL', () => {
  const places = emptyPlaces()

  test('the owner migrates; the running role suffices for the server and can do no more', async () => {
    const { DATABASE_URL: admin = '' } = await places.make('PostgreSQL')
    const as = (role: string): string => admin.replace('//postgres@', `//${role}@`)
    const query = async (role: string, text: string) => {
      const client = new pg.Client({ connectionString: as(role) })
      await client.connect()
      try {
        return await client.query(text)
      } finally {
        await client.end()
      }
    }
    await query('postgres', sqlIn('roles.sql'))
    const owner = { DATABASE_URL: as('thidua_owner') }
    const server = { DATABASE_URL: as('thidua'), MIGRATE: 'false' }

    // Before the owner has migrated, the server says what is missing and to whom it is left.
    await expect(startIn(server)).rejects.toThrow('schema-older')
    expect(await run(owner, 'migrate')).toMatchObject({ code: 0, error: '' })
    await query('thidua_owner', sqlIn('after-migrate.sql'))

    const opened = await openDatabase({ kind: 'server', url: server.DATABASE_URL }, 'expect-newest')
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
    const year = await openSmallYear(opened.value.db)
    expect((await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '3' }))).status).toBe(200)
    expect((await year.post('/marks', marked(['U1', 'U2', 'U3']))).status).toBe(200)
    const version = await year.score()
    expect((await year.publish(version, 'Công bố tạm')).status).toBeLessThan(300)
    expect((await year.get('/receipt', 'public')).status).toBe(200)
    await opened.value.close()
    await (await startIn(server)).close()
    expect((await run(server, 'backup', places.file('by-the-running-role'))).error).toBe('')

    for (const forbidden of [
      'create table mine (id int)',
      'drop table unit',
      'alter table unit add column mine text',
      'truncate session',
      'alter table unit disable trigger all',
      'create function mine() returns int language sql as $$ select 1 $$',
      'create schema mine',
      'create temporary table mine (id int)',
      'create role mine',
      'set role thidua_owner',
      'update kysely_migration set name = name',
      'select * from pg_authid',
      "copy unit to program 'cat'",
      "select pg_read_file('/etc/passwd')",
      "set session_replication_role = 'replica'",
    ])
      await expect(query('thidua', forbidden), forbidden).rejects.toThrow(
        /permission denied|must be (owner|superuser)/,
      )
    await expect(run(server, 'migrate')).resolves.toMatchObject({ code: 0 })
  })
})

const hasSystemd = existsSync('/usr/bin/systemd-analyze')
if (!hasSystemd) process.stdout.write('NOT CHECKED: docs/ops/thidua.service, for want of systemd-analyze\n')

describe.runIf(hasSystemd)('the systemd unit', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-unit-'))

  test('is one that systemd takes, and leaves little open', () => {
    const unit = path.join(folder, 'thidua.service')
    cpSync(file('thidua.service'), unit)
    writeFileSync(unit, readFileSync(unit, 'utf8').replace('/usr/bin/node', process.execPath))
    const said = execFileSync('systemd-analyze', ['verify', unit], { encoding: 'utf8', stdio: 'pipe' })
    expect(said).toBe('')
    const figure = execFileSync('systemd-analyze', ['security', '--offline=true', unit], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(Number(/exposure level for thidua.service: ([\d.]+)/.exec(figure)?.[1])).toBeLessThanOrEqual(2)
  })
})
