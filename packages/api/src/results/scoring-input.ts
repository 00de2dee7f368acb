import type { CompiledCriteria, PeriodInput, ScoringInput } from '@thidua/scoring'
import { type Activity, carryRecords } from '@thidua/scoring/records'
import { selectActivities } from '../activities/activity.repository.ts'
import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { selectSubmitted } from '../facts/cell-totals.repository.ts'
import { type EndedUnit, endedUnits, withoutEnded } from '../records/ended-units.ts'
import { readRecords } from '../records/record.service.ts'
import { selectUnits } from '../units/unit.repository.ts'

/** A stored period as it is scored: without the units that ended, whose records are under their heirs. */
export interface StoredInput {
  readonly input: PeriodInput
  /** The same before anything was carried: what an explanation carries anew, with the activities. */
  readonly uncarried: Omit<ScoringInput, 'activities'>
  readonly ended: ReadonlyMap<string, EndedUnit>
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
  const { activities: _, ...carried } = carryRecords(compiled, { ...uncarried, activities: [] })
  return { input: { ...carried, submitted: await selectSubmitted(db, periodId, ended) }, uncarried, ended }
}

/** The activities of some units, by date and id. */
export const readActivitiesOf = async (
  db: Db,
  periodId: string,
  units: readonly string[],
): Promise<Activity[]> => {
  const rows = await selectActivities(db, periodId)
    .where('unit', 'in', [...units])
    .orderBy('unit')
    .orderBy('date')
    .orderBy('id')
    .execute()
  return rows.map(withoutNulls)
}
