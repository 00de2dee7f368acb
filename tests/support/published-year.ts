import { fileURLToPath } from 'node:url'
import { createLog } from '../../packages/api/src/log.ts'
import { createDemoClient } from '../../packages/web/src/demo/demo-client.ts'
import { demoPeriod, importYear, openYear, publishYear } from '../../packages/web/src/demo/load-year.ts'
import { type RunningServer, startServer } from '../../packages/web/src/server.ts'

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** Address of the illustrative year in the web view. */
export const yearAddress = `/ky/${demoPeriod}`

/** The real server, pages and API, on a new database in memory. */
export const startEmptyServer = async (): Promise<RunningServer> => {
  const log = createLog('silent')
  const memory = { kind: 'memory' } as const
  const at = { host: '127.0.0.1', port: 0 }
  const started = await startServer({ database: memory, log, publicUrl: null, trustProxy: false, ...at })
  if (!started.ok) throw new Error(JSON.stringify(started.issues))
  return started.value
}

/** The real server with the illustrative year imported, scored and published through the API. */
export const startPublishedYear = async (): Promise<RunningServer> => {
  const server = await startEmptyServer()
  const client = createDemoClient(server.services, server.firstToken ?? '')
  await openYear(client, path('criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml'))
  for await (const report of importYear(client, path('examples/nam-hoc-2023-2024')))
    if (report.state !== 'done') throw new Error(`${report.fileName}: ${report.state}`)
  await publishYear(client)
  return server
}
