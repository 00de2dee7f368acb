import type { ColumnType } from 'kysely'

/** Stored as JSON text, read as what it is. */
type Json<T> = ColumnType<T, string, string>

/** By which decision an award was taken back, and why. */
interface Revocation {
  readonly number: string
  readonly on: string
  readonly reason: string
}

/** One unit and one form that a decision names. */
export interface Award {
  readonly commendation: string
  readonly unit: string
  /** Why it is named although the version does not propose it, or the council voted it down. */
  readonly reason: string | null
  /** An award that was taken back stays, with this. */
  readonly revocation: Revocation | null
}

export interface AwardDecisionTable {
  period: string
  id: string
  /** As it is printed: `1234/QĐ-UBND`. */
  number: string
  decidedOn: string
  /** The office that signed it. */
  office: string
  /** The day of the ceremony, where there is one. */
  awardedOn: string | null
  /** The final version it was decided on. */
  version: number
  awards: Json<readonly Award[]>
}
