import type { Issue } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import type { Transaction } from '../db/database.ts'
import type { Values } from './entered.repository.ts'
import type { CheckScored } from './record.service.ts'

/** A filled form that is to be stored. Its issues begin with the name of a field. */
export interface FilledForm {
  readonly period: string
  /** By field; what is absent is null. */
  readonly values: Values
  /** What stands there now, under the key that was asked for; null: a new record. */
  readonly former: { readonly key: readonly string[]; readonly values: Values } | null
  readonly known: Known
  readonly checkScored: CheckScored
}

export type Kept =
  | { readonly issues: readonly Issue[] }
  | {
      /** Where it stands now: a correction of its key moves it. */
      readonly key: readonly string[]
      /** What is kept and has no effect, with the reason. */
      readonly warnings: readonly Issue[]
    }

/** How records of a kind are stored and taken away, with what follows from them. */
export interface RecordWriter {
  readonly store: (trx: Transaction, form: FilledForm) => Promise<Kept>
  readonly remove: (trx: Transaction, period: string, key: readonly string[], reason: string) => Promise<void>
  /** Records that decide on units: once something published stands on one, it is corrected, never removed. */
  readonly isDecision?: true
}
