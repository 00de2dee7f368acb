import type { ColumnType } from 'kysely'

/** Stored as JSON text, read as what it is. */
type Json<T> = ColumnType<T, string, string>

/** What the block says of one of its units. */
export interface Opinion {
  readonly unit: string
  /** The forms of commendation that the block nominates it for. */
  readonly nominations: readonly string[]
  readonly note: string | null
}

export interface BlockMeetingTable {
  period: string
  block: string
  heldOn: string
  place: string
  /** How many of its units were there. */
  present: number
  /** The version whose points and places were looked at; null: there was none. */
  version: number | null
  /** Of every unit that the block had. */
  opinions: Json<readonly Opinion[]>
  conclusion: string
}
