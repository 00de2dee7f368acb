import { adoptionWriter, modelWriter } from '../models/model-writer.ts'
import { activityWriter } from './entered/activity-writer.ts'
import { recordWriter } from './entered/record-of-kind.ts'
import { blockWriter, unitWriter } from './entered/unit-writer.ts'
import { enteredRecord } from './entered-kinds.ts'
import { everyRecordKind } from './record-kinds.ts'
import type { RecordWriter } from './record-writer.ts'

/** How each kind of what is entered is stored and removed, by the name of its table. */
export const recordWriters: ReadonlyMap<string, RecordWriter> = new Map([
  ['unit', unitWriter],
  ['block', blockWriter],
  ['activity', activityWriter],
  ['model', modelWriter],
  ['adoption', adoptionWriter],
  ...everyRecordKind.map((kind): [string, RecordWriter] => {
    const entered = enteredRecord(kind)
    return [entered.table, recordWriter(kind, entered)]
  }),
])
