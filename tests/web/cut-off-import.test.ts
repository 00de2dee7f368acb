import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtModule } from '../support/built.ts'
import { letterFolder, schoolYear } from '../support/letter-set.ts'

const rows = 6000
let folder: string
let server: ChildProcess
let address: string
let token = ''

const start = async (): Promise<void> => {
  const { DATABASE_URL: _, ...environment } = process.env
  server = spawn(process.execPath, [builtModule('web/dist/main.js')], {
    env: { ...environment, DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  server.stdout!.on('data', data => {
    said += String(data)
  })
  do {
    await sleep(20)
    address = /http:\/\/[\w.:-]+/.exec(said)?.[0] ?? ''
    token ||= /: ([\w-]{20,})\n/.exec(said)?.[1] ?? ''
  } while (address === '' || token === '')
}

const kill = async (): Promise<void> => {
  server.kill('SIGKILL')
  await once(server, 'exit')
}

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test asserts
const call = async (method: string, at: string, body?: string | FormData, type?: string): Promise<any> => {
  const answer = await fetch(`${address}/api/v1${at}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(type !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body }),
  })
  return answer.json()
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-cut-off-'))
})
afterAll(async () => {
  if (server.exitCode === null && server.signalCode === null) await kill()
  rmSync(folder, { recursive: true, force: true })
})

test('an import that a power cut ends goes on at the next start: no row is lost, none is stored twice', async () => {
  await start()
  const json = 'application/json'
  const yaml = readFileSync(new URL('criteria.yaml', letterFolder), 'utf8')
  const { digest } = await call('POST', '/criteria-sets', yaml, 'application/yaml')
  const period = { id: 'n', title: 'N', ...schoolYear, criteriaSet: digest }
  await call('POST', '/periods', JSON.stringify(period), json)
  const unit = { id: 'U', name: 'Trường U', kind: 'affiliated-school', block: { id: 'k', label: 'K' } }
  const { outcomes } = await call('POST', '/periods/n/units', JSON.stringify({ units: [unit] }), json)
  expect(outcomes).toEqual(['new'])

  const lines = Array.from(
    { length: rows },
    (_, i) => `U;01/03/2024;Tin, bài;Cổng TTĐT của đơn vị;Đơn vị;Bài số ${i};1`,
  )
  const form = new FormData()
  const header = 'Đơn vị;Ngày thực hiện;Loại hoạt động;Kênh, hình thức;Cấp;Tên hoạt động, tin bài;Số lượng'
  form.set('file', new File([[header, ...lines].join('\n')], 'nam.csv'))
  const { id } = await call('POST', '/periods/n/imports', form)
  const done = async (): Promise<number> => (await call('GET', `/imports/${id}`)).progress.done
  while ((await done()) === 0) await sleep(5)
  await kill()

  await start()
  const atRestart = await done()
  expect(atRestart).toBeGreaterThan(0)
  expect(atRestart).toBeLessThan(rows)
  while ((await call('GET', `/imports/${id}`)).state === 'running') await sleep(50)
  const { state, counts } = await call('GET', `/imports/${id}`)
  expect(state).toBe('done')
  expect(counts).toMatchObject({ read: rows, new: rows, rejected: 0 })
  expect((await call('GET', '/periods/n')).counts.activities).toBe(rows)
  expect((await call('GET', `/imports/${id}/rows?limit=1`)).total).toBe(rows)
}, 180_000)
