import type { RowReader } from '../row-reader.ts'
import type { Family } from '../types.ts'
import { readActivity } from './read-activity.ts'
import { readAdoption } from './read-adoption.ts'
import { readDeclaration } from './read-declaration.ts'
import { readHold } from './read-hold.ts'
import { readMark } from './read-mark.ts'
import { readModel } from './read-model.ts'
import { readRuling } from './read-ruling.ts'
import { readUnit } from './read-unit.ts'
import type { RowReading } from './row-reading.ts'

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
