import type { ColumnType } from 'kysely'

/** Stored as JSON text, read as what it is. */
type Json<T> = ColumnType<T, string, string>

export const presences = ['present', 'absent', 'written'] as const
export const offices = ['chair', 'secretary', 'member'] as const
export const denominators = ['members', 'present', 'cast'] as const

/** A seat of the council on the day of a session. */
export interface SessionMember {
  /** What the seat is called; never a name. */
  readonly seat: string
  readonly office: (typeof offices)[number]
  /** Whose account it is; null: the member has none, so nobody can tell for whom they step back. */
  readonly person: string | null
  readonly presence: (typeof presences)[number]
}

/** A form of commendation that is put to the vote, and how its vote carries. */
export interface SessionAward {
  readonly commendation: string
  /** A fraction. */
  readonly threshold: string
  readonly isMoreThan: boolean
  readonly denominator: (typeof denominators)[number]
}

export interface CouncilSessionTable {
  period: string
  id: string
  heldOn: string
  place: string
  /** The version whose proposals are voted on. */
  version: number
  quorum: string
  isWritingAllowed: boolean
  members: Json<readonly SessionMember[]>
  awards: Json<readonly SessionAward[]>
}

/** What one of two people counted of the ballots about one unit. */
export interface CouncilCountTable {
  period: string
  session: string
  commendation: string
  unit: string
  /** The person who entered it. */
  counter: string
  issued: number
  collected: number
  valid: number
  invalid: number
  inFavour: number
  against: number
}
