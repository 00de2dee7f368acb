import { columnName } from '../journal/kept-kind.ts'
import { activities } from './entered/activity.ts'
import { adoptions } from './entered/adoption.ts'
import { blocks } from './entered/block.ts'
import { models } from './entered/model.ts'
import { units } from './entered/unit.ts'
import type { EnteredKind } from './entered-kind.ts'
import type { RecordKind } from './record-kind.ts'
import { everyRecordKind } from './record-kinds.ts'

/** Every kind of record is entered. */
export const enteredRecord = (kind: RecordKind): EnteredKind => ({
  table: columnName(kind.table),
  columns: kind.columns,
  key: kind.key,
  ...(kind.names && { names: kind.names }),
  ...(kind.unitColumns && { unitColumns: kind.unitColumns }),
})

/** Everything that is entered into a period, in the order in which it is counted. */
export const enteredKinds: readonly EnteredKind[] = [
  units,
  blocks,
  activities,
  ...everyRecordKind.map(enteredRecord),
  models,
  adoptions,
]

export const enteredKindOf = (table: string): EnteredKind | undefined =>
  enteredKinds.find(kind => kind.table === table)
