import type { Generated } from 'kysely'

/** A token is random and is never stored: only its SHA-256. */
export interface TokenTable {
  id: Generated<string>
  digest: string
  /** What uses it. Null: it is from before there were people. */
  name: string | null
  madeBy: string | null
  expiresAt: string | null
  /** What it may do, as a grant says it. Null: whatever a secretary may. */
  granted: unknown
  createdAt: Generated<string>
  /** A day and no more: how often, and what for, is on no record. */
  lastUsedOn: Generated<string | null>
  revokedAt: string | null
}
