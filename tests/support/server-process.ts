import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { builtModule } from './built.ts'
import { letterFolder, schoolYear } from './letter-set.ts'
import { signInTo } from './sign-in.ts'

/** The server as an installation runs it, on a data folder that outlives it. */
export interface ServerProcess {
  start(): Promise<void>
  /** As a power cut ends it. */
  kill(): Promise<void>
  isRunning(): boolean
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test asserts
  call(method: string, at: string, body?: string | FormData, type?: string): Promise<any>
  /** Ends it and removes the folder. */
  remove(): Promise<void>
}

export const serverProcess = (): ServerProcess => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-server-'))
  let server: ChildProcess | undefined
  let address = ''
  let firstLink: string | null = null
  let headers: Record<string, string> | undefined
  const isRunning = (): boolean =>
    server !== undefined && server.exitCode === null && server.signalCode === null
  const kill = async (): Promise<void> => {
    server?.kill('SIGKILL')
    if (server !== undefined && isRunning()) await once(server, 'exit')
  }
  return {
    isRunning,
    kill,
    start: async () => {
      const { DATABASE_URL: _, ...environment } = process.env
      server = spawn(process.execPath, [builtModule('web/dist/main.js')], {
        env: { ...environment, DATA_DIR: folder, PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      server.stdout?.on('data', data => {
        said += String(data)
      })
      do {
        await sleep(20)
        address = /http:\/\/[\w.:-]+/.exec(said)?.[0] ?? ''
        firstLink ??= /\/moi\/([\w-]{43})\n/.exec(said)?.[1] ?? null
      } while ((address === '' || firstLink === null) && isRunning())
      if (isRunning()) headers ??= await signInTo({ address, firstLink })
    },
    call: async (method, at, body, type) => {
      const answer = await fetch(`${address}/api/v1${at}`, {
        method,
        headers: { ...headers, ...(type !== undefined && { 'content-type': type }) },
        ...(body !== undefined && { body }),
      })
      return answer.json()
    },
    remove: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A period `n` with one unit `U`, where files of activities can be imported. */
export const openPeriodWithUnit = async ({ call }: ServerProcess): Promise<void> => {
  const json = 'application/json'
  const yaml = readFileSync(new URL('criteria.yaml', letterFolder), 'utf8')
  const { digest } = await call('POST', '/criteria-sets', yaml, 'application/yaml')
  const period = { id: 'n', title: 'N', ...schoolYear, criteriaSet: digest }
  await call('POST', '/periods', JSON.stringify(period), json)
  const unit = { id: 'U', name: 'Trường U', kind: 'affiliated-school', block: { id: 'k', label: 'K' } }
  await call('POST', '/periods/n/units', JSON.stringify({ units: [unit] }), json)
}

/** A file of so many activities of the unit, as a form that uploads it. */
export const activityForm = (rows: number, name: string): FormData => {
  const lines = Array.from(
    { length: rows },
    (_, i) => `U;01/03/2024;Tin, bài;Cổng TTĐT của đơn vị;Đơn vị;Bài số ${i};1`,
  )
  const header = 'Đơn vị;Ngày thực hiện;Loại hoạt động;Kênh, hình thức;Cấp;Tên hoạt động, tin bài;Số lượng'
  const form = new FormData()
  form.set('file', new File([[header, ...lines].join('\n')], name))
  return form
}
