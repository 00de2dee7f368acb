import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { embeddedMajor } from '../../packages/api/src/db/embedded/folder-version.ts'
import { openDatabase } from '../../packages/api/src/db/open-database.ts'
import { sentencesIn } from '../../packages/api/src/problem.ts'
import { builtModule } from '../support/built.ts'
import { contestLock } from '../support/lock-contest.ts'
import { replaceFsync } from '../support/replaced-fsync.ts'
import { sized } from '../support/size.ts'

let syncs = 0
replaceFsync(real => descriptor => {
  syncs++
  real(descriptor)
})

let data: string
/** A folder as the first start leaves it; tests begin with a copy, which takes no seconds. */
let prepared: string
const started: ChildProcess[] = []
beforeAll(async () => {
  prepared = data = mkdtempSync(path.join(tmpdir(), 'thidua-data-'))
  await (await open()).close()
})
afterAll(() => rmSync(prepared, { recursive: true, force: true }))
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'thidua-data-'))
  cpSync(prepared, data, { recursive: true })
})
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  rmSync(data, { recursive: true, force: true })
})

const open = async () => {
  const opened = await openDatabase({ kind: 'folder', folder: data })
  if (!opened.ok) throw new Error(sentencesIn('en').issue(opened.issues[0]!.code, opened.issues[0]!.params))
  return opened.value
}

/** A process of its own that writes into the folder; `said` grows with every commit it reports. */
const startWriter = (name: string) => {
  const script = fileURLToPath(new URL('../support/folder-writer.mjs', import.meta.url))
  const module = builtModule('api/dist/db/open-database.js')
  const child = spawn(process.execPath, [script, module, data, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  const lines: string[] = []
  let rest = ''
  child.stdout.on('data', chunk => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  return { child, lines }
}

test('a commit reaches the disk: every one of them asks for fsync', async () => {
  const { db, close } = await open()
  const before = syncs
  for (let i = 0; i < 10; i++)
    await db
      .insertInto('token')
      .values({ digest: String(i).padEnd(64, '.'), revokedAt: null })
      .execute()
  expect(syncs - before).toBeGreaterThanOrEqual(10)
  const { rows } = await sql<{ fsync: string }>`show fsync`.execute(db)
  expect(rows[0]?.fsync).toBe('on')
  await close()
})

test('what was committed before kill -9 is there afterwards, and the folder opens again', async () => {
  const acknowledged: string[] = []
  for (const name of ['first', 'second']) {
    const { child, lines } = startWriter(name)
    while (lines.length < 40) await sleep(20)
    child.kill('SIGKILL')
    await once(child, 'exit')
    acknowledged.push(...lines.filter(line => line.startsWith(name)))
  }
  const { db, close } = await open()
  const stored = new Set(
    (await db.selectFrom('token').select('digest').execute()).map(({ digest }) => digest),
  )
  expect(acknowledged.length).toBeGreaterThan(70)
  expect(acknowledged.filter(digest => !stored.has(digest))).toEqual([])
  await close()
})

test('a second process is refused with a sentence that names the first; the first goes on', async () => {
  const { db, close } = await open()
  const { child, lines } = startWriter('second')
  const [code] = await once(child, 'exit')
  expect(code).toBe(3)
  const issue = JSON.parse(lines[0]!.replace('refused ', ''))
  expect(issue.code).toBe('folder-in-use')
  expect(sentencesIn('vi').issue(issue.code, issue.params)).toBe(
    `Thư mục dữ liệu ${path.join(data, 'database')} đang được tiến trình ${process.pid} sử dụng. Hãy dừng tiến trình đó rồi khởi động lại.`,
  )
  await db
    .insertInto('token')
    .values({ digest: 'x'.repeat(64), revokedAt: null })
    .execute()
  await close()
})

test('the same process is refused a second time too, and the folder is free after closing', async () => {
  const { close } = await open()
  const second = await openDatabase({ kind: 'folder', folder: data })
  expect(second).toMatchObject({ ok: false, issues: [{ code: 'folder-in-use' }] })
  await close()
  await (await open()).close()
})

test('a folder that cannot be made is refused with the system’s reason', async () => {
  const file = path.join(data, 'tep')
  writeFileSync(file, '')
  const refused = await openDatabase({ kind: 'folder', folder: path.join(file, 'data') })
  expect(refused).toMatchObject({
    ok: false,
    issues: [{ code: 'folder-unusable', params: { reason: 'ENOTDIR' } }],
  })
})

test('of three processes that start at once after a kill, one holds the folder, every time', async () => {
  const elsewhere = ['a', 'b', 'c'].map(name => path.join(data, name)) as [string, string, string]
  for (const folder of elsewhere) mkdirSync(folder)
  // The second is too deep for the path of a socket.
  const folders = [path.join(data, 'database'), path.join(data, 'd'.repeat(60), 'e'.repeat(60))]
  mkdirSync(path.dirname(folders[1]!))
  for (const folder of folders) {
    const holders = await contestLock(folder, sized(5, 50), elsewhere)
    expect(holders).toEqual(Array.from({ length: sized(5, 50) }, () => 1))
  }
})

test('of three servers that start at once after a kill, one opens, and nothing acknowledged is lost', async () => {
  const acknowledged: string[] = []
  for (let time = 0; time < 2; time++) {
    const writers = ['a', 'b', 'c'].map(name => startWriter(`${name}${time}`))
    const isDecided = () => writers.filter(({ child }) => child.exitCode === 3).length === 2
    while (!isDecided() || !writers.some(({ lines }) => lines.length > 20)) await sleep(20)
    const open = writers.filter(({ lines }) => lines.includes('open'))
    expect(open).toHaveLength(1)
    open[0]!.child.kill('SIGKILL')
    await once(open[0]!.child, 'exit')
    acknowledged.push(...open[0]!.lines.slice(1))
  }
  const { db, close } = await open()
  const stored = new Set(
    (await db.selectFrom('token').select('digest').execute()).map(({ digest }) => digest),
  )
  expect(acknowledged.filter(digest => !stored.has(digest))).toEqual([])
  await close()
})

test('a folder of another major version is refused with what to do, and left as it was', async () => {
  const file = path.join(data, 'database.version.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ engine: 'pglite', postgresMajor: embeddedMajor })
  writeFileSync(file, JSON.stringify({ engine: 'pglite', postgresMajor: '17' }))
  const refused = await openDatabase({ kind: 'folder', folder: data })
  if (refused.ok) throw new Error('opened')
  const { code, params } = refused.issues[0]!
  expect(code).toBe('folder-version')
  expect(sentencesIn('en').issue(code, params)).toMatch(
    /written by embedded PostgreSQL 17; .* needs 18\. .*thidua backup.*thidua restore/,
  )
  writeFileSync(file, JSON.stringify({ engine: 'pglite', postgresMajor: embeddedMajor }))
  await (await open()).close()
})

test('a first start begins anew where an earlier one broke off, in a folder for its owner alone', async () => {
  rmSync(data, { recursive: true })
  const unfinished = path.join(data, 'database.unfinished')
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  writeFileSync(path.join(unfinished, 'PG_VERSION'), '18\n')
  const { db, close } = await open()
  expect(existsSync(unfinished)).toBe(false)
  expect(statSync(path.join(data, 'database')).mode & 0o077).toBe(0)
  const { rows } = await sql<{ serverVersion: string }>`show server_version`.execute(db)
  expect(rows[0]?.serverVersion.split('.')[0]).toBe(embeddedMajor)
  await close()
})
