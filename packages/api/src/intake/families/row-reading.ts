import type { RowReader } from '../row-reader.ts'
import type { Family, RowRecord } from '../types.ts'
import { readActivity } from './read-activity.ts'
import { readAdoption } from './read-adoption.ts'
import { readDeclaration } from './read-declaration.ts'
import { readHold } from './read-hold.ts'
import { readMark } from './read-mark.ts'
import { readModel } from './read-model.ts'
import { readRuling } from './read-ruling.ts'
import { readUnit } from './read-unit.ts'

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
  readonly again?: ((occurrence: number) => RowReading) | undefined
}

/** Undefined exactly when the reader has a problem to tell. */
export const rowReaders: Readonly<Record<Family, (row: RowReader) => RowReading | undefined>> = {
  units: readUnit,
  models: readModel,
  activities: readActivity,
  declarations: readDeclaration,
  marks: readMark,
  adoptions: readAdoption,
  rulings: readRuling,
  holds: readHold,
}
