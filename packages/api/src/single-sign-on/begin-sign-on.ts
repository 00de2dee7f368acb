import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { digestOfSecret, newSecret } from '../access/secret.ts'
import type { PersonActor } from '../people/join.service.ts'
import { openLink } from '../people/one-time-link.service.ts'
import type { Services } from '../services.ts'
import { insertStarted } from './sign-on.repository.ts'

/** Time to type a password and a code at the provider's. */
export const startedMinutes = 15

/** What somebody goes to the provider for. */
export type Purpose =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'link'; readonly actor: PersonActor }
  | { readonly kind: 'join'; readonly link: string }

export interface BegunSignOn {
  /** Page of the provider to go to. */
  readonly address: string
  /** For a cookie: without it the answer is worth nothing. */
  readonly secret: string
}

type Host = Pick<Services, 'db' | 'now' | 'identityProvider'>

/** Sends somebody to the provider. The answer is taken once, from the same browser, within a quarter of an hour. */
export const beginSignOn = async (
  { db, now: clock, identityProvider }: Host,
  purpose: Purpose,
  back: string | null,
): Promise<Result<BegunSignOn>> => {
  if (identityProvider === null) return failure([issue('sign-on-not-configured', [])])
  const now = clock()
  const opened = purpose.kind === 'join' ? await openLink(db, purpose.link, now) : undefined
  if (opened && !opened.ok) return opened
  const begun = await identityProvider.begin()
  if (!begun.ok) return begun
  const { address, state, nonce, verifier } = begun.value
  const secret = newSecret()
  const started = {
    ...{ digest: digestOfSecret(secret), state, nonce, verifier, purpose: purpose.kind, back },
    person: purpose.kind === 'link' ? purpose.actor.id : null,
    session: purpose.kind === 'link' ? purpose.actor.session.digest : null,
    link: opened?.value.digest ?? null,
    expiresAt: new Date(now.getTime() + startedMinutes * 60_000).toISOString(),
  }
  await insertStarted(db, started, now.toISOString())
  return success({ address, secret })
}
