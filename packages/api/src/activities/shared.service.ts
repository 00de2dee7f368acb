import { success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { selectShared } from './shared.repository.ts'

/** Pages and events that more than one unit reports, as stored now: for the committee to look at. */
export const readShared = async (db: Db, period: string) => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const groups = groupRows(await selectShared(db, period), ({ by, key }) => `${by} ${key}`)
  const shared = [...groups.values()].map(rows => ({
    by: rows[0]!.by,
    key: rows[0]!.key,
    activities: rows.map(({ id, unit, unitName, date, kind, title, status }) => ({
      ...{ id, unit: { id: unit, name: unitName }, date, kind, title, status },
    })),
  }))
  return success({ shared })
}
