import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between the product and its database, and can stop passing anything on without closing a connection. */
export interface DeafProxy {
  /** The database's address by way of the proxy. */
  readonly url: string
  /** From now on connections are taken and nothing is passed on, in neither direction. */
  fallSilent(): void
  /** New connections are served again; those that were silent stay so. */
  recover(): void
  stop(): Promise<void>
}

export const startDeafProxy = async (databaseUrl: string): Promise<DeafProxy> => {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isDeaf = false
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    return socket
  }
  const server = createServer(taken => {
    const near = keep(taken)
    if (isDeaf) return void near.resume()
    const far = keep(connect(Number(target.port), target.hostname))
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    fallSilent: () => {
      isDeaf = true
      for (const socket of sockets) socket.unpipe().resume()
    },
    recover: () => {
      isDeaf = false
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
