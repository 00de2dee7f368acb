import type { PeriodInput } from '@thidua/scoring'
import type { Activity } from '@thidua/scoring/records'
import { selectActivities } from '../activities/activity.repository.ts'
import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { selectSubmitted } from '../facts/cell-totals.repository.ts'
import { readRecords } from '../records/record.service.ts'
import { selectUnits } from '../units/unit.repository.ts'

/** Everything a scoring reads beside the activities, which stay in the database. */
export const readScoringInput = async (
  db: Db,
  periodId: string,
  period: PeriodInput['period'],
  asOf: string,
): Promise<PeriodInput> => {
  const units = await selectUnits(db, periodId).execute()
  return {
    period,
    asOf,
    units: units.map(({ blockId, blockLabel: _, ...unit }) => ({ ...withoutNulls(unit), block: blockId })),
    ...(await readRecords(db, periodId)),
    submitted: await selectSubmitted(db, periodId),
  }
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
