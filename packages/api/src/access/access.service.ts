import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import {
  comesIn,
  deleteExpiredSessions,
  findSession,
  findToken,
  insertSession,
  replaceTokens,
  revokeSession,
  selectGrants,
  storeTokenUse,
} from './access.repository.ts'
import type { Actor, SystemActor } from './actor.ts'
import { type Grant, unlimitedGrant } from './grant.ts'
import { heldFor } from './held.ts'
import { digestOfSecret, isSecret, newSecret } from './secret.ts'

/** A working day: after it the token is asked for again. */
const sessionHours = 12

/** A new token in place of every other, for when it was lost or seen by the wrong eyes. */
export const renewToken = async (db: Db, now: Date): Promise<string> => {
  const secret = newSecret()
  const actor: SystemActor = { kind: 'system', id: 'command-line' }
  await inChange(db, { actor, action: 'token-renewed', period: null }, async trx => {
    await replaceTokens(trx, digestOfSecret(secret), now.toISOString())
    return { value: undefined, changed: true }
  })
  return secret
}

type TokenRow = NonNullable<Awaited<ReturnType<typeof findToken>>>

/**
 * What a token may do. One from before there were people may do what a secretary may; any other what it was given, as
 * long as whoever made it still comes in and may make tokens.
 */
const grantsOfToken = async (db: Db, token: TokenRow, today: string): Promise<readonly Grant[]> => {
  const { granted, madeBy } = token
  if (granted === null) return [unlimitedGrant]
  if (madeBy === null) return [granted]
  const held = heldFor(await selectGrants(db, madeBy, today), 'manage-tokens', null)
  return held.length > 0 && (await comesIn(db, madeBy, today)) ? [granted] : []
}

export const actorOfToken = async (db: Db, secret: string, now: Date): Promise<Actor | null> => {
  const token = isSecret(secret) ? await findToken(db, digestOfSecret(secret), now.toISOString()) : undefined
  if (!token) return null
  const today = dayInVietNam(now)
  if (token.lastUsedOn !== today) await storeTokenUse(db, token.id, today)
  const grants = await grantsOfToken(db, token, today)
  return { kind: 'program', token: token.id, name: token.name, madeBy: token.madeBy, grants, session: null }
}

export const actorOfSession = async (db: Db, secret: string, now: Date): Promise<Actor> => {
  const today = dayInVietNam(now)
  const found = await findSession(db, digestOfSecret(secret), now.toISOString(), today)
  if (!found) return { kind: 'public' }
  const { digest, expiresAt, secondFactorAt, isFactorAsked, token, person } = found
  const session = { digest, expiresAt, secondFactor: secondFactorAt !== null }
  // Of the tokens only one from before there were people opens sessions.
  if (token !== null)
    return { kind: 'program', token, name: null, madeBy: null, grants: [unlimitedGrant], session }
  if (person === null) throw new Error('a session is of a token or of a person')
  // Whoever asks for grants gets no others, so no route can forget that those of a secretary wait.
  const isWithheld = ({ role }: Grant): boolean =>
    isFactorAsked && !session.secondFactor && role === 'secretary'
  const held = await selectGrants(db, person, today)
  const [withheld, grants] = [held.filter(isWithheld), held.filter(grant => !isWithheld(grant))]
  return { kind: 'person', id: person, grants, withheld, session }
}

/** Exchanges the token for a session; the secret goes into a cookie and nowhere else. */
export const openSession = async (
  db: Db,
  tokenSecret: string,
  now: Date,
): Promise<Result<{ readonly secret: string; readonly expiresAt: Date }>> => {
  const token = isSecret(tokenSecret)
    ? await findToken(db, digestOfSecret(tokenSecret), now.toISOString())
    : undefined
  // A token of a program opens no session: people come in as themselves.
  if (!token || token.name !== null) return failure([issue('token-wrong', ['token'])])
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
  await deleteExpiredSessions(db, now.toISOString())
  await insertSession(db, {
    digest: digestOfSecret(secret),
    token: token.id,
    expiresAt: expiresAt.toISOString(),
  })
  return success({ secret, expiresAt })
}

/** Ends the session that the request came with, if any. */
export const closeSession = async (db: Db, actor: Actor, now: Date): Promise<void> => {
  if (actor.kind !== 'public' && actor.session)
    await revokeSession(db, actor.session.digest, now.toISOString())
}
