import type { Activity, PeriodInput } from '@thidua/scoring'
import { selectActivities } from '../activities/activity.repository.ts'
import type { Db } from '../db/database.ts'
import { listDeclarations } from '../declarations/declaration.service.ts'
import { selectSubmitted } from '../facts/cell-totals.repository.ts'
import { listGateRulings } from '../gate-rulings/gate-ruling.service.ts'
import { listHistory } from '../history/past-outcome.service.ts'
import { listHolds } from '../holds/hold.service.ts'
import { listMarks } from '../marks/mark.service.ts'
import { listRulings } from '../rulings/ruling.service.ts'
import { listSuccessions } from '../successions/succession.service.ts'
import { selectUnits } from '../units/unit.repository.ts'

/** A row as the engine reads it: what is null in the database is absent there. */
const withoutNulls = <R extends object>(row: R) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof R]: null extends R[K] ? Exclude<R[K], null> | undefined : R[K]
  }

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
    declarations: (await listDeclarations(db, periodId)).map(withoutNulls),
    marks: await listMarks(db, periodId),
    rulings: await listRulings(db, periodId),
    holds: (await listHolds(db, periodId)).map(withoutNulls),
    gateRulings: await listGateRulings(db, periodId),
    history: await listHistory(db, periodId),
    successions: await listSuccessions(db, periodId),
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
