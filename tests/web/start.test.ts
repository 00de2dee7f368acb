import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtModule } from '../support/built.ts'

let taken: Server
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-start-'))
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
})
afterEach(() => {
  taken.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the real server says on its way out. */
const startAndFail = async (settings: Record<string, string>) => {
  const { DATABASE_URL: _, ...environment } = process.env
  const server = spawn(process.execPath, [builtModule('web/dist/main.js')], {
    env: { ...environment, DATA_DIR: folder, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr.on('data', data => {
    said += String(data)
  })
  const [code] = await once(server, 'close')
  return { code, said }
}

test('a port that is taken is said in one sentence, without a trace of the program', async () => {
  const { port } = taken.address() as AddressInfo
  const { code, said } = await startAndFail({ PORT: String(port) })
  expect(said).toBe(`Cổng ${port} đang bận. Hãy dừng chương trình kia hoặc đặt biến PORT khác.\n`)
  expect(code).toBe(1)
})

test('so is an address that this machine does not have', async () => {
  const { code, said } = await startAndFail({ HOST: '192.0.2.1', PORT: '0' })
  expect(said).toMatch(/^Không mở được cổng 0 tại 192\.0\.2\.1 \(EADDRNOTAVAIL\)\..*\n$/)
  expect(code).toBe(1)
})
