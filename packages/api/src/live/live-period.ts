import type { CellTotals, CompiledCriteria, Period, PeriodInput } from '@thidua/scoring'
import { aggregationPlan } from '@thidua/scoring'
import { type LiveStanding, openStanding } from '@thidua/scoring/columns'
import type { Issue } from '@thidua/scoring/issues'
import { type Basis, bases } from '@thidua/scoring/records'
import { selectTerms } from '../activities/activity.repository.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { selectSubmitted } from '../facts/cell-totals.repository.ts'
import { columnName } from '../journal/kept-kind.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { unfitStored } from '../records/check-stored.ts'
import type { EndedUnit } from '../records/ended-units.ts'
import { type PeriodRecords, readRecordsOf } from '../records/read-records.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { everyRecordKind } from '../records/record-kinds.ts'
import { cellsOfUnits } from '../results/score-stored-period.ts'
import { carryStored, knownOf, readScoringInput, type StoredPeriod } from '../results/scoring-input.ts'
import { type Mark, selectTouched } from './touched.repository.ts'

/** A stored period that is kept scored. */
export interface LivePeriod {
  readonly id: string
  readonly mark: Mark
  readonly period: Period
  readonly compiled: CompiledCriteria
  readonly stored: StoredPeriod
  readonly input: PeriodInput & { readonly submitted: ReadonlySet<string> }
  readonly ended: ReadonlyMap<string, EndedUnit>
  readonly live: Readonly<Record<Basis, LiveStanding>>
}

/** What was read; computing begins once it is known to be of one moment. */
type Read<T> = () => T

type Cells = Readonly<Record<'self' | 'verified', readonly CellTotals[]>>

const readCells = async (
  db: Db,
  { id, period, compiled, ended }: Pick<LivePeriod, 'id' | 'period' | 'compiled' | 'ended'>,
  units: readonly string[],
): Promise<Cells> => {
  const plan = aggregationPlan(compiled, period)
  const of = (basis: 'self' | 'verified') => cellsOfUnits(db, { id, period, plan, basis, ended }, units)
  return { self: await of('self'), verified: await of('verified') }
}

/** Rulings and marks tell the final basis from the verified one; the activities that count are the same. */
const cellsOn = (cells: Cells, basis: Basis) => (basis === 'self' ? cells.self : cells.verified)

/** Reads all of a period; what the set does not know of it is told instead. */
export const readWhole = async (
  db: Db,
  id: string,
  mark: Mark,
): Promise<{ readonly unfit: readonly Issue[] } | Read<LivePeriod>> => {
  const found = await existingPeriod(db, id)
  if (!found.ok) return { unfit: found.issues }
  const { startsOn, endsOn, digest } = found.value
  const period = { from: startsOn, to: endsOn }
  const compiled = await compiledCriteriaSet(db, digest)
  // The day of the proposals moves no score.
  const { stored, input, ended, unfit } = await readScoringInput(db, compiled, id, period, endsOn)
  if (unfit.length > 0) return { unfit }
  const ids = input.units.map(unit => unit.id)
  const cells = await readCells(db, { id, period, compiled, ended }, ids)
  return () => {
    const open = (basis: Basis) => openStanding(compiled, input, cellsOn(cells, basis), basis)
    const live = { self: open('self'), verified: open('verified'), final: open('final') }
    return { id, mark, period, compiled, stored, input, ended, live }
  }
}

/** Records of which a period has many, so that only those of the units in question are read again. */
const isManifold = ({ field }: RecordKind): boolean => field === 'declarations' || field === 'marks'

type OfUnit = { readonly unit: string }

/** The records with those that were written since. */
const readTouchedRecords = async (
  db: Db,
  { id, stored }: LivePeriod,
  touched: ReadonlyMap<string, ReadonlySet<string | null>>,
): Promise<PeriodRecords> => {
  const records: Record<string, readonly object[]> = { ...stored.records }
  for (const kind of everyRecordKind) {
    const units = touched.get(columnName(kind.table))
    if (!units) continue
    const named = [...units] as string[]
    const others = (records[kind.field] as readonly OfUnit[]).filter(({ unit }) => !units.has(unit))
    records[kind.field] = isManifold(kind)
      ? [...others, ...(await readRecordsOf(db, kind, id, named))]
      : await readRecordsOf(db, kind, id)
  }
  return records as unknown as PeriodRecords
}

/** Of these records those of some units, to be checked by themselves. */
const recordsOf = (records: PeriodRecords, units: ReadonlySet<string>): Partial<PeriodRecords> => {
  const own = <R extends OfUnit>(list: readonly R[]): readonly R[] =>
    list.filter(({ unit }) => units.has(unit))
  const { declarations, marks, rulings, gateRulings, holds } = records
  return {
    ...{ declarations: own(declarations), marks: own(marks), rulings: own(rulings) },
    ...{ gateRulings: own(gateRulings), holds: own(holds) },
  }
}

/** Written to a period without being of one unit: what they say may move anything. */
const isOfUnits = (units: ReadonlySet<string | null>): boolean => !units.has(null)

/**
 * Reads what was written since the period was read last, and of its activities only those of the units in question.
 * Null where that is not enough, so that all has to be read.
 */
export const readSince = async (
  db: Db,
  known: LivePeriod,
  mark: Mark,
): Promise<Read<{ readonly period: LivePeriod; readonly moved: readonly string[] }> | null> => {
  const { id, compiled, period, stored } = known
  const touched = await selectTouched(db, id, known.mark)
  if (touched === null) return null
  if (![...touched.values()].every(isOfUnits)) return null
  const written = new Set([...touched.values()].flatMap(units => [...units] as string[]))
  if (written.size === 0) return () => ({ period: { ...known, mark }, moved: [] })
  const records = await readTouchedRecords(db, known, touched)
  const { units, ended, carried } = carryStored(compiled, period, period.to, { ...stored, records })
  const terms = await selectTerms(db, id, [...written])
  const fit = { terms, units: [], records: recordsOf(records, written) }
  if (unfitStored(fit, knownOf(compiled, period, units)).length > 0) return null
  const scored = new Set(carried.units.map(unit => unit.id))
  const now = [...written].map(unit => (ended.has(unit) ? ended.get(unit)?.heir : unit))
  const changed = [...new Set(now)].filter(
    (unit): unit is string => typeof unit === 'string' && scored.has(unit),
  )
  const cells = await readCells(db, { id, period, compiled, ended }, changed)
  const submitting = await selectSubmitted(db, id, ended, changed)
  return () => {
    const submitted = new Set([...known.input.submitted].filter(unit => !changed.includes(unit)))
    for (const unit of submitting) submitted.add(unit)
    const input = { ...carried, submitted }
    const moved = new Set(
      bases.flatMap(basis =>
        known.live[basis].change({ units: changed, input, cells: cellsOn(cells, basis) }),
      ),
    )
    const next = { ...known, mark, stored: { ...stored, records }, input, ended }
    return { period: next, moved: [...moved] }
  }
}
