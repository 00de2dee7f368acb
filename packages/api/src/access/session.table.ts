import type { Generated } from 'kysely'

/** A browser session, exchanged for the token. The cookie's value is never stored: only its SHA-256. */
export interface SessionTable {
  digest: string
  token: string
  createdAt: Generated<string>
  expiresAt: string
  revokedAt: string | null
}
