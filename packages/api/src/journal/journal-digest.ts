import { canonicalJson } from '@thidua/scoring/receipt'
import { sha256 } from '../intake/fingerprint.ts'
import type { MadeRecords } from './made-records.ts'

/** Who made a change, as the journal keeps it. A person has the role in which they acted. */
export interface JournalActor {
  readonly kind: 'token' | 'person' | 'program' | 'system'
  readonly id: string
  readonly role: string
  /** The first digits of the session's digest: enough to tell two sessions apart, of no use to get in. */
  readonly session?: string
}

/** A row of the journal before it has its digest. */
export interface JournalEntry {
  readonly id: string
  /** Null: of no one period. */
  readonly period: string | null
  /** ISO, to the millisecond. */
  readonly at: string
  readonly actor: JournalActor
  readonly action: string
  readonly subject: Readonly<Record<string, string>>
  readonly reason: string | null
  readonly details: Readonly<Record<string, unknown>>
  readonly records: MadeRecords
}

/** A reason may speak of a person: it enters the digest of its row salted, and can be erased. */
export const reasonDigest = (reason: string, salt: string): string => sha256(`${salt} reason ${reason}`)

/** The digest of a row: SHA-256 of its canonical JSON; what is null is left out. */
export const journalDigest = ({ period, reason, ...entry }: JournalEntry): string =>
  sha256(canonicalJson({ ...entry, period: period ?? undefined, reason: reason ?? undefined }))
