import { failure, issue, type Result } from '@thidua/scoring/issues'
import type { Actor, Writer } from '../access/actor.ts'
import { type Role, roles } from '../access/grant.ts'
import { inChange } from '../journal/in-change.ts'
import type { Services } from '../services.ts'
import { useUpLink } from './one-time-link.repository.ts'
import { openLink } from './one-time-link.service.ts'
import { type Browser, type OpenedSession, openPersonSession } from './open-session.ts'
import { passwordIssues } from './password-rules.ts'
import { findPerson, findPersonByLogin, storePassword } from './person.repository.ts'
import { rolesOf } from './roles-of.ts'
import { deleteSecondFactor } from './second-factor.repository.ts'
import { revokeSessions } from './session.repository.ts'

type Host = Pick<Services, 'db' | 'now' | 'passwords' | 'signInAttempts'>

/** A person who acts for themself, before or beside what they may do to others. */
export const oneself = (id: string, digest: string, held: readonly Role[]): Writer => ({
  ...{ kind: 'person', id, grants: [], withheld: [] },
  session: { digest, expiresAt: '', secondFactor: false },
  role: roles.find(role => held.includes(role)) ?? 'reader',
  scope: null,
})

/**
 * Uses a one-time link up: the password is set, other sessions and a second factor from before are gone, and a session is
 * open. Whoever lost password and phone gets back in by it.
 */
export const join = async (
  { db, now: clock, passwords }: Host,
  { link, password }: { readonly link: string; readonly password: string },
  browser: Browser,
): Promise<Result<OpenedSession>> => {
  const now = clock()
  const opened = await openLink(db, link, now)
  if (!opened.ok) return opened
  const { person, digest } = opened.value
  const issues = passwordIssues(password, person)
  if (issues.length > 0) return failure(issues)
  const hash = await passwords.hash(password)
  if (!hash.ok) return hash
  const held = await rolesOf(db, person.id)
  const actor = oneself(person.id, digest, held)
  const change = { actor, action: 'password-set', period: null, subject: { person: person.id } } as const
  return inChange(db, change, async trx => {
    const at = now.toISOString()
    if (!(await useUpLink(trx, digest, at))) return { issues: [issue('link-used', ['link'])] }
    await storePassword(trx, person.id, hash.value, at)
    await deleteSecondFactor(trx, person.id)
    await revokeSessions(trx, person.id, at)
    const whose = { person: person.id, roles: held, secondFactor: 'none' } as const
    return { value: await openPersonSession(trx, whose, browser, now), changed: true }
  })
}

export type PersonActor = Extract<Actor, { readonly kind: 'person' }>

/** A new password for who knows the old one: every other session ends, and this one gets a new secret. */
export const changePassword = async (
  { db, now: clock, passwords, signInAttempts }: Host,
  actor: PersonActor,
  { current, password }: { readonly current: string; readonly password: string },
  browser: Browser,
): Promise<Result<OpenedSession>> => {
  const now = clock()
  const person = await findPerson(db, actor.id)
  if (!person) return failure([issue('person-not-found', [], { person: actor.id })])
  const stored = await findPersonByLogin(db, person.login)
  const checked = await passwords.check(current, stored?.hash ?? null, true)
  if (!checked.ok) return checked
  if (!checked.value.isRight) {
    await signInAttempts.byDevice.check(actor.session.digest)
    await signInAttempts.byDevice.count(actor.session.digest)
  }
  const issues = [
    ...(checked.value.isRight ? [] : [issue('password-wrong', ['current'])]),
    ...passwordIssues(password, person),
  ]
  if (issues.length > 0) return failure(issues)
  const hash = await passwords.hash(password)
  if (!hash.ok) return hash
  const held = await rolesOf(db, person.id)
  const writer = oneself(person.id, actor.session.digest, held)
  const change = { actor: writer, action: 'password-set', period: null } as const
  return inChange(db, { ...change, subject: { person: person.id } }, async trx => {
    const at = now.toISOString()
    await storePassword(trx, person.id, hash.value, at)
    await revokeSessions(trx, person.id, at)
    const secondFactor = actor.session.secondFactor ? 'given' : 'none'
    const whose = { person: person.id, roles: held, secondFactor } as const
    return { value: await openPersonSession(trx, whose, browser, now), changed: true }
  })
}
