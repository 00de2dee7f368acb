import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { findSession } from '../access/access.repository.ts'
import { digestOfSecret, isSecret } from '../access/secret.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { oneself } from '../people/join.service.ts'
import { findLink, useUpLink } from '../people/one-time-link.repository.ts'
import { type Browser, type OpenedSession, openPersonSession } from '../people/open-session.ts'
import { rolesOf } from '../people/roles-of.ts'
import { deleteSecondFactor, findSecondFactor } from '../people/second-factor.repository.ts'
import { revokeSessions } from '../people/session.repository.ts'
import type { Services } from '../services.ts'
import type { Identity } from './identity-provider.ts'
import {
  deletePassword,
  findIdentity,
  insertIdentity,
  type StartedSignOn,
  storeSignedOnBy,
  takeStarted,
} from './sign-on.repository.ts'

type Host = Pick<Services, 'db' | 'now' | 'identityProvider'>

interface SignedOn {
  readonly purpose: string
  readonly back: string | null
  /** Null where somebody who is signed in has linked an identity. */
  readonly opened: OpenedSession | null
}

/** The answer of the provider, from the browser that was sent there. */
export const finishSignOn = async (
  { db, now: clock, identityProvider }: Host,
  { secret, answer }: { readonly secret: string; readonly answer: string },
  browser: Browser,
): Promise<Result<SignedOn>> => {
  if (identityProvider === null) return failure([issue('sign-on-not-configured', [])])
  const now = clock()
  const started = isSecret(secret)
    ? await takeStarted(db, digestOfSecret(secret), now.toISOString())
    : undefined
  if (!started) return failure([issue('sign-on-not-started', [])])
  const found = await identityProvider.finish(new URLSearchParams(answer), started)
  if (!found.ok) return found
  const { purpose, back } = started
  if (purpose === 'link') {
    const linked = await linkToOneself(db, started, found.value, now)
    return linked.ok ? success({ purpose, back, opened: null }) : linked
  }
  const opened = await (purpose === 'join'
    ? joinAs(db, started, found.value, browser, now)
    : signInAs(db, found.value, identityProvider.name, browser, now))
  return opened.ok ? success({ purpose, back, opened: opened.value }) : opened
}

/** Opens a session of whomever the identity was linked to; nobody is found by a name or an address, and none is made. */
const signInAs = async (
  db: Db,
  identity: Identity,
  name: string,
  browser: Browser,
  now: Date,
): Promise<Result<OpenedSession>> => {
  const person = await findIdentity(db, identity)
  if (!person || person.endedOn !== null) return failure([issue('identity-unknown', [], { name })])
  const factor = await findSecondFactor(db, person.id)
  const secondFactor = factor && factor.confirmedAt !== null ? 'owed' : 'none'
  const whose = { person: person.id, roles: await rolesOf(db, person.id), secondFactor } as const
  const opened = await openPersonSession(db, whose, browser, now)
  await storeSignedOnBy(db, opened.digest, identity.issuer)
  return success(opened)
}

const taken = { issues: [issue('identity-taken', [])] }

const linkToOneself = async (
  db: Db,
  { person, session }: StartedSignOn,
  identity: Identity,
  now: Date,
): Promise<Result<void>> => {
  const at = now.toISOString()
  // Whoever has signed out meanwhile has taken the wish back with it.
  const isOpen = session !== null && (await findSession(db, session, at, dayInVietNam(now))) !== undefined
  if (person === null || session === null || !isOpen) return failure([issue('sign-on-not-started', [])])
  const actor = oneself(person, session, await rolesOf(db, person))
  const change = { actor, action: 'identity-linked', period: null, subject: { person } } as const
  return inChange(db, change, async trx =>
    (await insertIdentity(trx, identity, person, at)) ? { value: undefined, changed: true } : taken,
  )
}

/** A one-time link is used up with an identity in place of a password: what let the person in before does so no more. */
const joinAs = async (
  db: Db,
  started: StartedSignOn,
  identity: Identity,
  browser: Browser,
  now: Date,
): Promise<Result<OpenedSession>> => {
  const digest = started.link ?? ''
  const link = await findLink(db, digest)
  if (!link) return failure([issue('link-wrong', [])])
  const { person } = link
  const held = await rolesOf(db, person)
  const actor = oneself(person, digest, held)
  const change = { actor, action: 'identity-linked', period: null, subject: { person } } as const
  return inChange(db, change, async trx => {
    const at = now.toISOString()
    const own = (await findIdentity(trx, identity))?.id === person
    if (!own && !(await insertIdentity(trx, identity, person, at))) return taken
    if (link.expiresAt <= at || !(await useUpLink(trx, digest, at)))
      return { issues: [issue('link-used', [])] }
    await deletePassword(trx, person)
    await deleteSecondFactor(trx, person)
    await revokeSessions(trx, person, at)
    const whose = { person, roles: held, secondFactor: 'none' } as const
    const opened = await openPersonSession(trx, whose, browser, now)
    await storeSignedOnBy(trx, opened.digest, identity.issuer)
    return { value: opened, changed: true }
  })
}
