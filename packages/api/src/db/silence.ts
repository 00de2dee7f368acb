import pg from 'pg'
import type { DatabaseLimits } from './database-limits.ts'

/** A statement was not answered, and the database answers nobody else either. */
class SilentDatabase extends Error {
  readonly syscall = 'read'
  constructor() {
    super('the database says nothing')
  }
}

/** Whether the database answers somebody who comes anew; that it turns him away is an answer, too. */
const answers = async (config: pg.ClientConfig): Promise<boolean> => {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    void client.end()
    return true
  } catch (error) {
    return error instanceof pg.DatabaseError
  }
}

interface WithStream {
  readonly connection: { readonly stream: { destroy(error: Error): void } }
}

/**
 * Ends statements that a silent database would leave open for ever: one that takes connections and says nothing, or that
 * a network no longer leads to. Its own limit of time is of no use then. While a statement is not answered, another
 * connection asks from time to time; statements that are only slow go on until the limit of the database ends them.
 */
export const watchSilence = (config: pg.ClientConfig, { connect, statement }: DatabaseLimits) => {
  let asking: Promise<boolean> | null = null
  const ask = (): Promise<boolean> => {
    asking ??= answers(config).finally(() => {
      asking = null
    })
    return asking
  }
  return (client: pg.PoolClient) => {
    const latest = performance.now() + (statement + connect) * 1000
    let isDone = false
    let timer: NodeJS.Timeout
    const look = async (): Promise<void> => {
      const isAlive = performance.now() < latest && (await ask())
      if (isDone) return
      if (isAlive) timer = setTimeout(look, connect * 1000)
      else (client as unknown as WithStream).connection.stream.destroy(new SilentDatabase())
    }
    timer = setTimeout(look, connect * 1000)
    const done = (): void => {
      isDone = true
      clearTimeout(timer)
    }
    return { done }
  }
}
