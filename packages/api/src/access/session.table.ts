import type { Generated } from 'kysely'

/** A browser session of a person, or of a token. The cookie's value is never stored: only its SHA-256. */
export interface SessionTable {
  digest: string
  token: string | null
  person: string | null
  /** The kind of device, in words of ours: never what the browser sent. */
  device: string | null
  seenAt: string | null
  secondFactorAt: string | null
  /** The provider of single sign-on that told who it is; null: a password or a one-time link. */
  signedOnBy: Generated<string | null>
  createdAt: Generated<string>
  expiresAt: string
  revokedAt: string | null
}
