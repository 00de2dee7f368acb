// The server as an installation runs it, on an empty place of data that is gone afterwards.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../packages/web/dist/main.js', import.meta.url))
const criteria = new URL('../../criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml', import.meta.url)

/** `url`: an empty PostgreSQL database; without one the embedded database in a folder of its own. */
export const startServerUnderTest = async url => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-bench-'))
  const { DATABASE_URL: _, ...environment } = process.env
  const place = url === undefined ? { DATA_DIR: folder } : { DATABASE_URL: url, DATA_DIR: folder }
  const server = spawn(process.execPath, [main], {
    env: { ...environment, ...place, PORT: '0', LOG_LEVEL: 'error', TRUST_PROXY: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // However the measuring ends, nothing of it is left running.
  const end = () => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', end)
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1))
  const said = await new Promise((resolve, reject) => {
    let text = ''
    server.once('exit', () => reject(new Error(`the server ended: ${text}`)))
    server.stdout.on('data', data => {
      text += data
      const [address] = /http:\/\/[\w.:-]+/.exec(text) ?? []
      const [, token] = /: ([\w-]{20,})\n/.exec(text) ?? []
      if (address && token) resolve({ address, token })
    })
  })
  const request = async (method, at, body, headers = {}) => {
    const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof FormData)
    const answer = await fetch(`${said.address}${at}`, {
      method,
      headers: {
        authorization: `Bearer ${said.token}`,
        ...(isJson && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isJson ? JSON.stringify(body) : body }),
    })
    const text = await answer.text()
    return { status: answer.status, text, headers: answer.headers }
  }
  const call = async (method, at, body, headers) => {
    const { status, text } = await request(method, `/api/v1${at}`, body, headers)
    if (status >= 400) throw new Error(`${method} ${at}: ${status} ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
  const upload = async (period, name, content) => {
    const form = new FormData()
    form.set('file', new File([content], name))
    form.set('status', 'verified')
    let { id, state, ...rest } = await call('POST', `/periods/${period}/imports`, form)
    while (state !== 'done' && state !== 'failed' && state !== 'set-aside') {
      await new Promise(resolve => setTimeout(resolve, 250))
      ;({ state, ...rest } = await call('GET', `/imports/${id}`))
    }
    return { id, state, ...rest }
  }
  const openPeriod = async period => {
    const { digest } = await call('POST', '/criteria-sets', readFileSync(criteria, 'utf8'), {
      'content-type': 'application/yaml',
    })
    await call('POST', '/periods', {
      ...{ id: period, title: `Năm học ${period}`, from: '2023-09-01', to: '2024-05-31' },
      ...{ proposalDate: '2024-06-15', illustrative: true, criteriaSet: digest },
    })
  }
  const stop = async () => {
    server.removeAllListeners('exit')
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
  }
  return { ...said, ...{ folder, process: server }, request, call, upload, openPeriod, stop }
}
