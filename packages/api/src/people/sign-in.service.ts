import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { digestOfSecret, isSecret } from '../access/secret.ts'
import type { Db } from '../db/database.ts'
import type { Services } from '../services.ts'
import { type Browser, type OpenedSession, openPersonSession } from './open-session.ts'
import { findPersonByLogin, storePassword } from './person.repository.ts'
import { rolesOf } from './roles-of.ts'
import { findSecondFactor, useStep } from './second-factor.repository.ts'
import { deviceDays, findHalfSession, isKnownDevice } from './session.repository.ts'
import { stepOf } from './totp.ts'

type Host = Pick<Services, 'db' | 'now' | 'passwords' | 'signInAttempts'>

/** Whoever stands at the door. */
export interface Knock {
  readonly browser: Browser
  /** Where the request came from, as the limiters count it. */
  readonly network: string
}

const isKnown = async (db: Db, person: string, { device }: Browser, now: Date): Promise<boolean> => {
  if (device === null || !isSecret(device)) return false
  const since = new Date(now.getTime() - deviceDays * 86_400_000).toISOString()
  return isKnownDevice(db, digestOfSecret(device), person, since)
}

/**
 * Guards a guess. A browser that has come in as this person has a count of its own and is asked last: whatever others
 * guess, the right answer passes there. All other browsers share a count by login and one by network, asked first.
 */
const guarded = async <T>(
  { signInAttempts: { byDevice, byLogin, byNetwork } }: Host,
  {
    login,
    device,
    network,
  }: { readonly login: string; readonly device: string | null; readonly network: string },
  guess: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  const counts =
    device === null
      ? ([
          [byLogin, login.toLowerCase()],
          [byNetwork, network],
        ] as const)
      : ([[byDevice, digestOfSecret(device)]] as const)
  if (device === null) for (const [limiter, key] of counts) await limiter.check(key)
  const outcome = await guess()
  if (outcome.ok) return outcome
  if (device !== null) for (const [limiter, key] of counts) await limiter.check(key)
  for (const [limiter, key] of counts) await limiter.count(key)
  return outcome
}

const wrong = () => failure<never>([issue('sign-in-wrong', ['password'])])

/** A session for a login and its password. An unknown login is answered as a wrong password is, and as late. */
export const signIn = async (
  host: Host,
  { login, password }: { readonly login: string; readonly password: string },
  { browser, network }: Knock,
): Promise<Result<OpenedSession>> => {
  const { db, passwords } = host
  const now = host.now()
  const found = await findPersonByLogin(db, login)
  const person = found?.endedOn === null ? found : undefined
  const isOwn = person !== undefined && (await isKnown(db, person.id, browser, now))
  const device = isOwn ? browser.device : null
  return guarded(host, { login, device, network }, async () => {
    const checked = await passwords.check(password, person?.hash ?? null, isOwn)
    if (!checked.ok) return checked
    if (!checked.value.isRight || person === undefined) return wrong()
    if (checked.value.isOutdated) {
      const hash = await passwords.hash(password)
      if (hash.ok) await storePassword(db, person.id, hash.value, now.toISOString())
    }
    const factor = await findSecondFactor(db, person.id)
    const isOwed = factor !== undefined && factor.confirmedAt !== null
    const roles = await rolesOf(db, person.id)
    const whose = { person: person.id, roles, secondFactor: isOwed ? 'owed' : 'none' } as const
    return success(await openPersonSession(db, whose, browser, now))
  })
}

/** The whole session in place of the half one, for a code of the second factor. */
export const completeSignIn = async (
  host: Host,
  { session, code }: { readonly session: string; readonly code: string },
  { browser, network }: Knock,
): Promise<Result<OpenedSession & { readonly half: string }>> => {
  const { db } = host
  const now = host.now()
  const half = isSecret(session)
    ? await findHalfSession(db, digestOfSecret(session), now.toISOString())
    : undefined
  if (half === undefined) return failure([issue('half-session-needed', [])])
  const device = (await isKnown(db, half.id, browser, now)) ? browser.device : null
  return guarded(host, { login: `${half.id} code`, device, network }, async () => {
    if (!(await takeCode(db, half.id, code, now))) return failure([issue('second-factor-wrong', ['code'])])
    const roles = await rolesOf(db, half.id)
    const opened = await openPersonSession(
      db,
      { person: half.id, roles, secondFactor: 'given' },
      browser,
      now,
    )
    return success({ ...opened, half: half.digest })
  })
}

/** Whether a code is right now and was not used before; it is used up with that. */
export const takeCode = async (db: Db, person: string, code: string, now: Date): Promise<boolean> => {
  const factor = await findSecondFactor(db, person)
  const step = factor ? stepOf(factor.secret, code, now) : null
  return step !== null && (await useStep(db, person, step, now.toISOString()))
}
