import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The address that a request came from. Only behind a proxy of ours is X-Forwarded-For believed, and then its
 * last entry, which that proxy wrote: the earlier ones are the client's own words.
 */
export const clientAddress = (c: Context, trustProxy: boolean): string => {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  const env = c.env as { incoming?: unknown } | undefined
  return (env?.incoming ? getConnInfo(c).remote.address : undefined) ?? 'local'
}
