import type { RowRecord } from '../records.ts'
import type { ValueChange } from '../types.ts'

/** What a good row became. */
export interface RowReading {
  readonly record: RowRecord
  readonly fingerprint: string
  /** What may be stated only once, e.g. one declaration of one unit. Absent: any number may be. */
  readonly key?: string | undefined
  /**
   * For rows without a key: digest of the row as written, words of closed lists by their id. Two rows are the same
   * row copied when this is equal. Rows that only mean the same (`20/2` and `20/02`) may be two pieces of work:
   * the second is kept as a further occurrence, with an id of its own.
   */
  readonly written?: string | undefined
  /** What it replaces of a record that is stored. */
  readonly changes?: readonly ValueChange[] | undefined
  readonly again?: ((occurrence: number) => RowReading) | undefined
}
