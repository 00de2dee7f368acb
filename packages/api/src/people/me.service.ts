import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import type { Services } from '../services.ts'
import { oneself, type PersonActor } from './join.service.ts'
import { findPerson } from './person.repository.ts'
import { rolesOf } from './roles-of.ts'
import { deleteSecondFactor, findSecondFactor, offerSecondFactor } from './second-factor.repository.ts'
import { giveSecondFactor, revokeSessionOf, revokeSessions, selectSessions } from './session.repository.ts'
import { takeCode } from './sign-in.service.ts'
import { newTotpSecret, totpAddress } from './totp.ts'

/** Enough of a digest to name a session to the one it belongs to, of no use to get in. */
const nameOf = (digest: string): string => digest.slice(0, 16)

export const listOwnSessions = async (db: Db, actor: PersonActor, now: Date) =>
  (await selectSessions(db, actor.id, now.toISOString())).map(({ digest, device, seenAt, ...times }) => ({
    ...times,
    ...{ id: nameOf(digest), device: device ?? 'other other', seenAt: seenAt ?? times.createdAt },
    isThis: digest === actor.session.digest,
  }))

export const endOwnSession = async (
  db: Db,
  actor: PersonActor,
  id: string,
  now: Date,
): Promise<Result<void>> =>
  (await revokeSessionOf(db, actor.id, id, now.toISOString()))
    ? success(undefined)
    : failure([issue('session-not-found', [])])

export const endOtherSessions = (db: Db, actor: PersonActor, now: Date): Promise<void> =>
  revokeSessions(db, actor.id, now.toISOString(), actor.session.digest)

/** A new secret for the app on a phone; the one in force stays in force until a code of the new one is given. */
export const beginSecondFactor = async (
  db: Db,
  actor: PersonActor,
): Promise<Result<{ readonly secret: string; readonly address: string }>> => {
  const factor = await findSecondFactor(db, actor.id)
  if (factor && factor.confirmedAt !== null) return failure([issue('second-factor-set', [])])
  const person = await findPerson(db, actor.id)
  // The page may be opened again before a code is typed: the app has the secret by then.
  const secret = factor?.secret ?? newTotpSecret()
  if (!factor) await offerSecondFactor(db, actor.id, secret)
  return success({ secret, address: totpAddress(secret, person?.login ?? '') })
}

const writerOfOneself = async (db: Db, actor: PersonActor) =>
  oneself(actor.id, actor.session.digest, await rolesOf(db, actor.id))

/** The second factor is in force once its first code is given; this session has it from then on. */
export const confirmSecondFactor = async (
  { db, now: clock }: Pick<Services, 'db' | 'now'>,
  actor: PersonActor,
  code: string,
): Promise<Result<void>> => {
  const now = clock()
  const writer = await writerOfOneself(db, actor)
  const change = { actor: writer, action: 'second-factor-set', period: null } as const
  return inChange(db, { ...change, subject: { person: actor.id } }, async trx => {
    if (!(await takeCode(trx, actor.id, code, now)))
      return { issues: [issue('second-factor-wrong', ['code'])] }
    const at = now.toISOString()
    await revokeSessions(trx, actor.id, at, actor.session.digest)
    await giveSecondFactor(trx, actor.session.digest, at)
    return { value: undefined, changed: true }
  })
}

/** Without a second factor from now on; a code of it is asked for. */
export const removeSecondFactor = async (
  { db, now: clock }: Pick<Services, 'db' | 'now'>,
  actor: PersonActor,
  code: string,
): Promise<Result<void>> => {
  const writer = await writerOfOneself(db, actor)
  const change = { actor: writer, action: 'second-factor-removed', period: null } as const
  return inChange(db, { ...change, subject: { person: actor.id } }, async trx => {
    if (!(await takeCode(trx, actor.id, code, clock())))
      return { issues: [issue('second-factor-wrong', ['code'])] }
    await deleteSecondFactor(trx, actor.id)
    return { value: undefined, changed: true }
  })
}
