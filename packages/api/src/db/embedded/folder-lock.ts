import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface FolderLock {
  release(): Promise<void>
}

/** Longest path of a Unix socket that every system takes. */
const longestSocketPath = 100

/** A socket beside the folder: unlike a file with a process number, it cannot outlive the process that holds it. */
const lockAddress = (folder: string): string => {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  if (process.platform === 'win32') return `\\\\.\\pipe\\thidua-${hash}`
  const beside = `${folder}.lock`
  return Buffer.byteLength(beside) <= longestSocketPath ? beside : path.join(tmpdir(), `thidua-${hash}.lock`)
}

const listen = (address: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer(socket => socket.end(String(process.pid)))
    server.once('error', error =>
      (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })

/** The process that answers at the address, or null when nobody does. */
const askHolder = (address: string): Promise<string | null> =>
  new Promise(resolve => {
    let said = ''
    const socket = connect(address)
    socket.on('data', data => {
      said += data.toString()
    })
    socket.once('end', () => resolve(said))
    socket.once('error', () => resolve(null))
  })

/**
 * Takes the folder for this process alone, or says which process holds it. PGlite itself takes no lock, and a
 * second process would silently lose writes. A socket left behind by a killed process is taken over.
 */
export const lockFolder = async (
  folder: string,
): Promise<{ readonly lock: FolderLock } | { readonly holder: string }> => {
  const address = lockAddress(folder)
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(address)
    if (server) return { lock: { release: () => new Promise(resolve => server.close(() => resolve())) } }
    const holder = await askHolder(address)
    if (holder !== null) return { holder }
    rmSync(address, { force: true })
  }
  return { holder: '?' }
}
