import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../packages/api/src/log.ts'
import { startServer } from '../../packages/web/src/server.ts'
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
  // No database was made, whose only token nobody would have seen: the next start makes it, and shows the token.
  expect(existsSync(path.join(folder, 'database'))).toBe(false)
})

test('so is an address that this machine does not have', async () => {
  const { code, said } = await startAndFail({ HOST: '192.0.2.1', PORT: '0' })
  expect(said).toMatch(/^Không mở được cổng 0 tại 192\.0\.2\.1 \(EADDRNOTAVAIL\)\..*\n$/)
  expect(code).toBe(1)
})

/** A request of which only this much arrives. */
const sendPart = async (address: string, part: string) => {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(part)
  return socket
}
const halfHead = 'GET / HTTP/1.1\r\nHost: a\r\nX-Long: '
const halfBody =
  'POST /dang-nhap HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ntoken='

test('half a request does not keep the real server from ending', async () => {
  const { DATABASE_URL: _, ...environment } = process.env
  const server = spawn(process.execPath, [builtModule('web/dist/main.js')], {
    env: { ...environment, DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>(resolve => {
    server.stdout.on('data', data => {
      said += String(data)
      if (/[\w-]{43}/.test(said)) resolve()
    })
  })
  const address = /http:\S+/.exec(said)![0]
  const sockets = [await sendPart(address, halfHead), await sendPart(address, halfHead)]
  // Node's own limit on half a head is longer than this test may take.
  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  expect(code).toBe(0)
  for (const socket of sockets) socket.destroy()
})

test('a request that never becomes whole ends with the time of grace', async () => {
  const started = await startServer({
    ...{ database: { kind: 'memory' }, host: '127.0.0.1', port: 0, publicUrl: null, trustProxy: false },
    ...{ log: createLog('silent'), graceSeconds: 0.2 },
  })
  if (!started.ok) throw new Error(JSON.stringify(started.issues))
  const half = await sendPart(started.value.address, halfBody)
  const ended = once(half, 'close')
  half.resume()
  await (await fetch(`${started.value.address}/dang-nhap`)).text()
  await started.value.close()
  await ended
})
