import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApi, type StartedServices, type StartOptions, startServices } from '@thidua/api/server'
import { type Result, success } from '@thidua/scoring/issues'
import type { Hono } from 'hono'
import { createWeb } from './app.ts'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

export interface ServerOptions extends StartOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** How long running requests may go on after `close`; 10 unless said otherwise. */
  readonly graceSeconds?: number
}

/**
 * Longer than proxies keep their side of a connection, and than a large import holds the process: one that is
 * closed just as the next request arrives is an error to the caller.
 */
const keepAliveMilliseconds = 65_000

export interface RunningServer extends StartedServices {
  /** `http://127.0.0.1:8080`. */
  readonly address: string
}

/** Who begins a request sends its head within seconds; a file over a slow line may take minutes. */
const requestLimits = { headersTimeout: 20_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000 }

/** What is answered while the database is opened and its tables are brought up to date. */
const sayStarting = (): Response =>
  new Response(`${vi.server.starting}\n${en.server.starting}\n`, {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' },
  })

/**
 * Listens, opens the database, and composes API and pages. It listens first: a port that is taken ends the start before
 * a new database gets its only token, which nobody would see. `close` lets running requests end first.
 * Fails with an issue when the database cannot be opened, and throws when the port is taken.
 *
 * Example: `await startServer({ database: { kind: 'memory' }, host: '127.0.0.1', port: 0, log, publicUrl: null, trustProxy: false })`.
 */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer>> {
  let answer: Hono['fetch'] = sayStarting
  const server = createAdaptorServer({
    fetch: (request, environment) => answer(request, environment),
    serverOptions: requestLimits,
  }) as Server
  server.keepAliveTimeout = keepAliveMilliseconds
  const closeServer = closerOf(server)
  const address = await listen(server, options.host, options.port)
  try {
    const started = await startServices(options)
    if (!started.ok) {
      await closeServer(0)
      return started
    }
    const { services } = started.value
    const web = createWeb(createApi(services), {
      publicUrl: options.publicUrl,
      observe: services.metrics.pageRequests,
      log: (error, requestId) => services.log.error({ err: error, requestId }, 'page failed'),
    })
    answer = web.fetch
    const close = async (): Promise<void> => {
      await closeServer(options.graceSeconds ?? 10)
      await started.value.close()
    }
    return success({ ...started.value, address, close })
  } catch (reason) {
    await closeServer(0)
    throw reason
  }
}

export const listen = (server: Server, host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const taken = server.address()
      const actual = typeof taken === 'object' && taken !== null ? taken.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`)
    })
  })

/**
 * Closes a server: connections without a request end at once, also those that have sent half a head; requests that run
 * have so many seconds. Node by itself waits for both without end.
 */
function closerOf(server: Server): (graceSeconds: number) => Promise<void> {
  const silent = new Set<Socket>()
  let isClosing = false
  server.on('connection', socket => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    silent.delete(socket)
    response.once('close', () => (isClosing ? socket.end() : silent.add(socket)))
  })
  return async graceSeconds => {
    isClosing = true
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    for (const socket of silent) socket.destroy()
    const grace = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000)
    await closed
    clearTimeout(grace)
  }
}
