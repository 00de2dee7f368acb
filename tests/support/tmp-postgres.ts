import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepared } from './prepared.ts'

const installed = '/usr/lib/postgresql'

/** Folder of PostgreSQL's binaries: `PG_BIN`, else the newest that Debian installed; null when there is none. */
export const postgresBinaries = (): string | null => {
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [process.env.PG_BIN, ...versions.map(version => path.join(installed, version, 'bin'))]
  return folders.find(folder => folder !== undefined && existsSync(path.join(folder, 'initdb'))) ?? null
}

/** PostgreSQL refuses to run as root, so root hands it to the user that the package made. */
const unprivileged = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

export interface TemporaryPostgres {
  readonly url: string
  /** Its files. */
  readonly data: string
  /** Ends the server and every connection to it, as a restart or a failover does; its data stay. */
  halt(): Promise<void>
  /** Starts it again at the same address. */
  resume(): Promise<void>
  /** Ends it for good; nothing of it stays. */
  stop(): Promise<void>
}

/** Starts the server on its folder and resolves when it takes connections. */
const launch = async (
  command: string,
  folder: string,
  owner: { uid?: number; gid?: number },
  port: number,
): Promise<ChildProcess> => {
  const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off']
  const server = spawn(
    command,
    [
      ...['-D', path.join(folder, 'data'), '-p', String(port), '-k', folder],
      ...settings.flatMap(setting => ['-c', setting]),
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr!.on('data', chunk => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', code => reject(new Error(`PostgreSQL ended with ${code}\n${said}`)))
  })
  return server
}

/** What `prepared` calls the files of this installation, which another one may not read. */
export const clusterName = (kind: string, binaries: string): string =>
  `${kind}${binaries.replaceAll(/\W+/g, '-')}`

/** The files of a new server. */
const newCluster = (binaries: string): Promise<string> =>
  prepared(clusterName('cluster', binaries), ['tests/support/tmp-postgres.ts'], async at => {
    mkdirSync(at, { mode: 0o700 })
    const { uid, gid } = unprivileged()
    const folder = mkdtempSync(path.join(tmpdir(), 'thidua-cluster-'))
    if (uid !== undefined) chownSync(folder, uid, gid!)
    const data = path.join(folder, 'data')
    const options = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
    execFileSync(path.join(binaries, 'initdb'), ['-D', data, ...options], {
      ...{ uid, gid, cwd: folder, stdio: 'ignore' },
    })
    cpSync(data, at, { recursive: true })
    rmSync(folder, { recursive: true })
  })

/**
 * A server of its own in a temporary folder, gone after `stop`. It never syncs to the disk: its data are nobody's. Its
 * files are a copy of those given, or those of a new server.
 */
export const startPostgres = async (
  binaries: string,
  files?: string,
  parent = tmpdir(),
): Promise<TemporaryPostgres> => {
  const folder = mkdtempSync(path.join(parent, 'thidua-postgres-'))
  const data = path.join(folder, 'data')
  const owner = unprivileged()
  cpSync(files ?? (await newCluster(binaries)), data, { recursive: true })
  if (owner.uid !== undefined) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder])
  const port = await freePort()
  const start = () => launch(path.join(binaries, 'postgres'), folder, owner, port)
  let server: ChildProcess | null = await start()
  const halt = async (): Promise<void> => {
    if (server === null) return
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    server = null
    await ended
  }
  const resume = async (): Promise<void> => {
    server ??= await start()
  }
  const stop = async (): Promise<void> => {
    await halt()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, data, halt, resume, stop }
}
