import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createApi, type StartedServices, type StartOptions, startServices } from '@thidua/api/server'
import { type Result, success } from '@thidua/scoring/issues'
import { createWeb } from './app.ts'

export interface ServerOptions extends StartOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
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

/**
 * Opens the database, composes API and pages, and listens. `close` lets running requests end first.
 * Fails with an issue when the database cannot be opened, and throws when the port is taken.
 *
 * Example: `await startServer({ database: { kind: 'memory' }, host: '127.0.0.1', port: 0, log, publicUrl: null, trustProxy: false })`.
 */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer>> {
  const started = await startServices(options)
  if (!started.ok) return started
  const { services } = started.value
  const web = createWeb(createApi(services), {
    publicUrl: options.publicUrl,
    observe: services.metrics.pageRequests,
    log: (error, requestId) => services.log.error({ err: error, requestId }, 'page failed'),
  })
  const server = createAdaptorServer({ fetch: web.fetch }) as Server
  server.keepAliveTimeout = keepAliveMilliseconds
  try {
    const address = await listen(server, options.host, options.port)
    return success({ ...started.value, address, close: () => closeAll(server, started.value) })
  } catch (reason) {
    await started.value.close()
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

async function closeAll(server: Server, started: StartedServices): Promise<void> {
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  await started.close()
}
