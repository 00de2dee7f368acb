import type { ColumnType, Generated } from 'kysely'
import type { JournalActor } from '../journal/journal-digest.ts'

type Json<T> = ColumnType<T, string, string>

/** What can become of a change that waits for a second person; whether it has expired follows from the day. */
export type StoredState = 'waiting' | 'carried-out' | 'declined' | 'withdrawn' | 'closed'

/** A change that is carried out once a second person has approved of it. */
export interface PendingChangeTable {
  id: string
  /** Empty: of no one period. */
  period: Generated<string>
  kind: string
  /** What the journal will say that it is about. */
  subject: Json<Readonly<Record<string, string>>>
  reason: string | null
  /** What it would do; null once it is settled. It may name a person. */
  content: Json<Readonly<Record<string, unknown>> | null>
  /** Digest of what was seen when it was proposed. */
  seen: string
  proposer: Json<JournalActor>
  /** The person who proposed it; of a program whoever made its token. */
  proposedBy: string
  proposedAt: string
  state: string
  decidedBy: string | null
  decidedAt: string | null
  answer: string | null
}
