import type { Role } from '../access/grant.ts'
import { digestOfSecret, isSecret, newSecret } from '../access/secret.ts'
import type { Db } from '../db/database.ts'
import { insertDevice, insertPersonSession, shortenSessions } from './session.repository.ts'

/** The browser that somebody comes in with. */
export interface Browser {
  /** Secret of its device cookie, if it has one. */
  readonly device: string | null
  /** In words of ours. */
  readonly kind: string
}

export interface OpenedSession {
  readonly person: string
  readonly roles: readonly Role[]
  readonly secret: string
  readonly digest: string
  readonly expiresAt: Date
  /** For the device cookie. */
  readonly device: string
  /** The session opens nothing before a code is given. */
  readonly needsSecondFactor: boolean
}

/** Those who decide sign in every working day; an officer's phone stays signed in for a month. */
const shortRoles: readonly Role[] = ['secretary', 'verifier', 'council-member']
const [shortHours, longHours] = [12, 30 * 24]
/** Time to find the phone with the codes. */
const halfMinutes = 10

const hoursOf = (roles: readonly Role[]): number =>
  roles.some(role => shortRoles.includes(role)) ? shortHours : longHours

const later = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000)

/** A new session with a new secret, of a browser that is known from then on. */
export const openPersonSession = async (
  db: Db,
  whose: {
    readonly person: string
    readonly roles: readonly Role[]
    readonly secondFactor: 'given' | 'owed' | 'none'
  },
  { device, kind }: Browser,
  now: Date,
): Promise<OpenedSession> => {
  const { person, roles, secondFactor } = whose
  const secret = newSecret()
  const digest = digestOfSecret(secret)
  const at = now.toISOString()
  const minutes = secondFactor === 'owed' ? halfMinutes : hoursOf(roles) * 60
  const expiresAt = later(now, minutes)
  await insertPersonSession(db, {
    ...{ digest, person, device: kind, seenAt: at, expiresAt: expiresAt.toISOString() },
    secondFactorAt: secondFactor === 'given' ? at : null,
  })
  const known = device !== null && isSecret(device) ? device : newSecret()
  await insertDevice(db, { digest: digestOfSecret(known), person, seenAt: at })
  const needsSecondFactor = secondFactor === 'owed'
  return { person, roles, secret, digest, expiresAt, device: known, needsSecondFactor }
}

/** A person who may do more from now on does not stay signed in for longer than that allows. */
export const fitSessions = (db: Db, person: string, roles: readonly Role[], now: Date) =>
  shortenSessions(db, person, later(now, hoursOf(roles) * 60).toISOString())
