import { createHash } from 'node:crypto'

/** SHA-256, hex, of the normalised parts of a row. An absent part differs from an empty one. */
export const fingerprintOf = (parts: readonly (string | undefined)[]): string =>
  sha256(JSON.stringify(parts.map(part => part ?? null)))

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** The same content has the same id, whoever imports it and however often. */
export const activityId = (fingerprint: string): string => `hd-${fingerprint.slice(0, 16)}`
