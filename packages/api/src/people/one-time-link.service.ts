import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { digestOfSecret, isSecret, newSecret } from '../access/secret.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { isSettingOn } from '../settings/setting.repository.ts'
import { grantAnswer, selectGrantsOf } from './grant.repository.ts'
import { findLink, insertLinks, revokeLinks } from './one-time-link.repository.ts'
import { findPerson, type PersonRow, selectPersons } from './person.repository.ts'

/** A printed slip travels by hand. */
export const usualLinkDays = 14

export interface MadeLink {
  readonly person: string
  /** Shown once, stored nowhere. */
  readonly secret: string
  readonly expiresAt: string
}

/** Makes one link for each person, in a change that runs already; earlier ones are void from then on. */
export const makeLinks = async (
  trx: Transaction,
  persons: readonly string[],
  now: Date,
  days = usualLinkDays,
): Promise<MadeLink[]> => {
  const madeAt = now.toISOString()
  const expiresAt = new Date(now.getTime() + days * 86_400_000).toISOString()
  const links = persons.map(person => ({ person, secret: newSecret(), expiresAt }))
  await revokeLinks(trx, persons, madeAt)
  await insertLinks(
    trx,
    links.map(({ person, secret }) => ({ digest: digestOfSecret(secret), person, madeAt, expiresAt })),
  )
  return links
}

/**
 * While a second person is asked for, nobody makes a link to come in as another secretary: whoever has it could approve of
 * what they proposed themself. The machine's own command still does.
 */
const guardedSecretaries = async (
  trx: Transaction,
  actor: Writer,
  persons: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (actor.kind === 'system' || !(await isSettingOn(trx, 'second-person'))) return new Set()
  const own = actor.kind === 'person' ? actor.id : null
  const grants = await selectGrantsOf(trx, persons)
  return new Set(
    grants.flatMap(({ person, role }) => (role === 'secretary' && person !== own ? [person] : [])),
  )
}

/** New links for persons that are there and have not ended, in the order given. */
export const renewLinks = async (
  db: Db,
  actor: Writer,
  { persons, days }: { readonly persons: readonly string[]; readonly days?: number | undefined },
  now: Date,
): Promise<Result<MadeLink[]>> => {
  const ids = [...new Set(persons)]
  const only = ids.length === 1 ? { person: ids[0] as string } : {}
  return inChange(db, { actor, action: 'links-made', period: null, subject: only }, async trx => {
    const found = new Map(
      (await selectPersons(trx).where('id', 'in', ids).execute()).map(person => [person.id, person]),
    )
    const guarded = await guardedSecretaries(trx, actor, ids)
    const issues = persons.flatMap((id, i) => {
      const person = found.get(id)
      if (!person) return [issue('person-not-found', ['persons', i], { person: id })]
      if (guarded.has(id)) return [issue('link-of-secretary', ['persons', i], { name: person.name })]
      return person.endedOn === null ? [] : [issue('person-ended', ['persons', i], { name: person.name })]
    })
    if (issues.length > 0) return { issues }
    const links = await makeLinks(trx, ids, now, days)
    return { value: links, changed: true, told: { details: { links: ids.length } } }
  })
}

export interface OpenLink {
  readonly person: PersonRow
  readonly digest: string
  readonly expiresAt: string
}

/** Whom a link lets in; or why it does so no more. */
export const openLink = async (db: Db, secret: string, now: Date): Promise<Result<OpenLink>> => {
  const refuse = (code: string) => failure<never>([issue(code, ['link'])])
  if (!isSecret(secret)) return refuse('link-wrong')
  const digest = digestOfSecret(secret)
  const link = await findLink(db, digest)
  const person = link && (await findPerson(db, link.person))
  if (!link || !person) return refuse('link-wrong')
  if (link.usedAt !== null) return refuse('link-used')
  if (link.revokedAt !== null || person.endedOn !== null) return refuse('link-void')
  if (link.expiresAt <= now.toISOString()) return refuse('link-expired')
  return success({ person, digest, expiresAt: link.expiresAt })
}

/** What the page of a link says: who comes in, and what for. */
export const describeLink = async (db: Db, secret: string, now: Date) => {
  const opened = await openLink(db, secret, now)
  if (!opened.ok) return opened
  const { person, expiresAt } = opened.value
  const grants = await selectGrantsOf(db, [person.id])
  return success({ name: person.name, login: person.login, expiresAt, grants: grants.map(grantAnswer) })
}
