import type { CompiledCriteria, PeriodInput, ScoringInput } from '@thidua/scoring'
import type { Issue } from '@thidua/scoring/issues'
import { type Activity, carryRecords } from '@thidua/scoring/records'
import { selectClaimed, selectTerms } from '../activities/activity.repository.ts'
import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { selectSubmitted } from '../facts/cell-totals.repository.ts'
import { unfitStored } from '../records/check-stored.ts'
import { type EndedUnit, endedUnits, withoutEnded } from '../records/ended-units.ts'
import { readRecords } from '../records/read-records.ts'
import { selectUnits } from '../units/unit.repository.ts'

/** A stored period as it is scored: without the units that ended, whose records are under their heirs. */
export interface StoredInput {
  readonly input: PeriodInput
  /** The same before anything was carried: what an explanation carries anew, with the activities. */
  readonly uncarried: Omit<ScoringInput, 'activities'>
  readonly ended: ReadonlyMap<string, EndedUnit>
  /** What the set does not know of all this: it is not scored as if it were not there. */
  readonly unfit: readonly Issue[]
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
  const { closures, ...records } = await readRecords(db, periodId)
  const ids = new Set(listed.map(({ id }) => id))
  const { successions } = records
  const ended = endedUnits(compiled.set, { units: ids, period, successions, closures })
  const units = listed.map(({ blockId: block, blockLabel: _, ...unit }) => ({ ...withoutNulls(unit), block }))
  const uncarried = withoutEnded({ period, asOf, units, ...records }, ended)
  const known = { set: compiled.set, period, units: ids, blocks: new Map(units.map(of => [of.id, of.block])) }
  const stored = { terms: await selectTerms(db, periodId), units, records: { ...records, closures } }
  const unfit = unfitStored(stored, known)
  const { activities: _, ...carried } = carryRecords(compiled, { ...uncarried, activities: [] })
  const submitted = await selectSubmitted(db, periodId, ended)
  return { input: { ...carried, submitted }, uncarried, ended, unfit }
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
