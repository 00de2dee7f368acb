import { isIPv4, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The eight groups of an IPv6 address, with what `::` stands for. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const between = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(between).fill('0'), ...after]
}

/**
 * Whom an address stands for. A household or a machine is given a whole IPv6 network of 64 bits, so it counts as one;
 * an IPv4 address in the clothes of IPv6 is the IPv4 address. Undefined for what is no address.
 */
const networkOf = (text: string): string | undefined => {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  const address = bare.replace(/%.*$/, '').toLowerCase()
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return undefined
  const mapped = /:((?:\d+\.){3}\d+)$/.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const network = groupsOf(address).slice(0, 4)
  return `${network.map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** Whether an address is this machine itself, or nobody's: a call that came over no network. */
export const isOwnMachine = (address: string): boolean =>
  address === 'local' || address.startsWith('127.') || address === networkOf('::1')

/**
 * The address that a request came from, as the limiters count it. Only behind a proxy of ours is X-Forwarded-For
 * believed, and then its last entry, which that proxy wrote: the earlier ones are the client's own words.
 */
export const clientAddress = (c: Context, trustProxy: boolean): string => {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const told = forwarded === undefined ? undefined : networkOf(forwarded)
  if (told !== undefined) return told
  const env = c.env as { incoming?: unknown } | undefined
  const connected = env?.incoming ? getConnInfo(c).remote.address : undefined
  return (connected === undefined ? undefined : networkOf(connected)) ?? 'local'
}
