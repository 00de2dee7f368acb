import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { selectRecords } from './record.repository.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import { type RecordField, type RecordKinds, recordKinds } from './record-kinds.ts'

export type PeriodRecords = { readonly [F in RecordField]: readonly RecordOf<RecordKinds[F]>[] }

/** The records of every kind that a scoring of the period reads, as the engine reads them. */
export const readRecords = async (db: Db, period: string): Promise<PeriodRecords> => {
  const read = async (kind: RecordKind) => {
    const records = (await selectRecords(db, kind, period)) as readonly object[]
    return [kind.field, records.map(record => kind.inputOf?.(record) ?? withoutNulls(record))] as const
  }
  const lists: Awaited<ReturnType<typeof read>>[] = []
  for (const kind of Object.values(recordKinds)) lists.push(await read(kind))
  return Object.fromEntries(lists) as unknown as PeriodRecords
}
