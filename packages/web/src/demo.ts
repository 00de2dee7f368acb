import { fileURLToPath } from 'node:url'
import { createLog, prepareDisposableFolder } from '@thidua/api/server'
import { sentencesIn } from '@thidua/api/words'
import { createDemoClient } from './demo/demo-client.ts'
import { type DemoLink, invitePeople } from './demo/invite-people.ts'
import { importYear, openYear, publishYear, readYear } from './demo/load-year.ts'
import { printImports, printProposals, printStandings } from './demo/print-year.ts'
import { type RunningServer, type ServerOptions, startServer } from './server.ts'
import { vi } from './text/vi.ts'

const { demo: words, server: serverWords } = vi
const root = fileURLToPath(new URL('../../../', import.meta.url))
const print = (text: string): void => void process.stdout.write(`${text}\n`)

const timings: [string, number][] = []
async function timed<T>(step: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const value = await run()
  timings.push([step, performance.now() - start])
  return value
}

/** The port asked for, else 8080, else any that is free. DATA_DIR and DATABASE_URL are not looked at. */
async function listen(options: Omit<ServerOptions, 'host' | 'port'>) {
  const host = process.env.HOST || '127.0.0.1'
  const wanted = /^\d{1,5}$/.test(process.env.PORT ?? '') ? Number(process.env.PORT) : 8080
  try {
    return await startServer({ ...options, host, port: wanted })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    print(words.portTaken(wanted))
    return startServer({ ...options, host, port: 0 })
  }
}

async function loadAndPrint({ services, firstLink }: RunningServer): Promise<readonly DemoLink[]> {
  const client = await createDemoClient(services, firstLink as string)
  const reports = await timed(words.steps.import, async () => {
    await openYear(client, `${root}criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml`)
    return collect(importYear(client, `${root}examples/nam-hoc-2023-2024`))
  })
  await timed(words.steps.score, () => publishYear(client))
  const year = await timed(words.steps.read, () => readYear(client))
  print(`\n${words.illustrative}\n\n${words.imports}\n${printImports(reports)}`)
  print(`\n${printStandings(year)}\n\n${words.proposals}\n${printProposals(year)}`)
  return invitePeople(client)
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

async function main(): Promise<void> {
  const folder = await prepareDisposableFolder(`${root}.demo`)
  if (!folder.ok) {
    process.stderr.write(`${words.refused[folder.reason](`${root}.demo`)}\n`)
    process.exitCode = 1
    return
  }
  const started = await timed(words.steps.open, () =>
    listen({
      database: { kind: 'folder', folder: folder.database },
      log: createLog('warn'),
      publicUrl: null,
      trustProxy: false,
    }),
  )
  if (!started.ok) {
    for (const { code, params } of started.issues)
      process.stderr.write(`${sentencesIn('vi').issue(code, params)}\n`)
    process.exitCode = 1
    return
  }
  const links = await loadAndPrint(started.value)
  print(`\n${words.times}`)
  for (const [step, milliseconds] of timings) print(`  ${step}: ${words.seconds(milliseconds)}`)
  const stop = async (): Promise<void> => {
    await started.value.close()
    await folder.lock.release()
  }
  if (process.argv.includes('--no-serve')) return stop()
  print(`\n${serverWords.listening(started.value.address)}`)
  print(`\n${words.links}`)
  for (const { role, secret } of links) print(`  ${role}: ${started.value.address}/moi/${secret}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

await main()
