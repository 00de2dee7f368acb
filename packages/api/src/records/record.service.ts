import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { checkRecords, type Known } from '@thidua/scoring/records'
import type { Actor, Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { versionToRead, visiblePeriod } from '../periods/period.service.ts'
import { selectKept } from '../results/kept.repository.ts'
import { readRecords } from './read-records.ts'
import { selectRecords, upsertRecords } from './record.repository.ts'
import type { AnswerOf, RecordKind, RecordOf } from './record-kind.ts'
import { readKnown, writeInputs } from './write-inputs.ts'

const isOfUnit = (kind: RecordKind, record: object, unit: string): boolean => {
  const row = (kind.rowOf?.(record) ?? record) as Readonly<Record<string, unknown>>
  return (kind.unitColumns ?? ['unit']).some(column => row[column] === unit)
}

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
  const version = versionToRead(found.value)
  if (!version.ok) return version
  const { id } = found.value
  if (version.value === null) return success(await selectRecords(db, kind, id, unit))
  const kept = await selectKept(db, id, version.value, kind.field)
  if (kept === null) return failure([issue('not-kept', [], { version: String(version.value) })])
  return success(kept.filter(record => unit === undefined || isOfUnit(kind, record, unit)) as AnswerOf<K>[])
}

/** Scores the period as it would be with records that are not kept yet, and tells which of them do not fit it. */
export type CheckScored = (
  trx: Transaction,
  period: string,
  names: readonly string[],
) => Promise<readonly Issue[]>

/** What does not fit in records, each with its place in the body in which they are sent. */
export const checkedRecords = <K extends RecordKind>(
  kind: K,
  records: readonly RecordOf<K>[],
  known: Known,
): Issue[] =>
  checkRecords(kind.rules, records, known).map(found => ({ ...found, path: [kind.field, ...found.path] }))

/** What does not fit in records that are not to be stored, because others beside them cannot be read. */
export const checkUnstored = async <K extends RecordKind>(
  db: Db,
  period: string,
  kind: K,
  records: readonly RecordOf<K>[],
): Promise<readonly Issue[]> => {
  const known = await readKnown(db, period)
  return known.ok ? checkedRecords(kind, records, known.value) : []
}

/**
 * What does not fit in records once the period is scored with them; nothing is kept. Paths begin with the place of
 * the record.
 */
export const checkScoredRecords = async <K extends RecordKind>(
  db: Db,
  period: string,
  kind: K,
  records: readonly RecordOf<K>[],
  checkScored: CheckScored,
): Promise<readonly Issue[]> => {
  // Nothing of it stays, whoever asks.
  const trial = { actor: { kind: 'system', id: 'start' }, action: 'records-stored', period } as const
  const tried = await writeInputs<never>(db, trial, async (trx, known) => {
    const issues = checkedRecords(kind, records, known)
    if (issues.length > 0) return { issues }
    await upsertRecords(trx, kind, period, records)
    const names = records.map(record => kind.rules.nameOf(record))
    return { issues: await checkScored(trx, period, names) }
  })
  return tried.ok ? [] : tried.issues.map(found => ({ ...found, path: found.path.slice(1) }))
}

/** Adds records, or replaces those with the same key; none of them when anything in them does not fit. */
export const storeRecords = <K extends RecordKind>(
  db: Db,
  actor: Writer,
  period: string,
  kind: K,
  records: readonly RecordOf<K>[],
  checkScored: CheckScored,
): Promise<Result<{ readonly outcomes: StoreOutcome[]; readonly warnings: readonly Issue[] }>> =>
  writeInputs(db, { actor, action: 'records-stored', period }, async (trx, known) => {
    const issues = checkedRecords(kind, records, known)
    if (issues.length > 0) return { issues }
    const outcomes = await upsertRecords(trx, kind, period, records)
    const unfit = kind.isCheckedWhenScored
      ? await checkScored(
          trx,
          period,
          records.map(record => kind.rules.nameOf(record)),
        )
      : []
    if (unfit.length > 0) return { issues: unfit }
    const warnings = kind.warn?.(records, (await readRecords(trx, period)) as never, known) ?? []
    return { value: { outcomes, warnings }, changed: outcomes.some(outcome => outcome !== 'already-stored') }
  })
