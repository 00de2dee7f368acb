import type { ColumnType } from 'kysely'

/** Stored as JSON text, read as what it is. */
type Json<T> = ColumnType<T, string, string>

/** What a unit aims at in one criterion: points, a sentence, or both. */
export interface Target {
  readonly criterion: string
  /** Exact decimal text. */
  readonly points: string | null
  readonly text: string | null
}

/** What a unit registered at the beginning of the year. */
export interface RegistrationTable {
  period: string
  unit: string
  /** Forms of commendation that it aims at. */
  forms: Json<readonly string[]>
  targets: Json<readonly Target[]>
  registeredOn: string
}
