// A throwaway PostgreSQL server; what tests/support/tmp-postgres.ts does for the tests, for plain JavaScript.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const installed = '/usr/lib/postgresql'

/** Folder of PostgreSQL's binaries: `PG_BIN`, else the newest that Debian installed; null when there is none. */
export const serverBinaries = () => {
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [process.env.PG_BIN, ...versions.map(version => path.join(installed, version, 'bin'))]
  return folders.find(folder => folder !== undefined && existsSync(path.join(folder, 'initdb'))) ?? null
}

/** PostgreSQL refuses to run as root, so root hands it to the user that the package made. */
const unprivileged = () => {
  if (process.getuid?.() !== 0) return {}
  const idOf = flag => Number(execFileSync('id', [flag, 'postgres']))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

export const startServer = async binaries => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-bench-postgres-'))
  const data = path.join(folder, 'data')
  const owner = unprivileged()
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const options = { ...owner, cwd: folder }
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(path.join(binaries, 'initdb'), initdb, { ...options, stdio: 'ignore' })
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off', 'shared_buffers=512MB']
  const server = spawn(
    path.join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap(setting => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  await new Promise((resolve, reject) => {
    server.stderr.on('data', chunk => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', code => reject(new Error(`PostgreSQL ended with ${code}\n${said}`)))
  })
  const leave = () => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', leave)
  const stop = async () => {
    process.off('exit', leave)
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}
