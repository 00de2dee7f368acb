import type { Hold, Result } from '@thidua/scoring'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { checkRepeats, checkUnit } from '../periods/input-checks.ts'
import { writeInputs } from '../periods/write-inputs.ts'
import { selectHolds, upsertHolds } from './hold.repository.ts'

export const listHolds = (db: Db, period: string, unit?: string) =>
  selectHolds(db, period)
    .$if(unit !== undefined, query => query.where('unit', '=', unit as string))
    .execute()

/** Adds holds, or replaces those with the same number: so a hold is ended, by its `until`. */
export const storeHolds = (db: Db, period: string, holds: readonly Hold[]): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async (trx, context) => {
    const issues = [
      ...checkRepeats(holds, ({ id }) => id, 'holds'),
      ...holds.flatMap(({ unit }, i) => checkUnit(context, unit, ['holds', i])),
    ]
    if (issues.length > 0) return { issues }
    const value = await upsertHolds(trx, period, holds)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })
