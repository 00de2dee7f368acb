import type { Generated } from 'kysely'

/** Of no one period: it is empty there. */
type NoPeriod = Generated<''>

/** Somebody who may come in. The id says nothing of the person: it stays in the journal for ever. */
export interface PersonTable {
  id: string
  period: NoPeriod
  name: string
  /** What is typed at the door; its case does not matter. */
  login: string
  email: string | null
  /** From this day on the person does not come in. */
  endedOn: string | null
}

/** scrypt, as `hashOfPassword` writes it. */
export interface PasswordTable {
  person: string
  hash: string
  setAt: string
}

/** A TOTP secret. It counts once a code of it was confirmed; a step is accepted once. */
export interface SecondFactorTable {
  person: string
  secret: string
  confirmedAt: string | null
  lastStep: string | null
}

export interface OneTimeLinkTable {
  digest: string
  person: string
  madeAt: string
  expiresAt: string
  usedAt: string | null
  revokedAt: string | null
}

/** A browser that has come in as a person, by the digest of its cookie. */
export interface KnownDeviceTable {
  digest: string
  person: string
  seenAt: string
}

/** By whom a provider of single sign-on knows a person. */
export interface PersonIdentityTable {
  issuer: string
  subject: string
  person: string
  linkedAt: Generated<string>
}

export interface ProvinceTable {
  id: string
  name: string
}

export interface SettingTable {
  name: string
  period: NoPeriod
  value: unknown
}
