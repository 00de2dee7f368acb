/** A sign-on whose browser is at the provider: by the digest of the cookie that it left with, used once. */
export interface StartedSignOnTable {
  digest: string
  state: string
  nonce: string
  verifier: string
  /** `sign-in`, `link` an identity to oneself, or `join` by a one-time link. */
  purpose: string
  /** Who links an identity to themself, and in which session. */
  person: string | null
  session: string | null
  /** Digest of the one-time link that is used up with it. */
  link: string | null
  /** Where the reader goes afterwards. */
  back: string | null
  expiresAt: string
}
