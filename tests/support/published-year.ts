import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabasePlace } from '../../packages/api/src/db/open-database.ts'
import { createLog } from '../../packages/api/src/log.ts'
import { createWorkPools } from '../../packages/api/src/work/work-pools.ts'
import { createDemoClient } from '../../packages/web/src/demo/demo-client.ts'
import { demoPeriod, importYear, openYear, publishYear } from '../../packages/web/src/demo/load-year.ts'
import { type RunningServer, startServer } from '../../packages/web/src/server.ts'
import { prepared } from './prepared.ts'
import { dumpFolder, newMemory } from './prepared-databases.ts'
import { quickPasswords, secretary } from './sign-in.ts'

const file = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** Address of the illustrative year in the web view. */
export const yearAddress = `/ky/${demoPeriod}`

const startOn = async (database: DatabasePlace): Promise<RunningServer> => {
  const log = createLog('silent')
  const at = { host: '127.0.0.1', port: 0 }
  const work = createWorkPools({ politeness: 0 })
  const options = { publicUrl: null, trustProxy: false, passwordCost: quickPasswords, work }
  const started = await startServer({ database, log, ...at, ...options })
  if (!started.ok) throw new Error(JSON.stringify(started.issues))
  return started.value
}

/** The real server, pages and API, on a new database in memory. */
export const startEmptyServer = async (): Promise<RunningServer> => startOn(await newMemory())

/** Whatever decides what the year looks like once it is published. */
const sources = [
  ...['packages/scoring/src', 'packages/api/src', 'packages/web/src/demo', 'package-lock.json'],
  ...['criteria/lao-cai-truyen-thong', 'examples/nam-hoc-2023-2024', 'tests/support/published-year.ts'],
]

/** The illustrative year imported, scored and published through the API, in a data folder of its own. */
const publishIn = async (folder: string): Promise<void> => {
  const server = await startOn({ kind: 'folder', folder })
  const client = await createDemoClient(server.services, server.firstLink ?? '', secretary.password)
  await openYear(client, file('criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml'))
  for await (const report of importYear(client, file('examples/nam-hoc-2023-2024')))
    if (report.state !== 'done') throw new Error(`${report.fileName}: ${report.state}`)
  await publishYear(client)
  await server.close()
}

/** The real server with the illustrative year imported, scored and published through the API. */
export const startPublishedYear = async (): Promise<RunningServer> => {
  const folder = await prepared('published-year', sources, async at => {
    await publishIn(at)
    writeFileSync(path.join(at, 'dump.tar'), await dumpFolder(at))
    rmSync(path.join(at, 'database'), { recursive: true })
  })
  const dump = new Blob([readFileSync(path.join(folder, 'dump.tar'))])
  return startOn({ kind: 'memory', dump })
}
