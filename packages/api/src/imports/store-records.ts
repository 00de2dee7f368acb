import type { Activity } from '@thidua/scoring/records'
import {
  deleteActivities,
  deleteOthersOfEvent,
  insertActivities,
  verifySubmitted,
} from '../activities/activity.repository.ts'
import type { Transaction } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { moveEvidence } from '../evidence/evidence.repository.ts'
import { joinRows } from '../intake/families/row-readers.ts'
import type { Family, KeptRecord, RecordFamily, RowRecord } from '../intake/records.ts'
import { upsertAdoptions, upsertModels } from '../models/model.repository.ts'
import { upsertRecords } from '../records/record.repository.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { recordKinds } from '../records/record-kinds.ts'
import { upsertBlocks, upsertUnits } from '../units/unit.repository.ts'

type RecordOf<F extends Family> = Extract<RowRecord, { readonly family: F }>

interface Target {
  readonly trx: Transaction
  readonly period: string
  readonly importId: string
}

const pick = <R, K extends keyof R>(records: readonly R[], key: K): R[K][] =>
  records.map(record => record[key])

const storeActivityRecords = async (
  { trx, period, importId }: Target,
  records: readonly RecordOf<'activities'>[],
): Promise<StoreOutcome[]> => {
  const activities = pick(records, 'activity')
  await moveEvidence(
    trx,
    period,
    records.flatMap(({ activity, replaces }) => (replaces ? [{ from: replaces, to: activity.id }] : [])),
  )
  const replaced = await deleteActivities(
    trx,
    period,
    records.flatMap(({ replaces }) => replaces ?? []),
  )
  const fresh = new Set(await insertActivities(trx, period, activities, importId))
  const accepted = new Set(await acceptStored(trx, period, activities, fresh))
  return records.map(({ activity: { id }, replaces }) => {
    if (replaces !== undefined && replaced.has(replaces)) return 'changed'
    return fresh.delete(id) ? 'new' : accepted.delete(id) ? 'changed' : 'already-stored'
  })
}

/** What units sent in, handed in again as verified, is the committee's word on it; the other way round says nothing. */
const acceptStored = (
  trx: Transaction,
  period: string,
  activities: readonly Activity[],
  fresh: ReadonlySet<string>,
): Promise<ReadonlySet<string>> =>
  verifySubmitted(
    trx,
    period,
    activities.flatMap(({ id, status }) => (status === 'verified' && !fresh.has(id) ? [id] : [])),
  )

/**
 * Activities that a model or an adoption stands for: they come with a new record, and follow a changed one in
 * place of those that its former content stood for. A record that was there may bring the committee's word on
 * them. Answers with the outcomes after that.
 */
const storeStandIns = async (
  { trx, period, importId }: Target,
  records: readonly { readonly activities: readonly Activity[] }[],
  outcomes: readonly StoreOutcome[],
): Promise<StoreOutcome[]> => {
  const of = (wanted: StoreOutcome) =>
    records.flatMap(({ activities }, i) => (outcomes[i] === wanted ? activities : []))
  for (const { kind, event, id } of of('changed'))
    await deleteOthersOfEvent(trx, period, { kind, event: event ?? null, id })
  const written = [...of('new'), ...of('changed')]
  if (written.length > 0) await insertActivities(trx, period, written, importId)
  const accepted = await acceptStored(trx, period, of('already-stored'), new Set())
  return outcomes.map((outcome, i) =>
    outcome === 'already-stored' && records[i]?.activities.some(({ id }) => accepted.has(id))
      ? 'changed'
      : outcome,
  )
}

const storeUnitRecords = async (
  { trx, period }: Target,
  records: readonly RecordOf<'units'>[],
): Promise<StoreOutcome[]> => {
  const blocks = new Map(records.map(({ block }) => [block.id, block]))
  await upsertBlocks(trx, period, [...blocks.values()])
  return upsertUnits(
    trx,
    period,
    records.map(({ unit }) => unit),
  )
}

type Store<F extends Family> = (target: Target, records: readonly RecordOf<F>[]) => Promise<StoreOutcome[]>

const stores: { readonly [F in Exclude<Family, RecordFamily>]: Store<F> } = {
  units: storeUnitRecords,
  activities: (target, records) => storeActivityRecords(target, records),
  models: async (target, records) => {
    const outcomes = await upsertModels(target.trx, target.period, pick(records, 'model'))
    return storeStandIns(target, records, outcomes)
  },
  adoptions: async (target, records) => {
    const outcomes = await upsertAdoptions(target.trx, target.period, pick(records, 'adoption'))
    return storeStandIns(target, records, outcomes)
  },
}

/** Records that are kept as their rows state them, or as several rows state them together. */
const storeKept = async (
  { trx, period }: Target,
  family: RecordFamily,
  rows: readonly KeptRecord[],
): Promise<StoreOutcome[]> => {
  const kind: RecordKind = recordKinds[family]
  const records = joinRows<RecordFamily>(family, pick(rows, 'record'))
  const outcomes = await upsertRecords(trx, kind, period, records)
  const became = new Map(records.map((record, i) => [kind.rules.nameOf(record), outcomes[i] as StoreOutcome]))
  return rows.map(({ record }) => became.get(kind.rules.nameOf(record)) as StoreOutcome)
}

const isKept = (record: RowRecord): record is KeptRecord => 'record' in record

/** Stores accepted rows, all of one family, and says what became of each. */
export const storeRecords = async (
  target: Target,
  records: readonly RowRecord[],
): Promise<StoreOutcome[]> => {
  const [first] = records
  if (first === undefined) return []
  if (isKept(first)) return storeKept(target, first.family, records as readonly KeptRecord[])
  return (stores[first.family] as Store<Exclude<Family, RecordFamily>>)(target, records as never)
}

/** What a record is called: the id under which it is found again. */
export const recordId = (record: RowRecord): string => {
  if (isKept(record)) {
    const { rules }: RecordKind = recordKinds[record.family]
    return rules.nameOf(record.record)
  }
  switch (record.family) {
    case 'units':
      return record.unit.id
    case 'activities':
      return record.activity.id
    case 'models':
      return record.model.code
    case 'adoptions':
      return `${record.adoption.model} ${record.adoption.unit}`
  }
}
