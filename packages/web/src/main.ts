import { fileURLToPath } from 'node:url'
import { type Config, createLog, readConfig } from '@thidua/api/server'
import { sentencesIn } from '@thidua/api/words'
import type { Issue } from '@thidua/scoring/issues'
import { type OpsServer, startOpsServer } from './ops-server.ts'
import { type RunningServer, startServer } from './server.ts'
import { vi } from './text/vi.ts'

const { server: words } = vi
/** The letter's criteria set, in all its versions: what a new installation can open a period with. */
const shippedSets = fileURLToPath(new URL('../../../criteria/lao-cai-truyen-thong', import.meta.url))
const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** The real server: `npm start`. It never loads sample data by itself. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return refuse(config.issues)
  const log = createLog(config.value.logLevel)
  const started = await startServer({ ...config.value, log, shippedSets }).catch(
    (error: NodeJS.ErrnoException) => cannotListen(error, config.value),
  )
  if (started === null) return
  if (!started.ok) return refuse(started.issues)
  const { address, firstLink, services } = started.value
  const opsStart = startOpsServer(services, config.value.ops).catch((error: NodeJS.ErrnoException) =>
    cannotListen(error, { ...config.value, ...config.value.ops }),
  )
  // Before anything is said: whoever reads that the server runs may end it at once.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop(started.value, opsStart))
  print(words.listening(address))
  // Shown once, because only its digest is stored, and before anything else can go wrong.
  const site = config.value.publicUrl?.origin ?? address
  if (firstLink !== null) print(words.firstLink(`${site}/moi/${firstLink}`))
  const ops = await opsStart
  if (ops === null) return void (await started.value.close())
  if (ops.address !== null) print(words.opsListening(ops.address))
}

async function stop(server: RunningServer, opsStart: Promise<OpsServer | null>): Promise<void> {
  print(words.closing)
  await server.close()
  await (await opsStart)?.close()
}

/** A port that cannot be had is the caller's matter; anything else is a bug and keeps its trace. */
function cannotListen(error: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>): null {
  if (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo') throw error
  const sentence =
    error.code === 'EADDRINUSE'
      ? words.portTaken(String(port))
      : words.cannotListen(host, String(port), error.code ?? error.message)
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
  return null
}

function refuse(issues: readonly Issue[]): void {
  const sentences = sentencesIn('vi')
  for (const { code, params } of issues) process.stderr.write(`${sentences.issue(code, params)}\n`)
  process.exitCode = 1
}

await main()
