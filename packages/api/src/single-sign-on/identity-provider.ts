import type { Result } from '@thidua/scoring/issues'

/** What is kept of a sign-on until the provider's answer comes: each of them is made for this one alone. */
export interface SignOnChecks {
  readonly state: string
  readonly nonce: string
  /** Of PKCE: whoever has the code alone cannot use it. */
  readonly verifier: string
}

/** By whom, and as whom, somebody is known. Nothing else of what a provider tells is taken. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

/** Somebody else who tells people apart: the one door through which single sign-on comes in. */
export interface IdentityProvider {
  /** As the button says it. */
  readonly name: string
  readonly issuer: string
  /** Where the browser goes, and what to check when it comes back. Fails with `provider-away`. */
  begin(): Promise<Result<SignOnChecks & { readonly address: string }>>
  /**
   * Who came back. `answer` is the query that the provider sent the browser back with. Fails with `provider-away`,
   * `sign-on-declined` where the provider let nobody in, and `sign-on-untrusted` where anything does not fit.
   */
  finish(answer: URLSearchParams, checks: SignOnChecks): Promise<Result<Identity>>
  /** Where one signs out of the provider itself; null where it has no such page or does not answer. */
  signOutAddress(): Promise<string | null>
}
