import type { CompiledCriteria, PeriodInput, ScoringInput } from '@thidua/scoring'
import type { Issue } from '@thidua/scoring/issues'
import { type Activity, carryRecords } from '@thidua/scoring/records'
import { selectClaimed, selectTerms } from '../activities/activity.repository.ts'
import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { selectSubmitted } from '../facts/cell-totals.repository.ts'
import { unfitStored } from '../records/check-stored.ts'
import { type EndedUnit, endedUnits, withoutEnded } from '../records/ended-units.ts'
import { type PeriodRecords, readRecords } from '../records/read-records.ts'
import { selectUnits } from '../units/unit.repository.ts'

/** Units and records of a period as they are stored. */
export interface StoredPeriod {
  readonly listed: Awaited<ReturnType<ReturnType<typeof selectUnits>['execute']>>
  readonly records: PeriodRecords
}

/** A stored period as it is scored: without the units that ended, whose records are under their heirs. */
export interface StoredInput {
  readonly stored: StoredPeriod
  readonly input: PeriodInput & { readonly submitted: ReadonlySet<string> }
  /** The same before anything was carried: what an explanation carries anew, with the activities. */
  readonly uncarried: Omit<ScoringInput, 'activities'>
  readonly ended: ReadonlyMap<string, EndedUnit>
  /** What the set does not know of all this: it is not scored as if it were not there. */
  readonly unfit: readonly Issue[]
}

/** What is stored as it is scored: records of units that ended under their heirs. */
export const carryStored = (
  compiled: CompiledCriteria,
  period: PeriodInput['period'],
  asOf: string,
  { listed, records: { closures, ...records } }: StoredPeriod,
) => {
  const units = new Set(listed.map(({ id }) => id))
  const ended = endedUnits(compiled.set, { units, period, successions: records.successions, closures })
  const stored = listed.map(({ blockId: block, blockLabel: _, ...unit }) => ({
    ...withoutNulls(unit),
    block,
  }))
  const uncarried = withoutEnded({ period, asOf, units: stored, ...records }, ended)
  const { activities: _, ...carried } = carryRecords(compiled, { ...uncarried, activities: [] })
  return { units: stored, uncarried, ended, carried }
}

/** Everything a scoring reads beside the activities, which stay in the database. */
export const readScoringInput = async (
  db: Db,
  compiled: CompiledCriteria,
  periodId: string,
  period: PeriodInput['period'],
  asOf: string,
): Promise<StoredInput> => {
  const listed = await selectUnits(db, periodId).execute()
  const records = await readRecords(db, periodId)
  const { units, uncarried, ended, carried } = carryStored(compiled, period, asOf, { listed, records })
  const known = knownOf(compiled, period, units)
  const unfit = unfitStored({ terms: await selectTerms(db, periodId), units, records }, known)
  const submitted = await selectSubmitted(db, periodId, ended)
  return { stored: { listed, records }, input: { ...carried, submitted }, uncarried, ended, unfit }
}

/** What stored units and records are checked against. */
export const knownOf = (
  { set }: CompiledCriteria,
  period: PeriodInput['period'],
  units: readonly { readonly id: string; readonly block: string }[],
) => {
  const blocks = new Map(units.map(({ id, block }) => [id, block]))
  return { set, period, units: blocks, blocks }
}

/** The activities of some units, by date and id. */
export const readActivitiesOf = async (
  db: Db,
  periodId: string,
  units: readonly string[],
): Promise<Activity[]> => {
  const rows = await selectClaimed(db, periodId)
    .where('unit', 'in', [...units])
    .orderBy('unit')
    .orderBy('date')
    .orderBy('id')
    .execute()
  return rows.map(withoutNulls)
}
