import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { type Config, createOps, type Services } from '@thidua/api/server'
import { listen } from './server.ts'

export interface OpsServer {
  /** Null: nobody asked for one. */
  readonly address: string | null
  close(): Promise<void>
}

/** Serves health and metrics on an address of their own, which nobody outside need reach. Throws when the port is taken. */
export const startOpsServer = async (services: Services, ops: Config['ops']): Promise<OpsServer> => {
  if (ops === null) return { address: null, close: async () => {} }
  const server = createAdaptorServer({ fetch: createOps(services).fetch }) as Server
  const address = await listen(server, ops.host, ops.port)
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { address, close }
}
