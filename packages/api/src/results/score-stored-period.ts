import {
  aggregationPlan,
  type CellTotals,
  type CompiledCriteria,
  explainPeriod,
  type PeriodResult,
  scoreFromCells,
  type UnitExplanation,
} from '@thidua/scoring'
import { type RatingAhead, ratingsAhead } from '@thidua/scoring/analysis'
import { type Activity, type Basis, carryRecords, type Period } from '@thidua/scoring/records'
import type { Db } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { type CellsWanted, selectCellTotals } from '../facts/cell-totals.repository.ts'
import { type OwnPart, ownPartOf, selfPartOf } from './own-part.ts'
import { readActivitiesOf, readScoringInput, type StoredInput } from './scoring-input.ts'
import { type OnProgress, tellProgress } from './scoring-progress.ts'

/** The period scored on every basis, with the input it was scored from. */
export interface ScoredPeriod extends StoredInput {
  readonly results: Readonly<Record<Basis, PeriodResult>>
  /** What the units can reckon themselves. */
  readonly own: OwnPart | null
  /** What the next better rating takes, in the order of the units. */
  readonly ahead: readonly (RatingAhead | null)[]
  /** The facts behind the final result, as SQL grouped them. */
  readonly cells: readonly CellTotals[]
}

/** Facts from SQL, points from the engine; `facts` and `score` are milliseconds. */
export const scoreStoredPeriod = async (
  db: Db,
  compiled: CompiledCriteria,
  stored: { readonly id: string; readonly period: Period; readonly asOf: string },
  onProgress?: OnProgress,
): Promise<ScoredPeriod & { readonly milliseconds: { facts: number; score: number } }> => {
  const milliseconds = { facts: 0, score: 0 }
  let started = performance.now()
  const lap = (of: keyof typeof milliseconds): void => {
    milliseconds[of] += performance.now() - started
    started = performance.now()
  }
  const plan = aggregationPlan(compiled, stored.period)
  const read = await readScoringInput(db, compiled, stored.id, stored.period, stored.asOf)
  const { input, ended } = read
  await tellProgress(onProgress, 'facts', 0, input.units.length)
  const ids = input.units.map(({ id }) => id)
  const cellsOf = (basis: Basis) => cellsOfUnits(db, { ...stored, plan, basis, ended }, ids)
  const submitted = await cellsOf('self')
  // Rulings and marks tell the final basis from the verified one; the activities that count are the same.
  const verified = await cellsOf('verified')
  lap('facts')
  await tellProgress(onProgress, 'score', 0, input.units.length)
  const results: ScoredPeriod['results'] = {
    self: scoreFromCells(compiled, input, submitted, 'self'),
    verified: scoreFromCells(compiled, input, verified, 'verified'),
    final: scoreFromCells(compiled, input, verified, 'final'),
  }
  const cells = { self: submitted, verified }
  const own = ownPartOf(compiled, (part, basis) => scoreFromCells(part, input, cells[basis], basis))
  const ahead = ratingsAhead(compiled, results.final, probe =>
    scoreFromCells(probe, input, verified, 'final'),
  )
  lap('score')
  await tellProgress(onProgress, 'explain', 0, input.units.length)
  return { ...read, results, own, ahead, cells: verified, milliseconds }
}

/** What the units can reckon themselves of what is stored now, before marks are given; or what was verified of the same. */
export const scoreSelfPart = async (
  db: Db,
  compiled: CompiledCriteria,
  stored: { readonly id: string; readonly period: Period; readonly asOf: string },
  basis: 'self' | 'verified',
) => {
  const { id, period, asOf } = stored
  const { input, ended, unfit } = await readScoringInput(db, compiled, id, period, asOf)
  const wanted = { ...stored, plan: aggregationPlan(compiled, period), basis, ended } as const
  const ids = input.units.map(unit => unit.id)
  const cells = await cellsOfUnits(db, wanted, ids)
  const { part, leftOut } = selfPartOf(compiled)
  return { scores: scoreFromCells(part, input, cells, basis).scores, leftOut, unfit }
}

export interface ExplainedUnit {
  readonly unit: string
  readonly explanation: UnitExplanation
  readonly activities: readonly Activity[]
}

/** So many units' activities are asked for at a time: an embedded database does one thing after the other. */
const unitsAtATime = 50

const groupsOf = (units: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(units.length / unitsAtATime) }, (_, i) =>
    units.slice(i * unitsAtATime, (i + 1) * unitsAtATime),
  )

/** Which activities of a unit count depends on no other unit, so the units can be asked for group by group. */
export const cellsOfUnits = async (
  db: Db,
  wanted: Omit<CellsWanted, 'units'>,
  units: readonly string[],
): Promise<CellTotals[]> => {
  const cells: CellTotals[] = []
  for (const group of groupsOf(units))
    cells.push(...(await selectCellTotals(db, { ...wanted, units: group })))
  return cells
}

/** Explains the final score of every unit, a group of units at a time. */
export async function* explainUnits(
  db: Db,
  compiled: CompiledCriteria,
  periodId: string,
  { input, uncarried, ended, results }: ScoredPeriod,
): AsyncGenerator<ExplainedUnit> {
  const ids = input.units.map(({ id }) => id)
  for (const group of groupsOf(ids)) {
    const former = [...ended].flatMap(([unit, { heir }]) =>
      heir !== null && group.includes(heir) ? [unit] : [],
    )
    const activities = await readActivitiesOf(db, periodId, [...group, ...former])
    const read = { ...uncarried, activities }
    const byUnit = groupRows(carryRecords(compiled, read).activities, ({ unit }) => unit)
    // An explanation reads a unit's own facts only, so the activities of the others may be left out.
    const explain = explainPeriod(compiled, read, results.final)
    for (const unit of group) yield { unit, explanation: explain(unit), activities: byUnit.get(unit) ?? [] }
  }
}
