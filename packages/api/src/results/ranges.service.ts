import type { CompiledCriteria } from '@thidua/scoring'
import { type PeriodRanges, periodRangesFromCells } from '@thidua/scoring/analysis'
import { carryRecords } from '@thidua/scoring/records'
import type { Db } from '../db/database.ts'
import { selectRanges, selectUnitNames, selectWaitingUnits } from './ranges.repository.ts'
import type { ScoredPeriod } from './score-stored-period.ts'
import { readActivitiesOf } from './scoring-input.ts'

/** What the open facts of a period that was just scored still allow. */
export const rangesOfScored = async (
  db: Db,
  compiled: CompiledCriteria,
  period: string,
  { input, uncarried, ended, cells, results }: ScoredPeriod,
): Promise<PeriodRanges> => {
  const units = await selectWaitingUnits(db, period)
  const waiting = new Set(units.map(unit => ended.get(unit)?.heir ?? unit))
  // Which of several activities count is asked of a unit as a whole, with all that it took over.
  const former = [...ended].flatMap(([unit, { heir }]) => (heir !== null && waiting.has(heir) ? [unit] : []))
  const given = waiting.size === 0 ? [] : await readActivitiesOf(db, period, [...waiting, ...former])
  const { activities } = carryRecords(compiled, { ...uncarried, activities: given })
  return periodRangesFromCells(compiled, input, cells, activities, results.final)
}

const nothing: PeriodRanges = { units: [], proposals: [] }

/** What a version kept of it; nothing for versions from before. */
export const rangesOf = async (db: Db, period: string, version: number): Promise<PeriodRanges> =>
  (await selectRanges(db, period, version)) ?? nothing

/** What each unit of a version can still come to, as a field of an answer; empty where nothing is open. */
export const readRanges = async (db: Db, period: string, version: number) => {
  const { units } = await rangesOf(db, period, version)
  const named = [...new Set(units.flatMap(({ open }) => open.map(({ unit }) => unit)))]
  const names = await selectUnitNames(db, period, version, named)
  const byUnit = new Map(units.map(({ unit, ...range }) => [unit, range]))
  return (unit: string) => {
    const found = byUnit.get(unit)
    if (!found) return {}
    const open = found.open.map(fact => ({
      ...fact,
      unit: { id: fact.unit, name: names.get(fact.unit) ?? fact.unit },
    }))
    return { range: { ...found, open } }
  }
}

/** So many units are named whose open facts can change a proposal. */
const namedUnits = 12

/** Whether it is open that a unit is proposed, and for whom that waits; undefined where it is certain. */
export const changeableReader = (ranges: PeriodRanges, nameOf: (unit: string) => string) => {
  const found = new Map(
    ranges.proposals.flatMap(({ commendation, block, open }) =>
      open.map(({ unit, waitsFor }) => [`${commendation} ${block} ${unit}`, waitsFor] as const),
    ),
  )
  return (commendation: string, block: string, unit: string) => {
    const waitsFor = found.get(`${commendation} ${block} ${unit}`)
    return (
      waitsFor && {
        changeable: { waitsFor: waitsFor.slice(0, namedUnits).map(id => ({ id, name: nameOf(id) })) },
      }
    )
  }
}
