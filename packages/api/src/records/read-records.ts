import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { selectRecords } from './record.repository.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import { everyRecordKind, type RecordField, type RecordKinds } from './record-kinds.ts'

export type PeriodRecords = { readonly [F in RecordField]: readonly RecordOf<RecordKinds[F]>[] }

/** Records of one kind, all or those of some units, as the engine reads them. */
export const readRecordsOf = async (db: Db, kind: RecordKind, period: string, units?: readonly string[]) => {
  const records = (await selectRecords(db, kind, period, units)) as readonly object[]
  return records.map(record => kind.inputOf?.(record) ?? withoutNulls(record))
}

/** The records of every kind that a scoring of the period reads, as the engine reads them. */
export const readRecords = async (db: Db, period: string): Promise<PeriodRecords> => {
  const lists: (readonly [string, readonly object[]])[] = []
  for (const kind of everyRecordKind) lists.push([kind.field, await readRecordsOf(db, kind, period)])
  return Object.fromEntries(lists) as unknown as PeriodRecords
}
