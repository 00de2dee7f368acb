import type { Generated } from 'kysely'

/** A token is random and is never stored: only its SHA-256. */
export interface TokenTable {
  id: Generated<string>
  digest: string
  createdAt: Generated<string>
  revokedAt: string | null
}
