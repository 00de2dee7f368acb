import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { checkRecords, type Known } from '@thidua/scoring/records'
import type { Actor, Writer } from '../access/actor.ts'
import { sightOf } from '../access/sight.ts'
import type { Db, Transaction } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { type VisiblePeriod, versionToRead, visiblePeriod } from '../periods/period.service.ts'
import { selectKept } from '../results/kept.repository.ts'
import { checkClaimedInTime, checkReach } from './check-reach.ts'
import { readRecords } from './read-records.ts'
import { selectRecords, upsertRecords } from './record.repository.ts'
import { type AnswerOf, type RecordKind, type RecordOf, unitsOf } from './record-kind.ts'
import { readKnown, writeInputs } from './write-inputs.ts'

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
  const { id } = found.value
  const { isAll, units } = await sightOfKind(db, actor, found.value, kind)
  const asked = unit === undefined ? undefined : [unit]
  if (isAll) return success(await selectRecords(db, kind, id, asked))
  const isInSight = (record: object) => unitsOf(kind, record).every(named => units.has(named))
  const stored = units.size === 0 ? [] : await selectRecords(db, kind, id, asked)
  const own = stored.filter(record => isInSight(record as object))
  if (kind.readers === 'committee') return success(own)
  const version = versionToRead(found.value)
  if (!version.ok) return units.size === 0 ? version : success(own)
  const kept = await selectKept(db, id, Number(version.value), kind.field)
  if (kept === null) return failure([issue('not-kept', [], { version: String(version.value) })])
  const others = kept.filter(
    record => !isInSight(record) && (unit === undefined || unitsOf(kind, record).includes(unit)),
  )
  return success([...own, ...others] as AnswerOf<K>[])
}

/** The public never reads a kind of the committee's, and who sees a block reads those of its units. */
const sightOfKind = (db: Db, actor: Actor, period: VisiblePeriod, { readers }: RecordKind) =>
  readers === 'committee' ? sightOf(db, actor, period, 'read-committee-records') : period.sight

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
    const reached = await checkReach(trx, actor, { period, kind }, records, known)
    const issues = [...reached, ...checkedRecords(kind, records, known)]
    if (issues.length > 0) return { issues }
    const time = await checkClaimedInTime(trx, actor, { period, kind }, records, known)
    if (time.issues.length > 0) return { issues: time.issues }
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
    const changed = outcomes.some(outcome => outcome !== 'already-stored')
    const told = time.late && { told: { details: { late: time.late } } }
    return { value: { outcomes, warnings }, changed, ...told }
  })
