import type { Result } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { selectRecords, upsertRecords } from './record.repository.ts'
import type { AnswerOf, RecordKind, RecordOf } from './record-kind.ts'
import { type RecordField, type RecordKinds, recordKinds } from './record-kinds.ts'
import { writeInputs } from './write-inputs.ts'

/** What a caller may read of the records of one kind: every path that answers records asks here. */
export const visibleRecords = async <K extends RecordKind>(
  db: Db,
  actor: Actor,
  period: string,
  kind: K,
  unit?: string,
): Promise<Result<AnswerOf<K>[]>> => {
  const found = await visiblePeriod(db, actor, period)
  if (!found.ok) return found
  return { ok: true, value: await selectRecords(db, kind, found.value.id, unit), warnings: [] }
}

/** Adds records, or replaces those with the same key; none of them when anything in them does not fit. */
export const storeRecords = <K extends RecordKind>(
  db: Db,
  period: string,
  kind: K,
  records: readonly RecordOf<K>[],
): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async (trx, context) => {
    const issues = kind.check(records, context)
    if (issues.length > 0) return { issues }
    const value = await upsertRecords(trx, kind, period, records)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })

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
